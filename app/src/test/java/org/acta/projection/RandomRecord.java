package org.acta.projection;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.acta.folder.FolderReading;
import org.acta.folder.Progress;
import org.acta.record.Body;
import org.acta.record.BulletinBody;
import org.acta.record.CorrectionBody;
import org.acta.record.Entry;
import org.acta.record.EntryAppender;
import org.acta.record.EntryOrigin;
import org.acta.record.EntryReference;
import org.acta.record.Figures;
import org.acta.record.FolderImport;
import org.acta.record.Sha256;
import org.acta.record.SheetBody;
import org.acta.record.StoredEntries;
import org.acta.record.SubmissionBody;
import org.acta.record.WithdrawalBody;
import org.acta.sheet.Figure;

/// Entries of a record in which much goes wrong: places that are named in several ways, stations
/// that stand twice, illegible figures, corrections of corrections, corrections by others,
/// withdrawals, and bytes that are no entry.
final class RandomRecord implements StoredEntries, EntryAppender {
  private static final Instant OBTAINED = Instant.parse("2026-11-03T12:00:00Z");

  private final Random random;
  private final List<byte[]> imported = new ArrayList<>();
  private final List<byte[]> entries = new ArrayList<>();

  private RandomRecord(long seed) {
    this.random = new Random(seed);
  }

  /// @param folder an empty folder to work in
  static List<byte[]> of(Path folder, long seed) throws IOException {
    RandomRecord record = new RandomRecord(seed);
    for (int day = 1; day <= 3; day++) {
      record.describe(folder, day);
      FolderImport.of(
              FolderReading.read(folder, Progress.SILENT), OBTAINED.plusSeconds(day * 86_400L))
          .into(record, record);
    }
    for (byte[] entry : record.imported) {
      record.entries.add(entry);
      while (record.entries.size() > 8 && record.random.nextInt(5) == 0) {
        record.entries.add(record.change());
      }
    }
    return record.entries;
  }

  @Override
  public long append(List<byte[]> more) {
    imported.addAll(more);
    return imported.size() - more.size();
  }

  @Override
  public Iterator<Stored> iterator() {
    return IntStream.range(0, imported.size())
        .mapToObj(i -> new Stored(i, imported.get(i)))
        .iterator();
  }

  private void describe(Path folder, int days) throws IOException {
    StringBuilder files = new StringBuilder("north-1.csv");
    for (int day = 1; day <= days; day++) {
      files.append(day > 1 ? ", north-" + day + ".csv" : "");
      if (!Files.exists(folder.resolve("north-" + day + ".csv"))) {
        Files.writeString(folder.resolve("north-" + day + ".csv"), sheets(40));
      }
    }
    if (days == 1) {
      Files.writeString(folder.resolve("roll.csv"), roll());
      Files.writeString(folder.resolve("south.csv"), sheets(30));
    }
    Files.writeString(folder.resolve("ledger-" + days + ".csv"), ledger());
    Files.writeString(
        folder.resolve("election.yaml"),
        """
        election: {id: XX, name: An election, date: 2026-11-01, place: Everywhere}
        contest: {id: c, choices: [{id: A}, {id: "B'b", name: Berg}, {id: C}]}
        sources: [{id: party, name: A party, kind: party}, {id: council, name: Council, kind: electoral-body}]
        roll: {files: {file: roll.csv, columns: {station: m, places: {state: {code: s, name: sn}, town: t}, registered: r}}}
        sheets:
          - {id: north, source: party, file: [%s], columns: &columns {station: m, places: {state: {code: s, name: sn}, town: {code: t, name: tn}}, registered: r, cast: x, nulls: n, votes: {A: a, "B'b": b, C: c}}}
          - {id: south, source: council, file: south.csv, columns: *columns}
        bulletins: [{id: first, title: First, source: council, votes: {A: 500, "B'b": 300}, percentages: {A: 62.5}, valid: 800}]
        ledger: {file: ledger-%d.csv, source: party}
        """
            .replace("&columns ", "")
            .replace(
                "*columns",
                "{station: m, places: {state: {code: s, name: sn}, town: {code: t, name: tn}},"
                    + " registered: r, cast: x, nulls: n, votes: {A: a, \"B'b\": b, C: c}}")
            .formatted(files, days));
  }

  private String roll() {
    StringBuilder csv = new StringBuilder("m,s,sn,t,r\n");
    for (int station = 0; station < 30; station++) {
      csv.append("m").append(station).append(",s").append(station % 3).append(",On the roll,t/");
      csv.append(station % 7).append(',').append(station % 5 == 0 ? "" : 300 + station);
      csv.append('\n');
    }
    return csv.toString();
  }

  private String ledger() {
    StringBuilder csv = new StringBuilder("id,follows,kind,actor,date,words,via,state_run\n");
    String[] kinds = {"congratulate", "question", "reject", "take-note"};
    for (int row = 0; row < 12; row++) {
      csv.append('i').append(row).append(",,").append(kinds[random.nextInt(4)]);
      csv.append(",state:A").append((char) ('A' + random.nextInt(3))).append(",2026-11-0");
      csv.append(1 + random.nextInt(5)).append(",\"we, \"\"too\"\"\",outlet:daily,");
      csv.append(random.nextBoolean() ? "true" : "").append('\n');
    }
    return csv.toString();
  }

  private String sheets(int rows) {
    StringBuilder csv = new StringBuilder("m,s,sn,t,tn,r,x,n,a,b,c\n");
    for (int row = 0; row < rows; row++) {
      int town = random.nextInt(9);
      int a = random.nextInt(150);
      int b = random.nextInt(100);
      int c = random.nextInt(3);
      csv.append("m").append(random.nextInt(60)).append(",s").append(town % 3);
      csv.append(",State ").append(random.nextInt(3)).append(',');
      csv.append(town % 2 == 0 ? "t/" : "").append(town).append(",Town ").append(random.nextInt(4));
      csv.append(',').append(random.nextBoolean() ? 300 : 200).append(',');
      csv.append(random.nextInt(8) == 0 ? "?" : a + b + c + 1).append(",1,");
      csv.append(random.nextInt(9) == 0 ? "" : a).append(',').append(b).append(',');
      csv.append(random.nextInt(9) == 0 ? "annulled" : c).append('\n');
    }
    return csv.toString();
  }

  /// Something that bears on an entry before it, or on none.
  private byte[] change() {
    int target = 8 + random.nextInt(entries.size() - 8);
    if (random.nextInt(20) == 0 || !(entry(target) instanceof Entry about)) {
      return "{\"kind\":\"sheet\",nothing".getBytes(StandardCharsets.UTF_8);
    }
    EntryReference reference = new EntryReference(target, Sha256.leaf(entries.get(target)));
    String source = random.nextInt(6) == 0 ? "council" : about.source();
    Body body =
        switch (about.body()) {
          case SubmissionBody submission when random.nextInt(3) > 0 -> about.body();
          case SheetBody sheet when random.nextInt(3) > 0 ->
              new CorrectionBody(reference, "read again", corrected(sheet));
          case CorrectionBody(var before, var why, SheetBody sheet) when random.nextInt(3) > 0 ->
              new CorrectionBody(reference, "and again", corrected(sheet));
          case BulletinBody bulletin when random.nextBoolean() ->
              new CorrectionBody(reference, "a slip", bulletin);
          default -> new WithdrawalBody(reference, "not ours");
        };
    return new Entry("XX", source, obtained(), Optional.empty(), origin(), body).bytes();
  }

  private Instant obtained() {
    return OBTAINED.plusSeconds(400_000 + entries.size());
  }

  private static EntryOrigin origin() {
    return EntryOrigin.file("by hand", Sha256.of(new byte[] {1}));
  }

  private @org.jspecify.annotations.Nullable Entry entry(int index) {
    return Entry.read(entries.get(index)) instanceof Entry.Reading.Read(Entry entry) ? entry : null;
  }

  private SheetBody corrected(SheetBody sheet) {
    Map<String, Long> votes = new LinkedHashMap<>(sheet.figures().votes());
    votes.put("A", random.nextInt(4) == 0 ? Figure.ILLEGIBLE : random.nextInt(150));
    if (random.nextInt(15) == 0) {
      votes.put("nobody", 1L);
    }
    List<SheetBody.PlaceName> place =
        random.nextInt(3) == 0
            ? List.of(
                new SheetBody.PlaceName("s" + random.nextInt(4), "Said otherwise"),
                new SheetBody.PlaceName("t" + random.nextInt(3), "Elsewhere"))
            : sheet.place();
    return new SheetBody(
        sheet.set(),
        sheet.contest(),
        random.nextInt(5) == 0 ? "m" + random.nextInt(70) : sheet.station(),
        place,
        new Figures(sheet.figures().items(), votes),
        1,
        sheet.line());
  }
}
