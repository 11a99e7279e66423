package org.acta.reader.frame;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.acta.ledger.ActorKey;
import org.acta.ledger.ActorKind;
import org.acta.reader.name.Mention;
import org.acta.reader.text.Sentence;
import org.acta.reader.text.Word;

/// What a word means for a frame: a topic of `topics.tsv`, or somebody of a kind.
record Meaning(Topics topics, Parties parties, Election election) {
  /// Whether a word in a role is what a need asks for.
  boolean fits(Frame.Need need, String role, Scene scene, Word word) {
    if (!need.lemmas().isEmpty()) {
      return need.lemmas().contains(Lexicon.lemma(word))
          || need.lemmas().contains(word.text().toLowerCase(Locale.ROOT));
    }
    boolean single = Set.of("near", "that", "with", "said", "whether").contains(role);
    return need.topics().stream()
        .anyMatch(topic ->
            dynamic(topic, scene.sentence(), word)
                .orElseGet(() ->
                    single && !word.isNoun()
                        ? topics.names(word, topic)
                        : topics.of(scene.sentence(), word).contains(topic)
                            || topic.equals("RESULT")
                                && election.resultPronoun(scene.sentence(), word)
                            || topic.equals("PROCESS")
                                && election.resultPronoun(scene.sentence(), word)
                                && election.lastIsProcess(scene.sentence(), word)));
  }

  /// Topics that depend on whom a phrase names; empty if this is none of them.
  private Optional<Boolean> dynamic(String topic, Sentence sentence, Word word) {
    boolean noun = word.isNoun() || word.tag().matches("PRP\\$?|CD|DT|JJ");
    return switch (topic) {
      case "ANY" -> Optional.of(noun && !word.tag().equals("DT"));
      case "PRONOUN" -> Optional.of(word.tag().equals("PRP") && !topicOfIt(word));
      case "ACTOR" -> Optional.of(parties.any(sentence, word));
      case "PERSON" ->
          Optional.of(
              kinds(sentence, word, ActorKind.PERSON, ActorKind.PARTY)
                  || word.tag().equals("PRP") && Lexicon.lemma(word).matches("he|she|him|her"));
      case "STATE" -> Optional.of(kinds(sentence, word, ActorKind.STATE));
      case "IGO" -> Optional.of(kinds(sentence, word, ActorKind.IGO));
      case "ORGAN" -> Optional.of(kinds(sentence, word, ActorKind.ORGAN));
      case "VERIFY" -> topics.elsewhere(sentence, word) ? Optional.of(false) : Optional.empty();
      // "to wait for the final count" counts nothing.
      case "VERIFYACT" ->
          word.isNoun() && sentence.dependents(word, "det", "amod").findAny().isPresent()
              ? Optional.of(false)
              : Optional.empty();
      case "RIVAL" ->
          Optional.of(
              parties.alone(sentence, word).stream()
                  .anyMatch(party -> election.rival(party.named())));
      case "PLACE" -> Optional.of(kinds(sentence, word, ActorKind.STATE) || word.isName());
      case "COURT" ->
          Optional.of(
              topics.names(word, "COURTWORD")
                  || named(sentence, word)
                      .filter(key ->
                          key.text().matches(".*(court|cour|constitutional-council|tribunal).*"))
                      .isPresent());
      default -> Optional.empty();
    };
  }

  private static boolean topicOfIt(Word word) {
    return Lexicon.lemma(word).equals("it");
  }

  private Optional<ActorKey> named(Sentence sentence, Word word) {
    return parties.mention(sentence, word).map(Mention::key);
  }

  /// Whether a noun phrase names somebody of one of these kinds.
  boolean kinds(Sentence sentence, Word word, ActorKind... kinds) {
    return parties.alone(sentence, word).stream()
        .anyMatch(party -> Stream.of(kinds).anyMatch(kind -> party.named().kind() == kind));
  }
}
