package org.acta.folder;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How the columns of a file become the figures of a sheet. Columns are named as the description
/// names them; they are looked up when the file is opened.
///
/// @param station columns whose texts, joined by a hyphen, are the station's code
/// @param levels the place tree from the top
/// @param items columns by item, several to be added up
/// @param standsFor the column with the number of stations that a row stands for
/// @param status a column that says in words that a whole sheet is annulled, missing or illegible
/// @param votes columns by choice id in wide form, empty in long form
/// @param listing the long form: a row for each choice of each station
/// @param where rows to keep, by column and texts
/// @param words extra words for the states of a figure
record Mapping(
    List<String> station,
    List<Level> levels,
    Map<String, List<String>> items,
    Optional<String> standsFor,
    Optional<Status> status,
    Map<String, List<String>> votes,
    Optional<Listing> listing,
    Map<String, Set<String>> where,
    Words words) {

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
  /// @param values texts of the choice column, by choice id or item name
  record Listing(String choice, String count, Map<String, Set<String>> values) {}

  /// Words of this file, besides those that are always known.
  record Words(
      Set<String> missing, Set<String> illegible, Set<String> annulled, Optional<String> decimal) {}
}
