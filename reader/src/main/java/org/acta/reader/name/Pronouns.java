package org.acta.reader.name;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acta.ledger.ActorKey;
import org.acta.ledger.ActorKind;
import org.acta.reader.text.Sentence;
import org.acta.reader.text.Word;

/// For whom "he", "she", "it" and "they" stand: the subject before them, rather than the last name.
final class Pronouns {
  private static final int REACH = 3;
  private static final Set<String> DUTY = Set.of("must", "should", "ought", "need", "has", "have");
  private static final Set<String> SPEECH =
      Set.of(
          "say",
          "tell",
          "add",
          "note",
          "reply",
          "respond",
          "answer",
          "insist",
          "explain",
          "write",
          "tweet",
          "continue",
          "specify",
          "stress",
          "warn",
          "state",
          "claim",
          "argue",
          "declare");
  private static final Set<String> GREETS =
      Set.of("congratulate", "telephone", "phone", "greet", "recognise", "recognize", "receive");
  private static final Pattern AGED =
      Pattern.compile("(?i)\\bthe (?:\\d{2}|then \\d{2}) ?- ?year ?- ?old$");
  private static final Set<ActorKind> THINGS =
      Set.of(
          ActorKind.STATE,
          ActorKind.IGO,
          ActorKind.ORGAN,
          ActorKind.PARTY,
          ActorKind.ORG,
          ActorKind.OUTLET);

  private final Scene scene;

  Pronouns(Scene scene) {
    this.scene = scene;
  }

  List<Mention> read(Word word) {
    return switch (word.text().toLowerCase(Locale.ROOT)) {
      case "he", "him", "his", "himself" -> person(word, Cast.Gender.HE);
      case "she", "her", "hers", "herself" -> person(word, Cast.Gender.SHE);
      case "it", "its", "itself" -> thing(word);
      case "they", "them", "their", "themselves" -> several(word);
      default -> List.of();
    };
  }

  /// "The 59-year-old" is whoever "he" or "she" would be.
  List<Mention> aged(Word word) {
    String before =
        scene.sentence.words().subList(Math.max(0, word.index() - 6), word.index()).stream()
            .map(Word::text)
            .collect(Collectors.joining(" "));
    return AGED.matcher(before).find() && !word.relation().equals("amod")
        ? person(word, Cast.Gender.UNKNOWN)
        : List.of();
  }

  private List<Mention> person(Word word, Cast.Gender gender) {
    Predicate<Mention> fits =
        mention ->
            mention.key().kind() == ActorKind.PERSON
                && scene
                    .cast
                    .known(mention.key())
                    .map(member ->
                        gender == Cast.Gender.UNKNOWN
                            || member.gender == gender
                            || member.gender == Cast.Gender.UNKNOWN)
                    .orElse(false);
    // "Xi was the first to congratulate the 66-year-old": whoever is of the state that votes.
    boolean ours =
        gender == Cast.Gender.UNKNOWN
            && scene
                .sentence
                .governor(word)
                .filter(verb -> GREETS.contains(verb.lemma()))
                .isPresent();
    Optional<Mention> found =
        ahead(word)
            .filter(fits)
            .or(() ->
        (ours
                ? scene.cast.last(mention ->
                    fits.test(mention)
                        && scene
                            .cast
                            .known(mention.key())
                            .filter(member -> member.onBehalfOf.isEmpty())
                            .isPresent())
                : Optional.<Mention>empty())
            .or(() -> find(word, fits, REACH)));
    found
        .flatMap(mention -> scene.cast.known(mention.key()))
        // Whom the words of another mean by "he" is not told by what stands around them.
        .filter(_ -> gender != Cast.Gender.UNKNOWN && !scene.quoted(word.start()))
        .ifPresent(member -> member.gender = gender);
    return stands(word, found);
  }

  /// "Asked whether he would concede, Mr Reyes laughed", "In his telegram, Mr Reyes wrote": whoever
  /// is the subject of what follows.
  private Optional<Mention> ahead(Word word) {
    Sentence sentence = scene.sentence;
    boolean asked =
        sentence
            .words()
            .getFirst()
            .text()
            .matches("Asked|Pressed|Questioned|Challenged|Speaking|Addressing");
    boolean his =
        word.tag().equals("PRP$")
            && word.index() < 4
            && sentence.words().getFirst().text().matches("In|On|At|With|From|For");
    if (!asked && !his) {
      return Optional.empty();
    }
    return sentence.words().stream()
        .filter(root -> root.relation().equals("root"))
        .flatMap(root -> sentence.dependents(root, "nsubj"))
        .filter(subject -> subject.index() > word.index() && subject.isName())
        .filter(subject ->
            sentence.words().subList(word.index(), subject.index()).stream()
                .anyMatch(mark -> mark.text().equals(",")))
        .flatMap(subject -> scene.resolve(subject).stream())
        .filter(mention -> mention.key().kind() == ActorKind.PERSON)
        .findFirst();
  }

  private List<Mention> thing(Word word) {
    Optional<Mention> addressed = addressed(word);
    if (addressed.isPresent()) {
      return stands(word, addressed);
    }
    return stands(
        word,
        find(
            word,
            mention -> THINGS.contains(mention.key().kind()) && !mention.place() || team(mention),
            REACH));
  }

  /// "Her campaign said it had complained."
  private static boolean team(Mention mention) {
    return Set.of("campaign", "camp", "team").contains(mention.head().text());
  }

  private List<Mention> several(Word word) {
    Optional<Mention> last =
        find(word, Pronouns::plural, 1)
            .or(() ->
                find(
                    word,
                    mention ->
                        plural(mention)
                            || mention.key().kind() == ActorKind.IGO
                            || mention.key().kind() == ActorKind.PARTY
                            || mention.key().kind() == ActorKind.ORGAN,
                    REACH));
    if (last.isEmpty()) {
      return List.of();
    }
    List<Mention> all = list(last.get());
    return all.stream().flatMap(mention -> stands(word, Optional.of(mention)).stream()).toList();
  }

  private static boolean plural(Mention mention) {
    return mention.key().kind() == ActorKind.GROUP
        || mention.head().tag().equals("NNS")
        || listed(mention);
  }

  private static boolean listed(Mention mention) {
    return mention.sentence().dependents(mention.head(), "conj").findAny().isPresent()
        && mention.key().kind() != ActorKind.OUTLET;
  }

  /// All who are named together with one, if it begins a list.
  private List<Mention> list(Mention first) {
    if (!listed(first)) {
      return scene.cast.order().stream()
          .filter(mention ->
              mention.head().equals(first.head()) && mention.sentence().equals(first.sentence()))
          .toList();
    }
    Sentence sentence = first.sentence();
    List<Word> heads =
        Stream.concat(Stream.of(first.head()), sentence.dependents(first.head(), "conj")).toList();
    return scene.cast.order().stream()
        .filter(mention -> mention.sentence().equals(sentence) && heads.contains(mention.head()))
        .filter(mention ->
            mention.key().kind() == first.key().kind()
                || mention.key().kind() == ActorKind.IGO
                || mention.key().kind() == ActorKind.STATE)
        .toList();
  }

  /// "Issued a message to the opposition, saying it must accept": whoever is told has the duty.
  private Optional<Mention> addressed(Word word) {
    Sentence sentence = scene.sentence;
    Optional<Word> verb =
        word.relation().startsWith("nsubj") ? sentence.governor(word) : Optional.empty();
    boolean duty =
        verb.isPresent()
            && sentence.dependents(verb.get(), "aux").anyMatch(aux -> DUTY.contains(aux.lemma()));
    if (!duty) {
      return Optional.empty();
    }
    return sentence.words().stream()
        .filter(other -> other.index() < word.index())
        .filter(other -> Set.of("obl", "obj", "iobj", "nmod").contains(other.relation()))
        .filter(other ->
            other.relation().equals("obj")
                || other.relation().equals("iobj")
                || sentence.dependents(other, "case").anyMatch(to -> to.text().equals("to")))
        .flatMap(other -> scene.resolve(other).stream())
        .filter(mention -> THINGS.contains(mention.key().kind()) && !mention.place())
        .reduce((_, last) -> last);
  }

  /// The subject of an earlier clause of the sentence, the subject of the sentence before, or
  /// whoever was named last.
  private Optional<Mention> find(Word word, Predicate<Mention> fits, int reach) {
    Sentence sentence = scene.sentence;
    Optional<Word> clause = clause(word);
    boolean quotes =
        scene.sentence.governor(word).filter(verb -> verb.lemma().matches("quote|cite")).isPresent();
    boolean object =
        Set.of("obj", "iobj", "obl", "nmod").contains(word.relation()) && !quotes;
    boolean possessive = word.tag().equals("PRP$");
    boolean quoted = scene.quoted(word.start());
    List<Mention> here =
        scene.cast.order().stream()
            .filter(mention -> quoted || !scene.quoted(mention.start()))
            .filter(
                mention -> mention.sentence().equals(sentence) && mention.start() < word.start())
            .filter(fits)
            .toList();
    List<Mention> subjects =
        here.stream()
            .filter(mention -> subject(mention))
            .filter(mention -> !object || !sameClause(mention, clause))
            .toList();
    if (!subjects.isEmpty() && !object) {
      return Optional.of(subjects.getLast());
    }
    if (object) {
      // "Telephoned Mnangagwa to congratulate him": not the one who acts.
      List<Mention> others =
          here.stream()
              .filter(mention -> !(subject(mention) && controls(mention, clause)))
              .toList();
      if (!others.isEmpty()) {
        return Optional.of(others.getLast());
      }
    }
    if (possessive && !here.isEmpty()) {
      return Optional.of(here.getLast());
    }
    boolean asked = !possessive && word.relation().equals("nsubj") && opensWithParticiple();
    if (!object && !here.isEmpty() && !asked) {
      return Optional.of(here.getLast());
    }
    for (int back = 1; back <= reach; back++) {
      int number = sentence.number() - back;
      if (!object && !quoted && somebody(number)) {
        return Optional.empty();
      }
      List<Mention> before =
          scene.cast.order().stream()
              .filter(mention -> mention.sentence().number() == number)
              .filter(mention -> quoted || !scene.quoted(mention.start()))
              .filter(fits)
              .toList();
      Optional<Mention> speaker =
          speaks(sentence, word)
              ? before.stream().filter(Pronouns::subject).filter(Pronouns::speaks).findFirst()
              : Optional.empty();
      Optional<Mention> subject =
          speaker.or(() -> before.stream().filter(Pronouns::subject).findFirst());
      if (subject.isPresent() && !object) {
        return subject;
      }
      if (!before.isEmpty()) {
        return Optional.of(object ? before.getLast() : before.getFirst());
      }
    }
    return Optional.empty();
  }

  /// As in "A shopkeeper shrugged. … he said", where nobody who is named is meant.
  private boolean somebody(int number) {
    return number >= 0
        && scene.text.sentences().get(number).words().stream()
            .filter(word -> word.relation().equals("nsubj") && word.tag().equals("NN"))
            .filter(word -> Nouns.is(word, "human"))
            .filter(word -> !scene.quoted(word.start()))
            .filter(word ->
                scene.cast.order().stream()
                    .noneMatch(mention ->
                        mention.head().equals(word) && mention.sentence().number() == number))
            .anyMatch(word ->
                scene
                    .text
                    .sentences()
                    .get(number)
                    .dependents(word, "det", "nummod")
                    .anyMatch(det -> det.text().matches("(?i)a|an|one|another")));
  }

  /// Whether somebody says something: who speaks and has no name mostly spoke before.
  private static boolean speaks(Sentence sentence, Word word) {
    return word.relation().equals("nsubj")
        && sentence.governor(word).filter(verb -> SPEECH.contains(verb.lemma())).isPresent();
  }

  private static boolean speaks(Mention mention) {
    return speaks(mention.sentence(), mention.head());
  }

  /// As in "But asked whether it recognised the winner, he …", where he was the subject before.
  private boolean opensWithParticiple() {
    return scene.sentence.words().stream()
        .dropWhile(word -> word.tag().matches("CC|RB|,|IN|``"))
        .findFirst()
        .filter(word -> word.tag().matches("VBN|VBD|VBG"))
        .isPresent();
  }

  private static boolean subject(Mention mention) {
    String relation = mention.head().relation();
    return relation.startsWith("nsubj");
  }

  private boolean sameClause(Mention mention, Optional<Word> clause) {
    return clause.isPresent() && mention.head().governor() == clause.get().index();
  }

  /// Whether a subject is also the subject of the clause, which may have none of its own.
  private boolean controls(Mention mention, Optional<Word> clause) {
    Optional<Word> verb = clause;
    for (int up = 0; up < 4 && verb.isPresent(); up++) {
      if (mention.head().governor() == verb.get().index()) {
        return true;
      }
      boolean own = scene.sentence.dependents(verb.get(), "nsubj").findAny().isPresent();
      if (own) {
        return false;
      }
      verb = scene.sentence.governor(verb.get());
    }
    return false;
  }

  private Optional<Word> clause(Word word) {
    Optional<Word> up = scene.sentence.governor(word);
    for (int step = 0; step < 6 && up.isPresent() && !up.get().isVerb(); step++) {
      up = scene.sentence.governor(up.get());
    }
    return up;
  }

  private List<Mention> stands(Word word, Optional<Mention> found) {
    return found.stream()
        .map(mention -> {
          ActorKey key = mention.key();
          String name = scene.cast.known(key).map(member -> member.name).orElse(key.text());
          return new Mention(
              word.start(),
              word.end(),
              scene.sentence,
              word,
              key,
              false,
              "\"" + word.text() + "\" is " + name + ".");
        })
        .toList();
  }
}
