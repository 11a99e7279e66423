package org.acta.site;

import gg.jte.Content;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The page to look for a station, a place or somebody who took a position.
///
/// A server answers what is asked; a copy without a server lets the browser look into the pieces of
/// the index. Both find the same.
record SearchPages(Snapshot snapshot, Supplier<SearchIndex> index) implements PageFamily {
  private static final int ON_A_PAGE = 50;
  private static final int LONGEST = 200;

  /// The page as its template asks for it.
  ///
  /// @param answered whether something was asked
  /// @param total how many were found, in words
  record Page(
      String asked,
      boolean answered,
      String total,
      List<Hit> hits,
      Optional<String> before,
      Optional<String> after) {
    Page {
      hits = List.copyOf(hits);
    }
  }

  /// Something that was found.
  record Hit(String text, String more, String kind, String href) {}

  @Override
  public Optional<Tab> tab() {
    return paths().findAny().map(path -> new Tab(path, "tab.search"));
  }

  @Override
  public Stream<String> paths() {
    return has(Links.SEARCH) ? Stream.of(Links.SEARCH) : Stream.empty();
  }

  @Override
  public boolean has(String path) {
    return path.equals(Links.SEARCH) && !snapshot.stations().isEmpty();
  }

  @Override
  public Content page(String path, Frame frame) {
    return page(path, frame, Map.of());
  }

  @Override
  public Content page(String path, Frame frame, Map<String, String> asked) {
    Map<String, String> meant = meant(path, asked);
    Page page = answer(meant.getOrDefault("q", ""), meant.getOrDefault("page", "1"), frame);
    return out -> JtesearchGenerated.render(Html.of(out), Html.PLAIN, frame, page);
  }

  @Override
  public SortedMap<String, String> meant(String path, Map<String, String> asked) {
    SortedMap<String, String> meant = new TreeMap<>();
    String text = asked.getOrDefault("q", "").strip();
    if (!text.isEmpty()) {
      meant.put("q", text.substring(0, Math.min(LONGEST, text.length())));
      String page = asked.getOrDefault("page", "1");
      if (page.matches("[1-9][0-9]{0,5}") && !page.equals("1")) {
        meant.put("page", page);
      }
    }
    return meant;
  }

  private Page answer(String asked, String number, Frame frame) {
    if (asked.isEmpty()) {
      return new Page("", false, "", List.of(), Optional.empty(), Optional.empty());
    }
    SearchIndex.Found found = index.get().find(asked);
    int pages = Math.max(1, (found.items().size() + ON_A_PAGE - 1) / ON_A_PAGE);
    int at = Math.min(Integer.parseInt(number), pages);
    List<Hit> hits =
        found.items().stream()
            .skip((long) (at - 1) * ON_A_PAGE)
            .limit(ON_A_PAGE)
            .map(item ->
                new Hit(
                    item.text(),
                    item.more(),
                    frame.say(item.kind().label()),
                    frame.links().to(item.path())))
            .toList();
    return new Page(
        asked,
        true,
        found.more()
            ? frame.say("search.many", found.items().size())
            : frame.count("search.total", found.items().size()),
        hits,
        at > 1 ? Optional.of(link(asked, at - 1, frame)) : Optional.empty(),
        at < pages ? Optional.of(link(asked, at + 1, frame)) : Optional.empty());
  }

  private static String link(String asked, int page, Frame frame) {
    return frame.links().to(Links.SEARCH) + "?q=" + escaped(asked) + "&page=" + page;
  }

  /// A text as a value in a query: every byte but letters and digits with a percent sign.
  private static String escaped(String text) {
    StringBuilder query = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      if ((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        query.append(c);
      } else {
        query.append("%%%02X".formatted((int) c).toUpperCase(Locale.ROOT));
      }
    }
    return query.toString();
  }
}
