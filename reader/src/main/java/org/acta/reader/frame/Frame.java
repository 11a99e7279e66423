package org.acta.reader.frame;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A row of the lexicon: a word, what must stand around it, what it makes and who acts.
///
/// @param name of the rule, for its [org.acta.ledger.Reason]
/// @param kind of word
/// @param words lemmas of which it may be one; of two words the last is the head
/// @param needs all of which must hold
/// @param makes a row of `outcomes.tsv`, or a type and a kind
/// @param actors where the actor stands, tried in order
/// @param target of a position, `auto` if the object tells, or `-`
/// @param to where the recipient stands, or `-`
record Frame(
    String name,
    Kind kind,
    List<List<String>> words,
    List<Need> needs,
    String makes,
    List<String> actors,
    String target,
    String to) {
  /// What part of speech its word is.
  enum Kind {
    VERB,
    NOUN,
    ADJECTIVE
  }

  /// Something that must, or must not, stand around the word.
  ///
  /// @param wanted whether it must
  /// @param roles in any of which it may stand, or the name of a condition of the grammar
  /// @param topics of which it must be one
  /// @param lemmas of which it must be one
  record Need(boolean wanted, List<String> roles, Set<String> topics, Set<String> lemmas) {
    private static Need parse(String words) {
      boolean wanted = !words.startsWith("!");
      String rest = wanted ? words : words.substring(1);
      String[] topical = rest.split("~", 2);
      String[] literal = rest.split("=", 2);
      return new Need(
          wanted,
          List.of((topical.length == 2 ? topical : literal)[0].split("/")),
          topical.length == 2 ? Set.of(topical[1].split("\\|")) : Set.of(),
          topical.length == 1 && literal.length == 2 ? Set.of(literal[1].split("\\|")) : Set.of());
    }

    /// Whether it is about who the actor is, which is known last.
    boolean aboutActor() {
      return roles.contains("who");
    }
  }

  private static Frame of(List<String> row) {
    String[] word = row.get(1).split(":", 2);
    return new Frame(
        row.get(0),
        switch (word[0]) {
          case "verb" -> Kind.VERB;
          case "noun" -> Kind.NOUN;
          default -> Kind.ADJECTIVE;
        },
        Stream.of(word[1].split("\\|")).map(words -> List.of(words.split(" "))).toList(),
        row.get(2).equals("-")
            ? List.of()
            : Stream.of(row.get(2).split(" & ")).map(Need::parse).toList(),
        row.get(3),
        List.of(row.get(4).split("/")),
        row.get(5),
        row.get(6));
  }

  /// All of them, in the order of the file.
  static List<Frame> read() {
    return Rows.of("lexicon.tsv").stream().map(Frame::of).toList();
  }

  /// The type and kind it makes whatever stands above it, unless `outcomes.tsv` decides.
  Optional<String> fixed() {
    return makes.contains(":") ? Optional.of(makes.replace(':', ' ')) : Optional.empty();
  }
}
