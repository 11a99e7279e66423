/// Who did or said what: from sentences to deeds, by a lexicon of frames.
///
/// A frame is a word and what must stand around it: *recognise* with a result as its object makes a
/// position, *fire* with tear gas as its object an event. The lexicon is data, in `lexicon.tsv`,
/// `topics.tsv`, `controls.tsv` and `outcomes.tsv`; the code knows grammar only: who acts in a
/// clause, active or passive, and what refusals, negations, calls and conditions around a word make
/// of it.
///
/// Where no frame tells what somebody says of a result or a vote, words of `weights.tsv` that stand
/// beside it weigh for or against.
///
/// In: sentences, the actors they name, the quotations and their speakers. Out: [Deed]s, each with
/// its [Reason]. Nothing here decides whether what was said is true.
@NullMarked
package org.acta.reader.frame;

import org.jspecify.annotations.NullMarked;
