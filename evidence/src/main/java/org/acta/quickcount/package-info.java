/// Quick counts: a random sample of polling stations, and what it says of all of them.
///
/// In: a [Frame] of every station with its stratum, a [Design], and the [Arrival]s of the sampled
/// stations' sheets. Out: a [Sample] that anyone can draw again from its seed, and a [QuickCount]:
/// an [Estimate] with intervals at 95 and 99 per cent for every share, lead and the turnout, the
/// [Response] of every stratum, and how far an announced figure is from it. Observers call this a
/// parallel vote tabulation (PVT). [PublishedEstimate] holds estimates that others made.
///
/// The estimator is the combined ratio of a stratified sample, its variance linearised, with the
/// finite-population correction: W. G. Cochran, *Sampling Techniques*, 3rd edition, 1977, sections
/// 5.4, 5.16, 6.11 and 11.8; calibration to known totals follows C.-E. Särndal, B. Swensson and J.
/// Wretman, *Model Assisted Survey Sampling*, 1992, chapters 6 and 7. Sampling gives each station a
/// ticket as in R. L. Rivest, *Consistent Sampling with Replacement*, 2018.
///
/// An interval speaks of chance in the draw and of nothing else. Stations that do not report are
/// taken to be like those of their stratum that do; nothing here can show that they are. So a
/// stratum without arrivals is never filled from its neighbours unless somebody declares it, and
/// [Unseen] says what the missing sheets could do at worst. Chance comes from a published seed.
@NullMarked
package org.acta.quickcount;

import org.jspecify.annotations.NullMarked;
