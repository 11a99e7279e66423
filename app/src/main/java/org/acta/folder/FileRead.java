package org.acta.folder;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acta.format.Problem;
import org.acta.sheet.Origin;

/// The account of one file of an election folder: what it was and what came out of it.
///
/// @param set id of the set of sheets it belongs to; empty for a file of the roll and for a ledger
/// @param origin the file
/// @param mapping each field of the mapping with its texts, in the order of the description, such
///   as `votes.EG`; with the encoding, separator and header line that were found
/// @param records lines or rows below the header
/// @param rows sheets, lines of the ledger, or stations of the roll that were new with this file
/// @param roll what a file of the roll was the first to say; nothing for others
/// @param problems how many there were
/// @param firstProblems those of them that were kept, in the order found
public record FileRead(
    Optional<String> set,
    Origin origin,
    Map<String, List<String>> mapping,
    long records,
    int rows,
    RollPart roll,
    long problems,
    List<Problem> firstProblems) {
  public FileRead {
    mapping = Collections.unmodifiableMap(new LinkedHashMap<>(mapping));
    firstProblems = List.copyOf(firstProblems);
  }
}
