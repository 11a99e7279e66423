package org.acta.reader.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.acta.reader.text.Sentence;
import org.acta.reader.text.Word;

/// A word and what stands around it, by roles.
///
/// Dependencies come first. Where the parser attaches a phrase elsewhere, the words after the head
/// up to the end of its clause stand in.
final class Scene {
  private static final int REACH = 25;
  private static final Set<String> STOPS =
      Set.of("but", "while", "although", "though", "whereas", "because", "unless", "if", "until");

  private static final Set<String> MESSAGES =
      Set.of("message", "letter", "telegram", "word", "note", "cable", "wish", "tweet");

  private final Sentence sentence;
  private final Word head;
  private final Clause clause;
  private final boolean adjective;

  Scene(Sentence sentence, Word head) {
    this(sentence, head, false);
  }

  private Scene(Sentence sentence, Word head, boolean adjective) {
    this.adjective = adjective;
    this.sentence = sentence;
    this.head = head;
    this.clause = new Clause(sentence, head);
  }

  /// The same where the head is an adjective, whatever the parser takes it for: "it was concerned".
  Scene ofAdjective() {
    return new Scene(sentence, head, true);
  }

  /// Whose state or doing it is, as heads of phrases without the others of a list.
  List<Word> actors() {
    return adjective ? clause.surfaceSubjects() : clause.actors();
  }

  Sentence sentence() {
    return sentence;
  }

  Word head() {
    return head;
  }

  Clause clause() {
    return clause;
  }

  /// The words in a role, as heads of phrases.
  List<Word> role(String role) {
    return switch (role) {
      case "obj" -> objects();
      case "dobj" -> clause.objects();
      case "subj" -> subjects();
      case "mod" -> Phrase.modifiers(sentence, head);
      case "poss" -> owners();
      case "whose" -> possessors();
      case "light" -> light().stream().toList();
      case "prt" -> sentence.dependents(head, "compound:prt", "advmod").toList();
      case "adv" -> sentence.dependents(head, "advmod", "amod").toList();
      case "near" -> near();
      case "is" -> predicate().stream().toList();
      case "with" -> sentence.words();
      case "that" -> complement();
      case "inf" -> infinitives();
      default -> after(role);
    };
  }

  /// What a subject is said to be: "the way out was a new election".
  private Optional<Word> predicate() {
    return sentence
        .governor(head)
        .filter(up -> head.relation().equals("nsubj"))
        .filter(up -> sentence.dependents(up, "cop").findAny().isPresent());
  }

  private List<Word> objects() {
    List<Word> objects =
        clause.objects().stream().flatMap(word -> Phrase.members(sentence, word).stream()).toList();
    boolean named = objects.stream().anyMatch(word -> !word.tag().matches("JJ.?|W.*"));
    if (named || !head.isVerb() || clause.passive()) {
      return objects;
    }
    return near().stream()
        .filter(word -> word.isNoun() || word.tag().equals("PRP"))
        .filter(word -> !word.relation().matches("compound|nmod:poss|amod|obl:tmod"))
        .filter(word -> !(word.tag().equals("PRP") && word.relation().equals("nsubj")))
        .filter(
            word -> sentence.dependents(word, "case").noneMatch(by -> by.index() > head.index()))
        .filter(word -> word.index() - head.index() < 7)
        .limit(1)
        .toList();
  }

  private List<Word> subjects() {
    if (head.isVerb() && !adjective) {
      return Stream.concat(clause.actors().stream(), ofReport())
          .flatMap(word -> Phrase.members(sentence, word).stream())
          .distinct()
          .toList();
    }
    return clause.surfaceSubjects();
  }

  /// "said the vote was calm but lacked transparency": the parser joins "lacked" to "said".
  private Stream<Word> ofReport() {
    boolean joined =
        head.relation().equals("conj")
            && sentence.dependents(head, "nsubj", "nsubj:pass").findAny().isEmpty();
    return sentence.governor(head).filter(up -> joined && Lexicon.lemma(up).equals("say")).stream()
        .flatMap(up -> sentence.dependents(up, "ccomp"))
        .filter(told -> told.index() < head.index())
        .flatMap(told -> sentence.dependents(told, "nsubj", "nsubj:pass"));
  }

  /// Whose a noun is: "Chile's", "of Chile", "Chilean", "its".
  List<Word> owners() {
    return Stream.concat(
            clause.owners().stream(),
            Stream.concat(
                clause.obliques("of", "by").stream(),
                sentence
                    .dependents(head, "amod", "compound")
                    .filter(word -> word.tag().matches("NNP|NNPS|JJ"))))
        .toList();
  }

  /// Whose a noun is where "of" tells what it is about: "Chile's", "Chilean", "its".
  List<Word> possessors() {
    Optional<Word> message =
        sentence
            .governor(head)
            .filter(up -> head.relation().equals("nmod") && MESSAGES.contains(Lexicon.lemma(up)));
    return Stream.concat(
            message.map(up -> new Clause(sentence, up)).orElse(clause).owners().stream(),
            sentence
                .dependents(head, "amod", "compound")
                .filter(word -> word.tag().matches("NNP|NNPS|JJ")))
        .toList();
  }

  /// The verb that a noun is the object of: "offered its congratulations", "messages of" passed.
  Optional<Word> light() {
    Optional<Word> before = gerundBefore();
    if (before.isPresent()) {
      return before;
    }
    Word at = head;
    for (int i = 0; i < 3; i++) {
      Optional<Word> up = sentence.governor(at);
      if (up.isEmpty()) {
        return Optional.empty();
      }
      if (up.get().isVerb()) {
        boolean object = at.relation().matches("obj|iobj|nsubj:pass|obl|xcomp|dep|nmod");
        boolean participle = at.relation().equals("nsubj") && up.get().tag().equals("VBN");
        return object || participle ? up : Optional.empty();
      }
      if (!at.relation().matches("nmod|conj|appos")) {
        return Optional.empty();
      }
      at = up.get();
    }
    return Optional.empty();
  }

  /// "joined Ottawa in voicing unease": the parser makes an adjective of "voicing".
  private Optional<Word> gerundBefore() {
    return sentence
        .dependents(head, "amod")
        .filter(word -> word.tag().equals("VBG") && word.index() < head.index())
        .filter(word ->
            new Clause(sentence, word).misread().gerundAsAdjective()
                || new Clause(sentence, word).misread().participle())
        .findFirst();
  }

  /// The words after the head in its clause.
  List<Word> near() {
    List<Word> near = new ArrayList<>();
    int last = Math.min(sentence.words().size(), head.index() + REACH);
    for (int i = head.index() + 1; i <= last; i++) {
      Word word = sentence.word(i);
      if (ends(word, i)) {
        break;
      }
      near.add(word);
    }
    sentence
        .dependents(head, "obj", "obl", "xcomp", "iobj", "nmod")
        .filter(word -> word.index() > head.index())
        .flatMap(word -> Phrase.extent(sentence, word).stream())
        .filter(word -> !near.contains(word))
        .forEach(near::add);
    return near;
  }

  private boolean ends(Word word, int i) {
    String lemma = Lexicon.lemma(word);
    if (word.text().matches("[;:]")
        || STOPS.contains(lemma) && !word.relation().equals("cc:preconj")) {
      return true;
    }
    boolean more = i < sentence.words().size();
    if (word.text().equals(",") && more) {
      String next = sentence.word(i + 1).tag();
      return next.matches("WDT|WP|WRB|WP\\$|VBG|``|''") || finiteSoon(i + 1, true);
    }
    return (lemma.equals("and") || lemma.equals("or")) && more && finiteSoon(i + 1, false);
  }

  /// Whether a new clause begins: a finite verb that is not below the head comes soon.
  private boolean finiteSoon(int from, boolean comma) {
    int last = Math.min(sentence.words().size(), from + 3);
    for (int i = from; i <= last; i++) {
      Word word = sentence.word(i);
      if (word.text().matches("[,;]")) {
        return false;
      }
      if (word.tag().matches("VBD|VBZ|VBP|MD") && !(comma && i - from > 2)) {
        return true;
      }
    }
    return false;
  }

  private List<Word> complement() {
    return Stream.concat(
            sentence
                .dependents(head, "ccomp", "parataxis", "dep", "xcomp")
                .filter(word -> word.index() > head.index())
                .flatMap(word -> Phrase.extent(sentence, word).stream()),
            near().stream())
        .distinct()
        .toList();
  }

  private List<Word> infinitives() {
    return sentence.words().stream()
        .filter(word -> word.tag().equals("VB") && word.index() > head.index())
        .filter(word -> sentence.dependents(word, "mark").anyMatch(to -> to.lemma().equals("to")))
        .filter(word ->
            word.governor() == head.index()
                || word.index() - head.index() < 8 && near().contains(word))
        .toList();
  }

  /// The nouns after a preposition, wherever the parser hangs it, and those joined to them.
  private List<Word> after(String preposition) {
    Stream<Word> own = Stream.concat(clause.obliques(preposition).stream(), stranded(preposition));
    List<Word> zone = head.isNoun() ? nounZone() : near();
    Stream<Word> nearby =
        zone.stream()
            .filter(word ->
                sentence
                    .dependents(word, "case", "mark")
                    .anyMatch(
                        by -> Lexicon.lemma(by).equals(preposition) && by.index() > head.index()));
    return Stream.concat(Stream.concat(own, nearby), opening(preposition))
        .distinct()
        .flatMap(word -> Phrase.members(sentence, word).stream())
        .distinct()
        .toList();
  }

  /// "From Lima came congratulations": what opens the sentence.
  private Stream<Word> opening(String preposition) {
    boolean inverted =
        head.isNoun()
            && preposition.equals("from")
            && sentence.word(1).text().equals("From")
            && sentence.words().stream()
                .anyMatch(word -> word.index() < head.index() && word.text().equals("came"));
    return inverted ? sentence.governor(sentence.word(1)).stream() : Stream.of();
  }

  /// "the recount that he had asked for": what stands above the clause.
  private Stream<Word> stranded(String preposition) {
    boolean bare =
        head.relation().equals("acl:relcl")
            && head.index() < sentence.words().size()
            && Lexicon.lemma(sentence.word(head.index() + 1)).equals(preposition)
            && sentence.dependents(head, "obl", "obj").noneMatch(w -> w.index() > head.index());
    return bare ? sentence.governor(head).filter(Word::isNoun).stream() : Stream.of();
  }

  /// For a noun that is the subject of a verb, what comes after the verb as well: "congratulations
  /// came from".
  private List<Word> nounZone() {
    List<Word> zone = new ArrayList<>(near());
    sentence
        .governor(head)
        .filter(up -> up.isVerb() && head.relation().startsWith("nsubj"))
        .ifPresent(up -> new Scene(sentence, up).near().forEach(zone::add));
    return zone;
  }
}
