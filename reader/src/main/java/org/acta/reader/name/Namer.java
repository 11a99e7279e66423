package org.acta.reader.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.acta.ledger.ActorKey;
import org.acta.ledger.Vocabulary;
import org.acta.reader.text.Sentence;
import org.acta.reader.text.Text;
import org.acta.reader.text.Word;

/// Reads the names of one article, from the first sentence to the last.
final class Namer {
  private final Text text;
  private final Vocabulary vocabulary;
  private final Gazetteer gazetteer;
  private final Titles titles;

  Namer(Text text, Vocabulary vocabulary, Gazetteer gazetteer, Titles titles) {
    this.text = text;
    this.vocabulary = vocabulary;
    this.gazetteer = gazetteer;
    this.titles = titles;
  }

  Mentions mentions() {
    List<Gazetteer.Found> known = gazetteer.in(text);
    Optional<String> home = Home.of(known);
    Map<Integer, List<Gazetteer.Found>> bySentence = new HashMap<>();
    known.forEach(found ->
        bySentence.computeIfAbsent(found.sentence().number(), _ -> new ArrayList<>()).add(found));
    Spans spans = new Spans(titles, home, known);
    Cast cast = new Cast();
    List<Span> places = new ArrayList<>();
    for (Sentence sentence : text.sentences()) {
      List<Span> here = spans.in(sentence, bySentence.getOrDefault(sentence.number(), List.of()));
      List<ActorKey> after = together(bySentence.getOrDefault(sentence.number() + 1, List.of()));
      Scene scene = new Scene(text, vocabulary, titles, home, cast, sentence, here, after);
      for (Word word : sentence.words()) {
        scene.resolve(word);
      }
      here.stream().filter(span -> span.kind() == Span.Kind.PLACE).forEach(places::add);
    }
    List<Mention> mentions =
        cast.order().stream()
            .sorted(Comparator.comparing(Mention::start).thenComparing(Mention::end))
            .toList();
    return new Mentions(mentions, cast.actors(mentions, text), home, places);
  }

  /// The states of a sentence that are joined by commas and "and", from the first of them on.
  private static List<ActorKey> together(List<Gazetteer.Found> known) {
    List<Gazetteer.Found> states =
        known.stream()
            .filter(found ->
                found.sure()
                    && found.senses().getFirst() instanceof Sense.OfState(_, Sense.Form form)
                    && form == Sense.Form.NAME)
            .toList();
    List<ActorKey> joined = new ArrayList<>();
    for (Gazetteer.Found found : states) {
      Word head = Span.head(found.sentence(), found.first(), found.last());
      Word first = head.relation().equals("conj") ? found.sentence().word(head.governor()) : head;
      List<Word> list =
          Stream.concat(Stream.of(first), found.sentence().dependents(first, "conj")).toList();
      boolean several =
          states.stream()
                  .map(other -> Span.head(other.sentence(), other.first(), other.last()))
                  .filter(list::contains)
                  .count()
              > 1;
      if (several && found.senses().getFirst() instanceof Sense.OfState(String iso, _)) {
        joined.add(new ActorKey("state:" + iso));
      }
    }
    return joined;
  }
}
