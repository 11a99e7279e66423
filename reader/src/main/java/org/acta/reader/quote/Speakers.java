package org.acta.reader.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.acta.ledger.ActorKey;
import org.acta.ledger.ActorKind;
import org.acta.reader.name.Mention;
import org.acta.reader.name.Mentions;
import org.acta.reader.text.Sentence;
import org.acta.reader.text.Text;
import org.acta.reader.text.Word;

/// Finds whom a noun that speaks stands for.
final class Speakers {
  /// Those whom reporters ask in the street.
  private static final Set<String> PEOPLE =
      Set.of(
          "voter",
          "resident",
          "driver",
          "teacher",
          "student",
          "protester",
          "demonstrator",
          "supporter",
          "activist",
          "shopkeeper",
          "trader",
          "vendor",
          "farmer",
          "witness",
          "nurse",
          "doctor",
          "worker",
          "pensioner",
          "villager",
          "neighbour",
          "neighbor",
          "bystander",
          "passer-by",
          "mother",
          "father",
          "woman",
          "man",
          "engineer",
          "mechanic");

  private final Text text;
  private final Mentions mentions;
  private final Documents documents;
  private final Cover quoted;
  private final Map<ActorKey, NavigableSet<Integer>> named = new HashMap<>();
  private final Map<Integer, List<Mention>> bySentence = new HashMap<>();

  Speakers(Text text, Mentions mentions, Cover quoted) {
    this.text = text;
    this.quoted = quoted;
    this.mentions = mentions;
    this.documents = new Documents(text, this);
    for (Mention mention : mentions.all()) {
      if (!mention.head().tag().startsWith("PRP")) {
        named.computeIfAbsent(mention.key(), _ -> new TreeSet<>()).add(mention.start());
      }
      if (!mention.place()) {
        bySentence
            .computeIfAbsent(mention.sentence().number(), _ -> new ArrayList<>())
            .add(mention);
      }
    }
  }

  /// All mentions that are not places.
  Stream<Mention> all() {
    return bySentence.values().stream().flatMap(List::stream);
  }

  /// Whether a word stands between quotation marks.
  boolean quoted(Word word) {
    return quoted.covers(word.start());
  }

  /// Whose a document is that "it" stands for.
  Optional<Speaker> ofDocument(Sentence sentence, Word it) {
    return documents.it(sentence, it);
  }

  /// For whom somebody speaks.
  Optional<ActorKey> onBehalfOf(ActorKey person) {
    return mentions.onBehalfOf(person);
  }

  /// The mentions in a sentence that are not places, in order.
  List<Mention> in(Sentence sentence) {
    return bySentence.getOrDefault(sentence.number(), List.of());
  }

  /// Whom a noun or pronoun stands for: its own name, a name set beside it, whoever's statement it
  /// is, or whom a spokesman without a name speaks for.
  Optional<Speaker> of(Sentence sentence, Word head) {
    return documents
        .of(sentence, head)
        .or(() -> person(sentence, head))
        .or(() -> at(sentence, head).map(this::named))
        .or(() -> beside(sentence, head).map(mention -> besides(head, mention)))
        .or(() -> within(sentence, head).map(this::named))
        .or(() -> spokesman(sentence, head))
        .or(() -> somebody(sentence, head));
  }

  /// Somebody without a name, as in "a driver" and "one young voter": known by what they are.
  private Optional<Speaker> somebody(Sentence sentence, Word head) {
    boolean one =
        head.tag().equals("NN")
            && PEOPLE.contains(head.lemma())
            && sentence
                .dependents(head, "det", "nummod")
                .anyMatch(word -> word.lemma().matches("(?i)a|an|one|another"));
    return one
        ? Optional.of(
            new Speaker(
                new ActorKey("person:" + called(sentence, head)),
                List.of("'" + head.text() + "' has no name in the article")))
        : Optional.empty();
  }

  /// "Young-man": what a man or woman is like is all that is told of them.
  private static String called(Sentence sentence, Word head) {
    return head.lemma().matches("man|woman")
        ? sentence
            .dependents(head, "amod")
            .filter(word -> word.text().matches("[a-z]+"))
            .findFirst()
            .map(word -> word.text() + "-" + head.lemma())
            .orElse(head.lemma())
        : head.lemma();
  }

  private Optional<Speaker> person(Sentence sentence, Word head) {
    Optional<Mention> at =
        at(sentence, head).filter(mention -> mention.key().kind() == ActorKind.PERSON);
    Optional<Mention> beside =
        beside(sentence, head).filter(mention -> mention.key().kind() == ActorKind.PERSON);
    // "Reyes supporters" are several, of whom she is none.
    boolean several = at.isEmpty() && head.tag().equals("NNS");
    if (beside.isPresent()
        && !several
        && !head.isName()
        && !at.map(Mention::key).equals(beside.map(Mention::key))) {
      return beside.map(mention -> besides(head, mention));
    }
    return apart(sentence, head).or(() -> at).map(this::named);
  }

  /// As in "Chile's, Ana Reyes, said", where what she is was said of another state's before.
  private Optional<Mention> apart(Sentence sentence, Word head) {
    int mark = head.index() + 1;
    boolean elliptic =
        mark + 2 <= sentence.words().size()
            && sentence.word(mark).tag().equals("POS")
            && sentence.word(mark + 1).text().equals(",");
    return elliptic
        ? in(sentence).stream()
            .filter(mention -> mention.key().kind() == ActorKind.PERSON)
            .filter(mention -> mention.start() == sentence.word(mark + 2).start())
            .findFirst()
        : Optional.empty();
  }

  private Optional<Mention> at(Sentence sentence, Word head) {
    return in(sentence).stream()
        .filter(mention -> mention.head().equals(head))
        .filter(this::trusted)
        .findFirst();
  }

  /// Whether a pronoun stands for somebody whom the author named, and not for somebody named last
  /// in quoted words: who speaks of Ruto is not Ruto.
  private boolean trusted(Mention mention) {
    if (!mention.head().tag().startsWith("PRP")) {
      return true;
    }
    Integer last = named.getOrDefault(mention.key(), new TreeSet<>()).lower(mention.start());
    return last != null && !quoted.covers(last);
  }

  /// As in "a spokeswoman for the ministry, Ines Robledo" and "Foreign Minister Ana Reyes".
  private Optional<Mention> beside(Sentence sentence, Word head) {
    return Stream.concat(
            Stream.of(head), sentence.dependents(head, "nmod").filter(Speakers::office))
        .flatMap(noun -> sentence.dependents(noun, "appos", "flat", "compound", "dep", "parataxis"))
        .flatMap(word ->
            Stream.concat(Stream.of(word), sentence.dependents(word, "flat", "compound", "appos")))
        .filter(Word::isName)
        .filter(word -> !relativeBetween(sentence, head, word))
        .flatMap(word -> at(sentence, word).stream())
        .filter(mention -> speaks(mention, head))
        .findFirst();
  }

  /// As in "the mission, whose observer is Barry Andrews", where he is not set beside the mission.
  private static boolean relativeBetween(Sentence sentence, Word head, Word name) {
    return sentence.words().stream()
        .filter(word -> head.index() < word.index() && word.index() < name.index())
        .anyMatch(word -> word.tag().startsWith("W"));
  }

  /// Whether a name set beside the last noun of a phrase may belong to its first, as in "the head
  /// of the Bankers' Forum, Alice Mutua", but not in "an aide to the president, Vladimir Putin".
  private static boolean office(Word noun) {
    return !noun.relation().equals("nmod:poss")
        && !noun.lemma()
            .matches(
                "(?i).*(?:president|minister|secretary|chief|leader|head|chair|candidate|governor"
                    + "|chancellor|king|queen|emir|mayor|rival|director|commissioner|mr\\.?|mrs\\.?)");
  }

  private static boolean speaks(Mention mention, Word head) {
    return mention.key().kind() == ActorKind.PERSON || head.isName();
  }

  private Optional<Mention> within(Sentence sentence, Word head) {
    return in(sentence).stream()
        .filter(mention -> mention.start() <= head.start() && head.end() <= mention.end())
        .filter(this::trusted)
        .min(Comparator.comparingInt(mention -> mention.end() - mention.start()));
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

  static Stream<Word> owners(Sentence sentence, Word head, String... prepositions) {
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
