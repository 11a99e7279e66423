package org.acta.folder;

import java.nio.file.Path;
import java.util.Optional;

/// The ledger of an election folder alone, whose sheets are not read.
///
/// @param id of the election
/// @param file empty if the description names none
/// @param problems rows that could not be used
public record FolderLedger(String id, String name, Optional<LedgerFile> file, Problems problems) {

  /// Reads the ledger of a folder, or of the description if that is named.
  ///
  /// @throws FolderException if the description has mistakes; all of them are in it
  /// @throws org.acta.format.InputException if a file cannot be read
  public static FolderLedger read(Path path) {
    Path description = FolderReading.description(path);
    Description.Parsed parsed = Description.read(description);
    FolderFiles files =
        new FolderFiles(Optional.ofNullable(description.getParent()).orElse(Path.of("")));
    Problems problems = new Problems();
    return new FolderLedger(
        parsed.id(),
        parsed.name(),
        parsed.ledger().map(plan -> LedgerReader.read(plan, files, problems)),
        problems);
  }
}
