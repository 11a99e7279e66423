package org.acta.record;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.acta.bulletin.Bulletin;
import org.acta.election.Contest;
import org.acta.election.Election;
import org.acta.election.Place;
import org.acta.folder.ElectionFolder;
import org.acta.folder.Problems;
import org.acta.format.Problem;
import org.acta.sheet.Figure;
import org.acta.sheet.Item;
import org.acta.sheet.Origin;
import org.acta.sheet.Sheets;

/// The second reading of a record: the sheets, with every correction and withdrawal applied as they
/// come by.
final class ViewReader {
  private final Described described;
  private final String election;
  private final Objections objections;
  private final ViewListener listener;
  private OptionalLong following = OptionalLong.empty();
  private final Map<String, Building> sets = new LinkedHashMap<>();
  private final Map<List<String>, Group> groups = new LinkedHashMap<>();
  private final List<Group> allGroups = new ArrayList<>();
  private final Map<String, List<SourceKey>> keys = new HashMap<>();
  private final RollFiles rolls = new RollFiles();
  private final Map<List<String>, Bulletin> bulletins = new LinkedHashMap<>();
  private final Map<List<String>, Version> bulletinEntries = new HashMap<>();
  private final CentreSteps centres;
  private final LedgerEntries ledger = new LedgerEntries();
  private final QuickCountEntries quickCounts;

  ViewReader(Described described, String election, ViewListener listener) {
    this.described = described;
    this.election = election;
    this.listener = listener;
    this.objections = described.objections;
    this.centres = new CentreSteps(objections);
    this.quickCounts = new QuickCountEntries(objections);
    described
        .sets()
        .forEach((id, set) ->
            described
                .contest(set.contest())
                .ifPresent(contest -> sets.put(id, new Building(id, set, contest))));
  }

  /// One set of sheets in the making.
  private final class Building {
    private final Described.SetOfSheets set;
    private final Contest contest;
    private final Place root = Place.root(described.place());
    private final Sheets.Builder sheets;
    private final Map<String, Integer> columns = new HashMap<>();
    private final long[] figures;
    private List<SheetBody.PlaceName> lastPath = List.of();
    private Place lastPlace = root;
    private Optional<Origin> lastOrigin = Optional.empty();

    Building(String id, Described.SetOfSheets set, Contest contest) {
      this.set = set;
      this.contest = contest;
      this.sheets = Sheets.builder(id, set.source(), contest, root).adopting(set.adoption());
      this.figures = new long[sheets.width()];
      for (int i = 0; i < contest.choices().size(); i++) {
        columns.put(contest.choices().get(i).id(), Item.COUNT + i);
      }
    }

    void from(Origin origin) {
      if (lastOrigin.filter(origin::equals).isEmpty()) {
        sheets.from(origin);
        lastOrigin = Optional.of(origin);
      }
    }

    /// Adds a sheet, and says whether it could be added.
    boolean add(long index, SheetBody body) {
      if (body.place().size() > set.levels().size()) {
        objections.add(new Objection.PlaceTooDeep(index, set.levels().size()));
        return false;
      }
      Arrays.fill(figures, Figure.MISSING);
      for (Map.Entry<Item, Long> item : body.figures().items().entrySet()) {
        figures[item.getKey().ordinal()] = item.getValue();
      }
      for (Map.Entry<String, Long> votes : body.figures().votes().entrySet()) {
        Integer column = columns.get(votes.getKey());
        if (column == null) {
          objections.add(new Objection.UnknownChoice(index, votes.getKey()));
          return false;
        }
        figures[column] = votes.getValue();
      }
      int row = sheets.add(body.station(), place(body.place()), figures, body.stations(), index);
      body.document()
          .ifPresent(type ->
              sheets.document(
                  row,
                  type,
                  body.written()
                      .map(time -> time.toEpochSecond(ZoneOffset.UTC))
                      .orElse(Sheets.UNDATED)));
      return true;
    }

    private Place place(List<SheetBody.PlaceName> path) {
      if (!path.equals(lastPath)) {
        Place at = root;
        for (SheetBody.PlaceName name : path) {
          at = at.child(name.code(), name.name());
        }
        lastPath = path;
        lastPlace = at;
      }
      return lastPlace;
    }
  }

  /// The entries of one file: those that follow its submission.
  private static final class Group {
    private final long index;
    private final Entry entry;
    private final SubmissionBody.Account account;
    private final SubmissionCheck.Signed signed;
    private final Origin origin;
    private final List<Problem> problems = new ArrayList<>();
    private BatchRoot root = new BatchRoot();
    private final boolean withdrawn;

    Group(
        long index,
        Entry entry,
        SubmissionBody.Account account,
        SubmissionCheck.Signed signed,
        boolean withdrawn) {
      this.index = index;
      this.entry = entry;
      this.account = account;
      this.signed = signed;
      this.withdrawn = withdrawn;
      this.origin =
          new Origin(
              entry.origin().name(),
              entry.origin().sha256().map(Sha256::hex).orElse(""),
              account.bytes(),
              Origin.Numbering.ENTRIES);
    }

    SubmissionCheck check() {
      return new SubmissionCheck(
          index,
          entry.source(),
          origin.file(),
          SubmissionCheck.entries(account.batch(), root.batch()),
          signed);
    }
  }

  RecordView read(StoredEntries record) {
    for (StoredEntries.Stored stored : record) {
      following = OptionalLong.empty();
      Entry.Reading reading = Entry.read(stored.bytes());
      switch (reading) {
        case Entry.Reading.Read(Entry entry) -> {
          if (entry.election().equals(election)) {
            take(stored, entry);
          }
        }
        case Entry.Reading.Refused(Refusal refusal) -> {
          if (Kinds.isSheetOrStep(stored.bytes())) {
            objections.add(new Objection.Unreadable(stored.index(), refusal));
          }
        }
      }
      listener.entry(stored, reading, following);
    }
    described.changes.done();
    return view();
  }

  private void take(StoredEntries.Stored stored, Entry entry) {
    switch (entry.body()) {
      case SheetBody body -> sheet(stored, entry, body);
      case SubmissionBody body -> submission(stored, entry, body);
      case PlacesBody body -> places(stored, entry, body);
      case BulletinBody body -> bulletin(stored, entry);
      case SourceBody body -> {
        List<SourceKey> known = keys.computeIfAbsent(body.declared().id(), id -> new ArrayList<>());
        body.keys().stream().filter(key -> !known.contains(key)).forEach(known::add);
      }
      case ElectionBody body -> {}
      case SaidBody body -> {}
      case LedgerBody body -> ledger(stored, entry, body);
      case CorrectionBody body -> {}
      case WithdrawalBody body -> {}
      case TombstoneBody body -> {}
      case StepBody body -> centres.add(stored.index(), entry, body);
      case ImageBody body -> {}
      case QuickCountBody body -> quickCount(stored, entry, body);
    }
  }

  private static List<String> key(Entry entry, String set) {
    return List.of(
        set,
        entry.source(),
        entry.origin().name(),
        entry.origin().sha256().map(Sha256::hex).orElse(""));
  }

  private void submission(StoredEntries.Stored stored, Entry entry, SubmissionBody body) {
    List<String> key = key(entry, body.set().orElse(""));
    Group known = groups.get(key);
    if (body.account().isEmpty()) {
      if (known != null) {
        named(entry, body.firstProblems()).forEach(known.problems::add);
      }
      return;
    }
    Group group =
        new Group(
            stored.index(),
            entry,
            body.account().get(),
            SubmissionCheck.signature(entry, keys.getOrDefault(entry.source(), List.of())),
            described.changes.withdrawsSubmission(stored.index(), stored.bytes(), entry));
    // The same entries announced again, now signed: they are already there.
    if (known != null && known.account.batch().equals(group.account.batch()) && !known.withdrawn) {
      group.root = known.root;
    } else {
      group.problems.addAll(named(entry, body.firstProblems()));
      groups.put(key, group);
      if (!group.withdrawn) {
        body.set().map(sets::get).ifPresent(set -> set.from(group.origin));
      }
    }
    body.set()
        .filter(set -> !sets.containsKey(set))
        .ifPresent(set ->
            objections.add(
                new Objection.UnknownContest(
                    stored.index(), body.account().get().contest().orElse(""))));
    allGroups.add(group);
  }

  private static List<Problem> named(Entry entry, List<Problem> problems) {
    return problems.stream()
        .map(p -> new Problem(entry.origin().name(), p.line(), p.spot(), p.kind(), p.arguments()))
        .toList();
  }

  private void sheet(StoredEntries.Stored stored, Entry entry, SheetBody body) {
    Group group = groups.get(key(entry, body.set()));
    if (group == null) {
      objections.add(new Objection.NotSubmitted(stored.index(), body.set()));
      return;
    }
    group.root.add(Sha256.leafBytes(stored.bytes()));
    following = OptionalLong.of(group.index);
    Building set = sets.get(body.set());
    if (set == null || !set.contest.id().equals(body.contest())) {
      objections.add(new Objection.UnknownContest(stored.index(), body.contest()));
      return;
    }
    Changes.Standing standing = described.changes.of(stored.index(), stored.bytes(), entry);
    if (group.withdrawn) {
      return;
    }
    switch (standing) {
      case Changes.Standing.Stands(long index, Entry current, SheetBody sheet) -> {
        set.from(group.origin);
        if (set.add(index, sheet)) {
          sheet.arrived().ifPresent(at -> quickCounts.arrived(index, at));
          listener.counts(sheet, stored.index(), index, current.origin(), group.index);
        }
      }
      case Changes.Standing.Stands(long index, Entry current, Body other) ->
          throw new IllegalStateException("a sheet corrected to a " + other.kind().word());
      case Changes.Standing.Withdrawn() -> {}
    }
  }

  private void places(StoredEntries.Stored stored, Entry entry, PlacesBody body) {
    Group group = groups.get(key(entry, ""));
    if (group == null) {
      objections.add(new Objection.NotSubmitted(stored.index(), ""));
      return;
    }
    group.root.add(Sha256.leafBytes(stored.bytes()));
    following = OptionalLong.of(group.index);
    if (group.withdrawn) {
      return;
    }
    rolls
        .add(stored.index(), group.origin, group.account.levels(), body)
        .ifPresent(objections::add);
  }

  /// An entry of the ledger needs no submission; a line of a file has one.
  private void ledger(StoredEntries.Stored stored, Entry entry, LedgerBody body) {
    boolean stands =
        described.changes.of(stored.index(), stored.bytes(), entry)
            instanceof Changes.Standing.Stands;
    Group group = groups.get(key(entry, ""));
    if (group != null) {
      group.root.add(Sha256.leafBytes(stored.bytes()));
      following = OptionalLong.of(group.index);
      stands &= !group.withdrawn;
    }
    ledger.add(stored.index(), stored.bytes(), entry, body, stands);
  }

  /// A plan stands by itself; stations of a frame or sample follow the submission of their file.
  private void quickCount(StoredEntries.Stored stored, Entry entry, QuickCountBody body) {
    boolean stands =
        described.changes.of(stored.index(), stored.bytes(), entry)
            instanceof Changes.Standing.Stands;
    if (body.says() instanceof QuickCountPart.Plan plan) {
      if (stands) {
        quickCounts.plan(stored.index(), entry, body, plan);
      }
      return;
    }
    Group group = groups.get(key(entry, ""));
    if (group == null) {
      objections.add(new Objection.NotSubmitted(stored.index(), body.count()));
      return;
    }
    group.root.add(Sha256.leafBytes(stored.bytes()));
    following = OptionalLong.of(group.index);
    if (stands && !group.withdrawn) {
      quickCounts.stations(
          stored.index(), entry, body, group.index, group.origin, group.account.batch().entries());
    }
  }

  private void bulletin(StoredEntries.Stored stored, Entry entry) {
    Changes.Standing standing = described.changes.of(stored.index(), stored.bytes(), entry);
    if (standing instanceof Changes.Standing.Stands(long index, Entry current, BulletinBody body)) {
      Optional<Objection> fault = fault(index, body);
      if (fault.isPresent()) {
        objections.add(fault.get());
        return;
      }
      List<String> key = List.of(current.source(), body.id());
      bulletins.put(key, body.bulletin(current.source(), current.claimed()));
      Version now = new Version(index, current, index, "");
      Version before = bulletinEntries.put(key, now);
      if (before != null) {
        described.superseded.add(
            new Version(before.index(), before.old(), index, "the same bulletin again"));
      }
    }
  }

  private Optional<Objection> fault(long index, BulletinBody body) {
    Optional<Contest> contest = described.contest(body.contest());
    if (contest.isEmpty()) {
      return Optional.of(new Objection.UnknownContest(index, body.contest()));
    }
    return Stream.concat(body.votes().keySet().stream(), body.percentages().keySet().stream())
        .filter(id -> contest.get().indexOf(id) < 0 && contest.get().group(id).isEmpty())
        .findFirst()
        .map(id -> new Objection.UnknownChoice(index, id));
  }

  private RecordView view() {
    List<Sheets> sheets = new ArrayList<>();
    List<String> titles = new ArrayList<>();
    List<List<String>> levels = new ArrayList<>();
    for (Building building : sets.values()) {
      sheets.add(building.sheets.build());
      titles.add(building.set.title());
      levels.add(building.set.levels());
    }
    Election of = described.election(rolls);
    Map<String, Sheets> byId = new LinkedHashMap<>();
    sheets.forEach(set -> byId.put(set.id(), set));
    List<RecordedCount> counts = quickCounts.all(of.contests(), byId);
    List<Centre> kept = centres.of(of, sets.keySet());
    for (Centre centre : kept) {
      sheets.add(centre.counted(Place.root(described.place())));
      titles.add(centre.title());
      levels.add(centre.levels());
    }
    ElectionFolder folder =
        new ElectionFolder(
            of,
            sheets,
            titles,
            levels,
            List.copyOf(bulletins.values()),
            described.assumptions(),
            problems());
    return new RecordView(
        folder,
        described.superseded,
        described.withdrawn,
        allGroups.stream().map(Group::check).toList(),
        objections,
        described.entries,
        kept,
        ledger.view(Optional.of(of.name()), described.withdrawn),
        counts);
  }

  private Problems problems() {
    List<Problem> first = new ArrayList<>();
    long count = 0;
    for (Group group : groups.values()) {
      if (!group.withdrawn) {
        count += Math.max(group.account.problems(), group.problems.size());
        first.addAll(group.problems);
      }
    }
    return Problems.of(count, first);
  }
}
