package org.acta.exchange;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.acta.election.Place;
import org.acta.exchange.Account.SheetSet;
import org.acta.sheet.Item;
import org.acta.sheet.Sheets;

/// The columns that name a sheet in a written table, and how a description refers to them.
///
/// A set of single sheets has no column for the number of stations, and one that does not tell what
/// kind of document a row is has no columns for that. In the wide form a column for each item that
/// the set has and for each choice follows; in the long form the item and its figure.
final class TableLayout {
  static final String ITEM = "item";
  static final String FIGURE = "figure";
  static final String SHEET = "sheet";

  private final SheetSet set;
  private final boolean wide;
  private final boolean standsFor;
  private final boolean documents;
  private final List<String> header = new ArrayList<>();
  private final Set<String> used = new HashSet<>();
  private final List<Item> items = new ArrayList<>();

  TableLayout(SheetSet set, boolean wide) {
    this.set = set;
    this.wide = wide;
    Sheets sheets = set.sheets();
    boolean several = false;
    for (int row = 0; row < sheets.size() && !several; row++) {
      several = sheets.stations(row) > 1;
    }
    standsFor = several;
    documents = sheets.hasDocuments();
    for (Item item : Item.values()) {
      if (sheets.has(item)) {
        items.add(item);
      }
    }
    if (!wide) {
      add(SHEET);
    }
    add("station");
    if (standsFor) {
      add("stations");
    }
    if (documents) {
      add("document");
      add("written");
    }
    for (String level : set.levels()) {
      add(level + "_code");
      add(level);
    }
    if (wide) {
      items.forEach(item -> add(name(item)));
      sheets.contest().choices().forEach(choice -> add(choice.id()));
    } else {
      add(ITEM);
      add(FIGURE);
    }
  }

  private void add(String name) {
    String unique = name;
    for (int n = 2; !used.add(unique.strip().toLowerCase(Locale.ROOT)); n++) {
      unique = name + "_" + n;
    }
    header.add(unique);
  }

  static String name(Item item) {
    return item.name().toLowerCase(Locale.ROOT);
  }

  List<String> header() {
    return List.copyOf(header);
  }

  boolean wide() {
    return wide;
  }

  boolean standsFor() {
    return standsFor;
  }

  /// Whether there are columns for the kind of document and for when it was written.
  boolean documents() {
    return documents;
  }

  /// The column with the kind of document; when it was written follows.
  int document() {
    return station() + (standsFor ? 2 : 1);
  }

  List<Item> items() {
    return items;
  }

  /// How a description names the column at this position, from 0.
  String reference(int position) {
    String name = header.get(position);
    boolean plain = !name.isBlank() && name.equals(name.strip()) && !name.endsWith("?");
    return plain ? name : "#" + (position + 1);
  }

  int station() {
    return wide ? 0 : 1;
  }

  /// The column with the code of a level; its name follows.
  int level(int level) {
    return document() + (documents ? 2 : 0) + 2 * level;
  }

  /// The first column after those that name the sheet.
  int figures() {
    return level(set.levels().size());
  }

  /// The texts that name a sheet, for the columns before [#figures].
  List<String> naming(int row) {
    Sheets sheets = set.sheets();
    List<String> texts = new ArrayList<>();
    if (!wide) {
      texts.add(Integer.toString(row + 1));
    }
    texts.add(sheets.station(row));
    if (standsFor) {
      texts.add(Long.toString(sheets.stations(row)));
    }
    if (documents) {
      texts.add(sheets.document(row).word());
      texts.add(written(sheets.written(row)));
    }
    List<Place> path = new ArrayList<>();
    for (Place at = sheets.place(row); at.depth() > 0; at = at.parent().orElseThrow()) {
      path.addFirst(at);
    }
    for (int level = 0; level < set.levels().size(); level++) {
      texts.add(level < path.size() ? path.get(level).code() : "");
      texts.add(level < path.size() ? path.get(level).name() : "");
    }
    return texts;
  }

  /// The moment on the source's clock, without a zone.
  private static String written(long seconds) {
    return seconds == Sheets.UNDATED
        ? ""
        : LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC).toString();
  }
}
