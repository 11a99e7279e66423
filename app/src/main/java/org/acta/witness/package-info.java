/// Witnesses: those who sign that a log has only grown since they last looked.
///
/// In: `POST <prefix>/add-checkpoint` with a signed checkpoint and a consistency proof. Out: a
/// cosignature, or the size at which this witness stands. What was cosigned is on the disk before
/// it is said: a witness that forgets may cosign a fork. And the other side: asking witnesses, and
/// keeping their cosignatures with the checkpoint.
///
/// A witness vouches for growth, not for what the entries say.
///
/// @see <a href="https://c2sp.org/tlog-witness">C2SP tlog-witness</a>
@NullMarked
package org.acta.witness;

import org.jspecify.annotations.NullMarked;
