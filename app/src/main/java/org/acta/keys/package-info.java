/// Private keys at rest: files that nobody but their owner can read, or the environment.
///
/// In: the text of a key file. Out: a [org.acta.log.LogSigner], which says with which keys a log is
/// signed now and with which it was signed before. A private key is never printed, logged or put
/// into a message; what can be shown is its vkey.
@NullMarked
package org.acta.keys;

import org.jspecify.annotations.NullMarked;
