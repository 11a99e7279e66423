package org.acta.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.acta.election.Choice;
import org.acta.election.Contest;
import org.acta.election.Election;
import org.acta.election.Place;
import org.acta.election.Roll;
import org.acta.election.Rule;
import org.acta.election.Rule.Base;
import org.acta.election.Rule.Condition;
import org.acta.election.Share;
import org.acta.election.Source;
import org.acta.sheet.Figure;
import org.acta.sheet.Item;
import org.acta.sheet.Origin;
import org.acta.sheet.Sheets;

/// Made-up elections with everything odd that a file of sheets may hold.
final class Elections {
  private static final String[] TEXTS = {
    "Zulia",
    "São Tomé & Príncipe",
    "Ñuñoa <\"1\">",
    "თბილისი",
    "Владимир, Путин",
    "a;b|c",
    "日本",
    "=1+1",
    "-5",
    "O'Hara",
    "naïve\\path",
    "#3",
    "null",
    "{x}",
    "𝒜𝓃𝓃",
    "two  blanks",
    "yes",
    "12"
  };

  private final RandomGenerator random;

  private Elections(long seed) {
    random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  /// An election of one or two contests, each with a set of sheets of one source.
  static Account of(long seed) {
    return new Elections(seed).account();
  }

  private Account account() {
    List<Source> sources =
        List.of(
            new Source(
                "src " + text(),
                text(),
                Source.Kind.PARTY,
                random.nextBoolean() ? Optional.of(random.nextBoolean()) : Optional.empty(),
                random.nextBoolean()
                    ? Optional.of("https://example.org/?a=1&b=2")
                    : Optional.empty()));
    List<Contest> contests = new ArrayList<>();
    List<Account.SheetSet> sets = new ArrayList<>();
    List<String> levels = levels();
    String whole = "Whole " + text();
    for (int i = 0; i < 1 + random.nextInt(2); i++) {
      Contest contest = contest(i);
      contests.add(contest);
      Place root = Place.root(whole);
      String id = "set-" + i + (random.nextBoolean() ? " " + text() : "");
      sets.add(
          new Account.SheetSet(
              sheets(id, sources.getFirst().id(), contest, root, levels),
              "Title " + text(),
              levels));
    }
    Election election =
        new Election(
            "E-" + text(),
            "Name " + text(),
            Optional.of(LocalDate.of(2026, 11, 1)),
            contests,
            new Roll(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty(), Map.of()),
            sources);
    return new Account(election, sets, List.of());
  }

  private String text() {
    return TEXTS[random.nextInt(TEXTS.length)];
  }

  private List<String> levels() {
    return List.of("state", "Bezirk " + text(), "place").subList(0, random.nextInt(4));
  }

  private Contest contest(int number) {
    int size = 2 + random.nextInt(3);
    Map<String, Choice> choices = new LinkedHashMap<>();
    while (choices.size() < size) {
      String id = choices.isEmpty() ? "A" : text() + choices.size();
      choices.put(
          id,
          new Choice(
              id,
              text() + " " + text(),
              random.nextBoolean() ? Optional.of("Party " + text()) : Optional.empty(),
              random.nextBoolean() ? Optional.of("#2166ac") : Optional.empty()));
    }
    List<Choice> list = List.copyOf(choices.values());
    return new Contest("contest " + number, "Contest " + text(), rule(list), list, List.of());
  }

  private Rule rule(List<Choice> choices) {
    Share half = new Share(1, 2);
    return switch (random.nextInt(4)) {
      case 0 -> new Rule.Plurality();
      case 1 -> new Rule.Outright(List.of(new Condition(half, true, Optional.empty())), Base.VALID);
      case 2 ->
          new Rule.Outright(
              List.of(
                  new Condition(half, true, Optional.empty()),
                  new Condition(new Share(2, 5), false, Optional.of(new Share(1, 10)))),
              Base.CAST);
      default ->
          new Rule.Question(
              choices.get(0).id(),
              choices.get(1).id(),
              half,
              Base.CAST,
              Optional.of(new Share(1, 3)));
    };
  }

  private Sheets sheets(
      String id, String source, Contest contest, Place root, List<String> levels) {
    Sheets.Builder sheets =
        Sheets.builder(id, source, contest, root).from(new Origin("made-up", "", 0));
    boolean[] has = new boolean[Item.COUNT];
    for (int item = 0; item < has.length; item++) {
      has[item] = random.nextInt(4) > 0;
    }
    boolean totals = random.nextInt(3) == 0;
    int rows = 1 + random.nextInt(30);
    for (int row = 0; row < rows; row++) {
      long[] figures = new long[sheets.width()];
      for (int column = 0; column < figures.length; column++) {
        figures[column] = column < has.length && !has[column] ? Figure.MISSING : figure();
      }
      if (random.nextInt(8) == 0) {
        java.util.Arrays.fill(figures, random.nextBoolean() ? Figure.MISSING : Figure.ANNULLED);
      }
      String station = random.nextInt(5) == 0 ? "twice" : text() + "-" + row;
      sheets.add(
          station,
          place(root, levels.size()),
          figures,
          totals ? 1 + random.nextInt(3) : 1,
          row + 1L);
    }
    return sheets.build();
  }

  private Place place(Place root, int depth) {
    Place at = root;
    for (int level = 0; level < depth; level++) {
      String name = text();
      at = at.child(random.nextBoolean() ? name : "code " + name, name);
    }
    return at;
  }

  private long figure() {
    return switch (random.nextInt(12)) {
      case 0 -> Figure.MISSING;
      case 1 -> Figure.ILLEGIBLE;
      case 2 -> Figure.ANNULLED;
      case 3 -> -random.nextInt(50);
      case 4 -> Figure.LARGEST;
      case 5 -> 0;
      default -> random.nextInt(1000);
    };
  }
}
