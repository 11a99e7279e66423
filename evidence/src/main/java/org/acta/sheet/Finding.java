package org.acta.sheet;

import java.util.List;

/// Something in the sheets that a reader should look at, with the figures that show it.
///
/// A finding says what stands on the sheets. Why it stands there it does not say; the report prints
/// the innocent causes beside it. Rows refer to the [Sheets] that were checked.
public sealed interface Finding {

  /// Which check made it; also the key of its explanation.
  Check check();

  /// The first row it is about; findings are printed in this order.
  int row();

  /// The kinds of finding, in the order in which reports list them.
  enum Check {
    /// The votes do not add up to the valid votes.
    VOTES_NOT_VALID(Severity.ERROR),
    /// Valid, null and blank ballots do not add up to ballots cast.
    PARTS_NOT_CAST(Severity.ERROR),
    /// More ballots cast than voters registered.
    CAST_OVER_REGISTERED(Severity.ERROR),
    /// A number below zero.
    NEGATIVE(Severity.ERROR),
    /// The same station twice with different figures.
    STATION_DISPUTED(Severity.ERROR),
    /// The same station twice with the same figures.
    STATION_REPEATED(Severity.WARNING),
    /// A document in whose place another of the station was adopted.
    STATION_SUPERSEDED(Severity.NOTE),
    /// A row that adds up the rows before it.
    ROW_IS_SUM(Severity.WARNING),
    /// A number of registered voters that differs from the roll.
    REGISTERED_NOT_ROLL(Severity.WARNING),
    /// A station that the roll does not name.
    NOT_ON_ROLL(Severity.WARNING),
    /// Some figures are illegible.
    ILLEGIBLE(Severity.WARNING),
    /// The sheet is annulled.
    ANNULLED(Severity.NOTE),
    /// Some figures are missing.
    INCOMPLETE(Severity.WARNING),
    /// The station is listed without any figure.
    EMPTY(Severity.NOTE),
    /// Every figure is zero.
    BLANK_SHEET(Severity.WARNING),
    /// The same votes at different places.
    SAME_VOTES(Severity.NOTE),
    /// A leading choice without a single vote.
    ONE_SIDED(Severity.NOTE),
    /// Every registered voter voted.
    FULL_TURNOUT(Severity.NOTE);

    private final Severity severity;

    Check(Severity severity) {
      this.severity = severity;
    }

    public Severity severity() {
      return severity;
    }

    /// Stable name for files and links, such as `cast-over-registered`.
    public String id() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  /// @param votes sum over the choices
  /// @param valid as written
  record VotesNotValid(int row, long votes, long valid) implements Finding {
    @Override
    public Check check() {
      return Check.VOTES_NOT_VALID;
    }
  }

  /// @param parts valid, null and blank ballots together
  /// @param cast as written
  record PartsNotCast(int row, long parts, long cast) implements Finding {
    @Override
    public Check check() {
      return Check.PARTS_NOT_CAST;
    }
  }

  /// @param cast as written, or the sum of its parts
  record CastOverRegistered(int row, long cast, long registered) implements Finding {
    @Override
    public Check check() {
      return Check.CAST_OVER_REGISTERED;
    }
  }

  /// @param column of the sheet
  record Negative(int row, int column, long value) implements Finding {
    @Override
    public Check check() {
      return Check.NEGATIVE;
    }
  }

  /// @param row the first version
  /// @param again a later row for the same station with other figures
  record StationDisputed(int row, int again) implements Finding {
    @Override
    public Check check() {
      return Check.STATION_DISPUTED;
    }
  }

  /// @param row the first time
  /// @param again a later row for the same station with the same figures
  record StationRepeated(int row, int again) implements Finding {
    @Override
    public Check check() {
      return Check.STATION_REPEATED;
    }
  }

  /// @param row the document that was adopted by the declared rule
  /// @param again another document of the station, with other figures
  record StationSuperseded(int row, int again) implements Finding {
    @Override
    public Check check() {
      return Check.STATION_SUPERSEDED;
    }
  }

  /// A row that adds up rows before it, and is therefore no sheet. It is left out of the totals.
  ///
  /// @param votes the sum of its votes
  record RowIsSum(int row, long votes) implements Finding {
    @Override
    public Check check() {
      return Check.ROW_IS_SUM;
    }
  }

  /// @param registered as the sheet has it
  /// @param roll as the roll has it
  record RegisteredNotRoll(int row, long registered, long roll) implements Finding {
    @Override
    public Check check() {
      return Check.REGISTERED_NOT_ROLL;
    }
  }

  /// A row whose station is not on a roll that claims to name every station.
  record NotOnRoll(int row) implements Finding {
    @Override
    public Check check() {
      return Check.NOT_ON_ROLL;
    }
  }

  /// @param columns those that are illegible
  record Illegible(int row, List<Integer> columns) implements Finding {
    public Illegible {
      columns = List.copyOf(columns);
    }

    @Override
    public Check check() {
      return Check.ILLEGIBLE;
    }
  }

  /// A row with an annulled figure.
  record Annulled(int row) implements Finding {
    @Override
    public Check check() {
      return Check.ANNULLED;
    }
  }

  /// @param columns those that the source has for other sheets and not for this one
  record Incomplete(int row, List<Integer> columns) implements Finding {
    public Incomplete {
      columns = List.copyOf(columns);
    }

    @Override
    public Check check() {
      return Check.INCOMPLETE;
    }
  }

  /// A row without any figure.
  record Empty(int row) implements Finding {
    @Override
    public Check check() {
      return Check.EMPTY;
    }
  }

  /// A row on which every figure is zero.
  record BlankSheet(int row) implements Finding {
    @Override
    public Check check() {
      return Check.BLANK_SHEET;
    }
  }

  /// @param rows two or more with the same votes for every choice, at two or more places where the
  ///   source names places
  /// @param votes the sum of those votes
  record SameVotes(List<Integer> rows, long votes) implements Finding {
    public SameVotes {
      rows = List.copyOf(rows);
    }

    @Override
    public Check check() {
      return Check.SAME_VOTES;
    }

    @Override
    public int row() {
      return rows.getFirst();
    }
  }

  /// @param choice position of the leading choice that has none
  /// @param votes the votes of all others
  record OneSided(int row, int choice, long votes) implements Finding {
    @Override
    public Check check() {
      return Check.ONE_SIDED;
    }
  }

  /// @param registered as the sheet or the roll has it; as many ballots were cast
  record FullTurnout(int row, long registered) implements Finding {
    @Override
    public Check check() {
      return Check.FULL_TURNOUT;
    }
  }
}
