package org.acta.board;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.acta.board.Book.ShutException;
import org.acta.desk.Desk;
import org.acta.desk.StepRow;
import org.acta.intake.Refused;
import org.acta.log.LogReader;
import org.acta.record.Centre;
import org.acta.record.LedgerView;
import org.acta.record.LogEntries;
import org.acta.record.RecordView;
import org.acta.report.Said;
import org.jspecify.annotations.Nullable;

/// The record as the desk last read it, read again when it has grown.
///
/// One thread at a time reads from it or writes to it, so that nobody sees a step half taken. Steps
/// that are taken here are known without reading the record again.
final class Ground {
  private final Book book;
  private final String election;
  private @Nullable Now kept;
  private volatile boolean shut;

  Ground(Book book, String election) {
    this.book = book;
    this.election = election;
  }

  /// The record at one size.
  record Now(LogReader log, RecordView view) {
    /// The tally centre of this id, or the only one.
    ///
    /// @throws Turned if there is none, or none is named of several
    AtCentre at(String centre) {
      return AtCentre.of(view.centres(), centre);
    }

    /// The ledger, read now.
    LedgerView ledger() {
      return LedgerView.of(new LogEntries(log), view.folder().election().id());
    }
  }

  /// Whether the record could not be written to when somebody last tried.
  boolean shut() {
    return shut;
  }

  String election() {
    return election;
  }

  Book book() {
    return book;
  }

  /// Reads from the record.
  synchronized <T> T with(Function<Now, T> reading) {
    return reading.apply(now());
  }

  /// How many entries the record has.
  synchronized long size() {
    return book.open().size();
  }

  private Now now() {
    LogReader log = book.open();
    if (kept == null || kept.log().size() != log.size()) {
      kept = new Now(log, RecordView.told(new LogEntries(log), election));
    }
    return kept;
  }

  /// Takes a step, unless it was made from an older state of the form, or something stands against
  /// it.
  ///
  /// @param at id of the centre, or nothing for the only one
  /// @param row gives the step for the centre as it is
  /// @param versioned what the centre's version is now, for this step
  /// @return the index of its entry
  /// @throws Turned if it is not taken
  synchronized long step(
      String at, Function<Centre, StepRow> row, ToLongFunction<Centre> versioned, long version) {
    try {
      long[] first = {-1};
      RecordView[] view = new RecordView[1];
      write((entries, next) -> {
        Now now =
            kept != null && kept.log().size() == next
                ? kept
                : new Now(entries.log(), RecordView.told(entries, election));
        // Whatever stops it from here on, the step may be half taken in memory.
        kept = null;
        view[0] = now.view();
        Centre centre = now.at(at).centre();
        if (versioned.applyAsLong(centre) != version) {
          throw new Turned(409, "turned.overtaken");
        }
        StepRow step = row.apply(centre);
        Desk desk = Desk.of(election, centre, next);
        Optional<Refused> against = desk.take(step);
        if (against.isPresent()) {
          Said why = Said.refused(against.get(), desk.intake());
          throw new Turned(422, "turned.said", why.what(), why.remedy());
        }
        first[0] = next;
        return desk.entries(Desk.typed(step.toString()), step.at());
      });
      LogReader log = book.open();
      if (log.size() == first[0] + 1) {
        kept = new Now(log, view[0]);
      }
      return first[0];
    } catch (IllegalArgumentException unfit) {
      throw new Turned(422, "turned.unfit", String.valueOf(unfit.getMessage()));
    }
  }

  /// Appends entries that follow from the record.
  ///
  /// @return the index of the first
  synchronized long append(BiFunction<Now, Long, List<byte[]>> entries) {
    return write((there, next) ->
        entries.apply(new Now(there.log(), RecordView.told(there, election)), next));
  }

  private long write(BiFunction<LogEntries, Long, List<byte[]>> entries) {
    try {
      long first = book.append(entries);
      shut = false;
      return first;
    } catch (ShutException | UncheckedIOException e) {
      shut = true;
      throw e;
    }
  }
}
