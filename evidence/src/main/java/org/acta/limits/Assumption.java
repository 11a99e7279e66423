package org.acta.limits;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalLong;
import org.acta.election.Share;

/// Something that somebody declares, so that a reader sees what would follow if it were true.
///
/// @param id unique within the election
/// @param title as the report calls it
/// @param source id of who says it; empty if nobody was named
/// @param contest id of the contest
/// @param place path of place codes or names from the top, empty for the whole election
/// @param says what is assumed, at least one thing
/// @param references where it was read
public record Assumption(
    String id,
    String title,
    String source,
    String contest,
    List<String> place,
    List<Says> says,
    List<String> references) {
  public Assumption {
    place = List.copyOf(place);
    says = List.copyOf(says);
    references = List.copyOf(references);
    if (says.isEmpty()) {
      throw new IllegalArgumentException("assumption '" + id + "' assumes nothing");
    }
  }

  /// One thing that is assumed.
  public sealed interface Says {
    /// What all the stations of the place add up to, those with a sheet and those without.
    ///
    /// @param figure a choice or group id, or `valid`, `nulls`, `blank` or `cast`
    /// @param least the figure is at least this
    /// @param most the figure is at most this; the same as `least` for an exact total
    record Total(String figure, OptionalLong least, OptionalLong most) implements Says {
      public Total {
        if (least.isEmpty() && most.isEmpty()) {
          throw new IllegalArgumentException("a total of '" + figure + "' needs a number");
        }
      }
    }

    /// The share of the valid votes of all the stations of the place, in per cent as printed:
    /// rounded, or with further digits cut off.
    ///
    /// @param figure a choice or group id
    /// @param printed at least zero and below 1,000
    record Percentage(String figure, BigDecimal printed) implements Says {
      public Percentage {
        if (printed.signum() < 0 || printed.compareTo(BigDecimal.valueOf(1000)) >= 0) {
          throw new IllegalArgumentException(
              "a percentage of '" + figure + "' lies from 0 to below 1,000, not " + printed);
        }
      }
    }

    /// How many voters are registered at the place.
    record Registered(long voters) implements Says {}

    /// At every station of the place without a complete and undisputed sheet, no larger share of
    /// the registered voters cast a ballot. Disputed stations of which one version is assumed to be
    /// right are left out of this.
    record Turnout(Share most) implements Says {}

    /// The figures of a bulletin are right as far as its count went. A count only grows: what was
    /// announced is the least there can be, and the stations that it left out can add only what
    /// they hold.
    ///
    /// @param bulletin id
    record Announced(String bulletin) implements Says {}

    /// Where a station has several sheets that differ, one of them is right.
    record OneOfVersions() implements Says {}
  }
}
