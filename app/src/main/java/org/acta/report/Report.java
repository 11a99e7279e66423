package org.acta.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.acta.bounds.Bounds;
import org.acta.bounds.Confrontation;
import org.acta.bulletin.Bulletin;
import org.acta.election.Roll;
import org.acta.folder.ElectionFolder;
import org.acta.limits.Limits;
import org.acta.record.RecordView;
import org.acta.sheet.Finding;
import org.acta.sheet.SheetChecks;
import org.acta.sheet.Sheets;
import org.acta.sheet.Standings;
import org.acta.solve.SimplexProposer;
import org.acta.tally.Tally;

/// Everything that was computed from an election folder.
///
/// @param folder what it was computed from
/// @param sheets each set of sheets, in the folder's order
/// @param sources the copies of each contest of which there are several
/// @param announced each bulletin with what its figures imply, in the folder's order
/// @param record the record it came from, if it came from one
/// @param centres the tally centres that the record follows
/// @param quickCounts the quick counts that the record has
public record Report(
    ElectionFolder folder,
    List<OfSheets> sheets,
    List<OfSources> sources,
    List<OfBulletin> announced,
    Optional<RecordView> record,
    List<OfCentre> centres,
    List<OfQuickCount> quickCounts) {

  /// What one set of sheets says.
  ///
  /// @param title what the folder calls it
  /// @param levels names of the place levels, from the top
  /// @param limits what declared assumptions leave open, where any were declared
  /// @param confrontations bulletins about the same contest, held against these sheets
  public record OfSheets(
      String title,
      List<String> levels,
      Tally tally,
      Bounds bounds,
      Optional<Limits> limits,
      List<Finding> findings,
      List<Confrontation> confrontations) {
    public OfSheets {
      levels = List.copyOf(levels);
      findings = List.copyOf(findings);
      confrontations = List.copyOf(confrontations);
    }

    /// The same by another name.
    OfSheets titled(String name) {
      return new OfSheets(name, levels, tally, bounds, limits, findings, confrontations);
    }
  }

  public Report {
    sheets = List.copyOf(sheets);
    sources = List.copyOf(sources);
    announced = List.copyOf(announced);
    centres = List.copyOf(centres);
    quickCounts = List.copyOf(quickCounts);
  }

  /// Computes the report.
  public static Report of(ElectionFolder folder) {
    return of(folder, Optional.empty());
  }

  /// Computes the report of a record, which also says what was corrected, withdrawn or left out.
  public static Report of(RecordView view) {
    return of(view.folder(), Optional.of(view));
  }

  private static Report of(ElectionFolder folder, Optional<RecordView> record) {
    List<OfSheets> sheets =
        IntStream.range(0, folder.sheets().size())
            .parallel()
            .mapToObj(i ->
                sheets(
                    folder, folder.sheets().get(i), folder.titles().get(i), folder.levels().get(i)))
            .toList();
    List<OfCentre> centres =
        record.stream().flatMap(view -> view.centres().stream()).map(OfCentre::of).toList();
    List<OfQuickCount> quickCounts =
        record.stream()
            .flatMap(view -> view.quickCounts().stream().map(count -> OfQuickCount.of(count, view)))
            .toList();
    return new Report(
        folder,
        sheets,
        OfSources.all(sheets, folder),
        OfBulletin.all(folder),
        record,
        centres,
        quickCounts);
  }

  /// Whether there is nothing yet but a roll that names stations.
  public boolean listsOnly() {
    return sheets.isEmpty()
        && announced.isEmpty()
        && centres.isEmpty()
        && quickCounts.isEmpty()
        && !folder.election().roll().codes().isEmpty();
  }

  static OfSheets sheets(ElectionFolder folder, Sheets sheets, String title, List<String> levels) {
    Roll roll = folder.election().roll();
    Standings standings = Standings.of(sheets);
    Tally tally = Tally.of(sheets, standings, roll);
    Bounds bounds = Bounds.of(tally, roll);
    List<Finding> findings = SheetChecks.run(sheets, standings, roll);
    List<Confrontation> confrontations = new ArrayList<>();
    for (Bulletin bulletin : folder.bulletins()) {
      Optional<Confrontation> held = Confrontation.of(tally, roll, bounds.missing(), bulletin);
      held.ifPresent(confrontations::add);
    }
    Optional<Limits> limits =
        Limits.of(tally, roll, folder.assumptions(), folder.bulletins(), new SimplexProposer());
    return new OfSheets(title, levels, tally, bounds, limits, findings, confrontations);
  }
}
