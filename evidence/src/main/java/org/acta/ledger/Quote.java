package org.acta.ledger;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Words between quotation marks.
///
/// @param id in this article, such as `q1`
/// @param words without the marks
/// @param speaker who said them; empty if the article does not say
/// @param onBehalfOf for whom the speaker spoke
/// @param wordsOf whose report of the speaker they are, if they are not the speaker's own
/// @param via outlets and persons between the speaker and this article, nearest the speaker first
/// @param stateRun whether a state runs the outlet that they came through
/// @param cue the words that tell the speaker, such as "said"
/// @param why it was attributed so
public record Quote(
    String id,
    Kind kind,
    Passage words,
    Optional<ActorKey> speaker,
    Optional<ActorKey> onBehalfOf,
    Optional<ActorKey> wordsOf,
    List<ActorKey> via,
    Optional<Boolean> stateRun,
    Optional<Passage> cue,
    Reason why) {
  public Quote {
    via = List.copyOf(via);
  }

  /// How much is quoted.
  public enum Kind {
    /// A clause or more.
    DIRECT,
    /// Some words in a sentence of the article's own.
    FRAGMENT,
    /// A word from which the article keeps its distance, and which nobody is said to have said.
    SCARE;

    /// The kind as it is written.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
