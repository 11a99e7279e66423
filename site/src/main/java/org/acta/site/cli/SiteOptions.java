package org.acta.site.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.acta.cli.RecordOptions;
import org.acta.cli.Refusal;
import org.acta.cli.SourceRecord;
import org.acta.log.LogReader;
import org.acta.log.MalformedException;
import org.acta.log.VerifierKey;
import org.acta.site.Areas;
import org.acta.site.Site;
import org.acta.site.Snapshot;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Which election of a record a site shows, in which language first, and what it is checked with.
final class SiteOptions {
  @Option(
      names = "--lang",
      paramLabel = "LANGUAGE",
      defaultValue = "en",
      description = "Of the first page, en or es; the other has a folder (default: en).")
  private String language = "en";

  @Mixin private final RecordOptions ofRecord = new RecordOptions();

  @Option(
      names = "--witness",
      paramLabel = "VKEY",
      description = "A witness whose cosignature pages let browsers check; may be repeated.")
  private List<String> witnesses = new ArrayList<>();

  @Option(
      names = "--map",
      paramLabel = "FILE",
      description = {
        "GeoJSON with the outlines of places, plain or with gzip, for maps on the page of places;"
            + " not kept anywhere. Outlines are matched to places by name, without accents."
      })
  private @Nullable Path map;

  @Option(
      names = "--map-property",
      paramLabel = "NAME",
      description = "Which property of an outline has the code or name of its place.")
  private @Nullable String property;

  @Option(
      names = "--pictures",
      description =
          "Show the pictures of sheets that are kept beside the log. They are shown as they are:"
              + " look first at what cameras wrote into them, such as places and names.")
  private boolean pictures;

  /// Sets the language as `--lang` does.
  void language(String tag) {
    language = tag;
  }

  /// The record that is shown.
  SourceRecord record(Path folder) {
    return SourceRecord.of(folder, ofRecord.keys());
  }

  /// The site of a record as it is now.
  Site site(SourceRecord record) {
    language = language.toLowerCase(Locale.ROOT);
    if (!language.equals("en") && !language.equals("es")) {
      throw Refusal.misuse("--lang is en or es, not '" + language + "'");
    }
    LogReader log = record.open();
    List<VerifierKey> all = new ArrayList<>(record.keys());
    witnesses.forEach(text -> all.add(witness(text)));
    String id = record.election(log, ofRecord.election());
    return new Site(Snapshot.of(record.folder(), log, all, id), language, pictures, areas());
  }

  private Optional<Areas> areas() {
    if (map == null) {
      if (property != null) {
        throw Refusal.misuse("--map-property goes with --map");
      }
      return Optional.empty();
    }
    try {
      return Optional.of(Areas.read(map, Optional.ofNullable(property)));
    } catch (IllegalArgumentException e) {
      throw Refusal.evidence(map + " cannot be drawn: " + e.getMessage());
    } catch (IOException e) {
      throw Refusal.evidence(map + " cannot be read: " + e.getMessage());
    }
  }

  private static VerifierKey witness(String text) {
    try {
      return VerifierKey.parse(text.strip());
    } catch (MalformedException e) {
      throw Refusal.misuse("--witness is a vkey, and '" + text + "' is none: " + e.problem());
    }
  }
}
