package org.acta.projection;

import java.util.Locale;
import org.acta.sheet.Item;

/// What the tables call the figures of a sheet. `cast` is a word of SQL and would have to be
/// quoted, so that it is `ballots_cast` there.
final class Columns {
  private Columns() {}

  static String of(Item item) {
    return item == Item.CAST ? "ballots_cast" : item.name().toLowerCase(Locale.ROOT);
  }
}
