/// Who may do what at the desk of a record: accounts, passwords, second factors, sessions, tokens.
///
/// In: names, words and codes that people type. Out: an [Account] that is signed in, or why not,
/// and a line of the audit for each act. Everything is kept in a folder beside the record,
/// `RECORD.accounts`, which only its owner can read; nothing of it ever enters the record. The
/// record knows an account by its pseudonym alone.
///
/// Secrets that the machine draws (sessions, links, tokens, recovery codes) have at least 80 random
/// bits, and only their hash is kept. Secrets that people choose are hashed with Argon2id (RFC
/// 9106). No page and no HTTP here.
@NullMarked
package org.acta.account;

import org.jspecify.annotations.NullMarked;
