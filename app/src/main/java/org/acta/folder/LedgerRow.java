package org.acta.folder;

import java.time.LocalDate;
import java.util.Optional;
import org.acta.ledger.ConfirmedDeed;

/// One line of a ledger file.
///
/// @param line in the file, from 1
/// @param published the day on which the source published it
public record LedgerRow(long line, ConfirmedDeed deed, Optional<LocalDate> published) {}
