package org.acta.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// All that a site consists of. Whoever adds pages adds one line here.
///
/// @param pages in the order of the navigation
/// @param files those that are the same in every language
record Families(List<PageFamily> pages, List<FileFamily> files) {
  /// @param pictures whether those beside the log are shown
  /// @param areas outlines of places for maps, if the site has some
  static Families of(Snapshot snapshot, boolean pictures, Optional<Areas> areas) {
    PlaceTree places = PlaceTree.of(snapshot);
    List<PageFamily> pages = new ArrayList<>();
    Later<SearchIndex> index =
        new Later<>(() ->
            SearchIndex.of(
                snapshot, places, path -> pages.stream().anyMatch(family -> family.has(path))));
    DataFiles data = new DataFiles(snapshot);
    SearchFiles search = new SearchFiles(index);
    pages.add(new OverviewPages(snapshot));
    pages.add(new ReportPages(snapshot));
    pages.add(new PlacePages(places, areas));
    pages.add(new AnnouncementPages(snapshot));
    pages.add(new QuickCountPages(snapshot));
    pages.add(new PositionPages(snapshot));
    pages.add(new EventPages(snapshot));
    pages.add(new RecordPages(snapshot));
    pages.add(new MethodPages(snapshot, areas.isPresent()));
    pages.add(new SearchPages(snapshot, index));
    pages.add(new DataPages(snapshot, data, search));
    pages.add(new StationPages(snapshot));
    pages.add(new EntryPages(snapshot));
    return new Families(
        List.copyOf(pages),
        List.of(
            Assets.INSTANCE,
            new LogFiles(snapshot),
            new PictureFiles(snapshot, pictures),
            data,
            search));
  }
}
