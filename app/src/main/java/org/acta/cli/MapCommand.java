package org.acta.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.acta.folder.MappingGuess;
import org.acta.format.TableOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `acta map`: a proposed description for files of tally sheets.
@Command(
    name = "map",
    description = {
      "Proposes an election.yaml for files of tally sheets.",
      "",
      "Looks at the names of the columns and at the arithmetic of the rows, and prints a"
          + " description to be read and mended by a person. Comments say what was recognised by"
          + " name, what by arithmetic, and what is unsure. What would make every total wrong if it"
          + " were so is said on standard error too."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  acta map sheets.csv > election.yaml",
      "  acta map my-election/sheets.csv.gz --out my-election/election.yaml",
      "  acta map north.csv south.csv --lang es",
      "  acta map results.xlsx --sheet Presidente",
      "  acta map old.txt --encoding windows-1251 --separator tab --header-row 3",
      "",
      "Files are named from the folder of --out, or as they are given here."
    })
final class MapCommand implements Callable<Integer> {
  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "CSV, text table or XLSX; also" + " gzipped or zipped.")
  private List<Path> files = List.of();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write to this file instead of standard output; it must not exist yet.")
  private @Nullable Path out;

  @Option(names = "--force", description = "Replace the file of --out.")
  private boolean force;

  @Option(
      names = "--sheet",
      paramLabel = "NAME",
      description = "A workbook's sheet, or its number.")
  private @Nullable String sheet;

  @Option(names = "--member", paramLabel = "NAME", description = "The file within a zip archive.")
  private @Nullable String member;

  @Option(names = "--encoding", paramLabel = "NAME", description = "Such as windows-1251.")
  private @Nullable String encoding;

  @Option(names = "--separator", paramLabel = "CHAR", description = ", ; | or tab.")
  private @Nullable String separator;

  @Option(names = "--header-row", paramLabel = "N", description = "The line of the header, from 1.")
  private @Nullable Integer headerRow;

  @Mixin private LanguageOption language = new LanguageOption();

  @Override
  public Integer call() throws IOException {
    Optional<String> misuse = misuse();
    if (misuse.isPresent()) {
      Terminal.complain("acta: " + misuse.get());
      return Acta.MISUSE;
    }
    Optional<Path> target = Optional.ofNullable(out);
    if (target.isPresent() && Files.exists(target.get()) && !force) {
      Terminal.complain(
          "acta: " + target.get() + " is there already; name another file, or say --force.");
      return Acta.INPUT_HAS_ERRORS;
    }
    MappingGuess.Proposed proposal =
        MappingGuess.propose(files, options(), target, language.locale());
    if (target.isPresent()) {
      WholeFile.write(target.get(), proposal.text());
    } else {
      Terminal.print(proposal.text());
    }
    proposal.doubts().forEach(Terminal::complain);
    return 0;
  }

  private Optional<String> misuse() {
    String character = Optional.ofNullable(separator).orElse(",");
    if (character.length() != 1 && !character.equals("tab")) {
      return Optional.of("--separator is , ; | or tab, not '" + character + "'.");
    }
    int row = Optional.ofNullable(headerRow).orElse(1);
    return row < 1
        ? Optional.of("--header-row is counted from 1, not " + row + ".")
        : Optional.empty();
  }

  private TableOptions options() {
    TableOptions options = TableOptions.none();
    options = encoding == null ? options : options.withEncoding(encoding);
    options =
        separator == null
            ? options
            : options.withSeparator(separator.equals("tab") ? '\t' : separator.charAt(0));
    options = headerRow == null ? options : options.withHeaderRow(headerRow);
    options = sheet == null ? options : options.withSheet(sheet);
    return member == null ? options : options.withMember(member);
  }
}
