/// Logs elsewhere: reading one from the web or a folder, and keeping a copy that was checked.
///
/// In: a URL or folder with the files of C2SP tlog-tiles, and the keys to trust. Out: tiles and
/// entries that lead to a signed root, and a folder that holds nothing else.
///
/// Nothing that a server says is believed. Every answer has a limit of bytes and of time; every
/// tile is checked against the one above it, up to the signed root, before it is used; every bundle
/// is checked against its tile before it is written. A log that shrank or forked is not followed:
/// [Mirrored] says what was seen, with both signed checkpoints.
///
/// @see <a href="https://c2sp.org/tlog-tiles">C2SP tlog-tiles</a>
@NullMarked
package org.acta.mirror;

import org.jspecify.annotations.NullMarked;
