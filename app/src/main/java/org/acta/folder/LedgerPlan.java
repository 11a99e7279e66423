package org.acta.folder;

/// A ledger as a description names it.
///
/// @param source who noted it; empty if nobody said
record LedgerPlan(String file, String source) {}
