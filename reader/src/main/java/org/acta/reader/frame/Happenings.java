package org.acta.reader.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.acta.ledger.DeedKind;
import org.acta.ledger.EventKind;
import org.acta.ledger.Located;
import org.acta.ledger.Passage;
import org.acta.reader.date.Dates;
import org.acta.reader.name.Places;
import org.acta.reader.text.Sentence;
import org.acta.reader.text.Text;
import org.acta.reader.text.Word;

/// Gives drafts their places and dates.
final class Happenings {
  /// What happens where the rest of the sentence happens.
  private static final Set<DeedKind> STREET =
      Set.of(
          EventKind.PROTEST,
          EventKind.COUNTER_PROTEST,
          EventKind.UNREST,
          EventKind.VIOLENCE,
          EventKind.CRACKDOWN,
          EventKind.ARREST,
          EventKind.KILLING);

  private static final Set<String> AREAS =
      Set.of("region", "border", "coast", "sea", "water", "waters", "gulf", "strait", "area");

  private final Text text;
  private final Dates dates;
  private final Places places;

  Happenings(Text text, Dates dates, Places places) {
    this.text = text;
    this.dates = dates;
    this.places = places;
  }

  /// A draft, and where and when.
  record Settled(Draft draft, Happening happening) {}

  /// An event that repeats one of the same place is told once; one without a place is where the one
  /// before it in the sentence is.
  List<Settled> settle(List<Draft> drafts) {
    List<Settled> settled = new ArrayList<>();
    for (Draft draft : drafts) {
      boolean event = draft.kind() instanceof EventKind;
      Optional<Located> place = event ? place(draft, settled) : Optional.empty();
      Settled one =
          new Settled(draft, new Happening(place, dates.at(draft.sentence(), draft.head())));
      if (event) {
        settled.removeIf(before -> vaguer(before, one));
      }
      if (!event || settled.stream().noneMatch(before -> same(before, one))) {
        settled.add(one);
      }
    }
    return settled;
  }

  private Optional<Located> place(Draft draft, List<Settled> settled) {
    Optional<Located> own =
        patrolled(draft)
            .or(() -> places.at(draft.sentence(), draft.head()))
            .or(() -> ofVerb(draft).flatMap(verb -> places.at(draft.sentence(), verb)));
    if (own.isPresent() || !STREET.contains(draft.kind())) {
      return own;
    }
    Optional<Located> told = before(draft, settled);
    return told.isPresent() ? told : elsewhere(draft);
  }

  /// "were killed when gunmen opened fire in Buluan": where the rest of the sentence happens.
  private Optional<Located> elsewhere(Draft draft) {
    return draft.sentence().words().stream()
        .filter(word -> word.isVerb() && word.index() > draft.head().index())
        .flatMap(verb -> places.at(draft.sentence(), verb).stream())
        .findFirst();
  }

  private static Optional<Located> before(Draft draft, List<Settled> settled) {
    return settled.reversed().stream()
        .filter(before -> STREET.contains(before.draft().kind()))
        .filter(before -> sentence(before, draft))
        .flatMap(before -> before.happening().place().stream())
        .findFirst();
  }

  /// "Gunfire rang out in Gulu": the place hangs on the verb.
  private static Optional<Word> ofVerb(Draft draft) {
    return draft
        .sentence()
        .governor(draft.head())
        .filter(up -> up.isVerb() && draft.head().relation().matches("nsubj.*|obj"));
  }

  /// "to patrol the western border": the place is the object.
  private Optional<Located> patrolled(Draft draft) {
    Sentence sentence = draft.sentence();
    return sentence
        .dependents(draft.head(), "obj")
        .filter(word -> draft.kind() == EventKind.MILITARY_DEPLOYMENT)
        .filter(word -> AREAS.contains(word.lemma()))
        .map(word -> {
          int first =
              Stream.concat(Stream.of(word), Phrase.modifiers(sentence, word).stream())
                  .mapToInt(Word::start)
                  .min()
                  .orElse(word.start());
          Passage words = text.passage(first, word.end());
          return new Located(words.text(), Optional.empty(), words);
        })
        .findFirst();
  }

  private static boolean sentence(Settled before, Draft draft) {
    return before.draft().sentence().number() == draft.sentence().number();
  }

  /// Whether the same was told in the sentence without its place.
  private static boolean vaguer(Settled before, Settled now) {
    return before.draft().kind().equals(now.draft().kind())
        && sentence(before, now.draft())
        && before.happening().place().isEmpty()
        && now.happening().place().isPresent();
  }

  private static boolean same(Settled before, Settled now) {
    boolean kind = before.draft().kind().equals(now.draft().kind());
    boolean near =
        now.draft().sentence().paragraph() - before.draft().sentence().paragraph() <= 1
            || now.happening().place().isPresent();
    if (kind && sentence(before, now.draft()) && now.happening().place().isEmpty()) {
      return true;
    }
    return kind
        && near
        && now.happening()
            .place()
            .map(Located::name)
            .equals(before.happening().place().map(Located::name));
  }
}
