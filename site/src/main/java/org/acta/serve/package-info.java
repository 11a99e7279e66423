/// The site over HTTP: asks [org.acta.site.Site] for what is at a path, and adds what a browser
/// must be told.
///
/// In: a site, and a newer one whenever the record has grown. Out: answers to GET and HEAD, each
/// with its hash as ETag, from memory where it was printed before. No request reaches a disk by its
/// path: paths are looked up among those of the site. Javalin and Caffeine stay in this room.
@NullMarked
package org.acta.serve;

import org.jspecify.annotations.NullMarked;
