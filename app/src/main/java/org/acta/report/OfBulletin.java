package org.acta.report;

import java.util.List;
import org.acta.bulletin.Bulletin;
import org.acta.folder.ElectionFolder;

/// One bulletin with what its figures imply.
public record OfBulletin(Bulletin bulletin) {
  static List<OfBulletin> all(ElectionFolder folder) {
    return folder.bulletins().stream().map(OfBulletin::new).toList();
  }
}
