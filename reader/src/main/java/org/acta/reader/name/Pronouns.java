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
  private final Antecedents antecedents;

  Pronouns(Scene scene) {
    this.scene = scene;
    this.antecedents = new Antecedents(scene);
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
    boolean aged = AGED.matcher(before).find() && !word.relation().equals("amod");
    return aged
        ? person(word, Cast.Gender.UNKNOWN).stream().filter(this::alone).toList()
        : List.of();
  }

  /// Whether the paragraph names them, or the last sentence with a person names no other: of two of
  /// whom an age was never told, neither is meant for sure.
  private boolean alone(Mention found) {
    List<Mention> persons =
        scene.cast.order().stream()
            .filter(mention -> mention.key().kind() == ActorKind.PERSON)
            .filter(mention -> mention.start() < found.start())
            .toList();
    boolean here =
        persons.stream()
            .anyMatch(mention ->
                mention.key().equals(found.key())
                    && mention.sentence().paragraph() == scene.sentence.paragraph());
    int last = persons.stream().mapToInt(mention -> mention.sentence().number()).max().orElse(-1);
    long several =
        persons.stream()
            .filter(mention -> mention.sentence().number() == last)
            .map(Mention::key)
            .distinct()
            .count();
    return here || several < 2;
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
        antecedents
            .ahead(word)
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
                    .or(() -> antecedents.find(word, fits, REACH)));
    found
        .flatMap(mention -> scene.cast.known(mention.key()))
        // Whom the words of another mean by "he" is not told by what stands around them.
        .filter(_ -> gender != Cast.Gender.UNKNOWN && !scene.quoted(word.start()))
        .ifPresent(member -> member.gender = gender);
    return stands(word, found);
  }

  private List<Mention> thing(Word word) {
    Optional<Mention> addressed = addressed(word);
    if (addressed.isPresent()) {
      return stands(word, addressed);
    }
    return stands(
        word,
        antecedents.find(
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
        antecedents
            .find(word, Pronouns::plural, 1)
            .or(() ->
                antecedents.find(
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
