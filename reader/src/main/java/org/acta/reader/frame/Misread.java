package org.acta.reader.frame;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.acta.reader.text.Sentence;
import org.acta.reader.text.Word;

/// Verbs that the parser takes for adjectives or for verbs of another clause.
///
/// @param head the verb
record Misread(Sentence sentence, Word head) {
  /// "The president, declared the victor by the commission, spoke": no finite verb.
  boolean declaredBy() {
    return head.tag().equals("VBD")
        && head.index() > 2
        && sentence.word(head.index() - 1).text().equals(",")
        && sentence.dependents(head, "nsubj").anyMatch(word -> word.index() == head.index() - 2)
        && !new Clause(sentence, head).agents().isEmpty();
  }

  /// "Iran's president, in a message, felicitated Ms X": an adjective of her only to the parser.
  boolean finiteAfterInsert() {
    return head.relation().equals("amod")
        && head.index() > 2
        && (Clause.INSERT.contains(sentence.word(head.index() - 1).text()) || betweenNames())
        && head.governor() > head.index()
        && sentence.governor(head).filter(Word::isNoun).isPresent();
  }

  /// "the Commission certified Mr Noboa": an adjective of his only to the parser.
  boolean betweenNames() {
    return head.relation().equals("amod")
        && head.tag().matches("JJ|VBN|VBD")
        && head.index() > 1
        && head.index() < sentence.words().size()
        && sentence.word(head.index() - 1).isName()
        && sentence.word(head.index() + 1).isName()
        && !sentence.word(head.index() - 1).relation().equals("amod");
  }

  /// "have all congratulated", whatever the parser makes of it.
  boolean perfect() {
    int at = head.index() - 1;
    while (at > 0
        && (sentence.word(at).tag().startsWith("RB") || sentence.word(at).tag().equals("DT"))) {
      at--;
    }
    return at > 0 && sentence.word(at).lemma().equals("have");
  }

  /// "from congratulating him": the parser makes an adjective of the gerund.
  boolean gerundAsAdjective() {
    return head.tag().equals("VBG")
        && head.relation().equals("amod")
        && head.index() > 1
        && sentence.word(head.index() - 1).tag().equals("IN");
  }

  /// "Felicitating Mr Chapo, Mr Xi recalled", ", wishing Ms X success": no adjective of the name.
  boolean participle() {
    return head.tag().equals("VBG")
        && head.relation().equals("amod")
        && head.governor() > head.index()
        && (head.index() == 1 || sentence.word(head.index() - 1).text().equals(","))
        && sentence
            .governor(head)
            .filter(noun -> noun.index() - head.index() < 6)
            .filter(noun -> !sentence.word(head.index() + 1).text().equals(","))
            .isPresent();
  }

  /// Who does what such a participle tells: whoever acts before the comma or, at the beginning of a
  /// sentence, after it.
  List<Word> actorsOfParticiple() {
    if (head.index() > 1) {
      for (int i = head.index() - 2; i > 0; i--) {
        if (sentence.word(i).isVerb()) {
          return new Clause(sentence, sentence.word(i)).surfaceSubjects();
        }
      }
      return List.of();
    }
    Optional<Word> noun = sentence.governor(head);
    return noun.stream()
        .flatMap(object ->
            Stream.concat(
                sentence.dependents(object, "appos"),
                sentence.governor(object).stream()
                    .flatMap(verb -> sentence.dependents(verb, "nsubj"))
                    .filter(subject -> !subject.equals(object))))
        .limit(1)
        .toList();
  }

  /// "was closely following developments", another adjective of the parser's.
  boolean progressive() {
    int at = head.index() - 1;
    while (at > 0 && sentence.word(at).tag().startsWith("RB")) {
      at--;
    }
    return head.tag().equals("VBG")
        && head.relation().equals("amod")
        && at > 0
        && sentence.word(at).lemma().equals("be");
  }

  /// "Ms X, who led the list, conceded": a finite verb that the parser makes a participle of.
  boolean afterRelative() {
    return head.relation().equals("dep")
        && sentence.word(head.index() - 1).text().equals(",")
        && sentence
            .governor(head)
            .filter(up -> up.relation().equals("acl:relcl") && up.index() < head.index())
            .isPresent();
  }

  /// "the leader wrote, having conveyed": the verb before the comma, whose subject this shares.
  Optional<Word> afterWriting() {
    int having = head.index() - 1;
    while (having > 1 && sentence.word(having).tag().startsWith("RB")) {
      having--;
    }
    boolean perfect =
        having > 2
            && sentence.word(having).tag().equals("VBG")
            && sentence.word(having).lemma().equals("have")
            && sentence.word(having - 1).text().equals(",");
    if (perfect && !sentence.word(having - 2).isVerb()) {
      // "Peru went further and recalled its envoy, having recognised him": Peru.
      for (int i = having - 2; i > 0 && !sentence.word(i).text().equals(";"); i--) {
        if (sentence.word(i).tag().matches("VB[DZP]") && !sentence.word(i).equals(head)) {
          return Optional.of(sentence.word(i));
        }
      }
    }
    return perfect && sentence.word(having - 2).isVerb() && !sentence.word(having - 2).equals(head)
        ? Optional.of(sentence.word(having - 2))
        : Optional.empty();
  }

  /// "declared the vote transparent": the parser takes the vote for a part of a noun.
  boolean nounForAdjective() {
    return sentence
        .dependents(head, "obj")
        .anyMatch(
            word -> word.tag().equals("NN") && word.lemma().matches(".+([^m]ent|[ai]ble|ful)"));
  }
}
