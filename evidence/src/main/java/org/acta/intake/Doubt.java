package org.acta.intake;

/// Why a form is in clearance.
public sealed interface Doubt {
  /// The centre has a register of forms, and this barcode is not on it.
  record UnknownForm() implements Doubt {}

  /// Neither the form nor the register of forms names a station.
  record NoStation() implements Doubt {}

  /// The roll names every station, and not this one.
  record UnknownStation(String station) implements Doubt {}

  /// The form names another station than the register of forms does.
  record OtherStation(String written, String registered) implements Doubt {}

  /// Another form of the same station came first.
  ///
  /// @param first its code
  record Duplicate(String first) implements Doubt {}

  /// A person has doubts.
  record Referred(String clerk, String reason) implements Doubt {}
}
