package org.acta.folder;

import java.util.List;
import org.acta.election.Contest;

/// What the QR code of a sheet says, as the description declares it: parts between separators, of
/// which one lists the votes.
///
/// A choice may have several slots on the ballot, one for each party that nominates it; its votes
/// are their sum.
///
/// @param contest what is voted on
/// @param separator between parts, not empty
/// @param votesSeparator between the slots, not empty
/// @param parts what each part is, in their order; [Part#STATION] and [Part#VOTES] once each
/// @param slots the choice of each slot, as its position on the ballot
/// @param station how the code names the station
public record QrForm(
    Contest contest,
    String separator,
    String votesSeparator,
    List<Part> parts,
    List<Integer> slots,
    StationPattern station) {

  /// What a part of the code is.
  public enum Part {
    /// The station, which [#station] turns into its code.
    STATION,
    /// The slots.
    VOTES,
    REGISTERED,
    CAST,
    VALID,
    NULLS,
    BLANK,
    /// Something else, such as a serial number.
    IGNORED
  }

  public QrForm {
    parts = List.copyOf(parts);
    slots = List.copyOf(slots);
  }
}
