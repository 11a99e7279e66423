package org.acta.folder;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.acta.exchange.Contents;
import org.acta.exchange.ExchangeFiles;
import org.acta.exchange.ExchangeWriter;
import org.acta.format.TableOptions;

/// Proposes an `election.yaml` for files of tally sheets that nobody has described yet.
///
/// Columns are recognised by their names, in many languages, and by arithmetic: votes are a run of
/// columns whose sum stands in another column, a station is what tells all rows apart, a place is
/// what lies within another. What is proposed is for a person to read and mend; the comments say
/// what was recognised how, and what is unsure. The same files give the same bytes.
///
/// A file of an exchange format, such as EML, says itself what stands in it; nothing is guessed.
public final class MappingGuess {
  private MappingGuess() {}

  /// A proposed description.
  ///
  /// @param text YAML
  /// @param doubts what would make every total wrong if it were so, a sentence each, for a person
  ///   to look at before anything else
  public record Proposed(String text, List<String> doubts) {
    public Proposed {
      doubts = List.copyOf(doubts);
    }
  }

  /// Looks at files and writes a description of them.
  ///
  /// @param files at least one; those of the same form become one entry
  /// @param options how to open each of them
  /// @param description where the description will stand, if that is known; files are then named
  ///   from its folder, and as they were given otherwise
  /// @param locale of the comments; Spanish gives Spanish, all others English
  /// @throws org.acta.format.InputException if a file cannot be read as a table, or is a
  ///   description itself
  public static Proposed propose(
      List<Path> files, TableOptions options, Optional<Path> description, Locale locale) {
    if (files.isEmpty()) {
      throw new IllegalArgumentException("a description needs at least one file");
    }
    files.forEach(NamedFile::wantedAsTable);
    Optional<Contents> contents = ExchangeFiles.contents(files, options);
    if (contents.isPresent()) {
      return new Proposed(
          ExchangeWriter.describe(contents.get(), file -> named(file, description)), List.of());
    }
    List<Proposal> proposals = files.stream().map(file -> Proposal.of(file, options)).toList();
    ProposalWriter writer = new ProposalWriter(locale, file -> named(file, description));
    return new Proposed(writer.write(proposals), writer.doubts(proposals));
  }

  private static String named(Path file, Optional<Path> description) {
    Optional<Path> folder =
        description
            .flatMap(path -> Optional.ofNullable(path.toAbsolutePath().getParent()))
            .map(Path::normalize);
    Path whole = file.toAbsolutePath().normalize();
    Path shown =
        folder
            .filter(path -> !file.isAbsolute() || whole.startsWith(path))
            .map(path -> path.relativize(whole))
            .orElse(file);
    return shown.toString().replace('\\', '/');
  }
}
