package org.acta.reader.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.acta.ledger.ActorKind;
import org.acta.reader.name.Mention;
import org.acta.reader.name.Mentions;
import org.acta.reader.text.Sentence;
import org.acta.reader.text.Text;
import org.acta.reader.text.Word;

/// Finds whom a noun that speaks stands for.
final class Speakers {
  private final Text text;
  private final Map<Integer, List<Mention>> bySentence = new HashMap<>();

  Speakers(Text text, Mentions mentions) {
    this.text = text;
    for (Mention mention : mentions.all()) {
      if (!mention.place()) {
        bySentence
            .computeIfAbsent(mention.sentence().number(), _ -> new ArrayList<>())
            .add(mention);
      }
    }
  }

  /// The mentions in a sentence that are not places, in order.
  List<Mention> in(Sentence sentence) {
    return bySentence.getOrDefault(sentence.number(), List.of());
  }

  /// Whom a noun or pronoun stands for: its own name, a name set beside it, whoever's statement it
  /// is, or whom a spokesman without a name speaks for.
  Optional<Speaker> of(Sentence sentence, Word head) {
    return document(sentence, head)
        .or(() -> person(sentence, head))
        .or(() -> at(sentence, head).map(this::named))
        .or(() -> beside(sentence, head).map(mention -> besides(head, mention)))
        .or(() -> within(sentence, head).map(this::named))
        .or(() -> spokesman(sentence, head));
  }

  private Optional<Speaker> person(Sentence sentence, Word head) {
    return at(sentence, head)
        .filter(mention -> mention.key().kind() == ActorKind.PERSON)
        .map(this::named)
        .or(() ->
            beside(sentence, head)
                .filter(mention -> mention.key().kind() == ActorKind.PERSON)
                .map(mention -> besides(head, mention)));
  }

  private Optional<Mention> at(Sentence sentence, Word head) {
    return in(sentence).stream().filter(mention -> mention.head().equals(head)).findFirst();
  }

  /// As in "a spokeswoman for the ministry, Ines Robledo" and "Foreign Minister Ana Reyes".
  private Optional<Mention> beside(Sentence sentence, Word head) {
    return sentence
        .dependents(head, "appos", "flat", "compound", "dep", "parataxis")
        .flatMap(word ->
            Stream.concat(Stream.of(word), sentence.dependents(word, "flat", "compound", "appos")))
        .filter(Word::isName)
        .flatMap(word -> at(sentence, word).stream())
        .filter(mention -> speaks(mention, head))
        .findFirst();
  }

  private static boolean speaks(Mention mention, Word head) {
    return mention.key().kind() == ActorKind.PERSON || head.isName();
  }

  private Optional<Mention> within(Sentence sentence, Word head) {
    return in(sentence).stream()
        .filter(mention -> mention.start() <= head.start() && head.end() <= mention.end())
        .min(Comparator.comparingInt(mention -> mention.end() - mention.start()));
  }

  /// As in "their joint statement" and "a report by the mission".
  private Optional<Speaker> document(Sentence sentence, Word head) {
    if (Speech.noun(head).isEmpty()) {
      return Optional.empty();
    }
    return owners(sentence, head, "by", "of", "from")
        .flatMap(owner -> of(sentence, owner).stream())
        .findFirst()
        .map(speaker -> speaker.with("the '" + head.text() + "' is theirs"));
  }

  /// As in "an EU spokesman" and "the union's observer mission".
  private Optional<Speaker> spokesman(Sentence sentence, Word head) {
    if (!head.lemma()
        .matches(
            "(?i)spokes(?:man|woman|person|people)|official|representative|source"
                + "|mission|ministry|government|office|embassy|delegation|secretariat|presidency|bureau")) {
      return Optional.empty();
    }
    return Stream.concat(
            owners(sentence, head, "for", "of", "from", "at", "in"),
            sentence.dependents(head, "compound", "amod"))
        .flatMap(owner -> in(sentence).stream().filter(mention -> mention.head().equals(owner)))
        .findFirst()
        .map(mention ->
            named(mention).with("the '" + head.text() + "' has no name and speaks for them"));
  }

  private static Stream<Word> owners(Sentence sentence, Word head, String... prepositions) {
    return Stream.concat(
        sentence.dependents(head, "nmod:poss", "compound"),
        sentence
            .dependents(head, "nmod", "obl")
            .filter(word -> !word.relation().equals("nmod:poss"))
            .filter(word -> hasCase(sentence, word, prepositions)));
  }

  static boolean hasCase(Sentence sentence, Word word, String... prepositions) {
    return sentence
        .dependents(word, "case")
        .anyMatch(mark -> List.of(prepositions).contains(mark.lemma().toLowerCase(Locale.ROOT)));
  }

  private Speaker besides(Word head, Mention mention) {
    return named(mention).with("'" + head.text() + "' stands beside the name");
  }

  /// Who is named last between two places of a sentence.
  Optional<Mention> last(Sentence sentence, int from, int to) {
    return in(sentence).stream()
        .filter(mention -> from <= mention.start() && mention.end() <= to)
        .reduce((_, last) -> last);
  }

  Speaker named(Mention mention) {
    List<String> steps = mention.how().isEmpty() ? List.of() : List.of(mention.how());
    return new Speaker(mention.key(), steps);
  }

  String words(Sentence sentence, Word head) {
    int start =
        sentence
            .dependents(head)
            .mapToInt(Word::start)
            .filter(at -> at < head.start())
            .min()
            .orElse(head.start());
    return text.passage(start, head.end()).text();
  }
}
