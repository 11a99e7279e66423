package org.acta.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.acta.bulletin.Bulletin.Time;
import org.acta.election.Share;
import org.acta.intake.Action.Verb;
import org.acta.intake.Expected;
import org.acta.intake.QuarantineRule;
import org.acta.sheet.Figure;
import org.acta.sheet.Item;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// One fact has one spelling, and nothing else is read.
class EntryTest {
  private static final Instant OBTAINED = Instant.parse("2026-11-03T12:00:00Z");
  private static final EntryOrigin ORIGIN =
      EntryOrigin.file("sheets.csv", Sha256.of(new byte[] {1, 2, 3}));

  @TempDir private Path folder;

  static SaidBody challenge() {
    return said(Kind.CHALLENGE);
  }

  static SaidBody said(Kind kind) {
    return new SaidBody(
        kind,
        "foreign-ministry",
        "disputes",
        Optional.of("council"),
        Optional.of("No reconocemos el resultado </script> \u202E \"así\"\n"),
        Optional.of("es"),
        List.of(new EntryReference(7, Sha256.of(new byte[] {7}))),
        Map.of("zeta", "1", "alpha", "2"));
  }

  static SheetBody sheet(long votes) {
    Map<Item, Long> items = new LinkedHashMap<>();
    items.put(Item.REGISTERED, 300L);
    items.put(Item.CAST, Figure.ILLEGIBLE);
    items.put(Item.VALID, Figure.ANNULLED);
    Map<String, Long> cells = new LinkedHashMap<>();
    cells.put("B", votes);
    cells.put("A", Figure.MISSING);
    return new SheetBody(
        "set",
        "president",
        "01-1",
        List.of(new SheetBody.PlaceName("1", "North"), new SheetBody.PlaceName("a/b", "")),
        new Figures(items, cells),
        1,
        12);
  }

  /// A step of every kind.
  static List<StepBody> steps() {
    List<StepBody.Deed> deeds = new ArrayList<>();
    deeds.add(
        new StepBody.Deed.Declared(
            "Tally centre",
            "president",
            List.of("region"),
            List.of(
                new QuarantineRule.SumMismatch("sums", 2),
                new QuarantineRule.CastOverRegistered("over", 5),
                new QuarantineRule.Blank("blank"),
                new QuarantineRule.AllZero("zero"),
                new QuarantineRule.NoNumber("numbers"),
                new QuarantineRule.Negative("negative"),
                new QuarantineRule.ChoiceOverCast("choice"),
                new QuarantineRule.Turnout("turnout", new Share(19, 20)),
                new QuarantineRule.OneChoice("one", new Share(9, 10), 100)),
            List.of("c1", "c2")));
    deeds.add(new StepBody.Deed.Declared("", "president", List.of(), List.of(), List.of()));
    deeds.add(
        new StepBody.Deed.Awaited(
            List.of(
                new Expected("F1", "01-1", List.of(new Expected.PlaceName("1", "North"))),
                new Expected("F2", "01-2", List.of()))));
    for (Verb verb : Verb.values()) {
      boolean keyed = verb == Verb.KEY || verb == Verb.CORRECT;
      boolean plain =
          keyed && verb == Verb.KEY
              || List.of(Verb.RECEIVE, Verb.PASS, Verb.ARCHIVE).contains(verb);
      deeds.add(
          new StepBody.Deed.Done(
              "F1",
              verb,
              verb == Verb.RECEIVE || verb == Verb.CLEAR ? Optional.of("01-1") : Optional.empty(),
              plain ? Optional.empty() : Optional.of("as on the paper"),
              keyed ? Optional.of(sheet(4).figures()) : Optional.empty()));
    }
    deeds.add(
        new StepBody.Deed.Done(
            "F2",
            Verb.KEY,
            Optional.empty(),
            Optional.empty(),
            Optional.of(new Figures(Map.of(), Map.of()))));
    return deeds.stream().map(deed -> new StepBody("centre", "c1", OBTAINED, deed)).toList();
  }

  static ImageBody image() {
    Map<Item, Long> items = new LinkedHashMap<>();
    items.put(Item.NULLS, 3L);
    return new ImageBody(
        Sha256.of(),
        "01-1",
        Optional.of("set"),
        Optional.of("application/pdf"),
        2,
        List.of(new ImageBody.Said(2, "president", "01-2", new Figures(items, Map.of("A", 17L)))));
  }

  static Entry entry(Body body) {
    return new Entry("XX-2026", "party", OBTAINED, Optional.empty(), ORIGIN, body);
  }

  /// At least one entry of each kind.
  static List<Entry> every(Path folder) throws IOException {
    MemoryLog log = new MemoryLog();
    FolderImport.of(OddFolder.read(folder), OBTAINED)
        .withSigner("party", new SourceKey("A".repeat(43) + "="), message -> new byte[64])
        .into(log, log);
    List<Entry> all = new ArrayList<>();
    for (int i = 0; i < log.entries.size(); i++) {
      all.add(log.entry(i));
    }
    EntryReference first = new EntryReference(0, Sha256.of());
    for (Kind kind : List.of(Kind.CERTIFICATION, Kind.CHALLENGE, Kind.AUDIT)) {
      all.add(entry(said(kind)));
    }
    LedgerBodies.every().forEach(body -> all.add(entry(body)));
    all.add(entry(sheet(-3)));
    all.add(entry(new CorrectionBody(first, "a slip of the pen", sheet(4))));
    all.add(
        entry(
            new CorrectionBody(
                first,
                "",
                all.stream()
                    .map(Entry::body)
                    .filter(BulletinBody.class::isInstance)
                    .findFirst()
                    .orElseThrow())));
    all.add(entry(new WithdrawalBody(first, "sent by mistake")));
    all.add(entry(new TombstoneBody(Sha256.of(), "privacy")));
    steps().forEach(step -> all.add(entry(step)));
    all.add(entry(image()));
    QuickCountBodies.every().forEach(body -> all.add(entry(body)));
    all.add(
        entry(
            new SubmissionBody(
                2,
                Optional.empty(),
                false,
                Optional.of("watch"),
                Optional.empty(),
                Map.of("station", List.of("MESA")),
                List.of())));
    all.add(
        entry(
            new ImageBody(Sha256.of(), "01-1", Optional.empty(), Optional.empty(), 0, List.of())));
    all.add(
        new Entry(
            "XX",
            "",
            OBTAINED.plusNanos(1),
            Optional.of(new Time.On(LocalDate.of(2026, 11, 1))),
            EntryOrigin.url("https://example.org/a?b=c&d", Sha256.of()),
            challenge()));
    all.add(
        new Entry(
            "XX",
            "",
            OBTAINED,
            Optional.of(new Time.At(OffsetDateTime.parse("2026-11-01T23:40:05.5-04:00"))),
            new EntryOrigin(
                EntryOrigin.Place.FILE, "scan.jpg", Optional.empty(), Optional.of(Sha256.of())),
            challenge()));
    return all;
  }

  private static Refusal refused(Entry.Reading reading) {
    return switch (reading) {
      case Entry.Reading.Refused(Refusal refusal) -> refusal;
      case Entry.Reading.Read(Entry entry) -> throw new AssertionError("read: " + entry);
    };
  }

  private static Refusal refused(String text) {
    return refused(Entry.read(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static String text(Entry entry) {
    return new String(entry.bytes(), StandardCharsets.UTF_8);
  }

  @Test
  void a_sheet_is_spelt_like_this() {
    assertThat(text(entry(sheet(17))))
        .isEqualTo(
            """
            {"kind":"sheet","election":"XX-2026","source":"party","obtained":"2026-11-03T12:00:00Z",\
            "origin":{"file":"sheets.csv",\
            "sha256":"039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81"},\
            "body":{"set":"set","contest":"president","station":"01-1",\
            "place":[{"code":"1","name":"North"},{"code":"a/b","name":""}],"line":12,\
            "registered":300,"cast":"illegible","valid":"annulled",\
            "votes":{"B":17,"A":"missing"}}}\
            """);
  }

  @Test
  void every_kind_reads_back_what_was_written() throws IOException {
    List<Entry> all = every(folder);

    assertThat(all.stream().map(Entry::kind).distinct()).containsExactlyInAnyOrder(Kind.values());
    for (Entry entry : all) {
      assertThat(Entry.read(entry.bytes())).isEqualTo(new Entry.Reading.Read(entry));
    }
  }

  @Test
  void hostile_texts_are_kept_as_they_are() {
    for (String text :
        List.of(
            "\u0000",
            "\u001F\u007F\u0085\u2028",
            "</script><!--",
            "\u202Eresrever",
            "🗳\uFEFF",
            "\"\\\n\r\t\b\f/",
            "a".repeat(30_000),
            "'; drop table sheets; --",
            "=cmd|' /C calc'!A0")) {
      Entry entry = entry(new TombstoneBody(Sha256.of(), text));

      assertThat(Entry.read(entry.bytes())).isEqualTo(new Entry.Reading.Read(entry));
    }
  }

  @Test
  void half_a_surrogate_pair_is_written_as_the_replacement_character() {
    Entry entry = entry(new TombstoneBody(Sha256.of(), "a\uD83Db\uDDF3"));

    assertThat(text(entry)).contains("\"a\uFFFDb\uFFFD\"");
    assertThat(refused(text(entry).replace("\uFFFD", "\\ud83d")))
        .isInstanceOf(Refusal.NotJson.class);
  }

  @Test
  void an_entry_of_65535_bytes_is_written_and_one_more_is_refused() {
    int frame = entry(new TombstoneBody(Sha256.of(), "")).bytes().length;
    String most = "x".repeat(Entry.MOST_BYTES - frame);

    assertThat(entry(new TombstoneBody(Sha256.of(), most)).bytes()).hasSize(Entry.MOST_BYTES);
    assertThatThrownBy(() -> entry(new TombstoneBody(Sha256.of(), most + "x")).bytes())
        .isInstanceOf(OversizedException.class)
        .hasMessage("a tombstone from sheets.csv takes 65536 bytes; an entry has at most 65535");
    assertThat(refused(Entry.read(new byte[65_536]))).isEqualTo(new Refusal.TooLarge(65_536));
  }

  @Test
  void no_step_is_read_whose_clerk_could_be_a_name() {
    StepBody.Deed declared =
        new StepBody.Deed.Declared("t", "c", List.of(), List.of(), List.of("c07"));
    String good = text(entry(new StepBody("centre", "s01", OBTAINED, declared)));

    assertThat(Entry.read(good.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(Entry.Reading.Read.class);
    for (String name : List.of("Maria Perez", "maria", "")) {
      assertThat(refused(good.replace("s01", name)))
          .isInstanceOfSatisfying(
              Refusal.WrongForm.class, form -> assertThat(form.path()).isEqualTo("body.clerk"));
      assertThat(refused(good.replace("c07", name)))
          .isInstanceOfSatisfying(
              Refusal.WrongForm.class, form -> assertThat(form.path()).isEqualTo("body.clerks"));
    }
  }

  @Test
  void each_refusal_says_what_is_wrong() {
    String good = text(entry(new TombstoneBody(Sha256.of(), "r")));

    assertThat(refused("")).isInstanceOf(Refusal.NotJson.class);
    assertThat(refused("{")).isInstanceOf(Refusal.NotJson.class);
    assertThat(refused("[]")).isEqualTo(new Refusal.WrongForm("", "an object"));
    assertThat(refused(good + " ")).isInstanceOf(Refusal.NotCanonical.class);
    assertThat(refused(good + "x")).isInstanceOf(Refusal.TrailingBytes.class);
    assertThat(refused(good + good)).isInstanceOf(Refusal.TrailingBytes.class);
    assertThat(refused(" " + good)).isEqualTo(new Refusal.NotCanonical(0));
    assertThat(refused("\uFEFF" + good)).isInstanceOf(Refusal.NotJson.class);
    assertThat(refused(good.replace("\"r\"", "\"\\u0072\"")))
        .isInstanceOf(Refusal.NotCanonical.class);
    assertThat(refused(good.replace("\"source\"", "\"election\"")))
        .isInstanceOf(Refusal.DuplicateKey.class);
    assertThat(refused(good.replace("tombstone", "verdict")))
        .isEqualTo(new Refusal.UnknownKind("verdict"));
    assertThat(refused(good.replace("\"r\"", "null"))).isInstanceOf(Refusal.NotJson.class);
    assertThat(refused(good.replace("\"r\"", "1.5"))).isInstanceOf(Refusal.NotJson.class);
    assertThat(refused(good.replace("\"r\"", "7")))
        .isEqualTo(new Refusal.WrongForm("body.reason", "a text"));
    assertThat(refused(good.replace("\"reason\"", "\"raison\"")))
        .isEqualTo(new Refusal.WrongForm("body.reason", "a text"));
    assertThat(refused(good.replace("\"reason\"", "\"more\":1,\"reason\"")))
        .isEqualTo(new Refusal.WrongForm("body.more", "no such field"));
    assertThat(refused(good.replace("2026-11-03T12:00:00Z", "2026-11-03")))
        .isInstanceOf(Refusal.WrongForm.class);
    assertThat(refused(good.replace("2026-11-03T12:00:00Z", "2026-11-03T12:00:00.000Z")))
        .isInstanceOf(Refusal.NotCanonical.class);
    assertThat(refused(good.replace("XX-2026", "")))
        .isEqualTo(new Refusal.WrongForm("election", "a text that is not empty"));
    assertThat(refused("[".repeat(30_000))).isEqualTo(new Refusal.TooDeep(JsonText.DEEPEST));
    assertThat(refused(good.replace("\"r\"", "9".repeat(60_000))))
        .isEqualTo(new Refusal.TooDeep(JsonText.DEEPEST));
  }

  @Test
  void bytes_that_are_not_utf8_are_refused() {
    byte[] good = entry(new TombstoneBody(Sha256.of(), "reason")).bytes();
    byte[][] bad = {
      {(byte) 0xFF},
      {(byte) 0xC0, (byte) 0x80},
      {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
      {(byte) 0xC3}
    };
    for (byte[] sequence : bad) {
      byte[] bytes = good.clone();
      System.arraycopy(sequence, 0, bytes, good.length - 2 - 1 - sequence.length, sequence.length);

      assertThat(refused(Entry.read(bytes))).isInstanceOf(Refusal.NotUtf8.class);
    }
    assertThat(refused(Entry.read(new byte[] {(byte) 0xC3}))).isInstanceOf(Refusal.NotUtf8.class);
  }

  @Test
  void the_states_of_a_figure_are_words_and_no_other_word_will_do() {
    String good = text(entry(sheet(17)));

    for (String bad :
        List.of("\"\"", "\"0\"", "\"Missing\"", "true", "1000000000000", "-1000000000000", "[]")) {
      assertThat(refused(good.replace("\"B\":17", "\"B\":" + bad)))
          .isInstanceOf(Refusal.WrongForm.class);
    }
    assertThat(refused(good.replace("\"B\":17", "\"B\":-0")))
        .isInstanceOf(Refusal.NotCanonical.class);
    assertThat(refused(good.replace("\"B\":17", "\"B\":-9223372036854775808")))
        .isInstanceOf(Refusal.WrongForm.class);
    assertThat(refused(good.replace("\"B\":17", "\"B\":017"))).isInstanceOf(Refusal.NotJson.class);
  }

  @Test
  void what_a_person_wrote_may_have_space_and_any_order() {
    Entry entry = entry(new WithdrawalBody(new EntryReference(3, Sha256.of()), "r"));
    String loose =
        """
        { "body": {"reason": "r", "supersedes": {"leaf": "%s", "index": 3}},
          "kind": "withdrawal", "source": "party", "election": "XX-2026",
          "origin": {"sha256": "%s", "file": "sheets.csv"},
          "obtained": "2026-11-03T12:00:00Z" }
        """
            .formatted(Sha256.of(), ORIGIN.sha256().orElseThrow());
    byte[] bytes = loose.getBytes(StandardCharsets.UTF_8);

    assertThat(Entry.parse(bytes)).isEqualTo(new Entry.Reading.Read(entry));
    assertThat(refused(Entry.read(bytes))).isInstanceOf(Refusal.NotCanonical.class);
  }

  /// Whatever is done to an entry, reading ends in an entry with exactly those bytes, or a refusal.
  @Test
  void altered_entries_are_refused_or_mean_what_they_say() throws IOException {
    long seed = 20261101;
    Random random = new Random(seed);
    List<Entry> all = every(folder);
    int read = 0;
    for (int i = 0; i < 60_000; i++) {
      byte[] bytes = altered(random, all.get(random.nextInt(all.size())).bytes());
      if (Entry.read(bytes) instanceof Entry.Reading.Read(Entry entry)) {
        assertThat(entry.bytes()).as("seed %d, round %d", seed, i).isEqualTo(bytes);
        read++;
      }
      if (Entry.parse(bytes) instanceof Entry.Reading.Read(Entry entry)
          && entry.bytes().length <= Entry.MOST_BYTES) {
        assertThat(Entry.read(entry.bytes()))
            .as("seed %d, round %d", seed, i)
            .isEqualTo(new Entry.Reading.Read(entry));
      }
    }
    assertThat(read).isPositive();
  }

  private static final String[] PIECES = {
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "\\",
    "null",
    "1e9",
    "0.5",
    "-",
    "\\u0000",
    "\\ud800",
    " ",
    "\"body\":{}",
    "true",
    "99999999999999999999999",
    "\u0000",
    "é",
    "//",
    "NaN",
    "\"kind\":"
  };

  private static byte[] altered(Random random, byte[] original) {
    byte[] bytes = original.clone();
    for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
      int at = random.nextInt(bytes.length);
      switch (random.nextInt(5)) {
        case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
        case 1 -> bytes = Arrays.copyOf(bytes, Math.max(1, at));
        case 2 -> bytes = spliced(bytes, at, at, new byte[] {(byte) random.nextInt(256)});
        case 3 ->
            bytes =
                spliced(
                    bytes,
                    at,
                    Math.min(bytes.length, at + random.nextInt(4)),
                    PIECES[random.nextInt(PIECES.length)].getBytes(StandardCharsets.UTF_8));
        default -> {
          int to = at + random.nextInt(bytes.length - at);
          bytes = spliced(bytes, at, at, Arrays.copyOfRange(bytes, at, to));
        }
      }
    }
    return bytes;
  }

  private static byte[] spliced(byte[] bytes, int from, int to, byte[] piece) {
    byte[] result = new byte[bytes.length - (to - from) + piece.length];
    System.arraycopy(bytes, 0, result, 0, from);
    System.arraycopy(piece, 0, result, from, piece.length);
    System.arraycopy(bytes, to, result, from + piece.length, bytes.length - to);
    return result;
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void a_kind_is_found_by_its_word(Kind kind) {
    assertThat(Kind.of(kind.word())).contains(kind);
  }

  @Test
  void what_cannot_be_said_cannot_be_made() {
    assertThatThrownBy(() -> entry(new TombstoneBody(new Sha256("x"), "")))
        .hasMessageContaining("64 lower-case");
    assertThatThrownBy(() ->
            new SaidBody(
                Kind.SHEET,
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Map.of()))
        .hasMessage("a sheet has a form of its own");
    assertThatThrownBy(
            () -> new CorrectionBody(new EntryReference(0, Sha256.of()), "", challenge()))
        .hasMessage("a correction gives a sheet or a bulletin, not a challenge");
    assertThatThrownBy(() -> new EntryReference(-1, Sha256.of()))
        .hasMessage("an index is at least 0, not -1");
    assertThatThrownBy(() -> new SourceKey("AAAA")).hasMessageContaining("32 bytes");
  }
}
