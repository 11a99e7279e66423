package org.acta.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What states, organisations, organs, outlets and parties are called, which titles make a person
/// speak for one of them, and who held which office when.
///
/// Kept in files of tab-separated values beside this class; `docs/vocabulary.md` says how a row is
/// added, and where the rows come from.
///
/// @param states in the order of their codes
/// @param organs those of one state, and those that any state may have
public record Vocabulary(
    List<State> states,
    List<Organisation> organisations,
    List<Organ> organs,
    List<Outlet> outlets,
    List<Title> titles,
    List<Leader> leaders,
    List<Party> parties,
    List<Association> associations) {
  public Vocabulary {
    states = List.copyOf(states);
    organisations = List.copyOf(organisations);
    organs = List.copyOf(organs);
    outlets = List.copyOf(outlets);
    titles = List.copyOf(titles);
    leaders = List.copyOf(leaders);
    parties = List.copyOf(parties);
    associations = List.copyOf(associations);
  }

  /// One way to write a name.
  ///
  /// @param sure whether it is enough by itself; if not, it means something else as well
  public record Name(String text, boolean sure) {
    private static Name of(String cell) {
      return cell.endsWith("?")
          ? new Name(cell.substring(0, cell.length() - 1), false)
          : new Name(cell, true);
    }
  }

  /// A state or a territory with a government.
  ///
  /// @param iso ISO 3166-1 alpha-2
  /// @param names the usual one first
  /// @param adjectives such as `Swiss`
  /// @param nationals in the plural, such as `Britons`
  /// @param seats capitals, palaces and ministries that stand for it
  /// @param regions it lies in, the widest first
  public record State(
      String iso,
      List<Name> names,
      List<Name> adjectives,
      List<Name> nationals,
      List<Name> seats,
      List<String> regions) {
    /// What it is usually called.
    public String name() {
      return names.getFirst().text();
    }
  }

  /// An organisation of states, or a part of one.
  ///
  /// @param id what follows `igo:`
  /// @param names the usual one first, then abbreviations
  /// @param seats cities that stand for it
  /// @param members ISO 3166-1 alpha-2
  /// @param of id of the organisation that it is a part of
  public record Organisation(
      String id, List<Name> names, List<Name> seats, List<String> members, Optional<String> of) {
    /// What it is usually called.
    public String name() {
      return names.getFirst().text();
    }
  }

  /// A commission, court, parliament, ministry or army.
  ///
  /// @param iso of its state; empty if any state may have one
  /// @param slug what ends its key
  /// @param names the usual one first, then alternatives and acronyms
  /// @param role such as `commission`
  public record Organ(Optional<String> iso, String slug, List<Name> names, String role) {
    /// What it is usually called.
    public String name() {
      return names.getFirst().text();
    }
  }

  /// Who publishes.
  ///
  /// @param id what follows `outlet:`
  /// @param names the usual one first
  /// @param iso of the state it works from
  /// @param stateRun whether that state runs it, if that is known
  public record Outlet(
      String id, List<Name> names, Optional<String> iso, Optional<StateRun> stateRun) {
    /// What it is usually called.
    public String name() {
      return names.getFirst().text();
    }
  }

  /// A title of a person.
  ///
  /// @param pattern its words in small letters, such as `prime minister`
  /// @param kind such as `head-of-state`
  /// @param actsFor what such a person speaks for: `state`, `organ`, `party`, `person`, `igo`,
  ///   `org` or `group`
  public record Title(String pattern, String kind, String actsFor) {}

  /// A term of somebody who spoke for a state or an organisation of states.
  ///
  /// @param names the full one first, then surnames and others that the press uses alone
  /// @param from the first month of the term
  /// @param to the last month of it; empty if none was known
  /// @param woman whether she is one
  public record Leader(
      ActorKey actor,
      List<Name> names,
      YearMonth from,
      Optional<YearMonth> to,
      String office,
      boolean woman) {
    /// The full name.
    public String name() {
      return names.getFirst().text();
    }

    /// Whether the term has a month in common with these.
    public boolean during(YearMonth first, YearMonth last) {
      return !from.isAfter(last) && to.map(end -> !end.isBefore(first)).orElse(true);
    }
  }

  /// A party, a coalition or a movement.
  ///
  /// @param iso of its state
  /// @param slug what ends its key
  /// @param names the usual one first, then alternatives and abbreviations
  /// @param leaders who led it or ran for it at any time
  public record Party(String iso, String slug, List<Name> names, List<String> leaders) {
    /// What it is usually called.
    public String name() {
      return names.getFirst().text();
    }
  }

  /// An organisation that is no state's: observers, rights groups, churches, armed groups.
  ///
  /// @param id what follows `org:`
  /// @param names the usual one first, then alternatives and abbreviations
  public record Association(String id, List<Name> names) {}

  /// Reads the files.
  ///
  /// @throws UncheckedIOException if one cannot be read
  public static Vocabulary read() {
    return new Vocabulary(
        rows("states.tsv").map(Vocabulary::state).toList(),
        rows("organisations.tsv").map(Vocabulary::organisation).toList(),
        rows("organs.tsv").map(Vocabulary::organ).toList(),
        rows("outlets.tsv").map(Vocabulary::outlet).toList(),
        rows("titles.tsv")
            .map(row -> new Title(row.cell("pattern"), row.cell("kind"), row.cell("acts-for")))
            .toList(),
        rows("leaders.tsv").map(Vocabulary::leader).toList(),
        rows("parties.tsv").map(Vocabulary::party).toList(),
        rows("associations.tsv")
            .map(row ->
                new Association(row.cell("id"), row.names("name", "alternatives", "abbreviations")))
            .toList());
  }

  private static State state(Row row) {
    return new State(
        row.cell("iso2"),
        row.names("name", "alternatives"),
        row.names("adjectives"),
        row.names("nationals"),
        row.names("seats"),
        row.list("region"));
  }

  private static Organisation organisation(Row row) {
    return new Organisation(
        row.cell("id"),
        row.names("name", "abbreviations", "alternatives"),
        row.names("seats"),
        row.list("members"),
        row.optional("of"));
  }

  private static Organ organ(Row row) {
    return new Organ(
        row.optional("iso2").filter(iso -> !iso.equals("*")),
        row.cell("slug"),
        row.names("name", "alternatives", "acronyms"),
        row.cell("role"));
  }

  private static Outlet outlet(Row row) {
    Optional<StateRun> stateRun =
        switch (row.cell("state-run")) {
          case "yes" -> Optional.of(new StateRun(true, row.optional("source")));
          case "no", "public" -> Optional.of(new StateRun(false, row.optional("source")));
          default -> Optional.empty();
        };
    return new Outlet(
        row.cell("id"), row.names("name", "alternatives"), row.optional("iso2"), stateRun);
  }

  private static Leader leader(Row row) {
    return new Leader(
        new ActorKey(row.cell("actor")),
        row.names("name", "alternatives"),
        YearMonth.parse(row.cell("from")),
        row.optional("to").map(YearMonth::parse),
        row.cell("office"),
        row.cell("pronoun").equals("she"));
  }

  private static Party party(Row row) {
    return new Party(
        row.cell("iso2"),
        row.cell("slug"),
        row.names("name", "alternatives", "abbreviations"),
        row.list("leaders"));
  }

  private record Row(List<String> columns, List<String> cells) {
    String cell(String column) {
      int index = columns.indexOf(column);
      return index >= 0 && index < cells.size() ? cells.get(index) : "";
    }

    Optional<String> optional(String column) {
      return Optional.of(cell(column)).filter(cell -> !cell.isEmpty());
    }

    List<String> list(String column) {
      return Stream.of(cell(column).split("\\|")).filter(word -> !word.isEmpty()).toList();
    }

    List<Name> names(String... columns) {
      return Stream.of(columns).flatMap(column -> list(column).stream()).map(Name::of).toList();
    }
  }

  private static Stream<Row> rows(String file) {
    List<List<String>> lines = new ArrayList<>();
    text(file)
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .forEach(line -> lines.add(Arrays.asList(line.split("\t", -1))));
    return lines.stream().skip(1).map(cells -> new Row(lines.getFirst(), cells));
  }

  private static String text(String file) {
    try (InputStream in = Vocabulary.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IOException("it is not there");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the vocabulary " + file + " cannot be read", e);
    }
  }
}
