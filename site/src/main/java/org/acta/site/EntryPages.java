package org.acta.site;

import gg.jte.Content;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.acta.format.IndentedJson;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// A page for each entry that is on no station's page, steps of tally centres among them.
final class EntryPages implements PageFamily {
  private static final JsonFactory JSON = new JsonFactory();
  private static final Pattern PATH = Pattern.compile("entry/(0|[1-9][0-9]{0,17})\\.html");

  private final Snapshot snapshot;

  EntryPages(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /// The page as its template asks for it.
  ///
  /// @param said what the entry says, indented to be read
  /// @param address where its original can be read, if that is on the web
  record EntryPage(EntryLine line, String said, Optional<String> address, Proof proof) {}

  @Override
  public Stream<String> paths() {
    return snapshot.entries().others().keySet().stream().filter(this::alone).map(Links::entry);
  }

  @Override
  public boolean has(String path) {
    return index(path).isPresent();
  }

  private boolean alone(long index) {
    return snapshot.stationOf(index).isEmpty();
  }

  /// The entry of a path. There may be millions, so that paths are read and not kept.
  private OptionalLong index(String path) {
    Matcher number = PATH.matcher(path);
    if (!number.matches()) {
      return OptionalLong.empty();
    }
    long index = Long.parseLong(number.group(1));
    return snapshot.entries().others().containsKey(index) && alone(index)
        ? OptionalLong.of(index)
        : OptionalLong.empty();
  }

  @Override
  public Content page(String path, Frame frame) {
    long index = index(path).orElseThrow();
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
