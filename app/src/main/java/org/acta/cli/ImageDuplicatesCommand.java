package org.acta.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.acta.format.ColumnNames;
import org.acta.format.TableFile;
import org.acta.format.TableOptions;
import org.acta.image.Examination;
import org.acta.image.ImageFile;
import org.acta.image.ImageJson;
import org.acta.image.ImageReport;
import org.acta.image.ImageText;
import org.acta.image.MediaType;
import org.acta.image.SamePictures;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `acta image duplicates`: pictures that stand more than once.
@Command(
    name = "duplicates",
    description = {
      "Finds pictures that stand more than once: files with the same bytes, pictures that look"
          + " alike, or, in a list, the same address for several stations.",
      "",
      "A picture that stands for many stations is often a placeholder, put there before the real"
          + " one was uploaded. Two sheets of one form look alike too: look at both."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  acta image duplicates photographs",
      "  acta image duplicates polling_units.csv.gz --address document --station pu_code",
      "  acta image duplicates list.csv --format json --out groups.json"
    })
final class ImageDuplicatesCommand implements Callable<Integer> {
  /// How groups are printed.
  enum Format {
    TEXT,
    JSON
  }

  private static final List<String> ADDRESSES =
      List.of("document", "url", "address", "image", "picture", "link", "imagen", "enlace", "file");

  @Parameters(
      arity = "1..*",
      paramLabel = "FOLDER|FILE",
      description = "Pictures and PDFs, or one CSV, text table or XLSX that lists addresses.")
  private List<Path> files = List.of();

  @Option(
      names = "--address",
      paramLabel = "COLUMN",
      description = "Of a list: the column with the pictures' addresses.")
  private @Nullable String address;

  @Option(
      names = "--station",
      paramLabel = "COLUMN",
      split = ",",
      description = "Of a list: the columns that name the station; else each line counts as one.")
  private List<String> station = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text or json (default: ${DEFAULT-VALUE}).")
  private Format format = Format.TEXT;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write to this file instead of standard output; it appears only when whole.")
  private @Nullable Path out;

  @Mixin private LanguageOption language = new LanguageOption();

  @Mixin private LimitOptions limits = new LimitOptions();

  @Override
  public Integer call() {
    Locale locale = locale();
    if (files.size() == 1 && isList(files.getFirst())) {
      print(addresses(files.getFirst(), locale));
      return 0;
    }
    ImageFile reader = ImageFile.withoutCodes(limits.limits(), InstantSource.system());
    List<Examination.Examined> pictures = new ArrayList<>();
    try (ProgressLine progress = new ProgressLine(InstantSource.system())) {
      for (ImageFiles file : ImageFiles.in(files)) {
        progress.count(file.name(), pictures.size(), "pictures");
        pictures.add(Examination.without().of(reader.look(file.path(), file.name())));
      }
    }
    ImageReport report = ImageReport.of(pictures);
    print(format == Format.JSON ? ImageJson.print(report) : ImageText.print(report, locale));
    return report.isWhole() ? 0 : Acta.INPUT_HAS_ERRORS;
  }

  private static boolean isList(Path file) {
    if (!Files.isRegularFile(file)) {
      return false;
    }
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.matches(".*\\.(csv|tsv|txt|xlsx|psv|zip|gz)") && MediaType.of(file).isEmpty();
  }

  private String addresses(Path file, Locale locale) {
    TableFile table = TableFile.open(file, TableOptions.none());
    ColumnNames header = new ColumnNames(file.toString(), table.headerLine(), table.columns());
    int of = header.find(Optional.ofNullable(address).orElseGet(() -> column(file, table)));
    int[] named = station.stream().mapToInt(header::find).toArray();
    AddressList list = new AddressList(file.getFileName().toString(), table.columns().size());
    table.read(row -> list.add(row, of, named));
    List<SamePictures.Group> groups = SamePictures.groups(list.byAddress());
    return switch (format) {
      case JSON -> ImageJson.print(groups, list.lines(), list.listed());
      case TEXT -> ImageText.print(list.counts(), groups, locale);
    };
  }

  private static String column(Path file, TableFile table) {
    return ADDRESSES.stream()
        .filter(name -> table.columns().stream().anyMatch(name::equalsIgnoreCase))
        .findFirst()
        .orElseThrow(() ->
            Refusal.misuse(
                "which column of "
                    + file
                    + " holds the addresses? Name one with --address: "
                    + String.join(", ", table.columns())));
  }

  private void print(String text) {
    if (out != null) {
      WholeFile.write(out, text);
    } else {
      Terminal.print(text);
    }
  }

  private Locale locale() {
    return language.locale();
  }
}
