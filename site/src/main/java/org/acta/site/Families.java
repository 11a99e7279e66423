package org.acta.site;

import java.util.List;
import java.util.Optional;

/// All that a site consists of. Whoever adds pages adds one line here.
///
/// @param pages in the order of the navigation
/// @param files those that are the same in every language
record Families(List<PageFamily> pages, List<FileFamily> files) {
  /// @param areas outlines of places for maps, if the site has some
  static Families of(Snapshot snapshot, Optional<Areas> areas) {
    PlaceTree places = PlaceTree.of(snapshot);
    return new Families(
        List.of(
            new OverviewPages(snapshot),
            new ReportPages(snapshot),
            new PlacePages(places, areas),
            new StationPages(snapshot)),
        List.of(Assets.INSTANCE, new LogFiles(snapshot), new PictureFiles(snapshot)));
  }
}
