/// The record as a web site: a pure function of a record at one checkpoint and a path.
///
/// In: a [Snapshot]. Out: a [Site], which gives the bytes at every path, in English and Spanish,
/// and says which paths there are. Nothing here listens to a network: a server asks for one path at
/// a time, and a publication for all of them, so that both give the same bytes.
///
/// Pages come in families ([PageFamily]), all of them named in one list ([Families]); a family
/// makes a small record for its template, and the template lays it out. All links are relative. A
/// page runs no script to be read, asks nothing of another place, and says what was *said*, never
/// what is true. `site/README.md` tells how to add a family.
@NullMarked
package org.acta.site;

import org.jspecify.annotations.NullMarked;
