package org.acta.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.acta.election.Place;
import org.acta.folder.ElectionFolder;
import org.acta.folder.Progress;
import org.acta.format.TableOptions;
import org.acta.sheet.Adoption;
import org.acta.sheet.DocumentType;
import org.acta.sheet.Figure;
import org.acta.sheet.Origin;
import org.acta.sheet.Sheets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What goes out in a format comes back as it was.
class RoundTripTest {
  private static final int ELECTIONS = 60;
  private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");

  @TempDir private Path folder;

  /// Writes an account and reads it with nothing but what was written.
  static ElectionFolder through(Account account, ExchangeFormat format, Path out) {
    ExchangeWriter.write(account, format, out, NOON);
    if (format.folder()) {
      return ElectionFolder.read(out, Progress.SILENT);
    }
    Contents contents = ExchangeFiles.contents(List.of(out), TableOptions.none()).orElseThrow();
    String description = ExchangeWriter.describe(contents, file -> file.getFileName().toString());
    return ElectionFolder.described(description, "test", out.resolveSibling("."), Progress.SILENT);
  }

  @ParameterizedTest
  @EnumSource(ExchangeFormat.class)
  void every_figure_state_name_place_and_source_comes_back(ExchangeFormat format)
      throws IOException {
    for (long seed = 1; seed <= ELECTIONS; seed++) {
      Account account = Elections.of(seed);
      Path out = folder.resolve(format.id() + seed);

      ElectionFolder back = through(account, format, out);

      assertThat(back.problems().first()).as("%s, seed %d", format, seed).isEmpty();
      assertThat(said(back.election().contests(), sets(back)))
          .as("%s, seed %d", format, seed)
          .isEqualTo(said(account.election().contests(), account.sets()));
      assertThat(back.election().id()).isEqualTo(account.election().id());
      assertThat(back.election().name()).isEqualTo(account.election().name());
      assertThat(back.election().date()).isEqualTo(account.election().date());
      assertThat(back.election().sources()).isEqualTo(account.election().sources());
    }
  }

  @Test
  void a_csv_folder_through_every_other_format_is_the_same_bytes_again() throws IOException {
    for (long seed = 100; seed < 110; seed++) {
      Path first = folder.resolve("first-" + seed);
      ElectionFolder read = through(Elections.of(seed), ExchangeFormat.CSV_WIDE, first);
      for (ExchangeFormat format : ExchangeFormat.values()) {
        Path between = folder.resolve("between-" + format.id() + seed);
        Path last = folder.resolve("last-" + format.id() + seed);
        ElectionFolder there = through(account(read), format, between);

        through(account(there), ExchangeFormat.CSV_WIDE, last);

        assertThat(texts(last)).as("%s, seed %d", format, seed).isEqualTo(texts(first));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(ExchangeFormat.class)
  void the_same_account_is_the_same_bytes_in_any_locale(ExchangeFormat format) throws IOException {
    Locale before = Locale.getDefault();
    List<List<byte[]>> written = new ArrayList<>();
    try {
      for (String locale : List.of("en", "ar-EG-u-nu-arab", "tr")) {
        Locale.setDefault(Locale.forLanguageTag(locale));
        Path out = folder.resolve(format.id() + locale);
        ExchangeWriter.write(Elections.of(7), format, out, NOON);
        written.add(bytes(out));
      }
    } finally {
      Locale.setDefault(before);
    }
    assertThat(written.get(1)).usingRecursiveComparison().isEqualTo(written.get(0));
    assertThat(written.get(2)).usingRecursiveComparison().isEqualTo(written.get(0));
  }

  private static List<byte[]> bytes(Path out) throws IOException {
    List<byte[]> all = new ArrayList<>();
    for (Path file : files(out)) {
      all.add(Files.readAllBytes(file));
    }
    return all;
  }

  private static List<String> texts(Path out) throws IOException {
    List<String> all = new ArrayList<>();
    for (Path file : files(out)) {
      all.add(file.getFileName() + "\n" + Files.readString(file));
    }
    return all;
  }

  private static List<Path> files(Path out) throws IOException {
    try (var files = Files.walk(out)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  @Test
  void a_list_of_stations_comes_back_with_places_and_voters() throws IOException {
    Path from = Files.createDirectory(folder.resolve("list"));
    Files.writeString(
        from.resolve("election.yaml"),
        """
        election: {id: X}
        contest: {choices: [{id: A}]}
        roll: {files: {file: l.csv, columns: {station: N, places: {state: {code: S, name: SN}, town: T}, registered: R}}}
        """);
    Files.writeString(from.resolve("l.csv"), "N,S,SN,T,R\n1,n,North,Tees,300\n2,s,South,Tees,\n");
    Path to = folder.resolve("list-again");

    ExchangeWriter.write(
        account(ElectionFolder.read(from, Progress.SILENT)), ExchangeFormat.CSV_WIDE, to, NOON);

    assertThat(Files.readString(to.resolve("roll.csv")))
        .isEqualTo(
            "station,registered,place1,place1 name,place2,place2 name\n"
                + "1,300,n,North,Tees,Tees\n2,,s,South,Tees,Tees\n");
    assertThat(ElectionFolder.read(to, Progress.SILENT).election().roll())
        .hasToString(ElectionFolder.read(from, Progress.SILENT).election().roll().toString());
  }

  static Account account(ElectionFolder folder) {
    return new Account(folder.election(), sets(folder), folder.bulletins());
  }

  private static List<Account.SheetSet> sets(ElectionFolder folder) {
    List<Account.SheetSet> sets = new ArrayList<>();
    for (int i = 0; i < folder.sheets().size(); i++) {
      sets.add(
          new Account.SheetSet(
              folder.sheets().get(i), folder.titles().get(i), folder.levels().get(i)));
    }
    return sets;
  }

  /// Everything that must come back, as lines.
  private static List<String> said(
      List<org.acta.election.Contest> contests, List<Account.SheetSet> sets) {
    List<String> lines = new ArrayList<>();
    contests.forEach(contest -> lines.add(contest.toString()));
    for (Account.SheetSet set : sets) {
      Sheets sheets = set.sheets();
      lines.add(
          String.join(
              " | ",
              sheets.id(),
              sheets.source(),
              sheets.contest().id(),
              set.title(),
              set.levels().toString(),
              sheets.root().name()));
      for (int row = 0; row < sheets.size(); row++) {
        StringBuilder line = new StringBuilder(sheets.station(row));
        for (Place at = sheets.place(row); at.depth() > 0; at = at.parent().orElseThrow()) {
          line.append(" < ").append(at.code()).append('=').append(at.name());
        }
        line.append(" x").append(sheets.stations(row));
        for (int column = 0; column < sheets.width(); column++) {
          line.append(' ').append(FigureText.of(sheets.cell(row, column))).append(',');
        }
        lines.add(line.toString());
      }
    }
    return lines;
  }

  @ParameterizedTest
  @EnumSource(ExchangeFormat.class)
  void kinds_of_documents_come_back_or_are_said_to_be_left_out(ExchangeFormat format) {
    Account account = withDocuments();
    ExchangeWriter.Written written =
        ExchangeWriter.write(account, format, folder.resolve("out"), NOON);
    if (!format.folder()) {
      assertThat(written.left()).contains(ExchangeWriter.Left.DOCUMENTS);
      return;
    }
    assertThat(written.left()).isEmpty();
    Sheets before = account.sets().getFirst().sheets();
    Sheets after = ElectionFolder.read(folder.resolve("out"), Progress.SILENT).sheets().getFirst();
    assertThat(after.adoption()).isEqualTo(before.adoption());
    assertThat(after.size()).isEqualTo(before.size());
    for (int row = 0; row < before.size(); row++) {
      assertThat(after.document(row)).isEqualTo(before.document(row));
      assertThat(after.written(row)).isEqualTo(before.written(row));
      assertThat(after.station(row)).isEqualTo(before.station(row));
      for (int column = 0; column < before.width(); column++) {
        assertThat(after.cell(row, column)).isEqualTo(before.cell(row, column));
      }
    }
  }

  /// A station with an original, a correction and a recount, and one that was annulled.
  private static Account withDocuments() {
    Account odd = Elections.of(1);
    Account.SheetSet set = odd.sets().getFirst();
    Sheets like = set.sheets();
    Sheets.Builder sheets =
        Sheets.builder("set", like.source(), like.contest(), like.root())
            .adopting(Adoption.RECOUNT_OVER_CORRECTION_OVER_ORIGINAL)
            .from(new Origin("x", "", 0));
    DocumentType[] types = {
      DocumentType.ORIGINAL,
      DocumentType.CORRECTION,
      DocumentType.RECOUNT,
      DocumentType.ANNULMENT,
      DocumentType.OTHER
    };
    for (int i = 0; i < types.length; i++) {
      long[] figures = new long[sheets.width()];
      Arrays.fill(figures, types[i] == DocumentType.ANNULMENT ? Figure.ANNULLED : 10 + i);
      int row = sheets.add(i < 3 ? "1" : "2", like.root(), figures, 1, i + 2);
      sheets.document(row, types[i], i == 1 ? Sheets.UNDATED : 1_700_000_000L + i * 61L);
    }
    Account.SheetSet documents = new Account.SheetSet(sheets.build(), set.title(), List.of());
    return new Account(odd.election(), List.of(documents), List.of());
  }
}
