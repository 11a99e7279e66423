package org.acta.reader.name;

import org.acta.ledger.Vocabulary;

/// What a name of the vocabulary may mean.
sealed interface Sense {
  /// How a state is named.
  enum Form {
    NAME,
    ADJECTIVE,
    NATIONALS,
    SEAT
  }

  record OfState(String iso, Form form) implements Sense {}

  record OfOrganisation(Vocabulary.Organisation organisation) implements Sense {}

  /// A city where an organisation has its seat.
  record SeatOfOrganisation(Vocabulary.Organisation organisation) implements Sense {}

  record OfOrgan(Vocabulary.Organ organ) implements Sense {}

  record OfOutlet(Vocabulary.Outlet outlet) implements Sense {}

  record OfAssociation(Vocabulary.Association association) implements Sense {}

  record OfParty(Vocabulary.Party party) implements Sense {}
}
