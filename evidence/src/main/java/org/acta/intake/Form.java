package org.acta.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A form as the steps up to now have left it.
///
/// @param code its barcode
/// @param station its station's code; empty while clearance has to find it
/// @param state where it is
/// @param doubts why it is in clearance; else empty
/// @param holds why it is in quarantine; else empty
/// @param first the first entry of the present round
/// @param second the second one
/// @param corrected what the corrector read, where the entries differ
/// @param earlier entries and corrections of rounds that were given up, in their order
/// @param passed whether quality control has passed the present figures
/// @param since when it came into its state
/// @param last when the last step was taken
/// @param steps indexes of the entries that say so, refused ones included
public record Form(
    String code,
    String station,
    State state,
    List<Doubt> doubts,
    List<Hold> holds,
    Optional<Keyed> first,
    Optional<Keyed> second,
    Optional<Keyed> corrected,
    List<Keyed> earlier,
    boolean passed,
    Instant since,
    Instant last,
    List<Long> steps) {
  public Form {
    doubts = List.copyOf(doubts);
    holds = List.copyOf(holds);
    earlier = List.copyOf(earlier);
    steps = List.copyOf(steps);
  }

  /// Figures as one clerk keyed them.
  ///
  /// @param index of the entry
  public record Keyed(long index, String clerk, Instant at, Cells cells) {}

  /// The figures that count, or would: the corrected ones, else the second of two entries that
  /// agree.
  public Optional<Keyed> agreed() {
    if (corrected.isPresent()) {
      return corrected;
    }
    return second.filter(
        entry -> first.filter(one -> one.cells().equals(entry.cells())).isPresent());
  }

  /// Columns in which the two entries differ; none unless there are two.
  public int[] discrepancies() {
    if (first.isEmpty() || second.isEmpty()) {
      return new int[0];
    }
    return first.get().cells().differing(second.get().cells());
  }

  /// Every entry and correction there ever was, in the order of the log.
  public List<Keyed> everKeyed() {
    List<Keyed> all = new ArrayList<>(earlier);
    first.ifPresent(all::add);
    second.ifPresent(all::add);
    corrected.ifPresent(all::add);
    return all;
  }

  /// The figures that may still be the form's: those agreed on, or else every entry of the present
  /// round.
  Stream<Keyed> standing() {
    return agreed().isPresent()
        ? agreed().stream()
        : Stream.of(first, second).flatMap(Optional::stream);
  }

  /// Whether a clerk keyed or corrected the present figures.
  boolean keyedBy(String clerk) {
    return List.of(first, second, corrected).stream()
        .flatMap(Optional::stream)
        .anyMatch(keyed -> keyed.clerk().equals(clerk));
  }
}
