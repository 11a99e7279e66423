package org.acta.cli;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.acta.ledger.ActorKey;
import org.acta.ledger.ArticleReader;
import org.acta.ledger.ContestLabel;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `acta read`: articles become proposals, and those that a person confirms become entries.
@Command(
    name = "read",
    description = {
      "Reads news articles, as text or HTML, and proposes who takes which position on a result, in"
          + " whose words; and the statements, events and relations around it.",
      "",
      "With --out, writes the proposals of each article to NAME.json, and the text of a page to"
          + " NAME.txt. With --into, shows each proposal, and appends those that you confirm. What"
          + " the record has already is not shown again; what you refuse is written nowhere."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  acta read article.txt --out proposals --published 2026-11-03 --outlet 'Daily X'",
      "  acta read articles/ --out proposals --explain",
      "  acta read article.txt --into my-record",
      "  acta read article.txt --into my-record --lang es",
      "  acta read article.txt --into my-record --accept e1,e4 --by 'A. Clerk'",
      "",
      "docs/positions.md defines what is proposed."
    })
final class ReadCommand implements Callable<Integer> {
  private static final Pattern STARTS_WITH_STATE = Pattern.compile("([A-Z]{2})(-.*)?");

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "An article, or a folder of articles (.txt, .html, .htm).")
  private List<Path> files = new ArrayList<>();

  @Option(names = "--out", paramLabel = "DIR", description = "Write the proposals here.")
  private @Nullable Path out;

  @Option(names = "--into", paramLabel = "RECORD", description = "Confirm proposals into this.")
  private @Nullable Path into;

  @Option(names = "--explain", description = "Tell the rule and the steps of each proposal.")
  private boolean explain;

  @Option(
      names = "--published",
      paramLabel = "DATE",
      description = "When it was published; days such as 'Tuesday' are computed from it.")
  private @Nullable String published;

  @Option(names = "--outlet", paramLabel = "NAME", description = "Who published it.")
  private @Nullable String outlet;

  @Option(names = "--url", paramLabel = "URL", description = "Where you got it.")
  private @Nullable String url;

  @Option(
      names = "--election",
      paramLabel = "ID",
      description =
          "Which election it is about, such as VE-2024-president (default: the record's only"
              + " one).")
  private @Nullable String election;

  @Option(
      names = "--state",
      paramLabel = "XX",
      description = "The state that votes (default: the first two letters of the election).")
  private @Nullable String state;

  @Option(
      names = "--winner",
      paramLabel = "KEY",
      description = "Whom the competent body declared, such as person:nicolas-maduro.")
  private @Nullable String winner;

  @Option(names = "--rival", paramLabel = "KEY", description = "Who is said to have won instead.")
  private @Nullable String rival;

  @Mixin private LanguageOption language = new LanguageOption();

  @Option(
      names = "--accept",
      paramLabel = "all|ID,ID",
      split = ",",
      description = "Confirm these proposals without asking.")
  private List<String> accept = new ArrayList<>();

  @Option(
      names = "--refuse",
      paramLabel = "ID,ID",
      split = ",",
      description = "With --accept all: but not these.")
  private List<String> refuse = new ArrayList<>();

  @Option(
      names = "--by",
      paramLabel = "NAME",
      description = "Who confirms; it stays in the record, as you write it.")
  private @Nullable String by;

  @Option(
      names = "--at",
      paramLabel = "TIME",
      description = "When you confirm, such as 2026-11-03T12:00:00Z (default: now).")
  private @Nullable String at;

  @Option(
      names = "--source",
      paramLabel = "ID",
      description = "The source that these entries are from, if the election declares it.")
  private String source = "";

  @Option(
      names = "--keep-text",
      description = "Keep the article's text beside the log; it can be taken down later.")
  private boolean keepText;

  @Option(names = "--key", paramLabel = "FILE", description = "The record's key file.")
  private @Nullable Path key;

  @Override
  public Integer call() {
    if ((out == null) == (into == null)) {
      throw Refusal.misuse("name either --out for the proposals or --into for a record");
    }
    if (!refuse.isEmpty() && accept.isEmpty()) {
      throw Refusal.misuse("--refuse goes with --accept all; without it you are asked");
    }
    LocalDate day = published == null ? null : day(published);
    ArticleReader reader = reader();
    List<ArticleFile> articles = ArticleFile.of(files);
    if (out != null) {
      ArticleSource known = new ArticleSource(outlet, day, url, label(election));
      try (ProgressLine progress = new ProgressLine(InstantSource.system())) {
        return new ReadOut(reader, out, explain, known, progress).write(articles);
      }
    }
    Path record = Optional.ofNullable(into).orElseThrow();
    Choosing choosing =
        accept.isEmpty()
            ? new AskedChoice(language.locale(), Terminal.colours())
            : new GivenChoice(accept, refuse, articles.size());
    Optional<String> named = Optional.ofNullable(election);
    if (named.isEmpty() && LedgerSource.knowsNone(record)) {
      named = choosing.election();
    }
    String id = LedgerSource.election(record, List.of(), named);
    ArticleSource known = new ArticleSource(outlet, day, url, label(id));
    ReadInto reading =
        new ReadInto(
            reader,
            record,
            id,
            known,
            new ReadInto.Confirming(
                Optional.ofNullable(by), moment(), source, keepText, Optional.ofNullable(key)),
            ReviewWords.in(language.locale()));
    return reading.read(articles, choosing);
  }

  private static ArticleReader reader() {
    return ServiceLoader.load(ArticleReader.class)
        .findFirst()
        .orElseThrow(() ->
            Refusal.evidence(
                "articles are read by a module of its own, which is not here; start Acta by its"
                    + " launcher, ./acta read, which builds it and fetches CoreNLP with its models"
                    + " (474 MB, under the GPL)"));
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw Refusal.misuse("--published is a day such as 2026-11-03, not '" + text + "'");
    }
  }

  private Instant moment() {
    try {
      return at == null ? InstantSource.system().instant() : Instant.parse(at);
    } catch (DateTimeException e) {
      throw Refusal.misuse("--at is a moment such as 2026-11-03T12:00:00Z, not '" + at + "'");
    }
  }

  private Optional<ContestLabel> label(@Nullable String id) {
    if (id == null) {
      if (state != null || winner != null || rival != null) {
        throw Refusal.misuse("--state, --winner and --rival go with --election");
      }
      return Optional.empty();
    }
    var match = STARTS_WITH_STATE.matcher(state == null ? id : state);
    if (!match.matches()) {
      throw Refusal.misuse(
          "which state votes is not told by '" + id + "'; add --state with its two letters");
    }
    return Optional.of(
        new ContestLabel(
            id, match.group(1), Optional.empty(), key("--winner", winner), key("--rival", rival)));
  }

  private static Optional<ActorKey> key(String option, @Nullable String text) {
    if (text == null) {
      return Optional.empty();
    }
    return Optional.of(
        ActorKey.parse(text)
            .orElseThrow(() ->
                Refusal.misuse(
                    option + " is a key such as person:first-last, not '" + text + "'")));
  }
}
