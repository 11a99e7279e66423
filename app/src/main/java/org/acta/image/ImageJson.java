package org.acta.image;

import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.acta.format.IndentedJson;
import tools.jackson.core.JsonGenerator;

/// Prints findings for programs; `docs/images.md` describes the fields. What is not known is
/// absent, never zero and never null.
public final class ImageJson {
  /// Changes when a field changes its meaning or goes away; new fields may come at any time.
  public static final String FORMAT = "acta-images/1";

  private final JsonGenerator json;

  private ImageJson(JsonGenerator json) {
    this.json = json;
  }

  /// The report as one JSON object, indented, ending in a line feed.
  public static String print(ImageReport report) {
    return whole(printer -> {
      printer.json.writeName("pictures");
      printer.json.writeStartArray();
      report.pictures().forEach(printer::picture);
      printer.json.writeEndArray();
      printer.groups("same", report.same());
      printer.pairs(report.alike());
    });
  }

  /// Groups alone, as of a list of addresses.
  ///
  /// @param lines of the list
  /// @param listed those that have an address
  public static String print(List<SamePictures.Group> groups, long lines, long listed) {
    return whole(printer -> {
      printer.number("lines", lines);
      printer.number("listed", listed);
      printer.groups("same", groups);
    });
  }

  private static String whole(java.util.function.Consumer<ImageJson> body) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = IndentedJson.to(text)) {
      json.writeStartObject();
      ImageJson printer = new ImageJson(json);
      printer.text("format", FORMAT);
      body.accept(printer);
      json.writeEndObject();
    }
    return text.append('\n').toString();
  }

  private void text(String name, String value) {
    json.writeName(name);
    json.writeString(value);
  }

  private void text(String name, Optional<String> value) {
    value.ifPresent(present -> text(name, present));
  }

  private void number(String name, long value) {
    json.writeName(name);
    json.writeNumber(value);
  }

  private void picture(Examination.Examined picture) {
    Look look = picture.look();
    json.writeStartObject();
    text("file", look.file());
    number("bytes", look.bytes());
    if (!look.sha256().isEmpty()) {
      text("sha256", look.sha256());
    }
    text("type", look.type().map(MediaType::word));
    if (look.pages() > 0) {
      number("pages", look.pages());
    }
    if (look.width() > 0) {
      number("width", look.width());
      number("height", look.height());
    }
    text("listed", picture.listed());
    number("tries", look.tries());
    json.writeName("findings");
    json.writeStartArray();
    picture.findings().forEach(this::finding);
    json.writeEndArray();
    json.writeEndObject();
  }

  private void finding(ImageFinding finding) {
    json.writeStartObject();
    text("finding", ImageWording.word(finding));
    text("station", ImageWording.station(finding));
    ImageWording.code(finding)
        .ifPresent(code -> {
          number("page", code.page());
          text("code", code.text());
          number("try", code.tries());
          text("way", code.way());
        });
    switch (finding) {
      case ImageFinding.Agrees(_, _, String set, var sheet, int figures) -> {
        sheet(set, sheet.toString());
        number("figures", figures);
      }
      case ImageFinding.Differs(_, _, String set, var sheet, var cells) -> {
        sheet(set, sheet.toString());
        json.writeName("cells");
        json.writeStartArray();
        cells.forEach(this::cell);
        json.writeEndArray();
      }
      case ImageFinding.OtherForm(_, String why) -> text("why", why);
      case ImageFinding.NotLookedAt(Trouble trouble) ->
          text("why", ImageSentences.ENGLISH.trouble(trouble));
      case ImageFinding.ListedTwice _ -> text("why", ImageSentences.ENGLISH.found(finding));
      case ImageFinding.NotKeyed _,
          ImageFinding.OtherStation _,
          ImageFinding.Undeclared _,
          ImageFinding.NoCode _,
          ImageFinding.Blank _ -> {}
    }
    json.writeEndObject();
  }

  private void sheet(String set, String reference) {
    text("set", set);
    text("sheet", reference);
  }

  private void cell(ImageFinding.Cell cell) {
    json.writeStartObject();
    text("figure", cell.figure());
    number("said", cell.said());
    json.writeName("keyed");
    if (cell.keyed().count().isPresent()) {
      json.writeNumber(cell.keyed().count().getAsLong());
    } else {
      json.writeString(ImageWording.figure(cell.keyed()));
    }
    json.writeEndObject();
  }

  private void groups(String name, List<SamePictures.Group> groups) {
    json.writeName(name);
    json.writeStartArray();
    for (SamePictures.Group group : groups) {
      json.writeStartObject();
      text("key", group.key());
      number("pictures", group.members().size());
      number("stations", group.stations());
      json.writeName("placeholder");
      json.writeBoolean(group.isPlaceholder());
      json.writeName("members");
      json.writeStartArray();
      group.members().forEach(this::listed);
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void listed(SamePictures.Listed listed) {
    json.writeStartObject();
    text("name", listed.name());
    text("station", listed.station());
    json.writeEndObject();
  }

  private void pairs(List<SamePictures.Pair> pairs) {
    json.writeName("alike");
    json.writeStartArray();
    for (SamePictures.Pair pair : pairs) {
      json.writeStartObject();
      number("difference", pair.difference());
      json.writeName("pictures");
      json.writeStartArray();
      listed(pair.one());
      listed(pair.other());
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
