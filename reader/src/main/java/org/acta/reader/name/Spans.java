package org.acta.reader.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.acta.ledger.ActorKey;
import org.acta.reader.text.Sentence;
import org.acta.reader.text.Word;

/// Finds the names in a sentence: those of the vocabulary, and others by their capitals.
final class Spans {
  private static final Set<String> STATES =
      Set.of("Republic", "Federation", "Kingdom", "State", "Union", "Presidency");
  final Set<String> named = new TreeSet<>();

  private final Titles titles;
  private final Optional<String> home;
  private final Meanings meanings;
  private final Strangers strangers;

  /// @param known all that the vocabulary found in the article
  Spans(Titles titles, Optional<String> home, List<Gazetteer.Found> known) {
    this.titles = titles;
    this.home = home;
    this.meanings = new Meanings(home, known);
    this.strangers = new Strangers(titles);
  }

  /// The names in a sentence, in order; no two overlap.
  List<Span> in(Sentence sentence, List<Gazetteer.Found> known) {
    List<Span> spans = new ArrayList<>();
    for (Gazetteer.Found found : known) {
      if (Meanings.continent(found) || Meanings.national(found)) {
        continue;
      }
      meanings.span(found).ifPresent(spans::add);
    }
    Acronyms.add(sentence, spans);
    int i = 1;
    while (i <= sentence.words().size()) {
      int last = i;
      if (Runs.capital(sentence, i, spans)) {
        last = Runs.run(sentence, i, spans);
        read(sentence, i, last, spans);
      }
      i = last + 1;
    }
    spans.sort(Comparator.comparing(Span::first));
    return spans;
  }

  /// Tells the names in a run of capitals apart.
  private void read(Sentence sentence, int start, int last, List<Span> spans) {
    int first = afterTitle(sentence, start, last);
    boolean office =
        titles.from(sentence, first).filter(title -> title.last() >= last).isPresent()
            && spans.stream().noneMatch(span -> span.first() >= first && span.last() <= last);
    if (first > last || office) {
      return;
    }
    Optional<Integer> noun = organisation(sentence, first, last, spans);
    boolean whole = spans.stream().anyMatch(span -> span.first() == first && span.last() == last);
    if (whole && !partyFollows(sentence, last)) {
      return;
    }
    boolean stateAlone =
        noun.isPresent()
            && spans.stream()
                .anyMatch(span -> span.covers(noun.get()) && !longer(sentence, span, first, spans));
    Optional<Span> posted = posted(sentence, first, last, spans);
    if (posted.isPresent()) {
      spans.removeIf(span -> span.first() >= first && span.last() <= last);
      spans.add(posted.get());
      return;
    }
    if (noun.isPresent() && first < last && !stateAlone) {
      spans.removeIf(span -> span.first() >= first && span.last() <= last);
      spans.add(named(sentence, first, last, kind(sentence, first, sentence.word(noun.get()))));
      return;
    }
    if (partyFollows(sentence, last) && !whole) {
      spans.removeIf(span -> span.first() >= first && span.last() <= last);
      spans.add(named(sentence, first, last + 1, Span.Kind.PARTY));
      return;
    }
    Optional<Span> dream = adjectiveAndNoun(sentence, first, last, spans);
    if (dream.isPresent()) {
      spans.removeIf(span -> span.first() >= first && span.last() <= last);
      spans.add(dream.get());
      return;
    }
    int from = first;
    for (int i = first; i <= last; i++) {
      Optional<Titles.Found> title = titles.from(sentence, i).filter(found -> found.first() > 0);
      int here = i;
      Optional<Span> span = spans.stream().filter(other -> other.covers(here)).findFirst();
      boolean fused = span.isPresent() && fused(sentence, span.get(), first, last, spans);
      boolean begins =
          i == from
              || span.isEmpty()
                  && title.isPresent()
                  && (title.get().last() > title.get().first()
                      || Set.of("Commissioner", "Minister", "Secretary")
                          .contains(sentence.word(i).text()));
      if (title.isPresent() && begins && title.get().last() <= last || span.isPresent() && !fused) {
        boolean portfolio =
            title.isPresent()
                && Set.of("Commissioner", "Minister", "Secretary")
                    .contains(sentence.word(title.get().last()).text());
        boolean before = span.isPresent() && !fused || !portfolio;
        if (before) {
          strangers.unknown(sentence, from, i - 1, spans);
        }
        i = span.isPresent() && !fused ? span.get().last() : title.orElseThrow().last();
        from = i + 1;
      } else if (fused) {
        spans.remove(span.get());
      }
    }
    strangers.unknown(sentence, from, last, spans);
  }

  /// Whether a name goes on to the left of a word that any state may have a body of, as in "All
  /// Progressives Congress".
  private static boolean longer(Sentence sentence, Span span, int first, List<Span> spans) {
    if (span.kind() != Span.Kind.ORGAN || span.key().isPresent() || span.first() < span.last()) {
      return false;
    }
    for (int i = first; i < span.first(); i++) {
      int index = i;
      boolean known = spans.stream().anyMatch(other -> other.covers(index));
      if (!known && sentence.word(i).isName()) {
        return true;
      }
    }
    return false;
  }

  /// "Georgian Dream": a noun with a capital behind the adjective of a state names a body.
  private Optional<Span> adjectiveAndNoun(
      Sentence sentence, int first, int last, List<Span> spans) {
    boolean two = last == first + 1 && titles.from(sentence, last).isEmpty();
    boolean capitals = two && !Strangers.ACRONYM.matcher(sentence.word(last).text()).matches();
    return spans.stream()
        .filter(span -> capitals && span.first() == first && span.last() == first)
        .filter(span -> span.isForm(Sense.Form.ADJECTIVE) && span.kind() == Span.Kind.STATE)
        .map(span ->
            STATES.contains(sentence.word(last).text())
                ? new Span(sentence, first, last, Span.Kind.STATE, span.key(), span.sense())
                : named(
                    sentence,
                    first,
                    last,
                    span.key().flatMap(ActorKey::iso).equals(home)
                        ? Span.Kind.PARTY
                        : Span.Kind.ORG))
        .findFirst();
  }

  /// Where the names of a run begin that begins inside a title, as in "Secretary of State Blinken".
  private int afterTitle(Sentence sentence, int start, int last) {
    for (int i = Math.max(1, start - 6); i < start; i++) {
      Optional<Titles.Found> title = titles.from(sentence, i);
      if (title.isPresent() && title.get().last() >= start && title.get().last() <= last) {
        return title.get().last() + 1;
      }
    }
    return start;
  }

  /// "The British High Commission", "US Embassy": the state itself, abroad.
  private static Optional<Span> posted(Sentence sentence, int first, int last, List<Span> spans) {
    String end = sentence.word(last).text();
    boolean high =
        end.equals("Commission")
            && sentence.word(last - 1 < 1 ? 1 : last - 1).text().equals("High");
    boolean post = high || Set.of("Embassy", "Consulate", "Government").contains(end);
    return spans.stream()
        .filter(span -> post && span.first() == first && span.last() < last)
        .filter(span -> span.kind() == Span.Kind.STATE)
        .map(span ->
            new Span(
                sentence,
                first,
                last,
                Span.Kind.STATE,
                span.key(),
                span.key()
                    .flatMap(ActorKey::iso)
                    .map(iso -> new Sense.OfState(iso, Sense.Form.NAME))))
        .findFirst();
  }

  /// Whether what the vocabulary takes for a state is a part of a person's name, as in "Jordan
  /// Bardella" or "Santiago Peña".
  private boolean fused(Sentence sentence, Span span, int first, int last, List<Span> spans) {
    boolean oneWord = span.first() == span.last();
    boolean governed =
        span.first() > 2
            && sentence
                .word(span.first() - (sentence.word(span.first() - 1).tag().equals("DT") ? 2 : 1))
                .text()
                .equals("of");
    boolean name =
        !governed
            && span.form().isPresent()
            && (span.form().get() == Sense.Form.NAME || span.form().get() == Sense.Form.SEAT);
    if (!oneWord
        || !name
        || span.sentence()
            .word(span.first())
            .text()
            .equals(span.sentence().word(span.first()).text().toUpperCase(Locale.ROOT))) {
      return false;
    }
    int next = span.last() + 1;
    boolean after =
        next <= last
            && sentence.word(next).isName()
            && spans.stream().noneMatch(other -> other.covers(next))
            && titles.from(sentence, next).isEmpty()
            && !sentence.word(next).text().equals("-");
    int particle = span.first() - 1;
    boolean small =
        particle > first && Set.of("de", "da", "do", "di").contains(sentence.word(particle).text());
    int before = small ? particle - 1 : particle;
    boolean follows =
        before >= first
            && sentence.word(before).isName()
            && (small || sentence.word(before).governor() == span.first())
            && spans.stream().noneMatch(other -> other.covers(before))
            && titles.endingAt(sentence, before).isEmpty();
    return after || follows;
  }

  /// "Transparency International Georgia": the chapter of one state.
  private static boolean homeland(Sentence sentence, int first, int last, List<Span> spans) {
    return spans.stream()
        .anyMatch(
            span -> span.kind() == Span.Kind.STATE && span.first() == first && span.last() == last);
  }

  private static Optional<Integer> organisation(
      Sentence sentence, int first, int last, List<Span> spans) {
    for (int i = first; i <= last; i++) {
      boolean ends =
          i == last
              || Set.of("of", "for", "against").contains(sentence.word(i + 1).text())
              || i > first
                  && Runs.names(sentence.word(i))
                  && homeland(sentence, i + 1, last, spans);
      if (ends && Runs.names(sentence.word(i))
          || ends && Nouns.is(sentence.word(i), "outlet") && i > first) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  private static boolean partyFollows(Sentence sentence, int last) {
    return last < sentence.words().size()
        && Set.of("party", "alliance", "coalition", "movement")
            .contains(sentence.word(last + 1).text());
  }

  private static Span.Kind kind(Sentence sentence, int first, Word noun) {
    boolean civil =
        sentence.words().subList(first - 1, noun.index()).stream()
            .anyMatch(word -> word.text().matches("International|Human|Civil|Global|Citizens?"));
    if (Nouns.is(noun, "party") && !(civil && Nouns.is(noun, "org"))) {
      return Span.Kind.PARTY;
    }
    if (Nouns.is(noun, "organ")) {
      return Span.Kind.ORGAN;
    }
    return Nouns.is(noun, "outlet") ? Span.Kind.OUTLET : Span.Kind.ORG;
  }

  static Span named(Sentence sentence, int first, int last, Span.Kind kind) {
    return new Span(sentence, first, last, kind, Optional.empty(), Optional.empty());
  }
}
