package org.acta.reader.frame;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.acta.ledger.ActorKey;
import org.acta.ledger.Deed;
import org.acta.ledger.DeedKind;
import org.acta.ledger.Demand;
import org.acta.ledger.Passage;
import org.acta.ledger.Reason;
import org.acta.ledger.Status;
import org.acta.ledger.Target;
import org.acta.ledger.Voice;
import org.acta.reader.text.Sentence;
import org.acta.reader.text.Word;

/// A deed before it has a number, a date and a place.
///
/// @param head the word that told it
/// @param words of the trigger, from the first to the last
record Draft(
    Sentence sentence,
    Word head,
    Passage words,
    DeedKind kind,
    Optional<ActorKey> actor,
    List<ActorKey> actors,
    Optional<ActorKey> speaker,
    List<ActorKey> via,
    Optional<Target> target,
    Optional<ActorKey> recipient,
    Status status,
    Voice voice,
    List<String> quotes,
    OptionalInt count,
    OptionalInt deaths,
    List<Demand> demands,
    Reason why) {
  /// Whether another draft tells the same.
  boolean repeats(Draft other) {
    return kind.equals(other.kind)
        && actor.equals(other.actor)
        && actors.equals(other.actors)
        && target.equals(other.target);
  }

  /// The deed, with its number and what else is known of it.
  Deed deed(String id, Happening happening, Passage evidence) {
    return new Deed(
        id,
        kind,
        actor,
        actors,
        speaker,
        via,
        target,
        recipient,
        status,
        voice,
        happening.place(),
        happening.date(),
        words,
        evidence,
        quotes,
        count,
        deaths,
        demands,
        why);
  }
}
