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

  private final ImageSentences say;

  private ImageText(Locale locale) {
    this.say = ImageSentences.in(locale);
  }

  /// One line for each finding, the pictures that stand more than once, and the counts.
  ///
  /// @param locale Spanish gives Spanish, all others English
  public static String print(ImageReport report, Locale locale) {
    ImageText printer = new ImageText(locale);
    printer.pictures(report.pictures());
    printer.groups(report.same(), "groups.bytes", true);
    printer.pairs(report.alike());
    printer.counts(report.pictures());
    return printer.text.toString();
  }

  /// Groups of a list of addresses, after a line that says what the list holds.
  ///
  /// @param list its lines, those with an address, different addresses, and lines that were cut in
  ///   two
  /// @param locale Spanish gives Spanish, all others English
  public static String print(Addresses list, List<SamePictures.Group> groups, Locale locale) {
    ImageText printer = new ImageText(locale);
    printer.line(
        printer.say.say(
            list.broken() == 0 ? "list" : "list.broken",
            list.lines(),
            list.listed(),
            list.different(),
            list.broken()));
    printer.groups(groups, "groups.address", false);
    return printer.text.toString();
  }

  /// What a list of addresses holds.
  ///
  /// @param lines of the list
  /// @param listed lines with an address
  /// @param different addresses, each counted once
  /// @param broken lines with another number of fields than the header
  public record Addresses(long lines, long listed, long different, long broken) {}

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
            say.found(finding) + where(picture.look(), finding));
      }
    }
  }

  private String where(Look look, ImageFinding finding) {
    Optional<Code> code = ImageWording.code(finding);
    String page = look.pages() > 1 ? code.map(c -> say.say("at.page", c.page())).orElse("") : "";
    String way =
        code.filter(c -> c.tries() > 1).map(c -> say.say("at.try", c.tries(), c.way())).orElse("");
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
    line(say.count(title, groups.size() == 1, groups.size()));
    for (SamePictures.Group group : groups.subList(0, Math.min(GROUPS, groups.size()))) {
      String size =
          say.count(
              "group", group.stations() == 1, (long) group.members().size(), group.stations());
      line("", group.isPlaceholder() ? say.say("group.placeholder", size) : size);
      line("", "", named ? members(group) : Excerpt.of(group.key()));
      if (!named) {
        line("", "", say.say("group.stations", stations(group)));
      }
    }
    if (groups.size() > GROUPS) {
      line("", say.say("groups.more", (long) groups.size() - GROUPS));
    }
  }

  private String stations(SamePictures.Group group) {
    return some(group.members().stream().flatMap(m -> m.station().stream()).toList());
  }

  private String members(SamePictures.Group group) {
    return some(group.members().stream().map(SamePictures.Listed::name).toList());
  }

  private String some(List<String> texts) {
    String first = texts.stream().limit(MEMBERS).map(Excerpt::of).collect(Collectors.joining(", "));
    return texts.size() > MEMBERS
        ? say.say("some.more", first, (long) texts.size() - MEMBERS)
        : first;
  }

  private void pairs(List<SamePictures.Pair> pairs) {
    if (pairs.isEmpty()) {
      return;
    }
    line("");
    line(
        say.say(
            pairs.size() == ImageReport.MOST_PAIRS ? "pairs.more-than" : "pairs",
            Likeness.ALIKE,
            (long) pairs.size()));
    for (SamePictures.Pair pair : pairs.subList(0, Math.min(GROUPS, pairs.size()))) {
      line(
          "",
          "%3d %%".formatted(pair.difference()),
          Excerpt.of(pair.one().name()),
          Excerpt.of(pair.other().name()));
    }
    if (pairs.size() > GROUPS) {
      line("", say.say("pairs.rest", (long) pairs.size() - GROUPS));
    }
  }

  private void counts(List<Examination.Examined> pictures) {
    Map<String, Integer> counts = new TreeMap<>();
    pictures.stream()
        .flatMap(picture -> picture.findings().stream())
        .forEach(finding -> counts.merge(ImageWording.word(finding), 1, Integer::sum));
    line("");
    line(
        say.say(
            "counts",
            (long) pictures.size(),
            counts.entrySet().stream()
                .map(count -> count.getKey() + " " + count.getValue())
                .collect(Collectors.joining(", "))));
  }
}
