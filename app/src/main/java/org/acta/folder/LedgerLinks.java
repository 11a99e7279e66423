package org.acta.folder;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.acta.format.Problem;
import org.acta.format.Problem.Kind;
import org.acta.ledger.ConfirmedDeed;
import org.acta.ledger.KnownDay;

/// Which row of a ledger file changes which: a row names the `id` of one above it.
///
/// Only a position of the same actor on the same target can be changed, by what was not said before
/// it.
final class LedgerLinks {
  private final String file;
  private final Map<String, LedgerRow> rows = new HashMap<>();
  private final Set<String> unread = new HashSet<>();

  LedgerLinks(String file) {
    this.file = file;
  }

  /// The row with the one that it follows.
  ///
  /// @param id of the row, if it has one
  /// @param follows the id that it names
  /// @throws UnusableRowException if an id stands twice, or no row that can be followed has it
  LedgerRow link(LedgerRow row, Optional<String> id, Optional<String> follows)
      throws UnusableRowException {
    LedgerRow before = id.map(rows::get).orElse(null);
    if (before != null) {
      throw unusable(row, "id", Kind.LEDGER_ID_TWICE, id.orElse(""), before.line());
    }
    OptionalLong earlier = OptionalLong.empty();
    if (follows.isPresent() && !unread.contains(follows.get())) {
      LedgerRow followed = rows.get(follows.get());
      if (followed == null) {
        throw unusable(row, "follows", Kind.LEDGER_NO_ID, follows.get());
      }
      if (!changes(row, followed)) {
        throw unusable(row, "follows", Kind.LEDGER_OTHER_STANCE, followed.line());
      }
      earlier = OptionalLong.of(followed.line());
    }
    LedgerRow linked = new LedgerRow(row.line(), row.deed(), row.published(), earlier);
    id.ifPresent(name -> rows.put(name, linked));
    return linked;
  }

  /// A row that could not be read had this id; what follows it has no second problem.
  void unread(String id) {
    unread.add(id);
  }

  private static boolean changes(LedgerRow row, LedgerRow followed) {
    return row.deed().target().isPresent()
        && row.deed().target().equals(followed.deed().target())
        && row.deed().actor().equals(followed.deed().actor())
        && day(row).compareTo(day(followed)) >= 0;
  }

  private static KnownDay day(LedgerRow row) {
    return KnownDay.of(
        row.deed().date().map(ConfirmedDeed.Date::value), row.published(), LocalDate.MAX);
  }

  private UnusableRowException unusable(
      LedgerRow row, String column, Kind kind, Object... arguments) {
    return new UnusableRowException(
        Problem.in(file, kind, arguments).atLine(row.line()).atColumn(column));
  }
}
