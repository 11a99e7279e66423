package org.acta.image;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.acta.folder.QrForm;
import org.acta.folder.QrForm.Part;
import org.acta.sheet.Item;

/// What a code says of a sheet, read by the declared form.
public sealed interface Payload {
  /// The figures of a sheet.
  ///
  /// @param form by which it was read
  /// @param printed how the code names the station
  /// @param station the station's code in the election
  /// @param votes by position on the ballot, all slots of a choice added up
  /// @param items the other figures that the form declares
  record Figures(
      QrForm form, String printed, String station, List<Long> votes, Map<Item, Long> items)
      implements Payload {
    public Figures {
      votes = List.copyOf(votes);
      items = java.util.Collections.unmodifiableMap(new EnumMap<>(items));
    }
  }

  /// A code that is not of this form.
  ///
  /// @param why the first difference, as the end of a sentence
  record OtherForm(String why) implements Payload {}

  /// Digits of a count that is at most [Figure#LARGEST].
  Pattern DIGITS = Pattern.compile("[0-9]{1,12}");

  /// Reads the text of a code by the first of several forms that fits it; if none does, the
  /// difference from the first is told.
  ///
  /// @param forms at least one
  static Payload read(List<QrForm> forms, String text) {
    List<Payload> all = forms.stream().map(form -> read(form, text)).toList();
    return all.stream().filter(Figures.class::isInstance).findFirst().orElse(all.getFirst());
  }

  /// Reads the text of a code.
  static Payload read(QrForm form, String text) {
    List<String> parts = split(text.strip(), form.separator());
    if (parts.size() != form.parts().size()) {
      return new OtherForm(
          "it has %s, and the form %d"
              .formatted(counted(parts.size(), "part"), form.parts().size()));
    }
    String printed = parts.get(form.parts().indexOf(Part.STATION)).strip();
    Optional<String> station = form.station().code(printed);
    if (station.isEmpty()) {
      return new OtherForm("'" + Excerpt.of(printed) + "' names no station in the declared way");
    }
    List<String> slots = split(parts.get(form.parts().indexOf(Part.VOTES)), form.votesSeparator());
    if (slots.size() != form.slots().size()) {
      return new OtherForm(
          "it lists %s, and the form %d"
              .formatted(counted(slots.size(), "slot"), form.slots().size()));
    }
    Map<Item, Long> items = new EnumMap<>(Item.class);
    long[] votes = new long[form.contest().choices().size()];
    for (int i = 0; i < slots.size(); i++) {
      Optional<Long> count = count(slots.get(i));
      if (count.isEmpty()) {
        return new OtherForm(
            "slot " + (i + 1) + " is '" + Excerpt.of(slots.get(i)) + "', no count");
      }
      votes[form.slots().get(i)] += count.get();
    }
    for (int i = 0; i < parts.size(); i++) {
      Optional<Item> item = item(form.parts().get(i));
      if (item.isPresent()) {
        Optional<Long> count = count(parts.get(i));
        if (count.isEmpty()) {
          return new OtherForm(
              "part " + (i + 1) + " is '" + Excerpt.of(parts.get(i)) + "', no count");
        }
        items.put(item.get(), count.get());
      }
    }
    return new Figures(
        form,
        printed,
        station.get(),
        Arrays.stream(votes).boxed().collect(Collectors.toList()),
        items);
  }

  private static String counted(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }

  private static List<String> split(String text, String separator) {
    return List.of(text.split(Pattern.quote(separator), -1));
  }

  private static Optional<Long> count(String text) {
    String digits = text.strip();
    return DIGITS.matcher(digits).matches()
        ? Optional.of(Long.parseLong(digits))
        : Optional.empty();
  }

  private static Optional<Item> item(Part part) {
    return switch (part) {
      case REGISTERED -> Optional.of(Item.REGISTERED);
      case CAST -> Optional.of(Item.CAST);
      case VALID -> Optional.of(Item.VALID);
      case NULLS -> Optional.of(Item.NULLS);
      case BLANK -> Optional.of(Item.BLANK);
      case STATION, VOTES, IGNORED -> Optional.empty();
    };
  }
}
