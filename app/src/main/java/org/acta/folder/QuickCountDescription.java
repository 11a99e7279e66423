package org.acta.folder;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.acta.bulletin.Bulletin;
import org.acta.bulletin.Bulletin.Time;
import org.acta.election.Contest;
import org.acta.election.Rule.Base;
import org.acta.election.Source;
import org.acta.format.Problem;
import org.acta.format.Problem.Kind;
import org.acta.format.TableOptions;
import org.acta.sheet.Adoption;
import org.snakeyaml.engine.v2.nodes.Node;

/// Reads `quickcount.yaml`.
///
/// Sources, contest and bulletins are those of `election.yaml`, and the columns of arrivals those
/// of its sheets. The rest is documented for people in `docs/quick-counts.md`.
final class QuickCountDescription {
  /// The description's name within the folder; the second is taken if the first is not there.
  static final List<String> NAMES = List.of("quickcount.yaml", "quickcount.yml");

  private final String file;
  private final Description common;
  private final boolean forRecord;

  private QuickCountDescription(String file, boolean forRecord) {
    this.file = file;
    this.common = new Description(file);
    this.forRecord = forRecord;
  }

  /// A file with a row for each station: the frame, or the sample.
  ///
  /// @param station columns whose texts, joined by a hyphen, are the station's code
  /// @param stratum the same for the stratum; of a sample it may be empty, since the frame has it
  /// @param cluster the same for what is drawn; empty if stations are drawn one by one
  /// @param group the same for the groups to calibrate to; empty for one group
  /// @param registered columns to be added up; empty if they are not known
  record StationFile(
      List<String> files,
      TableOptions options,
      Map<String, Set<String>> where,
      List<String> station,
      List<String> stratum,
      List<String> cluster,
      List<String> group,
      List<String> registered) {}

  /// The sheets of the sample as they came in.
  ///
  /// @param time columns that say when; empty if nobody does
  record ArrivalFiles(SheetFiles sheets, List<String> time) {}

  /// What a record calls the quick count.
  ///
  /// @param source id of whoever drew the sample; empty if nobody says
  record Naming(String id, String title, String source) {}

  /// What the drawers of the sample say of the draw.
  ///
  /// @param seed that it was drawn from
  /// @param perUnit how many stations of each drawn cluster; empty for all of them
  record DrawSaid(Optional<Time> published, Optional<String> seed, OptionalInt perUnit) {}

  /// Estimates that others made.
  ///
  /// @param form how most rows are read
  /// @param groups how the rows are read that pass a filter; the first that fits
  record PublishedFiles(
      String id,
      String title,
      String source,
      List<String> files,
      TableOptions options,
      PublishedForm form,
      List<PublishedGroup> groups) {}

  /// Columns of published estimates.
  ///
  /// @param columns by field: contest, choice, estimate, lower, upper, margin, official
  /// @param fractions fields that are fractions of one and not per cent
  record PublishedForm(Map<String, String> columns, Set<String> fractions) {}

  /// Rows that are read otherwise.
  record PublishedGroup(Map<String, Set<String>> where, PublishedForm form) {}

  /// What the description says, before any of its files is read.
  record Parsed(
      String id,
      String name,
      Optional<LocalDate> date,
      Optional<Contest> contest,
      List<Source> sources,
      List<Bulletin> bulletins,
      Optional<StationFile> frame,
      Optional<StationFile> sample,
      Optional<ArrivalFiles> arrivals,
      QuickCountPlan plan,
      Naming naming,
      DrawSaid draw,
      List<PublishedFiles> published) {}

  /// The description in a folder, if there is one.
  static Optional<Path> in(Path folder) {
    return NAMES.stream().map(folder::resolve).filter(Files::exists).findFirst();
  }

  static boolean isNamedSo(Path file) {
    return NAMES.contains(String.valueOf(file.getFileName()));
  }

  /// Reads a description.
  ///
  /// @throws FolderException with every mistake, if there is one
  static Parsed read(Path path) {
    return read(path, false);
  }

  /// The same for a record, which needs a frame and a contest, and may come before any arrival.
  static Parsed forRecord(Path path) {
    return read(path, true);
  }

  private static Parsed read(Path path, boolean forRecord) {
    QuickCountDescription description = new QuickCountDescription(path.toString(), forRecord);
    Problems problems = description.common.problems;
    Optional<Node> root = Description.compose(path, problems);
    Optional<Parsed> parsed =
        root.flatMap(node -> Fields.of(description.file, problems, node))
            .map(description::quickCount);
    if (problems.count() > 0 || parsed.isEmpty()) {
      throw new FolderException(problems.first());
    }
    return parsed.get();
  }

  private Parsed quickCount(Fields top) {
    Fields election = top.fields("election").orElse(top);
    String id = election.text("id");
    String name = election.optionalText("name").orElse(id);
    Optional<LocalDate> date = Description.date(election, "date");
    if (election != top) {
      election.done();
    }
    Optional<Contest> contest = common.common(top).stream().findFirst();
    Optional<StationFile> frame = top.fields("frame").map(f -> stationFile(f, true));
    Optional<Fields> sampled = top.fields("sample");
    DrawSaid draw = drawSaid(sampled);
    Optional<StationFile> sample = sampled.map(f -> stationFile(f, false));
    Optional<Fields> arrived = top.fields("arrivals");
    Naming naming = naming(top.fields("quick-count"), arrived, name);
    Optional<ArrivalFiles> arrivals = arrived.flatMap(fields -> arrivals(fields, naming, contest));
    QuickCountPlan plan = plan(top.fields("estimate"), contest);
    List<PublishedFiles> published = new ArrayList<>();
    top.list("published")
        .forEach(fields -> published.add(published(fields, "published-" + published.size())));
    needs(top, contest, frame, sample, arrivals, published);
    top.done();
    return new Parsed(
        id,
        name,
        date,
        contest,
        common.sources(),
        common.bulletins(),
        frame,
        sample,
        arrivals,
        plan,
        naming,
        draw,
        published);
  }

  /// Where nothing is said, the source of the arrivals has drawn, and names the quick count.
  private Naming naming(Optional<Fields> said, Optional<Fields> arrivals, String election) {
    String source =
        said.filter(fields -> fields.has("source"))
            .map(common::knownSource)
            .or(() -> arrivals.flatMap(fields -> fields.optionalText("source")))
            .orElse("");
    String id =
        said.flatMap(fields -> fields.optionalText("id"))
            .orElse(source.isEmpty() ? "quick-count" : "quick-count-" + source);
    String title =
        said.flatMap(fields -> fields.optionalText("title"))
            .or(() ->
                common.sources().stream()
                    .filter(known -> known.id().equals(source))
                    .map(Source::name)
                    .findFirst())
            .orElse(election);
    said.ifPresent(Fields::done);
    return new Naming(id, title, source);
  }

  private static DrawSaid drawSaid(Optional<Fields> sample) {
    if (sample.isEmpty()) {
      return new DrawSaid(Optional.empty(), Optional.empty(), OptionalInt.empty());
    }
    Fields fields = sample.get();
    Optional<String> seed = fields.optionalText("seed").filter(text -> !text.isBlank());
    OptionalLong per = fields.count("per-cluster");
    if (per.isPresent() && (per.getAsLong() < 1 || per.getAsLong() > Integer.MAX_VALUE)) {
      fields.problem("per-cluster", Kind.FIELD_NOT_ONE_OF, per.getAsLong(), "1, 2, 3, …");
      per = OptionalLong.empty();
    }
    return new DrawSaid(
        Description.time(fields, "published"),
        seed,
        per.isPresent() ? OptionalInt.of((int) per.getAsLong()) : OptionalInt.empty());
  }

  private void needs(
      Fields top,
      Optional<Contest> contest,
      Optional<StationFile> frame,
      Optional<StationFile> sample,
      Optional<ArrivalFiles> arrivals,
      List<PublishedFiles> published) {
    if (arrivals.isPresent() || sample.isPresent() || forRecord) {
      if (frame.isEmpty()) {
        top.missing("frame");
      }
      if (contest.isEmpty() && !top.has("contest") && !top.has("contests")) {
        top.missing("contest");
      }
    }
    boolean something = top.has("arrivals") || !published.isEmpty() || forRecord;
    if (!something && common.problems.count() == 0) {
      common.problems.add(Problem.in(file, Kind.NOTHING_TO_ESTIMATE));
    }
  }

  private static StationFile stationFile(Fields fields, boolean frame) {
    List<String> files = Description.required(fields, "file");
    TableOptions options = Description.options(fields);
    Map<String, Set<String>> where = Description.sets(fields.fields("where"));
    Optional<Fields> columns = fields.fields("columns");
    if (columns.isEmpty()) {
      fields.missing("columns");
    }
    fields.done();
    if (columns.isEmpty()) {
      List<String> none = List.of();
      return new StationFile(files, options, where, none, none, none, none, none);
    }
    Fields named = columns.get();
    StationFile read =
        new StationFile(
            files,
            options,
            where,
            Description.required(named, "station"),
            frame ? Description.required(named, "stratum") : named.texts("stratum"),
            named.texts("cluster"),
            frame ? named.texts("group") : List.of(),
            named.texts("registered"));
    named.done();
    return read;
  }

  private Optional<ArrivalFiles> arrivals(Fields fields, Naming naming, Optional<Contest> contest) {
    List<String> files = Description.required(fields, "file");
    String source = common.knownSource(fields);
    String title = fields.optionalText("title").orElse(naming.title());
    TableOptions options = Description.options(fields);
    Map<String, Set<String>> where = Description.sets(fields.fields("where"));
    Mapping.Words words = Description.words(fields);
    List<String> time = fields.texts("time");
    Optional<Fields> columns = fields.fields("columns");
    fields.done();
    if (columns.isEmpty()) {
      fields.missing("columns");
    }
    if (columns.isEmpty() || contest.isEmpty()) {
      return Optional.empty();
    }
    Mapping mapping =
        Description.mapping(columns.get(), contest.get(), where, words, Map.of(), Adoption.NONE);
    return Optional.of(
        new ArrivalFiles(
            new SheetFiles(naming.id(), title, source, contest.get(), files, options, mapping),
            time));
  }

  private static QuickCountPlan plan(Optional<Fields> estimate, Optional<Contest> contest) {
    if (estimate.isEmpty()) {
      return new QuickCountPlan(Base.VALID, List.of(), List.of(), false, false);
    }
    Fields fields = estimate.get();
    Base of = fields.oneOf("of", Base.values(), Base.VALID);
    List<List<Integer>> leads = new ArrayList<>();
    for (Fields lead : fields.list("leads")) {
      List<Integer> pair = List.of(choice(lead, "ahead", contest), choice(lead, "behind", contest));
      if (!pair.contains(-1)) {
        leads.add(pair);
      }
      lead.done();
    }
    List<List<String>> merged = new ArrayList<>();
    for (Fields merge : fields.list("merge")) {
      List<String> strata = merge.texts("strata");
      if (strata.size() < 2) {
        merge.missing("strata");
      } else {
        merged.add(strata);
      }
      merge.done();
    }
    boolean calibrated = fields.flag("calibrate").orElse(false);
    boolean dropZeros = fields.flag("drop-leading-zeros").orElse(false);
    fields.done();
    return new QuickCountPlan(of, leads, merged, calibrated, dropZeros);
  }

  private static int choice(Fields fields, String name, Optional<Contest> contest) {
    String id = fields.text(name);
    int at = contest.map(c -> c.indexOf(id)).orElse(-1);
    if (at < 0 && fields.has(name)) {
      fields.problem(
          name,
          Kind.UNKNOWN_CHOICE,
          id,
          String.join(", ", contest.map(c -> Description.known(c.choices())).orElse(List.of())));
    }
    return at;
  }

  private PublishedFiles published(Fields fields, String fallback) {
    String id = fields.optionalText("id").orElse(fallback);
    String title = fields.optionalText("title").orElse(id);
    String source = common.knownSource(fields);
    List<String> files = Description.required(fields, "file");
    TableOptions options = Description.options(fields);
    PublishedForm form = form(fields, Map.of(), Set.of());
    for (String needed : List.of("choice", "estimate")) {
      if (!form.columns().containsKey(needed)) {
        fields.missing("columns." + needed);
      }
    }
    List<PublishedGroup> groups = new ArrayList<>();
    for (Fields group : fields.list("groups")) {
      Map<String, Set<String>> where = Description.sets(group.fields("where"));
      if (where.isEmpty()) {
        group.missing("where");
      }
      groups.add(new PublishedGroup(where, form(group, form.columns(), form.fractions())));
      group.done();
    }
    fields.done();
    return new PublishedFiles(id, title, source, files, options, form, groups);
  }

  /// The columns of these rows: those of all rows, with some named anew and some left out.
  private static PublishedForm form(
      Fields fields, Map<String, String> inherited, Set<String> inheritedFractions) {
    Map<String, String> columns = new LinkedHashMap<>(inherited);
    fields
        .fields("columns")
        .ifPresent(named -> {
          for (String field : PublishedReader.FIELDS) {
            named.optionalText(field).ifPresent(column -> columns.put(field, column));
          }
          named.done();
        });
    for (String field : fields.texts("without")) {
      if (columns.remove(field) == null) {
        fields.problem(
            "without", Kind.FIELD_NOT_ONE_OF, field, String.join(", ", inherited.keySet()));
      }
    }
    Set<String> fractions = new LinkedHashSet<>(inheritedFractions);
    for (String field : fields.texts("fractions")) {
      if (!PublishedReader.FIGURES.contains(field)) {
        fields.problem(
            "fractions", Kind.FIELD_NOT_ONE_OF, field, String.join(", ", PublishedReader.FIGURES));
      }
      fractions.add(field);
    }
    return new PublishedForm(columns, fractions);
  }
}
