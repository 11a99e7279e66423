package org.acta.reader.frame;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.acta.reader.text.Sentence;
import org.acta.reader.text.Word;

/// What noun phrases are about: a result, the conduct of a vote, tally sheets, calm.
///
/// A head that says nothing itself, as in "the publication of" or "all of", is about what follows
/// its *of*.
final class Topics {
  private static final int DEPTH = 3;

  /// "access to the internet" is about both.
  private static final Set<String> THROUGH = Set.of("access");

  private record Row(String topic, List<Set<String>> modifiers) {}

  private final Map<String, List<Row>> byHead = new HashMap<>();

  static Topics read() {
    Topics topics = new Topics();
    for (List<String> row : Rows.of("topics.tsv")) {
      List<Set<String>> words =
          Arrays.stream(row.get(1).split(" "))
              .map(word -> Arrays.stream(word.split("/")).collect(Collectors.toSet()))
              .toList();
      for (String head : words.getLast()) {
        topics
            .byHead
            .computeIfAbsent(head, _ -> new ArrayList<>())
            .add(new Row(row.get(0), words.subList(0, words.size() - 1)));
      }
    }
    return topics;
  }

  /// The topics of a noun phrase, sorted; none if it is about nothing that matters here.
  Set<String> of(Sentence sentence, Word head) {
    return of(sentence, head, DEPTH);
  }

  private Set<String> of(Sentence sentence, Word head, int depth) {
    Set<String> found = ofHead(sentence, head);
    boolean through = THROUGH.contains(Lexicon.lemma(head));
    if (!found.isEmpty() && !through || depth == 0) {
      return found;
    }
    Set<String> below = new TreeSet<>(found);
    sentence
        .dependents(head, "nmod", "dep")
        .filter(word -> word.isNoun() && word.index() > head.index())
        .forEach(word -> below.addAll(of(sentence, word, depth - 1)));
    return below;
  }

  private Set<String> ofHead(Sentence sentence, Word head) {
    List<Row> rows = byHead.getOrDefault(Lexicon.lemma(head), List.of());
    Set<String> found = new TreeSet<>();
    if (rows.isEmpty()) {
      return found;
    }
    Set<String> modifiers =
        Phrase.modifiers(sentence, head).stream()
            .map(Lexicon::lemma)
            .collect(Collectors.toCollection(TreeSet::new));
    int longest = 0;
    for (Row row : rows) {
      boolean holds =
          row.modifiers().stream().allMatch(any -> any.stream().anyMatch(modifiers::contains));
      if (holds && row.modifiers().size() >= longest) {
        if (row.modifiers().size() > longest) {
          found.clear();
        }
        longest = row.modifiers().size();
        found.add(row.topic());
      }
    }
    return found;
  }

  /// "an inquiry into the beating of detainees": whether it is about what is no vote.
  boolean elsewhere(Sentence sentence, Word inquiry) {
    List<Word> into =
        sentence
            .dependents(inquiry, "nmod")
            .filter(word ->
                sentence.dependents(word, "case").anyMatch(by -> by.lemma().matches("into|of")))
            .toList();
    return Lexicon.lemma(inquiry).matches("inquiry|enquiry|investigation|probe|review|scrutiny")
        && !into.isEmpty()
        && into.stream()
            .allMatch(word ->
                Phrase.extent(sentence, word).stream()
                    .noneMatch(below ->
                        Set.of("RESULT", "PROCESS", "IRREGULARITY", "PAPERS", "CLAIM", "VOTEWORD")
                            .stream()
                            .anyMatch(topic -> names(below, topic))));
  }

  /// Whether a word by itself, whatever stands around it, is one of a topic.
  boolean names(Word word, String topic) {
    return byHead.getOrDefault(Lexicon.lemma(word), List.of()).stream()
        .anyMatch(row -> row.topic().equals(topic) && row.modifiers().isEmpty());
  }
}
