package org.acta.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acta.election.Choice;
import org.acta.election.Contest;
import org.acta.format.Counts;
import org.acta.record.Figures;
import org.acta.sheet.Figure;
import org.acta.sheet.Item;

/// Figures as a clerk types them: `A=117, B=illegible, nulls=2`. What is left out is missing.
public final class FigureList {
  /// The usual words, and `missing`.
  static final Counts COUNTS = Counts.withDefaults().withMissing(Set.of("missing"));

  private FigureList() {}

  /// What reading gives.
  public sealed interface Reading {
    /// Figures in the order of the items and of the ballot.
    record Read(Figures figures) implements Reading {}

    /// No figures.
    ///
    /// @param why a sentence without its end, with what to do
    record Unclear(String why) implements Reading {}
  }

  /// Reads figures.
  public static Reading read(String text, Contest contest) {
    List<Map.Entry<String, String>> typed = new ArrayList<>();
    for (String part : text.split("[,;]", -1)) {
      if (part.isBlank() && !text.isBlank()) {
        continue;
      }
      int sign = part.indexOf('=');
      if (sign < 0) {
        return new Reading.Unclear(
            "'"
                + part.strip()
                + "' has no figure; write NAME=NUMBER, such as "
                + contest.choices().getFirst().id()
                + "=117");
      }
      typed.add(Map.entry(part.substring(0, sign).strip(), part.substring(sign + 1).strip()));
    }
    return read(typed, contest);
  }

  /// Reads figures that were typed one by one.
  ///
  /// @param typed names of choices or items, and what was typed for each
  public static Reading read(List<Map.Entry<String, String>> typed, Contest contest) {
    Map<String, Long> found = new LinkedHashMap<>();
    for (Map.Entry<String, String> one : typed) {
      String name = one.getKey();
      String figure = one.getValue().strip();
      Optional<String> key = key(name, contest);
      if (key.isEmpty()) {
        return new Reading.Unclear(
            "nothing on the ballot is called '" + name + "'; use " + names(contest));
      }
      long packed = COUNTS.read(figure);
      if (!Counts.isFigure(packed)) {
        return new Reading.Unclear(
            "'" + figure + "' is no figure; write a number, missing, illegible or annulled");
      }
      if (found.put(key.get(), packed) != null) {
        return new Reading.Unclear("'" + name + "' stands twice; keep one");
      }
    }
    return new Reading.Read(figures(found, contest));
  }

  private static Figures figures(Map<String, Long> found, Contest contest) {
    Map<Item, Long> items = new LinkedHashMap<>();
    for (Item item : Item.values()) {
      Optional.ofNullable(found.get(word(item))).ifPresent(packed -> items.put(item, packed));
    }
    Map<String, Long> votes = new LinkedHashMap<>();
    for (Choice choice : contest.choices()) {
      votes.put(choice.id(), found.getOrDefault("=" + choice.id(), Figure.MISSING));
    }
    return new Figures(items, votes);
  }

  /// A choice by its id, set apart from the items; an item by its word.
  private static Optional<String> key(String name, Contest contest) {
    return contest.indexOf(name) >= 0 ? Optional.of("=" + name) : item(name).map(FigureList::word);
  }

  /// The item of a name; `null` is what many call null ballots.
  static Optional<Item> item(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.equals("null")
        ? Optional.of(Item.NULLS)
        : Arrays.stream(Item.values()).filter(item -> word(item).equals(lower)).findFirst();
  }

  private static String word(Item item) {
    return item.name().toLowerCase(Locale.ROOT);
  }

  /// Everything that can have a figure, for people.
  static String names(Contest contest) {
    return Stream.concat(
            contest.choices().stream().map(Choice::id),
            Arrays.stream(Item.values()).map(FigureList::word))
        .collect(Collectors.joining(", "));
  }
}
