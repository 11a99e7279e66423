package org.acta.reader.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.acta.reader.text.Sentence;
import org.acta.reader.text.Word;

/// A word that says something of others, and who acts in it: the subject of an active verb, the
/// agent of a passive one, the noun that a participle or a relative clause belongs to.
///
/// @param head a verb, or an adjective or noun that stands in its place
record Clause(Sentence sentence, Word head) {
  /// How far up the grammar is followed; more than any sentence needs, and a bound on bad parses.
  private static final int DEPTH = 12;

  /// Verbs whose object does what the infinitive says: "urged him to accept".
  private static final Set<String> OBJECT_CONTROL =
      Set.of(
          "urge",
          "ask",
          "call",
          "tell",
          "press",
          "pressure",
          "allow",
          "force",
          "persuade",
          "want",
          "encourage",
          "invite",
          "expect",
          "advise",
          "order",
          "beg",
          "implore",
          "exhort",
          "appeal",
          "request",
          "remind",
          "warn",
          "demand",
          "let",
          "help",
          "see",
          "push",
          "lobby",
          "compel");

  /// What the parser takes for a subject in "refused for eight months to concede".
  private static final Set<String> TIMES =
      Set.of("day", "week", "month", "year", "hour", "minute", "time");

  /// What stands before and after an insert.
  static final Set<String> INSERT = Set.of(",", "-", "–", "—");

  private static final Set<String> SUBJECTS = Set.of("nsubj", "nsubj:pass", "csubj");

  private Antecedents antecedents() {
    return new Antecedents(sentence, head);
  }

  /// What the parser takes this word for, and it is not.
  Misread misread() {
    return new Misread(sentence, head);
  }

  /// Whether what is its subject in form is its object in meaning.
  boolean passive() {
    return sentence.dependents(head, "aux:pass", "nsubj:pass").findAny().isPresent()
            && !sentence.dependents(head, "cop").findAny().isPresent()
        || participle();
  }

  /// "the figures announced by", and not "has announced".
  private boolean participle() {
    boolean by = head.tag().equals("VBN") && !agents().isEmpty() && !misread().perfect();
    return by && sentence.dependents(head, "aux").findAny().isEmpty()
        || misread().declaredBy()
        || head.tag().equals("VBN")
            && head.relation().matches("acl|dep|amod|advcl")
            && sentence.dependents(head, "aux", "nsubj").findAny().isEmpty()
            && sentence.dependents(head, "obj").findAny().isEmpty()
            && !misread().perfect()
            && !misread().finiteAfterInsert()
            && !misread().afterRelative();
  }

  /// Who does it, as heads of noun phrases, without the others of a list.
  List<Word> actors() {
    return passive() ? agents() : surfaceSubjects(DEPTH);
  }

  /// What it is done to, as heads of noun phrases.
  List<Word> objects() {
    List<Word> objects = new ArrayList<>();
    if (passive()) {
      objects.addAll(surfaceSubjects(DEPTH));
      if (head.relation().matches("acl|amod|dep")) {
        sentence.governor(head).filter(Word::isNoun).ifPresent(objects::add);
      }
    }
    sentence.dependents(head, "obj", "iobj").map(antecedents()::of).forEach(objects::add);
    if (misread().nounForAdjective()) {
      sentence
          .dependents(head, "obj")
          .flatMap(word -> sentence.dependents(word, "compound"))
          .forEach(objects::add);
    }
    if (misread().gerundAsAdjective()
        || misread().progressive()
        || misread().participle()
        || misread().finiteAfterInsert()) {
      sentence.governor(head).ifPresent(objects::add);
    }
    if (head.isVerb()
        && head.relation().matches("acl:relcl|ccomp|dep")
        && objects.stream().noneMatch(Word::isNoun)
        && sentence
            .dependents(head, "nsubj")
            .anyMatch(word -> word.isNoun() || word.tag().equals("PRP"))) {
      // "a count that observers consider flawed": what they consider stands above.
      sentence.governor(head).filter(Word::isNoun).ifPresent(objects::add);
    }
    // "called the vote a sham": the parser makes the vote the subject of the sham.
    sentence
        .dependents(head, "xcomp", "ccomp")
        .filter(complement -> !verbWithMark(complement))
        .flatMap(complement -> sentence.dependents(complement, "nsubj"))
        .forEach(objects::add);
    return objects.stream().distinct().toList();
  }

  private boolean verbWithMark(Word complement) {
    return complement.isVerb()
        && !complement.tag().equals("VBN")
        && sentence.dependents(complement, "mark", "aux").findAny().isPresent();
  }

  /// Who acts in a passive clause: "by the court".
  List<Word> agents() {
    return sentence
        .dependents(head, "obl", "nmod")
        .filter(word -> sentence.dependents(word, "case").anyMatch(by -> by.lemma().equals("by")))
        .toList();
  }

  /// The subject in form, its own or the one it shares.
  List<Word> surfaceSubjects() {
    return surfaceSubjects(DEPTH);
  }

  private List<Word> surfaceSubjects(int depth) {
    Optional<Word> writing = misread().afterWriting();
    if (writing.isPresent()) {
      return new Clause(sentence, writing.get()).surfaceSubjects(depth);
    }
    List<Word> own =
        sentence
            .dependents(head)
            .filter(word -> SUBJECTS.contains(word.relation()))
            .filter(word -> !TIMES.contains(word.lemma()))
            .map(antecedents()::of)
            .map(antecedents()::afterSoDid)
            .flatMap(antecedents()::reported)
            .toList();
    if (!own.isEmpty()) {
      return own;
    }
    return depth == 0 ? List.of() : shared(depth - 1);
  }

  private List<Word> shared(int depth) {
    Optional<Word> up = sentence.governor(head);
    if (up.isEmpty()) {
      return fallback();
    }
    if (misread().participle()) {
      return misread().actorsOfParticiple();
    }
    if (misread().progressive()) {
      return new Clause(sentence, up.get()).surfaceSubjects(depth);
    }
    if (misread().gerundAsAdjective()) {
      return sentence
          .governor(up.get())
          .map(verb -> new Clause(sentence, verb).surfaceSubjects(depth))
          .orElse(List.of());
    }
    Word governor = up.get();
    Clause above = new Clause(sentence, governor);
    if (afterBy()) {
      Optional<Word> verb = verbAbove();
      if (verb.isPresent()) {
        return new Clause(sentence, verb.get()).surfaceSubjects(depth);
      }
    }
    List<Word> relative = antecedents().beforeRelative(governor);
    if (!relative.isEmpty()) {
      return relative;
    }
    return switch (relation()) {
      case "xcomp" -> controlled(above, depth);
      case "acl" ->
          governor.isNoun() && head.tag().equals("VBN")
              ? List.of(governor)
              : governor.isNoun() ? ofNoun(above, depth) : above.surfaceSubjects(depth);
      case "acl:relcl" -> List.of(governor);
      case "advmod", "case", "mark" -> above.surfaceSubjects(depth);
      case "conj", "parataxis", "dep", "advcl", "ccomp", "amod", "obl", "nmod" -> {
        if (governor.isNoun() && !head.relation().equals("conj")) {
          yield besideNoun(above, depth);
        }
        if (finite() && !head.relation().equals("conj")) {
          List<Word> before = fallback();
          yield before.isEmpty() ? above.surfaceSubjects(depth) : before;
        }
        if (infinitive() && objectControl(governor)) {
          yield controlled(above, depth);
        }
        if (finite() && above.infinitive() && sentence.governor(governor).isPresent()) {
          // "called on him to resign and demanded": she who called demanded as well.
          yield new Clause(sentence, sentence.governor(governor).get()).surfaceSubjects(depth);
        }
        yield governor.isNoun() && sentence.dependents(governor, "cop").findAny().isEmpty()
            ? List.of(governor)
            : above.surfaceSubjects(depth);
      }
      default -> fallback();
    };
  }

  /// "surprised some by congratulating him": whoever surprised.
  private boolean afterBy() {
    return head.tag().equals("VBG")
        && head.index() > 1
        && sentence.word(head.index() - 1).lemma().equals("by");
  }

  private Optional<Word> verbAbove() {
    Optional<Word> at = sentence.governor(head);
    for (int i = 0; i < DEPTH && at.isPresent() && !at.get().isVerb(); i++) {
      at = at.flatMap(sentence::governor);
    }
    return at.filter(Word::isVerb);
  }

  /// A verb that the parser hangs on a noun: the noun before an insert comes first.
  private List<Word> besideNoun(Clause noun, int depth) {
    if (sentence.dependents(head, "cop").findAny().isPresent()) {
      return List.of(noun.head());
    }
    List<Word> before = fallback();
    if (!before.isEmpty()) {
      return before;
    }
    return head.tag().equals("VBG") || head.relation().equals("dep")
        ? ofNoun(noun, depth)
        : List.of();
  }

  private String relation() {
    return head.relation();
  }

  private boolean finite() {
    return Stream.of("VBD", "VBZ", "VBP").anyMatch(head.tag()::equals)
        || sentence.dependents(head, "aux").anyMatch(aux -> !aux.lemma().equals("to"));
  }

  private boolean infinitive() {
    return sentence.dependents(head, "mark").anyMatch(mark -> mark.lemma().equals("to"));
  }

  private static boolean objectControl(Word verb) {
    return OBJECT_CONTROL.contains(verb.lemma());
  }

  private List<Word> controlled(Clause above, int depth) {
    boolean phoned =
        above.head().lemma().equals("call")
            && above.obliques("on", "upon", "to").stream().allMatch(Word::isVerb);
    if (objectControl(above.head()) && !phoned) {
      List<Word> objects = above.objects();
      List<Word> to =
          above.obliques("on", "upon", "to").stream().filter(word -> !word.isVerb()).toList();
      if (!objects.isEmpty() || !to.isEmpty()) {
        return objects.isEmpty() ? to : objects;
      }
    }
    return above.surfaceSubjects(depth);
  }

  /// Of "the first leader to do so" the leader; of "its refusal to accept" the owner.
  private List<Word> ofNoun(Clause noun, int depth) {
    List<Word> owners = noun.owners();
    if (!owners.isEmpty() && !head.tag().equals("VBG")) {
      return owners;
    }
    boolean object = noun.head().relation().matches("obj|obl|nmod|xcomp");
    // "filed a petition with the bureau asking it to": whoever filed.
    boolean petition = head.tag().equals("VBG") && noun.head().relation().equals("nmod");
    Optional<Word> verb =
        sentence
            .governor(noun.head())
            .flatMap(up ->
                petition && up.relation().equals("obj") ? sentence.governor(up) : Optional.of(up))
            .filter(Word::isVerb);
    if (object && verb.isPresent() && !head.relation().equals("acl:relcl")) {
      boolean ofAnotherActor = head.tag().equals("VBG") && noun.head().isName();
      return ofAnotherActor
          ? List.of(noun.head())
          : new Clause(sentence, verb.get()).surfaceSubjects(depth);
    }
    return List.of(noun.head());
  }

  /// "its", "Chile's".
  List<Word> owners() {
    return sentence.dependents(head, "nmod:poss").toList();
  }

  /// The nouns after a preposition that hangs on this word.
  List<Word> obliques(String... prepositions) {
    return sentence
        .dependents(head, "obl", "nmod", "advcl", "acl")
        .filter(word ->
            sentence
                .dependents(word, "case", "mark")
                .anyMatch(by -> Stream.of(prepositions).anyMatch(by.lemma()::equals)))
        .toList();
  }

  /// Where the parser found no subject of a finite verb: the noun before it, or before the insert
  /// between commas that ends before it.
  private List<Word> fallback() {
    if (!finite() && !head.tag().equals("VBN") && !misread().betweenNames()) {
      return List.of();
    }
    int at = head.index() - 1;
    while (at > 0 && skipped(sentence.word(at))) {
      at--;
    }
    boolean insert = at > 0 && INSERT.contains(sentence.word(at).text());
    if (insert) {
      String mark = sentence.word(at).text();
      at--;
      while (at > 0 && !sentence.word(at).text().equals(mark)) {
        at--;
      }
      at--;
    }
    if (at <= 0) {
      return List.of();
    }
    // "the secretary-general"
    boolean hyphen = at > 2 && sentence.word(at - 1).text().equals("-");
    Word before = sentence.word(hyphen ? at - 2 : at);
    if (!before.isNoun() && !before.tag().equals("PRP")) {
      return List.of();
    }
    return List.of(
        before.relation().equals("conj")
            ? sentence.governor(before).orElse(before)
            : insert ? antecedents().owned(before) : before);
  }

  private static boolean skipped(Word word) {
    return word.tag().startsWith("RB")
        || word.tag().equals("MD")
        || Set.of("have", "be", "do", "both", "all").contains(word.lemma());
  }
}
