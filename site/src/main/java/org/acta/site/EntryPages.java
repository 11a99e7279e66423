package org.acta.site;

import gg.jte.Content;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.acta.format.IndentedJson;
import org.acta.record.Kind;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// A page for each entry that is on no station's page.
///
/// Steps of a tally centre, of which there are many for every sheet, are read in the log itself.
final class EntryPages implements PageFamily {
  private static final JsonFactory JSON = new JsonFactory();

  private final Snapshot snapshot;
  private final Map<String, Long> indexes = new TreeMap<>();

  EntryPages(Snapshot snapshot) {
    this.snapshot = snapshot;
    snapshot
        .entries()
        .others()
        .forEach((index, kind) -> {
          if (kind != Kind.STEP && snapshot.stationOf(index).isEmpty()) {
            indexes.put(Links.entry(index), index);
          }
        });
  }

  /// The page as its template asks for it.
  ///
  /// @param said what the entry says, indented to be read
  /// @param address where its original can be read, if that is on the web
  record EntryPage(EntryLine line, String said, Optional<String> address, Proof proof) {}

  @Override
  public Stream<String> paths() {
    return indexes.keySet().stream();
  }

  @Override
  public boolean has(String path) {
    return indexes.containsKey(path);
  }

  @Override
  public Content page(String path, Frame frame) {
    long index = Optional.ofNullable(indexes.get(path)).orElseThrow();
    EntryLine line = EntryLine.of(index, frame);
    EntryPage page =
        new EntryPage(
            line,
            indented(snapshot.text(index)),
            Optional.of(line.origin()).filter(EntryPages::onTheWeb),
            Proof.of(snapshot, List.of(index)));
    return out -> JteentryPageGenerated.render(Html.of(out), Html.PLAIN, frame, page);
  }

  /// Whether a text is an address that may be linked; a script is none.
  private static boolean onTheWeb(String text) {
    return text.matches("https?://[^\\s\"<>]+");
  }

  private static String indented(byte[] entry) {
    StringWriter text = new StringWriter();
    try (JsonParser in =
            JSON.createParser(
                ObjectReadContext.empty(), new String(entry, StandardCharsets.UTF_8));
        JsonGenerator out = IndentedJson.to(text)) {
      while (in.nextToken() != null) {
        out.copyCurrentEvent(in);
      }
    }
    return text.toString();
  }
}
