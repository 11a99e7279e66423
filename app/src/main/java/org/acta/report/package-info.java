/// Reports: what was computed, in words, for a terminal, a browser or a program.
///
/// In: an [org.acta.folder.ElectionFolder]. Out: one [Report], the result of every computation, and
/// three printings of it. [JsonPrinter] prints the report itself, stable and without words; the
/// others print a [Document], the same report worded in English or Spanish. A number is worded
/// once, so that the terminal and the page cannot disagree.
///
/// Wording says what was computed, from which lines, under which assumptions, and what innocent
/// causes could do the same. It never says why somebody did something.
@NullMarked
package org.acta.report;

import org.jspecify.annotations.NullMarked;
