package org.acta.site;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What can be taken away from the record: files with their sizes and hashes, and the log itself.
record DataPages(Snapshot snapshot, DataFiles files, SearchFiles search) implements PageFamily {
  /// The page as its template asks for it.
  ///
  /// @param pieces of the index of the search, and how many bytes they have together
  record Downloads(List<Download> files, String index, String pieces) {
    Downloads {
      files = List.copyOf(files);
    }
  }

  /// A file.
  record Download(String name, String href, String what, String bytes, String sha256) {}

  @Override
  public Optional<Tab> tab() {
    return Optional.of(new Tab(Links.DATA, "tab.data"));
  }

  @Override
  public Stream<String> paths() {
    return Stream.of(Links.DATA);
  }

  @Override
  public boolean has(String path) {
    return path.equals(Links.DATA);
  }

  @Override
  public Content page(String path, Frame frame) {
    List<Download> downloads =
        files.all().stream()
            .map(data ->
                new Download(
                    data.path().substring(data.path().lastIndexOf('/') + 1),
                    frame.links().file(data.path()),
                    frame.say(data.key(), data.about()),
                    frame.number(data.facts().bytes()),
                    data.facts().sha256()))
            .toList();
    long pieces = search.paths().count();
    long bytes =
        search.paths().mapToLong(piece -> search.at(piece).orElseThrow().bytes().length).sum();
    Downloads page =
        new Downloads(
            downloads,
            pieces == 0 ? "" : frame.links().file(SearchFiles.MANIFEST),
            frame.say("data.search", pieces, bytes));
    return out -> JtedataGenerated.render(Html.of(out), Html.PLAIN, frame, page);
  }
}
