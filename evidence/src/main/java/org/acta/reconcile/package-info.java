/// Reconciliation: several copies of the same sheets, matched station by station and compared cell
/// by cell.
///
/// In: two or more [org.acta.reconcile.Copy]s of one contest, and the roll. Out: a
/// [org.acta.reconcile.Reconciliation], which says of every station whether the copies agree,
/// dispute it, whether only one has it, or none; or [org.acta.reconcile.Changes], what two releases
/// of the same copy have not in common.
///
/// Stations are matched by their codes alone, after differences that only encoding or typing makes
/// have been taken away. Codes that look alike are proposed as [org.acta.reconcile.NearMatch]es and
/// never matched; only where all copies are put together as one set of sheets are they taken for
/// one station, so that none counts twice. Choices are matched by their ids. A column that a copy
/// does not have is not given by it, which is no dispute. The four states of a figure are never
/// mixed, every version is kept, and nothing says which copy is right.
@NullMarked
package org.acta.reconcile;

import org.jspecify.annotations.NullMarked;
