package org.acta.report;

import java.util.ArrayList;
import java.util.List;
import org.acta.bulletin.AnnouncedChecks;
import org.acta.bulletin.AnnouncedFinding;
import org.acta.bulletin.Bulletin;
import org.acta.election.Roll;
import org.acta.folder.ElectionFolder;

/// One bulletin with what its figures imply, by themselves and after the bulletins before it.
///
/// @param findings checks that agree and checks that do not, in the order in which they are made
public record OfBulletin(Bulletin bulletin, List<AnnouncedFinding> findings) {
  public OfBulletin {
    findings = List.copyOf(findings);
  }

  /// Every bulletin of a folder, in its order.
  static List<OfBulletin> all(ElectionFolder folder) {
    Roll roll = folder.election().roll();
    AnnouncedChecks checks = AnnouncedChecks.ofRoll(roll.registeredInAll(), roll.stationsInAll());
    List<AnnouncedFinding> series = checks.checkSeries(folder.bulletins());
    List<OfBulletin> all = new ArrayList<>();
    for (Bulletin bulletin : folder.bulletins()) {
      List<AnnouncedFinding> findings = new ArrayList<>(checks.check(bulletin));
      series.stream()
          .filter(finding -> finding.bulletin().equals(bulletin.id()))
          .forEach(findings::add);
      all.add(new OfBulletin(bulletin, findings));
    }
    return all;
  }
}
