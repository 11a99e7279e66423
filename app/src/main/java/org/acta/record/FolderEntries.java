package org.acta.record;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.acta.bulletin.Bulletin;
import org.acta.election.Choice;
import org.acta.election.ChoiceGroup;
import org.acta.election.Contest;
import org.acta.election.Election;
import org.acta.election.Source;
import org.acta.folder.FileRead;
import org.acta.folder.FolderReading;
import org.acta.folder.LedgerFile;
import org.acta.folder.LedgerRow;
import org.acta.folder.QuickCountFiles;
import org.acta.format.Problem;
import org.acta.limits.Assumption;
import org.acta.sheet.Adoption;
import org.acta.sheet.Item;
import org.acta.sheet.Origin;
import org.acta.sheet.Sheets;

/// Writes an election folder as entries, in the order in which they stand in a record.
///
/// @param reading what to write
/// @param obtained when a file, given by name and SHA-256, was got
/// @param keys of a source
/// @param sign gives a source's signature of a message, if it has a key
/// @param elsewhere what the record says of the election by other files, which a quick count does
///   not say again
record FolderEntries(
    FolderReading reading,
    BiFunction<String, String, Instant> obtained,
    Function<String, List<SourceKey>> keys,
    BiFunction<String, byte[], Optional<BatchSignature>> sign,
    Elsewhere elsewhere) {

  /// What a part may hold beside its head, so that the whole fits in an entry.
  private static final int PART_BYTES = 40_000;

  /// As much of a text as the sentence about a problem prints, and one more.
  private static final int LONGEST_ARGUMENT = 201;

  /// A part of the folder whose entries are bound by a root.
  ///
  /// @param quickCount whose frame or sample it is
  /// @param claimed when its source made it public
  private record Submitted(
      FileRead file,
      String source,
      boolean ledger,
      Optional<String> quickCount,
      Optional<Bulletin.Time> claimed,
      Content content) {
    Submitted(FileRead file, String source, boolean ledger, Content content) {
      this(file, source, ledger, Optional.empty(), Optional.empty(), content);
    }
  }

  /// The entries that follow a submission.
  private interface Content {
    void forEach(Consumer<byte[]> entries);
  }

  /// Writes every entry. Those of each file are written twice, first for their root.
  void forEach(Consumer<byte[]> entries) {
    List<Submitted> submitted = submitted();
    List<SubmissionBody.Batch> batches = new ArrayList<>();
    for (Submitted one : submitted) {
      BatchRoot root = new BatchRoot();
      one.content().forEach(entry -> root.add(Sha256.leafBytes(entry)));
      batches.add(root.batch());
    }
    List<byte[]> few = new ArrayList<>();
    if (!elsewhere.election()) {
      election(few::add);
    }
    for (Source source : election().sources()) {
      if (elsewhere.sources().contains(source.id())) {
        continue;
      }
      few.add(
          entry(source.id(), reading.description(), new SourceBody(source, keys.apply(source.id())))
              .bytes());
    }
    reading.quickCount().ifPresent(count -> few.add(plan(count)));
    List<List<byte[]>> submissions = new ArrayList<>();
    for (int i = 0; i < submitted.size(); i++) {
      submissions.add(submission(submitted.get(i), batches.get(i)));
    }
    List<byte[]> bulletins = bulletins();
    few.forEach(entries);
    for (int i = 0; i < submitted.size(); i++) {
      if (submitted.get(i).ledger()) {
        bulletins.forEach(entries);
        bulletins = List.of();
      }
      submissions.get(i).forEach(entries);
      submitted.get(i).content().forEach(entries);
    }
    bulletins.forEach(entries);
  }

  private Election election() {
    return reading.folder().election();
  }

  private Entry entry(String source, Origin origin, Body body) {
    return entry(source, Optional.empty(), origin, body);
  }

  private Entry entry(String source, Optional<Bulletin.Time> claimed, Origin origin, Body body) {
    return new Entry(
        election().id(),
        source,
        obtained.apply(origin.file(), origin.sha256()),
        claimed,
        EntryOrigin.file(origin.file(), new Sha256(origin.sha256())),
        body);
  }

  private void election(Consumer<byte[]> entries) {
    List<List<ContestPart>> contests = contestParts();
    List<List<Assumption>> assumptions = assumptionParts();
    // Assumptions have parts of their own, after the ballot.
    int parts = contests.size() + assumptions.size();
    for (int i = 0; i < parts; i++) {
      boolean first = i == 0;
      boolean ballot = i < contests.size();
      ElectionBody body =
          new ElectionBody(
              i + 1L,
              parts,
              election().name(),
              election().date(),
              reading.place(),
              ballot ? contests.get(i) : List.of(),
              first ? election().roll().registered() : OptionalLong.empty(),
              first ? election().roll().stations() : OptionalLong.empty(),
              first ? election().roll().largestStation() : OptionalLong.empty(),
              ballot ? List.of() : assumptions.get(i - contests.size()));
      entries.accept(entry("", reading.description(), body).bytes());
    }
  }

  private List<List<Assumption>> assumptionParts() {
    Parts<Assumption> parts = new Parts<>(PART_BYTES);
    for (Assumption assumption : reading.folder().assumptions()) {
      parts.add(assumption, Parts.bytes(AssumptionJson.json(assumption)));
    }
    return parts.all();
  }

  /// Contests cut so that each part fits in an entry.
  private List<List<ContestPart>> contestParts() {
    Parts<ContestPart> parts = new Parts<>(PART_BYTES);
    for (Contest contest : election().contests()) {
      Parts<Choice> choices = new Parts<>(PART_BYTES / 2);
      contest.choices().forEach(c -> choices.add(c, Parts.bytes(ElectionBody.json(c))));
      for (List<Choice> some : choices.all()) {
        parts.add(ContestPart.of(contest, some, List.of()), choices.bytes(some));
      }
      Parts<ChoiceGroup> groups = new Parts<>(PART_BYTES / 2);
      contest.groups().forEach(g -> groups.add(g, Parts.bytes(ElectionBody.json(g))));
      for (List<ChoiceGroup> some : groups.all()) {
        parts.add(ContestPart.of(contest, List.of(), some), groups.bytes(some));
      }
    }
    return parts.all().stream().map(ContestPart::joined).toList();
  }

  private List<Submitted> submitted() {
    List<Submitted> list = new ArrayList<>();
    Map<String, Integer> next = new LinkedHashMap<>();
    reading.quickCount().ifPresent(count -> quickCount(count, list));
    for (FileRead file : reading.files()) {
      if (file.set().isEmpty()) {
        list.add(new Submitted(file, "", false, entries -> places(file, entries)));
      } else {
        Sheets sheets = sheets(file);
        int from = next.merge(sheets.id(), file.rows(), Integer::sum) - file.rows();
        list.add(
            new Submitted(
                file,
                sheets.source(),
                false,
                entries -> sheets(sheets, file, from, from + file.rows(), entries)));
      }
    }
    for (LedgerFile ledger : reading.ledger().stream().toList()) {
      list.add(
          new Submitted(ledger.file(), ledger.source(), true, entries -> ledger(ledger, entries)));
    }
    return list;
  }

  private int position(FileRead file) {
    List<Sheets> all = reading.folder().sheets();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).id().equals(file.set().orElseThrow())) {
        return i;
      }
    }
    throw new IllegalArgumentException("no set of sheets is called " + file.set());
  }

  private Sheets sheets(FileRead file) {
    return reading.folder().sheets().get(position(file));
  }

  private void places(FileRead file, Consumer<byte[]> entries) {
    PlacesParts.cut(
        file.roll(), PART_BYTES, body -> entries.accept(entry("", file.origin(), body).bytes()));
  }

  private List<byte[]> submission(Submitted submitted, SubmissionBody.Batch batch) {
    FileRead file = submitted.file();
    boolean noSheets = file.set().isEmpty();
    int position = noSheets ? -1 : position(file);
    String source = submitted.source();
    Optional<BatchSignature> signature =
        sign.apply(
            source,
            BatchSignature.message(
                election().id(), source, file.set().orElse(""), file.origin().sha256(), batch));
    SubmissionBody.Account account =
        new SubmissionBody.Account(
            noSheets ? Optional.empty() : Optional.of(reading.folder().titles().get(position)),
            noSheets ? Optional.empty() : Optional.of(sheets(file).contest().id()),
            noSheets ? file.roll().frame().levels() : reading.folder().levels().get(position),
            noSheets ? Adoption.NONE : sheets(file).adoption(),
            file.origin().bytes(),
            file.records(),
            file.rows(),
            file.problems(),
            batch,
            signature);
    Parts<Said> parts = new Parts<>(PART_BYTES);
    file.mapping()
        .forEach((field, texts) ->
            parts.add(
                new Said.Field(field, texts),
                Parts.bytes(new Json.Text(field)) + Parts.bytes(Draft.texts(texts))));
    for (Problem problem : file.firstProblems()) {
      Problem cut = shortened(problem);
      parts.add(new Said.Trouble(cut), Parts.bytes(SubmissionBody.json(cut)));
    }
    List<byte[]> entries = new ArrayList<>();
    for (List<Said> some : parts.all()) {
      Map<String, List<String>> mapping = new LinkedHashMap<>();
      List<Problem> problems = new ArrayList<>();
      for (Said said : some) {
        switch (said) {
          case Said.Field(String name, var texts) -> mapping.put(name, texts);
          case Said.Trouble(Problem problem) -> problems.add(problem);
        }
      }
      boolean first = entries.isEmpty();
      SubmissionBody body =
          new SubmissionBody(
              entries.size() + 1L,
              file.set(),
              submitted.ledger(),
              submitted.quickCount(),
              first ? Optional.of(account) : Optional.empty(),
              mapping,
              problems);
      entries.add(entry(source, submitted.claimed(), file.origin(), body).bytes());
    }
    return entries;
  }

  /// What a submission has many of.
  private sealed interface Said {
    record Field(String name, List<String> texts) implements Said {}

    record Trouble(Problem problem) implements Said {}
  }

  private static Problem shortened(Problem problem) {
    Optional<Problem.Spot> spot =
        problem
            .spot()
            .map(where ->
                switch (where) {
                  case Problem.Spot.Column(String name) -> new Problem.Spot.Column(shortened(name));
                  case Problem.Spot.Field(String path) -> new Problem.Spot.Field(shortened(path));
                });
    return new Problem(
        problem.file(),
        problem.line(),
        spot,
        problem.kind(),
        problem.arguments().stream().map(FolderEntries::shortened).toList());
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_ARGUMENT ? text : text.substring(0, LONGEST_ARGUMENT);
  }

  private void sheets(Sheets sheets, FileRead file, int from, int to, Consumer<byte[]> entries) {
    for (int row = from; row < to; row++) {
      entries.accept(
          entry(sheets.source(), file.origin(), sheet(sheets, row, arrived(sheets, row))).bytes());
    }
  }

  /// When a sheet of a quick count came in, if its files say.
  private Optional<LocalDateTime> arrived(Sheets sheets, int row) {
    return reading
        .quickCount()
        .filter(count -> count.set().equals(sheets.id()))
        .flatMap(count -> count.arrived().apply(sheets.reference(row)));
  }

  private static SheetBody sheet(Sheets sheets, int row, Optional<LocalDateTime> arrived) {
    Map<Item, Long> items = new LinkedHashMap<>();
    for (Item item : Item.values()) {
      if (sheets.has(item)) {
        items.put(item, sheets.cell(row, item));
      }
    }
    Map<String, Long> votes = new LinkedHashMap<>();
    List<Choice> choices = sheets.contest().choices();
    for (int i = 0; i < choices.size(); i++) {
      if (sheets.has(Item.COUNT + i)) {
        votes.put(choices.get(i).id(), sheets.votes(row, i));
      }
    }
    return new SheetBody(
        sheets.id(),
        sheets.contest().id(),
        sheets.station(row),
        SheetBody.PlaceName.path(sheets.place(row)),
        new Figures(items, votes),
        sheets.stations(row),
        sheets.reference(row).line(),
        sheets.hasDocuments() ? Optional.of(sheets.document(row)) : Optional.empty(),
        written(sheets.written(row)),
        arrived);
  }

  private static Optional<LocalDateTime> written(long seconds) {
    return seconds == Sheets.UNDATED
        ? Optional.empty()
        : Optional.of(LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC));
  }

  private byte[] plan(QuickCountFiles count) {
    QuickCountPart.Plan plan =
        new QuickCountPart.Plan(
            count.title(),
            count.contest(),
            count.set(),
            count.plan().of(),
            count.plan().leads().stream()
                .map(lead ->
                    new QuickCountPart.Lead(
                        count.choices().get(lead.get(0)), count.choices().get(lead.get(1))))
                .toList(),
            count.plan().merged(),
            count.plan().calibrated(),
            count.plan().dropZeros());
    return entry(count.source(), reading.description(), new QuickCountBody(count.id(), plan))
        .bytes();
  }

  /// The files of a quick count's frame, and those of its sample as its source made them public.
  private void quickCount(QuickCountFiles count, List<Submitted> list) {
    Optional<String> id = Optional.of(count.id());
    for (QuickCountFiles.Framed framed : count.frame()) {
      Content content =
          entries ->
              QuickCountParts.frame(
                  framed,
                  PART_BYTES,
                  part -> entries.accept(stations(count, framed.file(), Optional.empty(), part)));
      list.add(new Submitted(framed.file(), count.source(), false, id, Optional.empty(), content));
    }
    for (QuickCountFiles.Draw draw : count.draw().stream().toList()) {
      for (QuickCountFiles.Drawn drawn : draw.files()) {
        boolean first = drawn.equals(draw.files().getFirst());
        Content content =
            entries ->
                QuickCountParts.sample(
                    draw,
                    drawn,
                    first,
                    PART_BYTES,
                    part -> entries.accept(stations(count, drawn.file(), draw.published(), part)));
        list.add(new Submitted(drawn.file(), count.source(), false, id, draw.published(), content));
      }
    }
  }

  private byte[] stations(
      QuickCountFiles count,
      FileRead file,
      Optional<Bulletin.Time> published,
      QuickCountPart part) {
    return entry(count.source(), published, file.origin(), new QuickCountBody(count.id(), part))
        .bytes();
  }

  private void ledger(LedgerFile file, Consumer<byte[]> entries) {
    for (LedgerRow row : file.rows()) {
      LedgerBody body =
          new LedgerBody(
              row.deed(),
              Optional.empty(),
              OptionalLong.of(row.line()),
              Optional.empty(),
              row.follows().isPresent()
                  ? Optional.of(new LedgerBody.Earlier.InLine(row.follows().getAsLong()))
                  : Optional.empty());
      Optional<Bulletin.Time> claimed = row.published().map(Bulletin.Time.On::new);
      entries.accept(entry(file.source(), claimed, file.origin(), body).bytes());
    }
  }

  private List<byte[]> bulletins() {
    return reading.folder().bulletins().stream()
        .filter(
            bulletin -> !elsewhere.bulletins().contains(List.of(bulletin.source(), bulletin.id())))
        .map(bulletin ->
            entry(
                    bulletin.source(),
                    bulletin.time(),
                    reading.description(),
                    BulletinBody.of(bulletin))
                .bytes())
        .toList();
  }
}
