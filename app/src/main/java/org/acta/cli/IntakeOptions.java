package org.acta.cli;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.acta.record.Centre;
import org.acta.record.RecordView;
import org.acta.record.StoredEntries;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Which tally centre of which record, and when.
final class IntakeOptions {
  @Parameters(index = "0", paramLabel = "RECORD", description = "The record.")
  private @Nullable Path record;

  @Option(
      names = "--election",
      paramLabel = "ID",
      description = "Which election, where the record has several.")
  private @Nullable String election;

  @Option(
      names = "--set",
      paramLabel = "ID",
      description = "Which tally centre, where the record has several.")
  private @Nullable String set;

  @Option(
      names = "--at",
      paramLabel = "TIME",
      description = "The moment, such as 2026-11-02T01:30:00Z (default: now).")
  private @Nullable String at;

  @Mixin private LanguageOption language = new LanguageOption();

  /// The language asked for.
  Locale locale() {
    return language.locale();
  }

  Path record() {
    return Optional.ofNullable(record).orElseThrow();
  }

  Instant moment() {
    if (at == null) {
      return InstantSource.system().instant().truncatedTo(ChronoUnit.SECONDS);
    }
    try {
      return OffsetDateTime.parse(at).toInstant();
    } catch (DateTimeException e) {
      throw Refusal.misuse("--at is a moment such as 2026-11-02T01:30:00Z, not '" + at + "'");
    }
  }

  /// The election of the record, read whole.
  RecordView view(StoredEntries entries) {
    String id = ElectionSource.only(record().toString(), entries, Optional.ofNullable(election));
    return RecordView.of(entries, id);
  }

  /// The tally centre.
  Centre centre(RecordView view) {
    List<Centre> centres = view.centres();
    if (centres.isEmpty()) {
      throw Refusal.evidence(
          record()
              + " has no tally centre yet; declare one with 'acta intake declare', which"
              + " docs/intake.md explains");
    }
    String ids = listed(centres.stream().map(Centre::set).toList());
    if (set == null && centres.size() > 1) {
      throw Refusal.misuse(record() + " has several tally centres; name one with --set: " + ids);
    }
    return centres.stream()
        .filter(centre -> set == null || centre.set().equals(set))
        .findFirst()
        .orElseThrow(
            () -> Refusal.misuse(record() + " has no tally centre '" + set + "', but " + ids));
  }

  private static String listed(List<String> ids) {
    return ids.stream().collect(Collectors.joining(", "));
  }
}
