package org.acta.reader.name;

import org.acta.ledger.ActorKey;
import org.acta.reader.text.Sentence;
import org.acta.reader.text.Word;

/// Words of an article that name an actor or stand for one.
///
/// @param start in Unicode code points
/// @param end after the last of them
/// @param head the word on which the others depend
/// @param key whom it names
/// @param place whether it is only the place where something is, as in "in Moscow"
/// @param how one sentence saying how it was resolved; empty if it is the actor's own name
public record Mention(
    int start, int end, Sentence sentence, Word head, ActorKey key, boolean place, String how) {}
