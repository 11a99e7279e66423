/// Files that survive a loss of power: written beside their place, forced, moved into it.
///
/// In: bytes and a path. Out: the whole file or the one that was there before, never a part. For
/// the few files that Acta keeps outside a log: keys, mirrors, what a witness remembers.
@NullMarked
package org.acta.disk;

import org.jspecify.annotations.NullMarked;
