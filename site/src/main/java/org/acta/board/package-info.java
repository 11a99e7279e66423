/// The desk in a browser: forms that append entries, for people with an account.
///
/// In: requests, as a server passes them on, and the record through a [Book]. Out: pages, and
/// entries that the rooms below make: steps by [org.acta.desk.Desk], positions by
/// [org.acta.article.Review]. What a form means is decided there and not here.
///
/// Every request that changes something carries a token of its session and the version that it was
/// made from. What cannot be taken is shown again with all that was typed. The pages work without
/// JavaScript. No HTTP library here: whoever serves adapts [Request] and [Answer].
@NullMarked
package org.acta.board;

import org.jspecify.annotations.NullMarked;
