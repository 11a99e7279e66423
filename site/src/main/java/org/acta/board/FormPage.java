package org.acta.board;

import java.util.List;
import java.util.Optional;

/// A form of the tally centre as a page shows it.
///
/// @param centre id of its centre, where a record has several
/// @param title of its centre, where a record has several; else empty
/// @param back to the queue of its centre
/// @param code its barcode
/// @param station as it stands on it; empty text if that is not known
/// @param state in words
/// @param version how many steps it has seen
/// @param reasons why it is in clearance or quarantine
/// @param pictures of the station's sheet
/// @param rows of its figures, in the order of the paper
/// @param columns which figures are shown
/// @param actions that can be taken now by whoever looks
/// @param history in words
/// @param notice what was not done and why; empty if nothing was tried
/// @param stationTyped what was typed in a form that was not taken
/// @param reasonTyped likewise
record FormPage(
    Optional<String> centre,
    String title,
    String back,
    String code,
    String station,
    String state,
    long version,
    List<String> reasons,
    List<Shown> pictures,
    List<Row> rows,
    Columns columns,
    List<Action> actions,
    String history,
    Optional<String> notice,
    String stationTyped,
    String reasonTyped) {
  FormPage {
    reasons = List.copyOf(reasons);
    pictures = List.copyOf(pictures);
    rows = List.copyOf(rows);
    actions = List.copyOf(actions);
  }

  /// A picture.
  ///
  /// @param draws whether a browser draws it
  record Shown(String href, boolean draws) {}

  /// Which figures are shown.
  ///
  /// @param both entries, side by side
  /// @param agreed the figures that count or would
  record Columns(boolean both, boolean agreed) {}

  /// A figure.
  ///
  /// @param name of its field
  /// @param typed what stands in its field
  /// @param differs whether the entries do
  record Row(
      String label,
      String name,
      String typed,
      String first,
      String second,
      String agreed,
      boolean differs) {}

  /// What can be done.
  ///
  /// @param word as entries name it
  /// @param figures whether it comes with figures
  record Action(String word, String label, boolean figures, boolean station, boolean reason) {}

  boolean keys() {
    return actions.stream().anyMatch(Action::figures);
  }
}
