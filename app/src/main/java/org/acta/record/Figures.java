package org.acta.record;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.acta.sheet.Figure;
import org.acta.sheet.Item;

/// The figures of a sheet as an entry writes them: numbers as numbers, the other three states as
/// words. A figure that is left out is missing too: the source has no such column.
///
/// @param items in the order of [Item]
/// @param votes by choice id, in ballot order; packed, see [Figure]
public record Figures(Map<Item, Long> items, Map<String, Long> votes) {
  public Figures {
    items = Collections.unmodifiableMap(new LinkedHashMap<>(items));
    votes = Collections.unmodifiableMap(new LinkedHashMap<>(votes));
  }

  void writeTo(Draft draft) {
    items.forEach((item, packed) -> draft.put(word(item), figure(packed)));
    if (!votes.isEmpty()) {
      Draft cells = new Draft();
      votes.forEach((choice, packed) -> cells.put(choice, figure(packed)));
      draft.put("votes", cells.json());
    }
  }

  static Figures of(Members members) {
    Map<Item, Long> items = new LinkedHashMap<>();
    for (Item item : Item.values()) {
      members
          .optionalValue(word(item))
          .ifPresent(value -> items.put(item, packed(members, word(item), value)));
    }
    return new Figures(items, members.map("votes", (at, value) -> packed(members, "votes", value)));
  }

  private static String word(Item item) {
    return item.name().toLowerCase(Locale.ROOT);
  }

  private static Json figure(long packed) {
    return switch (Figure.of(packed)) {
      case Figure.Missing() -> new Json.Text("missing");
      case Figure.Illegible() -> new Json.Text("illegible");
      case Figure.Annulled() -> new Json.Text("annulled");
      case Figure.Count(long ballots) -> new Json.Whole(ballots);
    };
  }

  private static long packed(Members members, String name, Json value) {
    return switch (value) {
      case Json.Whole(long number)
          when Math.abs(number) <= Figure.LARGEST && number != Long.MIN_VALUE ->
          number;
      case Json.Text(String text) when text.equals("missing") -> Figure.MISSING;
      case Json.Text(String text) when text.equals("illegible") -> Figure.ILLEGIBLE;
      case Json.Text(String text) when text.equals("annulled") -> Figure.ANNULLED;
      case Json other ->
          throw members.refuse(
              name, "a number up to " + Figure.LARGEST + ", missing, illegible or annulled");
    };
  }
}
