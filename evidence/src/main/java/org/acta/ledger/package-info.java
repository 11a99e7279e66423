/// Who accepts and who disputes the result, in whose words; and what happened around it.
///
/// An [Actor] takes a position on a result, makes a statement, does something that is an event, or
/// stands in a relation to another actor. Each of these is a [Deed], with the words that were said,
/// who said them on whose behalf, and the outlets between the speaker and the article. A [Reading]
/// holds what one article tells; an [ArticleReader] proposes it, and a person confirms it. A
/// [ConfirmedDeed] stands on its own; a [Testimony] is one that a source tells, and the [Ledger] is
/// where they leave everybody standing.
///
/// In: confirmed deeds. Out: where every actor stands on any day, and how it came to stand there.
/// Nothing here decides who is right: two sources that conflict stand side by side. Proposals are
/// never taken for deeds.
@NullMarked
package org.acta.ledger;

import org.jspecify.annotations.NullMarked;
