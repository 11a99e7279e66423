package org.acta.cli;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.acta.folder.ImagePlan;
import org.acta.image.Examination;
import org.acta.image.ImageCsv;
import org.acta.image.ImageFile;
import org.acta.image.ImageJson;
import org.acta.image.ImageReport;
import org.acta.image.ImageText;
import org.acta.image.KeyedFigures;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `acta image read`: the codes of pictures, held against the keyed figures.
@Command(
    name = "read",
    description = {
      "Reads the QR codes of photographed or scanned tally sheets (JPEG, PNG, TIFF, GIF, BMP, PDF)"
          + " and, with --election, holds what they say against the figures that were keyed.",
      "",
      "What a code says, and which picture belongs to which station, is declared in the election's"
          + " description; docs/images.md shows how. Without --election the codes are printed as"
          + " they are."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  acta image read sheet.jpg",
      "  acta image read photographs --election my-election",
      "  acta image read photographs --election my-election --format csv --out findings.csv",
      "  acta image read scans.pdf --pages 500 --election my-record --form election.yaml"
    })
final class ImageReadCommand implements Callable<Integer> {
  /// How findings are printed.
  enum Format {
    TEXT,
    JSON,
    CSV
  }

  @Parameters(arity = "1..*", paramLabel = "FILE|FOLDER", description = "Pictures and PDFs.")
  private List<Path> files = List.of();

  @Option(
      names = "--election",
      paramLabel = "FOLDER|RECORD",
      description = "The keyed figures to compare with.")
  private @Nullable Path election;

  @Option(
      names = "--form",
      paramLabel = "FILE",
      description =
          "The election.yaml that declares what a code says, where it is not in the folder of"
              + " --election; a record does not keep it.")
  private @Nullable Path form;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text, json or csv (default: ${DEFAULT-VALUE}).")
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
    ImageFile reader = new ImageFile(limits.limits(), InstantSource.system());
    List<ImageFiles> all = ImageFiles.in(files);
    Examination examination = examination();
    List<Examination.Examined> examined = new ArrayList<>();
    try (ProgressLine progress = new ProgressLine(InstantSource.system())) {
      for (ImageFiles file : all) {
        progress.count(file.name(), examined.size(), "pictures");
        examined.add(examination.of(reader.look(file.path(), file.name())));
      }
    }
    ImageReport report = ImageReport.of(examined);
    String printed =
        switch (format) {
          case TEXT -> ImageText.print(report, locale);
          case JSON -> ImageJson.print(report);
          case CSV -> ImageCsv.print(report);
        };
    if (out != null) {
      WholeFile.write(out, printed);
    } else {
      Terminal.print(printed);
    }
    return report.isWhole() ? 0 : Acta.INPUT_HAS_ERRORS;
  }

  private Examination examination() {
    Optional<Path> keyed = Optional.ofNullable(election);
    Optional<Path> described =
        Optional.ofNullable(form).or(() -> keyed.filter(path -> !ElectionSource.isRecord(path)));
    if (keyed.isPresent() && described.isEmpty()) {
      throw Refusal.misuse(
          "a record does not keep what the codes say; name the election.yaml that declares it"
              + " with --form");
    }
    if (described.isEmpty()) {
      return Examination.without();
    }
    ImagePlan plan = ImagePlan.read(described.get());
    if (plan.forms().isEmpty()) {
      throw Refusal.evidence(
          described.get()
              + " does not declare what a code says; add a 'qr' field as docs/images.md shows");
    }
    return new Examination(
        plan.forms(),
        Optional.of(plan),
        keyed.map(path -> new KeyedFigures(ElectionSource.read(path).sheets())));
  }

  private Locale locale() {
    return language.locale();
  }
}
