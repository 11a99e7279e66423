package org.acta.folder;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.acta.bulletin.Bulletin;
import org.acta.bulletin.Bulletin.Coverage;
import org.acta.election.Choice;
import org.acta.election.ChoiceGroup;
import org.acta.election.Contest;
import org.acta.election.Rule;
import org.acta.election.Rule.Base;
import org.acta.election.Rule.Condition;
import org.acta.election.Share;
import org.acta.election.Source;
import org.acta.format.Problem;
import org.acta.format.Problem.Kind;
import org.acta.format.TableOptions;
import org.acta.limits.Assumption;
import org.acta.sheet.Adoption;
import org.acta.sheet.DocumentType;
import org.acta.sheet.Item;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/// Reads `election.yaml`.
///
/// The fields are documented for people in `docs/election-folder.md` and for editors in
/// `docs/election.schema.json`; a test holds the three together.
final class Description {
  /// The description's name within the folder; the second is taken if the first is not there.
  static final List<String> NAMES = List.of("election.yaml", "election.yml");

  private static final int MOST_BYTES = 8 << 20;
  private static final Set<String> RESERVED =
      Set.of("valid", "cast", "nulls", "blank", "registered");

  private static final String DOCUMENT_TYPES =
      Arrays.stream(DocumentType.values())
          .map(DocumentType::word)
          .collect(Collectors.joining(", "));

  private final String file;
  final Problems problems = new Problems();
  private final List<SheetFiles> sheets = new ArrayList<>();
  private final List<RollFile> rollFiles = new ArrayList<>();
  private final List<Bulletin> bulletins = new ArrayList<>();
  private final List<Assumption> assumptions = new ArrayList<>();
  private List<Contest> contests = List.of();
  private List<Source> sources = List.of();

  Description(String file) {
    this.file = file;
  }

  /// A file that lists stations.
  ///
  /// @param levels the place tree from the top; empty if it does not say where they are
  /// @param registered columns with their voters, to be added up; empty if it does not say
  record RollFile(
      List<String> files,
      TableOptions options,
      KeyRecipe station,
      List<Mapping.Level> levels,
      List<String> registered) {
    List<String> titles() {
      return levels.stream().map(Mapping.Level::title).toList();
    }
  }

  /// What the description says, before any of its files is read.
  record Parsed(
      String id,
      String name,
      Optional<LocalDate> date,
      String place,
      List<Contest> contests,
      List<Source> sources,
      RollTotals roll,
      List<RollFile> rollFiles,
      List<SheetFiles> sheets,
      List<Bulletin> bulletins,
      ImagePlan.Declared images,
      List<Assumption> assumptions,
      Optional<LedgerPlan> ledger) {}

  /// The roll's totals as the description gives them.
  record RollTotals(OptionalLong registered, OptionalLong stations, OptionalLong largestStation) {}

  /// Reads a description.
  ///
  /// @throws FolderException with every mistake, if there is one
  static Parsed read(Path path) {
    NamedFile.wantedAsDescription(path);
    Description description = new Description(path.toString());
    Optional<Parsed> parsed = description.parse(compose(path, description.problems));
    if (description.problems.count() > 0 || parsed.isEmpty()) {
      throw new FolderException(description.problems.first());
    }
    return parsed.get();
  }

  /// Reads a description that is no file.
  ///
  /// @param label what its problems call it
  /// @throws FolderException with every mistake, if there is one
  static Parsed read(String label, String text) {
    Description description = new Description(label);
    Optional<Parsed> parsed = description.parse(compose(label, text, description.problems));
    if (description.problems.count() > 0 || parsed.isEmpty()) {
      throw new FolderException(description.problems.first());
    }
    return parsed.get();
  }

  private Optional<Parsed> parse(Optional<Node> root) {
    return root.flatMap(node -> Fields.of(file, problems, node)).map(this::election);
  }

  /// The YAML of a file; empty, with a problem, if it is none.
  static Optional<Node> compose(Path path, Problems problems) {
    String file = path.toString();
    try {
      if (Files.size(path) > MOST_BYTES) {
        problems.add(Problem.in(file, Kind.DESCRIPTION_TOO_LARGE, MOST_BYTES));
        return Optional.empty();
      }
      return compose(file, Files.readString(path), problems);
    } catch (MalformedInputException e) {
      problems.add(Problem.in(file, Kind.DESCRIPTION_NOT_UTF8));
    } catch (IOException e) {
      problems.add(Problem.in(file, Kind.UNREADABLE_FILE, e));
    }
    return Optional.empty();
  }

  private static Optional<Node> compose(String file, String written, Problems problems) {
    String text = written.startsWith("\uFEFF") ? written.substring(1) : written;
    try {
      // The library stumbles over a letter of two characters at the end of its buffer.
      LoadSettings settings =
          LoadSettings.builder()
              .setLabel(file)
              .setMaxAliasesForCollections(50)
              .setBufferSize(text.length() + 2)
              .build();
      Optional<Node> node = new Compose(settings).composeString(text);
      if (node.isEmpty()) {
        problems.add(Problem.in(file, Kind.EMPTY_FILE));
      }
      return node;
    } catch (YamlEngineException e) {
      problems.add(YamlMistake.of(file, text, e));
    } catch (StackOverflowError e) {
      problems.add(Problem.in(file, Kind.YAML_NESTED));
    }
    return Optional.empty();
  }

  private Parsed election(Fields top) {
    top.optionalText("acta");
    Fields election = top.fields("election").orElse(top);
    String id = election.text("id");
    String name = election.optionalText("name").orElse(id);
    Optional<LocalDate> date = date(election, "date");
    String place = election.optionalText("place").orElse(name);
    if (election != top) {
      election.done();
    }
    sources = sources(top);
    contests = contests(top);
    RollTotals roll = roll(top);
    top.list("sheets").forEach(this::sheetFiles);
    unique(top, "sheets", sheets.stream().map(SheetFiles::id).toList());
    top.list("bulletins").forEach(this::bulletin);
    unique(top, "bulletins", bulletins.stream().map(Bulletin::id).toList());
    ImagePlan.Declared images = images(top);
    top.list("assumptions").forEach(this::assumption);
    unique(top, "assumptions", assumptions.stream().map(Assumption::id).toList());
    Optional<LedgerPlan> ledger = ledger(top);
    boolean called = top.has("roll"); // an election that has not begun to be counted
    if (sheets.isEmpty()
        && bulletins.isEmpty()
        && ledger.isEmpty()
        && !called
        && problems.count() == 0) {
      problems.add(Problem.in(file, Kind.NOTHING_TO_CHECK));
    }
    top.done();
    return new Parsed(
        id,
        name,
        date,
        place,
        contests,
        sources,
        roll,
        rollFiles,
        sheets,
        bulletins,
        images,
        assumptions,
        ledger);
  }

  /// Reads what descriptions of every kind have in common: sources, contests and bulletins.
  ///
  /// @return the contests
  List<Contest> common(Fields top) {
    sources = sources(top);
    contests = top.has("contest") || top.has("contests") ? contests(top) : List.of();
    top.list("bulletins").forEach(this::bulletin);
    unique(top, "bulletins", bulletins.stream().map(Bulletin::id).toList());
    return contests;
  }

  /// The sources that were read.
  List<Source> sources() {
    return sources;
  }

  /// The bulletins that were read.
  List<Bulletin> bulletins() {
    return bulletins;
  }

  private static void unique(Fields fields, String name, List<String> ids) {
    Set<String> seen = new HashSet<>();
    for (String id : ids) {
      if (!seen.add(id)) {
        fields.problem(name, Kind.ID_TWICE, id);
      }
    }
  }

  static Optional<LocalDate> date(Fields fields, String name) {
    Optional<String> text = fields.optionalText(name);
    try {
      return text.map(LocalDate::parse);
    } catch (DateTimeParseException e) {
      fields.problem(name, Kind.FIELD_NOT_DATE, text.orElse(""));
      return Optional.empty();
    }
  }

  private static List<Source> sources(Fields top) {
    List<Source> sources = new ArrayList<>();
    for (Fields fields : top.list("sources")) {
      String id = fields.text("id");
      sources.add(
          new Source(
              id,
              fields.optionalText("name").orElse(id),
              fields.oneOf("kind", Source.Kind.values(), Source.Kind.OTHER),
              fields.flag("state-run"),
              fields.optionalText("url")));
      fields.done();
    }
    unique(top, "sources", sources.stream().map(Source::id).toList());
    return sources;
  }

  private List<Contest> contests(Fields top) {
    List<Contest> list = new ArrayList<>();
    List<Fields> all = new ArrayList<>(top.list("contest"));
    all.addAll(top.list("contests"));
    for (Fields fields : all) {
      String id = fields.optionalText("id").orElse("contest");
      List<Choice> choices = choices(fields);
      List<ChoiceGroup> groups = groups(fields, choices);
      Rule rule = rule(fields, choices);
      String title = fields.optionalText("title").orElse(id);
      fields.done();
      if (choices.isEmpty()) {
        fields.missing("choices");
      } else if (idsAreUnique(fields, choices, groups)) {
        list.add(new Contest(id, title, rule, choices, groups));
      }
    }
    if (all.isEmpty()) {
      top.missing("contest");
    }
    unique(top, "contests", list.stream().map(Contest::id).toList());
    return list;
  }

  private static boolean idsAreUnique(
      Fields fields, List<Choice> choices, List<ChoiceGroup> groups) {
    Set<String> ids = new HashSet<>();
    List<String> all = new ArrayList<>(choices.stream().map(Choice::id).toList());
    all.addAll(groups.stream().map(ChoiceGroup::id).toList());
    boolean unique = true;
    for (String id : all) {
      if (!ids.add(id)) {
        fields.problem("choices", Kind.ID_TWICE, id);
        unique = false;
      }
    }
    return unique;
  }

  private static List<Choice> choices(Fields contest) {
    List<Choice> choices = new ArrayList<>();
    for (Fields fields : contest.list("choices")) {
      String id = fields.text("id");
      if (RESERVED.contains(id)) {
        fields.problem("id", Kind.ID_RESERVED, id);
      }
      Optional<String> colour = fields.optionalText("colour");
      if (colour.isPresent() && !colour.get().matches("#[0-9a-fA-F]{6}|#[0-9a-fA-F]{3}")) {
        fields.problem("colour", Kind.FIELD_NOT_COLOUR, colour.get());
      }
      choices.add(
          new Choice(
              id, fields.optionalText("name").orElse(id), fields.optionalText("party"), colour));
      fields.done();
    }
    return choices;
  }

  private static List<ChoiceGroup> groups(Fields contest, List<Choice> choices) {
    Set<String> known = new HashSet<>(choices.stream().map(Choice::id).toList());
    List<ChoiceGroup> groups = new ArrayList<>();
    for (Fields fields : contest.list("groups")) {
      String id = fields.text("id");
      List<String> members = fields.texts("members");
      for (String member : members) {
        if (!known.contains(member)) {
          fields.problem("members", Kind.UNKNOWN_CHOICE, member, String.join(", ", known(choices)));
        }
      }
      groups.add(new ChoiceGroup(id, fields.optionalText("name").orElse(id), members));
      fields.done();
    }
    return groups;
  }

  static List<String> known(List<Choice> choices) {
    return choices.stream().map(Choice::id).toList();
  }

  private static Rule rule(Fields contest, List<Choice> choices) {
    if (contest.isText("rule") || !contest.has("rule")) {
      String name = contest.optionalText("rule").orElse("plurality");
      return switch (name) {
        case "plurality" -> new Rule.Plurality();
        case "majority" ->
            new Rule.Outright(
                List.of(new Condition(new Share(1, 2), true, Optional.empty())), Base.VALID);
        default -> {
          contest.problem("rule", Kind.FIELD_NOT_ONE_OF, name, "plurality, majority");
          yield new Rule.Plurality();
        }
      };
    }
    Optional<Fields> fields = contest.fields("rule");
    return fields.<Rule>map(rule -> composedRule(rule, choices)).orElse(new Rule.Plurality());
  }

  private static Rule composedRule(Fields rule, List<Choice> choices) {
    Base base = rule.oneOf("of", Base.values(), Base.VALID);
    Optional<Fields> question = rule.fields("question");
    if (question.isPresent()) {
      Rule parsed = question(question.get(), choices, base);
      rule.list("outright");
      rule.done();
      return parsed;
    }
    List<Condition> conditions = new ArrayList<>();
    for (Fields fields : rule.list("outright")) {
      condition(fields).ifPresent(conditions::add);
      fields.done();
    }
    rule.done();
    if (conditions.isEmpty()) {
      rule.missing("outright");
      return new Rule.Plurality();
    }
    return new Rule.Outright(conditions, base);
  }

  private static Optional<Condition> condition(Fields fields) {
    Optional<Share> moreThan = share(fields, "more-than");
    Optional<Share> atLeast = share(fields, "at-least");
    Optional<Share> lead = share(fields, "lead");
    if (moreThan.isPresent() == atLeast.isPresent()) {
      if (!fields.has("more-than") && !fields.has("at-least")) {
        fields.missing("more-than");
      } else if (moreThan.isPresent()) {
        fields.problem("at-least", Kind.FIELD_TWICE);
      }
      return Optional.empty();
    }
    return Optional.of(
        new Condition(moreThan.or(() -> atLeast).orElseThrow(), moreThan.isPresent(), lead));
  }

  private static Optional<Share> share(Fields fields, String name) {
    Optional<String> text = fields.optionalText(name);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Share.parse(text.get()));
    } catch (IllegalArgumentException e) {
      fields.problem(name, Kind.FIELD_NOT_SHARE, text.get());
      return Optional.empty();
    }
  }

  private static Rule question(Fields fields, List<Choice> choices, Base base) {
    String yes = fields.text("yes");
    String no = fields.text("no");
    for (String name : List.of("yes", "no")) {
      Optional<String> id = fields.optionalText(name);
      if (id.isPresent() && !known(choices).contains(id.get())) {
        fields.problem(name, Kind.UNKNOWN_CHOICE, id.get(), String.join(", ", known(choices)));
      }
    }
    Share majority = share(fields, "more-than").orElse(new Share(1, 2));
    Optional<Share> quorum = share(fields, "quorum");
    fields.done();
    return new Rule.Question(yes, no, majority, base, quorum);
  }

  private RollTotals roll(Fields top) {
    Optional<Fields> roll = top.fields("roll");
    if (roll.isEmpty()) {
      return new RollTotals(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty());
    }
    Fields fields = roll.get();
    RollTotals totals =
        new RollTotals(
            fields.count("registered"), fields.count("stations"), fields.count("largest-station"));
    knownSource(fields);
    for (Fields part : fields.list("files")) {
      List<String> files = part.texts("file");
      TableOptions options = options(part);
      Optional<Fields> columns = part.fields("columns");
      if (files.isEmpty()) {
        part.missing("file");
      }
      if (columns.isEmpty()) {
        part.missing("columns");
      } else {
        RollFile file =
            new RollFile(
                files,
                options,
                station(columns.get()),
                levels(columns.get().fields("places")),
                columns.get().texts("registered"));
        sameLevels(columns.get(), file);
        rollFiles.add(file);
        columns.get().done();
      }
      part.done();
    }
    fields.done();
    return totals;
  }

  /// All files of the roll grow one tree.
  private void sameLevels(Fields columns, RollFile file) {
    rollFiles.stream()
        .filter(first -> !first.levels().isEmpty())
        .findFirst()
        .filter(first -> !file.levels().isEmpty() && !file.titles().equals(first.titles()))
        .ifPresent(first ->
            columns.problem(
                "places",
                Kind.ROLL_LEVELS,
                String.join(", ", file.titles()),
                String.join(", ", first.titles())));
  }

  private Optional<LedgerPlan> ledger(Fields top) {
    if (!top.isMapping("ledger")) {
      return top.optionalText("ledger").map(named -> new LedgerPlan(named, ""));
    }
    Fields ledger = top.fields("ledger").orElseThrow();
    LedgerPlan plan = new LedgerPlan(ledger.text("file"), knownSource(ledger));
    ledger.done();
    return Optional.of(plan);
  }

  String knownSource(Fields fields) {
    String source = fields.optionalText("source").orElse("");
    if (!source.isEmpty() && sources.stream().noneMatch(s -> s.id().equals(source))) {
      fields.problem(
          "source",
          Kind.UNKNOWN_SOURCE,
          source,
          String.join(", ", sources.stream().map(Source::id).toList()));
    }
    return source;
  }

  private Optional<Contest> knownContest(Fields fields) {
    Optional<String> id = fields.optionalText("contest");
    if (id.isEmpty() && contests.size() == 1) {
      return Optional.of(contests.getFirst());
    }
    Optional<Contest> contest =
        contests.stream().filter(c -> c.id().equals(id.orElse(""))).findFirst();
    if (contest.isEmpty() && !contests.isEmpty()) {
      fields.problem(
          "contest",
          Kind.UNKNOWN_CONTEST,
          id.orElse(""),
          String.join(", ", contests.stream().map(Contest::id).toList()));
    }
    return contest;
  }

  static List<String> required(Fields fields, String name) {
    List<String> texts = fields.texts(name);
    if (texts.isEmpty()) {
      fields.missing(name);
    }
    return texts;
  }

  static TableOptions options(Fields fields) {
    TableOptions options = TableOptions.none();
    Optional<String> encoding = fields.optionalText("encoding");
    if (encoding.isPresent()) {
      options = options.withEncoding(encoding.get());
    }
    Optional<String> separator = fields.optionalText("separator");
    if (separator.isPresent()) {
      String text = separator.get().equals("tab") ? "\t" : separator.get();
      if (text.length() == 1) {
        options = options.withSeparator(text.charAt(0));
      } else {
        fields.problem("separator", Kind.FIELD_NOT_ONE_OF, text, ", ; | tab");
      }
    }
    long headerRow = fields.count("header-row").orElse(0);
    if (headerRow > 0) {
      options = options.withHeaderRow((int) Math.min(headerRow, Integer.MAX_VALUE));
    }
    Optional<String> sheet = fields.optionalText("sheet");
    if (sheet.isPresent()) {
      options = options.withSheet(sheet.get());
    }
    Optional<String> member = fields.optionalText("member");
    if (member.isPresent()) {
      options = options.withMember(member.get());
    }
    long maxBytes = fields.count("max-bytes").orElse(0);
    return maxBytes > 0 ? options.withMaxBytes(maxBytes) : options;
  }

  private void sheetFiles(Fields fields) {
    List<String> files = fields.texts("file");
    if (files.isEmpty()) {
      fields.missing("file");
    }
    String id =
        fields.optionalText("id").orElse(files.isEmpty() ? "sheets" : stem(files.getFirst()));
    String title = fields.optionalText("title").orElse(id);
    String source = knownSource(fields);
    Optional<Contest> contest = knownContest(fields);
    TableOptions options = options(fields);
    Optional<Fields> columns = fields.fields("columns");
    Map<String, Set<String>> where = sets(fields.fields("where"));
    Mapping.Words words = words(fields);
    Map<String, String> aliases = aliases(fields);
    Adoption adopt = fields.oneOf("adopt", Adoption.values(), Adoption.NONE);
    fields.done();
    if (columns.isEmpty()) {
      fields.missing("columns");
    } else if (contest.isPresent()) {
      Mapping mapping = mapping(columns.get(), contest.get(), where, words, aliases, adopt);
      sheets.add(new SheetFiles(id, title, source, contest.get(), files, options, mapping));
    }
  }

  private ImagePlan.Declared images(Fields top) {
    List<QrForm> forms = new ArrayList<>();
    for (Fields fields : top.list("qr")) {
      Optional<Contest> contest = knownContest(fields);
      contest.ifPresent(known -> forms.add(QrReading.read(fields, known)));
    }
    List<ImageIndex.Listing> lists = new ArrayList<>();
    for (Fields fields : top.list("images")) {
      List<String> files = required(fields, "file");
      TableOptions options = options(fields);
      Optional<Fields> columns = fields.fields("columns");
      fields.done();
      if (columns.isEmpty()) {
        fields.missing("columns");
      } else {
        List<String> station = required(columns.get(), "station");
        lists.add(new ImageIndex.Listing(files, options, station, columns.get().text("image")));
        columns.get().done();
      }
    }
    return new ImagePlan.Declared(forms, lists);
  }

  private static String stem(String name) {
    String last = name.substring(name.lastIndexOf('/') + 1);
    int dot = last.indexOf('.');
    return dot > 0 ? last.substring(0, dot) : last;
  }

  static Map<String, Set<String>> sets(Optional<Fields> fields) {
    Map<String, Set<String>> sets = new LinkedHashMap<>();
    fields.ifPresent(
        f -> f.names().forEach(name -> sets.put(name, new LinkedHashSet<>(f.texts(name)))));
    return sets;
  }

  static Mapping.Words words(Fields fields) {
    Set<String> missing = new LinkedHashSet<>(fields.texts("missing"));
    Set<String> illegible = new LinkedHashSet<>(fields.texts("illegible"));
    Set<String> annulled = new LinkedHashSet<>(fields.texts("annulled"));
    Optional<String> decimal = fields.optionalText("decimal");
    if (decimal.isPresent() && !Set.of(".", ",").contains(decimal.get())) {
      fields.problem("decimal", Kind.FIELD_NOT_ONE_OF, decimal.get(), "\".\", \",\"");
      decimal = Optional.empty();
    }
    return new Mapping.Words(missing, illegible, annulled, decimal);
  }

  static Mapping mapping(
      Fields columns,
      Contest contest,
      Map<String, Set<String>> where,
      Mapping.Words words,
      Map<String, String> aliases,
      Adoption adopt) {
    KeyRecipe station = station(columns).withAliases(aliases);
    List<Mapping.Level> levels = levels(columns.fields("places"));
    Map<String, List<String>> items = new LinkedHashMap<>();
    for (Item item : Item.values()) {
      String name = item.name().toLowerCase(Locale.ROOT);
      List<String> names = columns.texts(name);
      if (!names.isEmpty()) {
        items.put(name, names);
      }
    }
    Optional<String> standsFor = columns.optionalText("stations");
    Optional<Mapping.Status> status = columns.fields("status").map(Description::status);
    Optional<Documents> documents = columns.fields("document").map(Description::documents);
    Optional<Mapping.Listing> listing =
        columns.fields("listing").map(fields -> listing(fields, contest));
    Map<String, List<String>> votes = new LinkedHashMap<>();
    Optional<Fields> wide = columns.fields("votes");
    if (wide.isPresent()) {
      for (String id : wide.get().names()) {
        votes.put(id, wide.get().texts(id));
        if (contest.indexOf(id) < 0) {
          wide.get()
              .problem(id, Kind.UNKNOWN_CHOICE, id, String.join(", ", known(contest.choices())));
        }
      }
      for (Choice choice : contest.choices()) {
        if (!votes.containsKey(choice.id())) {
          columns.problem("votes", Kind.CHOICE_WITHOUT_COLUMN, choice.id());
        }
      }
    } else if (listing.isEmpty()) {
      columns.missing("votes");
    }
    usedOnce(columns, items, votes);
    columns.done();
    return new Mapping(
        station, levels, items, standsFor, status, documents, adopt, votes, listing, where, words);
  }

  /// One column for two figures is nearly always a slip of the pen.
  private static void usedOnce(
      Fields columns, Map<String, List<String>> items, Map<String, List<String>> votes) {
    Map<String, String> used = new LinkedHashMap<>();
    Map<String, List<String>> all = new LinkedHashMap<>(items);
    votes.forEach((id, names) -> all.put("votes." + id, names));
    for (Map.Entry<String, List<String>> entry : all.entrySet()) {
      for (String column : entry.getValue()) {
        String before = used.putIfAbsent(column, entry.getKey());
        if (before != null) {
          columns.problem(
              entry.getKey().startsWith("votes.") ? "votes" : entry.getKey(),
              Kind.COLUMN_USED_TWICE,
              column,
              before,
              entry.getKey());
        }
      }
    }
  }

  private static List<Mapping.Level> levels(Optional<Fields> places) {
    List<Mapping.Level> levels = new ArrayList<>();
    places.ifPresent(fields -> {
      for (String title : fields.names()) {
        if (fields.isText(title)) {
          levels.add(new Mapping.Level(title, fields.text(title), Optional.empty()));
        } else {
          fields
              .fields(title)
              .ifPresent(level -> {
                Optional<String> code = level.optionalText("code");
                String name =
                    code.isPresent()
                        ? level.optionalText("name").orElse(code.get())
                        : level.text("name");
                levels.add(new Mapping.Level(title, name, code));
                level.done();
              });
        }
      }
    });
    return levels;
  }

  private static Mapping.Status status(Fields fields) {
    Mapping.Status status =
        new Mapping.Status(
            fields.text("column"),
            new LinkedHashSet<>(fields.texts("annulled")),
            new LinkedHashSet<>(fields.texts("missing")),
            new LinkedHashSet<>(fields.texts("illegible")));
    fields.done();
    return status;
  }

  /// A column, a list of them, or parts with a pattern each.
  private static KeyRecipe station(Fields columns) {
    List<KeyRecipe.Part> parts = new ArrayList<>();
    for (Fields part : columns.listOrTexts("station", "column")) {
      List<String> names = required(part, "column");
      Optional<StationPattern> pattern = pattern(part);
      if (part.has("key") && !part.has("pattern")) {
        part.missing("pattern");
      }
      boolean drop = part.oneOf("leading-zeroes", Zeroes.values(), Zeroes.KEEP) == Zeroes.DROP;
      part.done();
      parts.add(new KeyRecipe.Part(names, pattern, drop));
    }
    if (parts.isEmpty()) {
      columns.missing("station");
    }
    return new KeyRecipe(parts, Map.of());
  }

  /// What becomes of zeroes in front of a number.
  private enum Zeroes {
    KEEP,
    DROP
  }

  /// A pattern and what to write for it; its groups joined by hyphens if nothing is said.
  static Optional<StationPattern> pattern(Fields part) {
    Optional<String> text = part.optionalText("pattern");
    Optional<String> key = part.optionalText("key");
    try {
      Optional<StationPattern> pattern =
          text.map(Pattern::compile).map(compiled -> StationPattern.unchecked(compiled, key));
      pattern.ifPresent(made ->
          made.lacking()
              .ifPresent(group -> part.problem("key", Kind.KEY_GROUP, group, made.groups())));
      return pattern;
    } catch (PatternSyntaxException e) {
      part.problem("pattern", Kind.FIELD_NOT_PATTERN, text.orElse(""), e.getDescription());
      return Optional.empty();
    }
  }

  private static Map<String, String> aliases(Fields fields) {
    Map<String, String> aliases = new LinkedHashMap<>();
    fields
        .fields("aliases")
        .ifPresent(all -> all.names().forEach(from -> aliases.put(from, all.text(from))));
    return aliases;
  }

  private static Documents documents(Fields fields) {
    String column = fields.text("column");
    Map<String, DocumentType> types = new LinkedHashMap<>();
    Map<String, Set<String>> values = sets(fields.fields("values"));
    if (values.isEmpty()) {
      fields.missing("values");
    }
    values.forEach((word, texts) -> {
      Optional<DocumentType> type = DocumentType.of(word);
      if (type.isEmpty()) {
        fields.problem("values", Kind.FIELD_NOT_ONE_OF, word, DOCUMENT_TYPES);
      }
      type.ifPresent(known -> texts.forEach(text -> types.put(text.strip(), known)));
    });
    Documents documents = new Documents(column, types, fields.optionalText("time"));
    fields.done();
    return documents;
  }

  private static Mapping.Listing listing(Fields fields, Contest contest) {
    Map<String, Set<String>> values = sets(fields.fields("values"));
    Set<String> allowed = new LinkedHashSet<>(known(contest.choices()));
    for (Item item : Item.values()) {
      allowed.add(item.name().toLowerCase(Locale.ROOT));
    }
    for (String id : values.keySet()) {
      if (!allowed.contains(id)) {
        fields.problem("values", Kind.UNKNOWN_CHOICE, id, String.join(", ", allowed));
      }
    }
    Optional<String> unlisted = fields.optionalText("unlisted");
    if (unlisted.isPresent() && !unlisted.get().equals("0")) {
      fields.problem("unlisted", Kind.FIELD_NOT_ONE_OF, unlisted.get(), "0");
    }
    Mapping.Listing listing =
        new Mapping.Listing(
            fields.text("choice"),
            fields.text("count"),
            fields.optionalText("sheet"),
            unlisted.isPresent(),
            values);
    fields.done();
    return listing;
  }

  private void bulletin(Fields fields) {
    String id = fields.optionalText("id").orElse("bulletin-" + (bulletins.size() + 1));
    String title = fields.optionalText("title").orElse(id);
    String source = knownSource(fields);
    Optional<Contest> contest = knownContest(fields);
    Map<String, Long> votes = fields.counts("votes");
    Map<String, BigDecimal> percentages = fields.decimals("percentages");
    contest.ifPresent(known -> {
      Set<String> all = new LinkedHashSet<>(votes.keySet());
      all.addAll(percentages.keySet());
      for (String figure : all) {
        if (known.indexOf(figure) < 0 && known.group(figure).isEmpty()) {
          fields.problem(
              votes.containsKey(figure) ? "votes" : "percentages",
              Kind.UNKNOWN_CHOICE,
              figure,
              String.join(", ", known(known.choices())));
        }
      }
    });
    if (votes.isEmpty() && percentages.isEmpty()) {
      fields.missing("votes");
    }
    Bulletin bulletin =
        new Bulletin(
            id,
            title,
            source,
            contest.map(Contest::id).orElse(""),
            fields.texts("scope"),
            time(fields, "time"),
            votes,
            percentages,
            fields.count("valid"),
            fields.count("nulls"),
            fields.count("blank"),
            fields.count("cast"),
            fields.count("registered"),
            fields.decimal("turnout"),
            coverage(fields),
            fields.texts("references"));
    fields.done();
    bulletins.add(bulletin);
  }

  private void assumption(Fields fields) {
    String source = knownSource(fields);
    Optional<Contest> contest = knownContest(fields);
    String id = "assumption-" + (assumptions.size() + 1);
    contest
        .flatMap(known -> AssumptionFields.read(fields, id, source, known, bulletins))
        .ifPresent(assumptions::add);
  }

  /// A day, or a moment with its offset.
  static Optional<Bulletin.Time> time(Fields fields, String name) {
    Optional<String> text = fields.optionalText(name);
    try {
      return text.map(t ->
          t.length() == "2026-11-01".length()
              ? new Bulletin.Time.On(LocalDate.parse(t))
              : new Bulletin.Time.At(OffsetDateTime.parse(t.replace(' ', 'T'))));
    } catch (DateTimeParseException e) {
      fields.problem(name, Kind.FIELD_NOT_TIME, text.orElse(""));
      return Optional.empty();
    }
  }

  private static Coverage coverage(Fields fields) {
    if (!fields.has("coverage")) {
      fields.optionalText("coverage");
      return new Coverage.Unstated();
    }
    if (fields.isText("coverage")) {
      if (fields.optionalText("coverage").orElse("").equals("complete")) {
        return new Coverage.Complete();
      }
      return fields
          .decimal("coverage")
          .<Coverage>map(Coverage.OfStations::new)
          .orElse(new Coverage.Unstated());
    }
    return fields
        .fields("coverage")
        .<Coverage>map(inner -> {
          var stations = inner.count("stations");
          if (stations.isEmpty()) {
            inner.missing("stations");
          }
          inner.done();
          return new Coverage.Stations(stations.orElse(0));
        })
        .orElse(new Coverage.Unstated());
  }
}
