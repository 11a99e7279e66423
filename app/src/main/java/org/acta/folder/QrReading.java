package org.acta.folder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.acta.election.Choice;
import org.acta.election.Contest;
import org.acta.format.Problem.Kind;

/// Reads the `qr` fields of a description.
final class QrReading {
  private static final int MOST_SLOTS = 1000;

  private QrReading() {}

  /// The form, with a problem for everything that is wrong with it.
  static QrForm read(Fields fields, Contest contest) {
    String separator = notEmpty(fields, "separator", "!");
    String votesSeparator = notEmpty(fields, "votes-separator", ",");
    if (separator.equals(votesSeparator)) {
      fields.problem("votes-separator", Kind.FIELD_NOT_ONE_OF, votesSeparator, "another text");
    }
    QrForm form =
        new QrForm(
            contest,
            separator,
            votesSeparator,
            parts(fields),
            slots(fields, contest),
            station(fields, "station"));
    fields.done();
    return form;
  }

  private static String notEmpty(Fields fields, String name, String otherwise) {
    String text = fields.optionalText(name).orElse(otherwise);
    if (text.isEmpty()) {
      fields.missing(name);
    }
    return text;
  }

  private static List<QrForm.Part> parts(Fields fields) {
    List<String> words = Arrays.stream(QrForm.Part.values()).map(QrReading::word).toList();
    List<QrForm.Part> parts = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String word : fields.texts("parts")) {
      int part = words.indexOf(word);
      if (part < 0) {
        fields.problem("parts", Kind.FIELD_NOT_ONE_OF, word, String.join(", ", words));
      } else {
        parts.add(QrForm.Part.values()[part]);
        if (!seen.add(word) && parts.getLast() != QrForm.Part.IGNORED) {
          fields.problem("parts", Kind.ID_TWICE, word);
        }
      }
    }
    for (QrForm.Part needed : List.of(QrForm.Part.STATION, QrForm.Part.VOTES)) {
      if (!parts.contains(needed)) {
        fields.missing("parts");
      }
    }
    return parts;
  }

  private static String word(QrForm.Part part) {
    return part.name().toLowerCase(Locale.ROOT);
  }

  /// A list with the choice of each slot, or a mapping with the number of slots of each choice, one
  /// choice after the other; without either every choice has one.
  private static List<Integer> slots(Fields fields, Contest contest) {
    List<Integer> slots = new ArrayList<>();
    if (!fields.has("slots")) {
      fields.optionalText("slots");
      for (int i = 0; i < contest.choices().size(); i++) {
        slots.add(i);
      }
    } else if (fields.isMapping("slots")) {
      for (Map.Entry<String, Long> run : fields.counts("slots").entrySet()) {
        int choice = choice(fields, contest, run.getKey());
        for (long i = 0; i < run.getValue() && slots.size() <= MOST_SLOTS; i++) {
          slots.add(choice);
        }
      }
    } else {
      fields.texts("slots").forEach(id -> slots.add(choice(fields, contest, id)));
    }
    if (slots.isEmpty() || slots.size() > MOST_SLOTS) {
      fields.problem("slots", Kind.FIELD_NOT_ONE_OF, slots.size(), "1 to " + MOST_SLOTS);
    }
    return slots;
  }

  private static int choice(Fields fields, Contest contest, String id) {
    int choice = contest.indexOf(id);
    if (choice < 0) {
      fields.problem(
          "slots",
          Kind.UNKNOWN_CHOICE,
          id,
          String.join(", ", contest.choices().stream().map(Choice::id).toList()));
    }
    return choice;
  }

  /// How a text names a station; as it stands if nothing is said.
  static StationPattern station(Fields fields, String name) {
    return fields
        .fields(name)
        .flatMap(inner -> {
          if (!inner.has("pattern")) {
            inner.missing("pattern");
          }
          Optional<StationPattern> pattern = Description.pattern(inner);
          inner.done();
          return pattern;
        })
        .orElse(StationPattern.whole());
  }
}
