package org.acta.report;

import java.util.List;
import org.acta.bounds.Bounds;
import org.acta.election.Place;
import org.acta.intake.Intake;
import org.acta.intake.Queue;
import org.acta.record.Centre;
import org.acta.sheet.Sheets;
import org.acta.sheet.Standings;
import org.acta.tally.Tally;

/// What a tally centre has come to.
///
/// @param title what reports call it
/// @param levels names of the place levels of its register of forms
/// @param intake its forms
/// @param queue those at work, by what they could change
/// @param tally of the forms that count
/// @param bounds with everything unseen that does not count
public record OfCentre(
    String title, List<String> levels, Intake intake, Queue queue, Tally tally, Bounds bounds) {
  public OfCentre {
    levels = List.copyOf(levels);
  }

  /// Computes it from what a record has.
  public static OfCentre of(Centre centre) {
    Intake intake = centre.intake();
    Sheets counted = centre.counted(Place.root(""));
    Tally tally = Tally.of(counted, Standings.of(counted), intake.roll());
    return new OfCentre(
        centre.title(),
        centre.levels(),
        intake,
        Queue.of(intake),
        tally,
        Bounds.of(tally, intake.roll()));
  }
}
