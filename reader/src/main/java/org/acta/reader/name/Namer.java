package org.acta.reader.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
      Scene scene = new Scene(text, vocabulary, titles, home, cast, sentence, here);
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
}
