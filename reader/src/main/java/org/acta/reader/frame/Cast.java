package org.acta.reader.frame;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.acta.ledger.ActorKey;
import org.acta.ledger.ActorKind;
import org.acta.reader.text.Sentence;
import org.acta.reader.text.Word;

/// Who acts in a frame, by the slot that the lexicon names.
final class Cast {
  /// "remain among the countries that have not"
  private static final Set<String> STAYING =
      Set.of("be", "remain", "stay", "rank", "count", "figure", "feature", "number", "belong");

  /// Who acts for whoever speaks.
  private static final Set<String> BODIES =
      Set.of(
          "ministry",
          "embassy",
          "government",
          "country",
          "nation",
          "chancellery",
          "department",
          "presidency",
          "mission",
          "delegation",
          "team",
          "party",
          "coalition",
          "campaign");

  private final Parties parties;

  Cast(Parties parties) {
    this.parties = parties;
  }

  /// The actors in the first slot that has any.
  List<Party> actors(Frame frame, Scene scene, Standing standing, Reporting.Saying saying) {
    for (String slot : frame.actors()) {
      List<Party> found = slot(slot, scene, standing, saying);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private List<Party> slot(String slot, Scene scene, Standing standing, Reporting.Saying saying) {
    return switch (slot) {
      case "subject" -> subjects(scene, standing, saying);
      case "sayer" -> saying.sayers();
      case "caller" ->
          standing
              .caller()
              .map(verb -> subjects(new Scene(scene.sentence(), verb), standing, saying))
              .orElse(saying.sayers());
      case "owner", "poss" -> parties(scene.sentence(), scene.owners());
      case "whose" -> parties(scene.sentence(), scene.possessors());
      case "from", "by" -> after(slot, scene);
      case "object" -> parties(scene.sentence(), scene.role("obj"));
      case "self" -> parties.of(scene.sentence(), scene.head());
      case "mod" -> parties(scene.sentence(), scene.role("mod"));
      case "light" ->
          scene
              .light()
              .map(verb -> subjects(new Scene(scene.sentence(), verb), standing, saying))
              .orElse(List.of());
      case "commission" -> parties.commission();
      case "releaser" -> releasers(scene);
      case "ownersubj" ->
          parties(
              scene.sentence(),
              scene.clause().surfaceSubjects().stream()
                  .flatMap(word -> new Scene(scene.sentence(), word).owners().stream())
                  .toList());
      default -> List.of();
    };
  }

  /// Those after a preposition: "from Chile, from Peru and from Cuba".
  private List<Party> after(String preposition, Scene scene) {
    Sentence sentence = scene.sentence();
    List<Word> words = new ArrayList<>(scene.role(preposition));
    scene.near().stream()
        .filter(word -> word.lemma().equals(preposition) && word.index() > scene.head().index())
        .findFirst()
        .map(word -> Roll.from(sentence, word.index() + 1))
        .ifPresent(words::addAll);
    return parties(sentence, words);
  }

  /// "results released by the commission", "figures from the council".
  private List<Party> releasers(Scene scene) {
    Sentence sentence = scene.sentence();
    List<Word> words = new ArrayList<>();
    for (Word subject : scene.clause().surfaceSubjects()) {
      words.addAll(new Clause(sentence, subject).obliques("from", "by", "of"));
      sentence
          .dependents(subject, "acl")
          .flatMap(verb -> new Clause(sentence, verb).obliques("by").stream())
          .forEach(words::add);
      words.addAll(new Clause(sentence, subject).owners());
    }
    return parties(sentence, words);
  }

  /// The subjects of a verb, or of the verb above a noun: "offered its congratulations".
  List<Party> subjects(Scene scene, Standing standing, Reporting.Saying saying) {
    Sentence sentence = scene.sentence();
    Optional<Word> light = scene.head().isNoun() ? scene.light() : Optional.empty();
    Word verb = light.orElse(scene.head());
    Clause clause = new Clause(sentence, verb);
    List<Word> words = verb.equals(scene.head()) ? scene.actors() : clause.actors();
    if (words.isEmpty() && standing.top() != scene.head() && !clause.passive()) {
      words = new Clause(sentence, standing.top()).actors();
    }
    List<Party> found = new ArrayList<>();
    for (Word word : words) {
      Optional<List<Party>> above = sharedWithClauseAbove(sentence, clause.head(), word);
      if (above.isPresent()) {
        found.addAll(above.get());
        continue;
      }
      List<Party> predicated = ofPredicate(sentence, clause.head(), word);
      if (!predicated.isEmpty()) {
        found.addAll(predicated);
        continue;
      }
      List<Party> named = sharedWithSayer(sentence, word, saying);
      found.addAll(named.isEmpty() ? parties.of(sentence, word) : named);
      if (named.isEmpty() && found.isEmpty()) {
        found.addAll(
            thirdPerson(word) && !spoken(word, saying)
                ? saying.sayers()
                : parties.beforeInsert(sentence, word));
        if (found.isEmpty()) {
          found.addAll(said(sentence, word));
        }
      }
    }
    if (!found.isEmpty() && verb.isVerb() && !clause.passive()) {
      listed(sentence, verb, found);
    }
    if (words.isEmpty() && clause.passive()) {
      // "was declared the winner of the vote by the council": the parser hangs the agent elsewhere.
      found.addAll(parties(sentence, new Scene(sentence, verb).role("by")));
    }
    if (found.isEmpty() && !clause.passive()) {
      found.addAll(elsewhere(sentence, verb));
    }
    if (found.isEmpty() && !words.isEmpty() && words.stream().allMatch(Cast::body)) {
      // "the ministry takes note, its spokesman said"
      found.addAll(saying.sayers());
    }
    boolean refused =
        Set.of(Stance.NEGATED, Stance.CONDITIONAL, Stance.PLANNED).contains(standing.stance());
    if (found.isEmpty() && clause.passive() && clause.actors().isEmpty() && refused) {
      // "the result would not be recognised, it said"
      found.addAll(saying.sayers());
    }
    return distinct(found);
  }

  /// Adds the names that the parser leaves out of the list before a verb.
  private void listed(Sentence sentence, Word verb, List<Party> found) {
    List<Party> roll =
        Roll.before(sentence, verb).stream()
            .flatMap(name -> parties.alone(sentence, name).stream())
            .toList();
    if (roll.stream().anyMatch(party -> found.stream().anyMatch(party::equals))) {
      found.addAll(roll);
    }
  }

  /// Where the parser's subject is nobody: the name right before the verb, or the subject above the
  /// clause that the verb is joined to.
  private List<Party> elsewhere(Sentence sentence, Word verb) {
    int at = verb.index() - 1;
    while (at > 0
        && (sentence.word(at).tag().matches("RB|MD") || sentence.word(at).lemma().equals("have"))) {
      at--;
    }
    if (at > 0 && sentence.word(at).text().equals(",")) {
      int comma = at - 1;
      while (comma > 0 && !sentence.word(comma).text().equals(",")) {
        comma--;
      }
      at = comma - 1;
    }
    if (at > 0 && sentence.word(at).isName()) {
      return parties.alone(sentence, sentence.word(at));
    }
    return sentence
        .governor(verb)
        .filter(up -> verb.relation().equals("conj"))
        .flatMap(sentence::governor)
        .filter(Word::isVerb)
        .map(up -> new Clause(sentence, up).actors())
        .orElse(List.of())
        .stream()
        .flatMap(word -> parties.of(sentence, word).stream())
        .toList();
  }

  /// The "they" of "officials condemned what they called a sham" are the officials, whoever those
  /// are; empty if there is no such clause above.
  private Optional<List<Party>> sharedWithClauseAbove(Sentence sentence, Word verb, Word word) {
    if (!Lexicon.lemma(word).equals("they") || !verb.relation().matches("ccomp|acl:relcl|obj")) {
      return Optional.empty();
    }
    boolean what = sentence.dependents(verb).anyMatch(down -> Lexicon.lemma(down).equals("what"));
    return sentence
        .governor(verb)
        .filter(up -> what && up.isVerb())
        .map(up ->
            new Clause(sentence, up)
                .actors().stream()
                    .flatMap(subject -> parties.of(sentence, subject).stream())
                    .toList());
  }

  /// "Chad and Togo were the only countries to recognise him": they are who did, not "countries".
  private List<Party> ofPredicate(Sentence sentence, Word verb, Word noun) {
    boolean predicate =
        verb.governor() == noun.index()
            && noun.isNoun()
            && !noun.isName()
            && sentence.dependents(noun, "cop").findAny().isPresent();
    return predicate ? said(sentence, noun) : List.of();
  }

  /// Whom a predicate is said of: "Chile was the first country to", "among those who were Chile".
  private List<Party> said(Sentence sentence, Word predicate) {
    boolean copula = sentence.dependents(predicate, "cop").findAny().isPresent();
    if (copula) {
      return sentence
          .dependents(predicate, "nsubj")
          .flatMap(subject -> parties.of(sentence, subject).stream())
          .toList();
    }
    return sentence
        .governor(predicate)
        .filter(up -> predicate.relation().matches("obl|nmod|nsubj"))
        .map(up ->
            STAYING.contains(Lexicon.lemma(up))
                ? parties(sentence, new Clause(sentence, up).actors())
                : sentence.dependents(up, "cop").findAny().isPresent()
                    ? parties.of(sentence, up)
                    : List.<Party>of())
        .orElse(List.of());
  }

  /// "we" and "I" are whoever speaks, and so are "its members" and the "they" of many who speak.
  private static List<Party> sharedWithSayer(
      Sentence sentence, Word word, Reporting.Saying saying) {
    boolean first = Lexicon.lemma(word).matches("we|i|us|me|our|my");
    boolean members =
        Lexicon.lemma(word).matches("member|country|government|nation|administration")
            && sentence.dependents(word, "nmod:poss").anyMatch(own -> own.tag().equals("PRP$"));
    boolean many =
        Lexicon.lemma(word).equals("they")
            && saying
                .verb()
                .filter(verb ->
                    sentence
                        .dependents(verb, "nsubj")
                        .anyMatch(subject -> subject.tag().matches("NNP?S")))
                .isPresent();
    boolean one =
        saying.sayers().size() == 1
            && !spoken(word, saying)
            && saying.verb().isPresent()
            && Lexicon.lemma(word)
                .matches(
                    saying.sayers().getFirst().named().kind() == ActorKind.PERSON
                        ? "he|she"
                        : "it");
    return first || members || many || one ? saying.sayers() : List.of();
  }

  /// Whether a word stands in what somebody is quoted with, who would say "we" of themselves.
  private static boolean spoken(Word word, Reporting.Saying saying) {
    return saying.quote().filter(quote -> quote.words().start() <= word.start()).isPresent();
  }

  private static boolean body(Word word) {
    return BODIES.contains(Lexicon.lemma(word));
  }

  private static boolean thirdPerson(Word word) {
    return Lexicon.lemma(word).matches("it|he|she|they|both|neither|each|all");
  }

  private List<Party> parties(Sentence sentence, List<Word> words) {
    return distinct(words.stream().flatMap(word -> parties.of(sentence, word).stream()).toList());
  }

  private static List<Party> distinct(List<Party> parties) {
    Map<ActorKey, Party> found = new LinkedHashMap<>();
    parties.forEach(party -> found.putIfAbsent(party.actor(), party));
    return List.copyOf(found.values());
  }

  /// To whom it was addressed: the object, or who comes after a preposition.
  Optional<ActorKey> recipient(Frame frame, Scene scene) {
    Stream<Word> words =
        switch (frame.to()) {
          case "object" -> scene.role("obj").stream();
          case "subject" -> scene.clause().surfaceSubjects().stream();
          case "person" ->
              Stream.of("obj", "to", "of", "on", "for").flatMap(role -> scene.role(role).stream());
          case "with" -> Stream.of("with", "of", "to").flatMap(role -> scene.role(role).stream());
          default -> Stream.of();
        };
    boolean person = frame.to().equals("person");
    return words
        .flatMap(word -> parties.alone(scene.sentence(), word).stream())
        .map(Party::named)
        .filter(key -> !person || Set.of(ActorKind.PERSON, ActorKind.PARTY).contains(key.kind()))
        .findFirst();
  }
}
