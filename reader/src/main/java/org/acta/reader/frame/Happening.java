package org.acta.reader.frame;

import java.util.Optional;
import org.acta.ledger.Dated;
import org.acta.ledger.Located;

/// Where and when a deed was done.
record Happening(Optional<Located> place, Optional<Dated> date) {}
