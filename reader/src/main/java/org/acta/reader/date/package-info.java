/// When things were said or happened.
///
/// In: sentences and the day of publication. Out: [Dates], each an ISO date only if it can be
/// computed from those two; nothing is filled in.
@NullMarked
package org.acta.reader.date;

import org.jspecify.annotations.NullMarked;
