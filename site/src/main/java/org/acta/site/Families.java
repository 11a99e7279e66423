package org.acta.site;

import java.util.List;

/// All that a site consists of. Whoever adds pages adds one line here.
///
/// @param pages in the order of the navigation
/// @param files those that are the same in every language
record Families(List<PageFamily> pages, List<FileFamily> files) {
  /// @param pictures whether those beside the log are shown
  static Families of(Snapshot snapshot, boolean pictures) {
    return new Families(
        List.of(
            new OverviewPages(snapshot),
            new ReportPages(snapshot),
            new RecordPages(snapshot),
            new StationPages(snapshot),
            new EntryPages(snapshot)),
        List.of(Assets.INSTANCE, new LogFiles(snapshot), new PictureFiles(snapshot, pictures)));
  }
}
