package org.acta.folder;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import org.acta.ledger.ConfirmedDeed;

/// One line of a ledger file.
///
/// @param line in the file, from 1
/// @param published the day on which the source published it
/// @param follows line of an earlier position of the same actor that this one changes
public record LedgerRow(
    long line, ConfirmedDeed deed, Optional<LocalDate> published, OptionalLong follows) {}
