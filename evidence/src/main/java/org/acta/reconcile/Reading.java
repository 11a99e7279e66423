package org.acta.reconcile;

import java.util.List;

/// What the copies together say about one station.
public sealed interface Reading {
  /// The station's code, as the first copy that names it writes it.
  String station();

  /// Two or more copies give figures, and no figure of theirs contradicts another. Some may have a
  /// figure that others lack.
  ///
  /// @param versions one for each copy that gives figures, in the order of the copies
  record Agreed(String station, List<Version> versions) implements Reading {
    public Agreed {
      versions = List.copyOf(versions);
    }
  }

  /// Versions contradict each other.
  ///
  /// @param versions every one, in the order of the copies and of their rows; several of one copy
  ///   where it has the station more than once
  /// @param columns of the reconciliation in which they do, at least one
  record Disputed(String station, List<Version> versions, List<Integer> columns)
      implements Reading {
    public Disputed {
      versions = List.copyOf(versions);
      columns = List.copyOf(columns);
    }
  }

  /// One copy alone gives figures.
  ///
  /// @param versions every one, in the order of the rows; several where the copy has the station
  ///   more than once
  /// @param listed copies that name the station without giving any figure
  record OnlyIn(String station, List<Version> versions, List<Version> listed) implements Reading {
    public OnlyIn {
      versions = List.copyOf(versions);
      listed = List.copyOf(listed);
    }
  }

  /// No copy gives any figure.
  ///
  /// @param listed copies that name the station nevertheless; none if the roll alone names it
  record Missing(String station, List<Version> listed) implements Reading {
    public Missing {
      listed = List.copyOf(listed);
    }
  }
}
