package org.acta.folder;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.acta.format.TableFile;
import org.acta.sheet.Adoption;

/// How the columns of a file become the figures of a sheet. Columns are named as the description
/// names them; they are looked up when the file is opened.
///
/// @param station how the station's code is made
/// @param levels the place tree from the top
/// @param items columns by item, several to be added up
/// @param standsFor the column with the number of stations that a row stands for
/// @param status a column that says in words that a whole sheet is annulled, missing or illegible
/// @param documents columns that say what kind of document a row is
/// @param adopt which document of a station counts
/// @param votes columns by choice id in wide form, empty in long form
/// @param listing the long form: a row for each choice of each station
/// @param where rows to keep, by column and texts
/// @param words extra words for the states of a figure
record Mapping(
    KeyRecipe station,
    List<Level> levels,
    Map<String, List<String>> items,
    Optional<String> standsFor,
    Optional<Status> status,
    Optional<Documents> documents,
    Adoption adopt,
    Map<String, List<String>> votes,
    Optional<Listing> listing,
    Map<String, Set<String>> where,
    Words words) {

  /// The mapping as the description writes it, with what was found out about the file: a list of
  /// texts for each field that has any.
  Map<String, List<String>> asRead(TableFile table) {
    Map<String, List<String>> said = found(table);
    where.forEach((column, texts) -> put(said, "where." + column, texts));
    put(said, "missing", words.missing());
    put(said, "illegible", words.illegible());
    put(said, "annulled", words.annulled());
    put(said, "decimal", words.decimal().stream().toList());
    said.putAll(station.asWritten());
    put(said, "stations", standsFor.stream().toList());
    put(said, levels);
    items.forEach((item, columns) -> put(said, item, columns));
    votes.forEach((choice, columns) -> put(said, "votes." + choice, columns));
    listing.ifPresent(form -> {
      put(said, "listing.choice", List.of(form.choice()));
      put(said, "listing.count", List.of(form.count()));
      put(said, "listing.sheet", form.sheet().stream().toList());
      put(said, "listing.unlisted", form.unlistedIsZero() ? List.of("0") : List.of());
      form.values().forEach((id, texts) -> put(said, "listing.values." + id, texts));
    });
    status.ifPresent(state -> {
      put(said, "status.column", List.of(state.column()));
      put(said, "status.annulled", state.annulled());
      put(said, "status.missing", state.missing());
      put(said, "status.illegible", state.illegible());
    });
    documents.ifPresent(kinds -> {
      put(said, "document.column", List.of(kinds.column()));
      kinds.texts().forEach((type, texts) -> put(said, "document.values." + type.word(), texts));
      put(said, "document.time", kinds.time().stream().toList());
    });
    if (adopt != Adoption.NONE) {
      put(said, "adopt", List.of(adopt.word()));
    }
    return said;
  }

  /// The same for a file of the roll.
  static Map<String, List<String>> ofRoll(Description.RollFile roll, TableFile table) {
    Map<String, List<String>> said = found(table);
    said.putAll(roll.station().asWritten());
    put(said, roll.levels());
    put(said, "registered", roll.registered());
    return said;
  }

  /// The same for a file of a quick count's frame or sample.
  static Map<String, List<String>> ofStations(
      QuickCountDescription.StationFile plan, TableFile table) {
    Map<String, List<String>> said = found(table);
    plan.where().forEach((column, texts) -> put(said, "where." + column, texts));
    put(said, "station", plan.station());
    put(said, "stratum", plan.stratum());
    put(said, "cluster", plan.cluster());
    put(said, "group", plan.group());
    put(said, "registered", plan.registered());
    return said;
  }

  static Map<String, List<String>> ofLedger(List<String> columns, TableFile table) {
    Map<String, List<String>> said = found(table);
    put(said, "columns", columns);
    return said;
  }

  private static void put(Map<String, List<String>> said, List<Level> levels) {
    for (Level level : levels) {
      put(said, "places." + level.title() + ".code", level.code().stream().toList());
      put(said, "places." + level.title() + ".name", List.of(level.name()));
    }
  }

  private static Map<String, List<String>> found(TableFile table) {
    Map<String, List<String>> found = new LinkedHashMap<>();
    put(found, "encoding", List.of(table.encoding()));
    put(found, "separator", table.separator().map(String::valueOf).stream().toList());
    put(found, "member", table.member().stream().toList());
    if (table.headerLine() > 0) {
      put(found, "header-row", List.of(Long.toString(table.headerLine())));
    }
    return found;
  }

  private static void put(Map<String, List<String>> said, String field, Collection<String> texts) {
    if (!texts.isEmpty()) {
      said.put(field, List.copyOf(texts));
    }
  }

  /// One level of the place tree.
  ///
  /// @param title what the level is called, such as `state`
  /// @param name the column with the place's name
  /// @param code the column that tells places of one parent apart; the name if there is none
  record Level(String title, String name, Optional<String> code) {}

  /// @param column the column to look at
  /// @param annulled texts that annul the sheet
  /// @param missing texts that say there is no sheet
  /// @param illegible texts that say it cannot be read
  record Status(String column, Set<String> annulled, Set<String> missing, Set<String> illegible) {}

  /// The long form.
  ///
  /// @param choice the column that names the choice or item of the row
  /// @param count the column with its ballots
  /// @param sheet the column that tells several sheets of one station apart
  /// @param unlistedIsZero whether a choice that a sheet does not list has no votes on it
  /// @param values texts of the choice column, by choice id or item name
  record Listing(
      String choice,
      String count,
      Optional<String> sheet,
      boolean unlistedIsZero,
      Map<String, Set<String>> values) {}

  /// Words of this file, besides those that are always known.
  record Words(
      Set<String> missing, Set<String> illegible, Set<String> annulled, Optional<String> decimal) {}
}
