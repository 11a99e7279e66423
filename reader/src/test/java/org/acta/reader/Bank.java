package org.acta.reader;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.acta.ledger.Article;
import org.acta.ledger.ArticleReader.Outcome;
import org.acta.ledger.Deed;
import org.acta.ledger.PositionKind;
import org.acta.ledger.Quote;
import org.acta.ledger.Reading;

/// A bank of short made-up texts, each with what a careful person takes from it; its README says
/// how they were written and what a line holds.
record Bank(Map<String, String> leads, List<Item> items) {
  private static final Path FOLDER = Path.of("src/test/resources/bank");
  private static final Pattern DAY =
      Pattern.compile(
          "(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.? (\\d+), (\\d{4})");
  private static final Set<String> LOOSE = Set.of("group", "party", "organ", "org", "igo");

  /// A text that follows the lead of an election.
  record Item(String id, String election, String text, List<String> expected) {}

  /// How much of what is expected was proposed.
  record Score(int right, int wrong, int missed, List<String> faults) {
    double precision() {
      return right + wrong == 0 ? 1 : (double) right / (right + wrong);
    }

    double recall() {
      return right + missed == 0 ? 1 : (double) right / (right + missed);
    }

    double f1() {
      return right == 0 ? 0 : 2.0 * right / (2 * right + wrong + missed);
    }

    Score plus(Score other) {
      List<String> all = new ArrayList<>(faults);
      all.addAll(other.faults);
      return new Score(right + other.right, wrong + other.wrong, missed + other.missed, all);
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "precision %.3f recall %.3f F1 %.3f (%d right, %d wrong, %d missed)",
          precision(),
          recall(),
          f1(),
          right,
          wrong,
          missed);
    }
  }

  /// @param name such as `positions-train`
  static Bank of(String name) throws IOException {
    Map<String, String> leads =
        Files.readAllLines(FOLDER.resolve("elections.tsv"), UTF_8).stream()
            .map(line -> line.split("\t"))
            .collect(Collectors.toMap(cells -> cells[0], cells -> cells[5]));
    List<Item> items =
        Files.readAllLines(FOLDER.resolve(name + ".tsv"), UTF_8).stream()
            .map(line -> line.split("\t"))
            .map(cells ->
                new Item(
                    cells[0],
                    cells[1],
                    cells[2].replace("\\n", "\n"),
                    cells[3].equals("-") ? List.of() : Arrays.asList(cells[3].split(" ; "))))
            .toList();
    return new Bank(leads, items);
  }

  /// Every so manieth text, from the first.
  Bank every(int step) {
    return new Bank(
        leads,
        IntStream.range(0, items.size()).filter(i -> i % step == 0).mapToObj(items::get).toList());
  }

  /// Positions by actor, kind and target.
  Score positions() {
    return score(item -> positions(item, read(item)));
  }

  /// Speakers of quotations; a quotation that nobody is named for is right without a speaker.
  Score speakers() {
    return score(item -> speakers(item, read(item)));
  }

  private Score score(Function<Item, Score> one) {
    return items.stream().map(one).reduce(new Score(0, 0, 0, List.of()), Score::plus);
  }

  private int start(Item item) {
    String lead = leads.get(item.election()) + "\n\n";
    return lead.codePointCount(0, lead.length());
  }

  private Reading read(Item item) {
    String text = leads.get(item.election()) + "\n\n" + item.text() + "\n";
    Article article =
        new Article(
            item.id() + ".txt",
            text.getBytes(UTF_8),
            Optional.empty(),
            Optional.of(published(text)),
            Optional.empty(),
            Optional.empty());
    return switch (NewsReaderTest.READER.read(article)) {
      case Outcome.Read(var reading) -> reading;
      case Outcome.Refused refused -> throw new AssertionError(item.id() + ": " + refused);
    };
  }

  /// The day of the dateline, such as *Aug. 2, 2024*.
  private static LocalDate published(String text) {
    Matcher day = DAY.matcher(text);
    if (!day.find()) {
      throw new IllegalArgumentException("no day in " + text);
    }
    int month = "JanFebMarAprMayJunJulAugSepOctNovDec".indexOf(day.group(1)) / 3 + 1;
    return LocalDate.of(Integer.parseInt(day.group(3)), month, Integer.parseInt(day.group(2)));
  }

  private Score positions(Item item, Reading reading) {
    Set<List<String>> left =
        reading.deeds().stream()
            .filter(deed -> deed.kind() instanceof PositionKind)
            .filter(deed -> deed.evidence().start() >= start(item) - 1)
            .map(Bank::key)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    int right = 0;
    List<String> faults = new ArrayList<>();
    for (String line : item.expected()) {
      boolean optional = line.strip().endsWith("?");
      String[] wanted = line.strip().replaceFirst("\\?$", "").strip().split("\\|");
      Optional<List<String>> hit =
          left.stream()
              .filter(got ->
                  same(got.get(0), wanted[0])
                      && List.of(wanted[1].split("/")).contains(got.get(1))
                      && List.of(wanted[2].split("/")).contains(got.get(2)))
              .findFirst();
      hit.ifPresent(left::remove);
      if (!optional && hit.isPresent()) {
        right++;
      } else if (!optional) {
        faults.add(item.id() + " missed " + line);
      }
    }
    int missed = faults.size();
    left.forEach(got -> faults.add(item.id() + " false " + got));
    return new Score(right, left.size(), missed, faults);
  }

  private static List<String> key(Deed deed) {
    return List.of(
        deed.actor().orElseThrow().text(), deed.kind().word(), deed.target().orElseThrow().word());
  }

  private Score speakers(Item item, Reading reading) {
    List<Quote> left =
        new ArrayList<>(
            reading.quotes().stream()
                .filter(quote -> quote.words().start() >= start(item) - 1)
                .toList());
    int right = 0;
    int wrong = 0;
    List<String> faults = new ArrayList<>();
    for (String line : item.expected()) {
      String words = line.substring(0, line.lastIndexOf('|')).strip();
      String wanted = line.substring(line.lastIndexOf('|') + 1).strip();
      Optional<Quote> hit = left.stream().filter(quote -> begins(quote, words)).findFirst();
      hit.ifPresent(left::remove);
      Optional<String> got = hit.flatMap(Quote::speaker).map(key -> key.text());
      boolean nobody = List.of(wanted.split("/")).contains("null");
      if (got.isEmpty()) {
        if (!nobody) {
          faults.add(item.id() + " without speaker: " + line);
        }
      } else if (same(got.get(), wanted)
          || hit.get().onBehalfOf().filter(key -> same(key.text(), wanted)).isPresent()) {
        right++;
      } else {
        wrong++;
        faults.add(item.id() + " wrong speaker " + got.get() + ": " + line);
      }
    }
    return new Score(right, wrong, faults.size() - wrong, faults);
  }

  private static boolean begins(Quote quote, String words) {
    String start = words.replaceAll("^[\"“”‘’']+|[.,… ]+$", "");
    String text = quote.words().text();
    return text.startsWith(start)
        || start.startsWith(text.replaceAll("[.,]+$", ""))
        || text.contains(start.substring(0, Math.min(15, start.length())));
  }

  /// Whether a key is one of those expected. Texts name parties and groups in many ways, so that
  /// they are the same if they share a word, and persons if they share the surname.
  private static boolean same(String got, String wanted) {
    return Arrays.stream(wanted.split("/")).anyMatch(one -> sameOne(got, one));
  }

  private static boolean sameOne(String got, String wanted) {
    String kind = got.substring(0, Math.max(0, got.indexOf(':')));
    String other = wanted.substring(0, Math.max(0, wanted.indexOf(':')));
    if (got.equals(wanted)) {
      return true;
    }
    if (kind.equals("person") && other.equals("person")) {
      return last(got, '-').equals(last(wanted, '-'));
    }
    if (!LOOSE.contains(kind) || !LOOSE.contains(other)) {
      return false;
    }
    Set<String> shared = new HashSet<>(words(got));
    shared.retainAll(words(wanted));
    return !shared.isEmpty()
        || kind.equals(other) && kind.equals("group")
        || kind.equals(other)
            && kind.equals("organ")
            && got.split(":")[1].equals(wanted.split(":")[1]);
  }

  private static Set<String> words(String key) {
    Set<String> words =
        new HashSet<>(Arrays.asList(last(key, ':').toLowerCase(Locale.ROOT).split("[- ]")));
    words.removeAll(Set.of("the", "of", "and"));
    return words;
  }

  private static String last(String text, char after) {
    return text.substring(text.lastIndexOf(after) + 1);
  }
}
