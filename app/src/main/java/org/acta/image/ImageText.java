package org.acta.image;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Prints findings for a terminal.
public final class ImageText {
  private static final int MEMBERS = 3;
  private static final int GROUPS = 20;

  private final StringBuilder text = new StringBuilder();

  private ImageText() {}

  /// One line for each finding, the pictures that stand more than once, and the counts.
  public static String print(ImageReport report) {
    ImageText printer = new ImageText();
    printer.pictures(report.pictures());
    printer.groups(report.same(), "with the same bytes", true);
    printer.pairs(report.alike());
    printer.counts(report.pictures());
    return printer.text.toString();
  }

  /// Groups alone, as of a list of addresses.
  ///
  /// @param title of what they share
  /// @param named whether the members' names say more than the key
  public static String print(List<SamePictures.Group> groups, String title, boolean named) {
    ImageText printer = new ImageText();
    printer.groups(groups, title, named);
    return printer.text.toString();
  }

  private void pictures(List<Examination.Examined> pictures) {
    int name = width(pictures.stream().map(picture -> Excerpt.of(picture.look().file())).toList());
    int station =
        width(
            pictures.stream()
                .flatMap(picture -> picture.findings().stream())
                .flatMap(finding -> ImageWording.station(finding).stream())
                .map(Excerpt::of)
                .toList());
    for (Examination.Examined picture : pictures) {
      String file = Excerpt.of(picture.look().file());
      for (ImageFinding finding : picture.findings()) {
        line(
            padded(file, name),
            padded(ImageWording.word(finding), 13),
            padded(ImageWording.station(finding).map(Excerpt::of).orElse(""), station),
            ImageWording.sentence(finding) + where(picture.look(), finding));
      }
    }
  }

  private static String where(Look look, ImageFinding finding) {
    Optional<Code> code = ImageWording.code(finding);
    String page = look.pages() > 1 ? code.map(c -> "; page " + c.page()).orElse("") : "";
    String way =
        code.filter(c -> c.tries() > 1)
            .map(c -> "; read at try " + c.tries() + " (" + c.way() + ")")
            .orElse("");
    return page + way;
  }

  private static int width(List<String> texts) {
    return texts.stream().mapToInt(String::length).max().orElse(0);
  }

  private static String padded(String text, int width) {
    return width == 0 ? text : String.format(Locale.ROOT, "%-" + width + "s", text);
  }

  private void line(String... columns) {
    text.append(String.join("  ", columns).stripTrailing()).append('\n');
  }

  private void groups(List<SamePictures.Group> groups, String title, boolean named) {
    if (groups.isEmpty()) {
      return;
    }
    line("");
    line("Pictures " + title + ": " + groups.size() + (groups.size() == 1 ? " group" : " groups"));
    for (SamePictures.Group group : groups.subList(0, Math.min(GROUPS, groups.size()))) {
      line(
          "",
          "%,d pictures, %,d %s%s"
              .formatted(
                  group.members().size(),
                  group.stations(),
                  group.stations() == 1 ? "station" : "stations",
                  group.isPlaceholder() ? ", perhaps a placeholder" : ""));
      line("", "", named ? members(group) : Excerpt.of(group.key()));
      if (!named) {
        line("", "", "stations " + stations(group));
      }
    }
    if (groups.size() > GROUPS) {
      line("", "and %,d smaller ones; --format json has all".formatted(groups.size() - GROUPS));
    }
  }

  private static String stations(SamePictures.Group group) {
    return some(group.members().stream().flatMap(m -> m.station().stream()).toList());
  }

  private static String members(SamePictures.Group group) {
    return some(group.members().stream().map(SamePictures.Listed::name).toList());
  }

  private static String some(List<String> texts) {
    String first = texts.stream().limit(MEMBERS).map(Excerpt::of).collect(Collectors.joining(", "));
    return texts.size() > MEMBERS
        ? first + " and %,d more".formatted(texts.size() - MEMBERS)
        : first;
  }

  private void pairs(List<SamePictures.Pair> pairs) {
    if (pairs.isEmpty()) {
      return;
    }
    line("");
    line(
        "Pictures that look alike, at most %d %% different: %s%,d; look at both before saying more"
            .formatted(
                Likeness.ALIKE,
                pairs.size() == ImageReport.MOST_PAIRS ? "more than " : "",
                pairs.size()));
    for (SamePictures.Pair pair : pairs.subList(0, Math.min(GROUPS, pairs.size()))) {
      line(
          "",
          "%3d %%".formatted(pair.difference()),
          Excerpt.of(pair.one().name()),
          Excerpt.of(pair.other().name()));
    }
    if (pairs.size() > GROUPS) {
      line("", "and %,d more; --format json has them".formatted(pairs.size() - GROUPS));
    }
  }

  private void counts(List<Examination.Examined> pictures) {
    Map<String, Integer> counts = new TreeMap<>();
    pictures.stream()
        .flatMap(picture -> picture.findings().stream())
        .forEach(finding -> counts.merge(ImageWording.word(finding), 1, Integer::sum));
    line("");
    line(
        "%,d looked at: %s"
            .formatted(
                pictures.size(),
                counts.entrySet().stream()
                    .map(count -> count.getKey() + " " + count.getValue())
                    .collect(Collectors.joining(", "))));
  }
}
