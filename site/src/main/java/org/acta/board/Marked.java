package org.acta.board;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.acta.article.Proposal;
import org.acta.ledger.Passage;

/// A piece of an article's text, and which proposal rests on it.
///
/// @param kind `plain`, `evidence` or `trigger`
/// @param deed the first proposal that it decides; empty text if none
record Marked(String text, String kind, String deed) {

  /// An article's text in pieces that follow each other.
  static List<Marked> of(String text, List<Proposal> proposals) {
    TreeSet<Integer> borders = new TreeSet<>();
    int length = text.codePointCount(0, text.length());
    borders.add(0);
    borders.add(length);
    for (Proposal proposal : proposals) {
      for (Passage passage : List.of(proposal.deed().evidence(), proposal.deed().trigger())) {
        borders.add(Math.min(length, passage.start()));
        borders.add(Math.min(length, passage.end()));
      }
    }
    List<Marked> pieces = new ArrayList<>();
    int from = 0;
    int at = 0;
    for (int border : borders) {
      if (border > from) {
        int end = text.offsetByCodePoints(at, border - from);
        pieces.add(piece(text.substring(at, end), from, proposals));
        at = end;
        from = border;
      }
    }
    return pieces;
  }

  private static Marked piece(String text, int from, List<Proposal> proposals) {
    String kind = "plain";
    for (Proposal proposal : proposals) {
      if (within(proposal.deed().trigger(), from)) {
        return new Marked(text, "trigger", proposal.deed().id());
      } else if (within(proposal.deed().evidence(), from)) {
        kind = "evidence";
      }
    }
    return new Marked(text, kind, "");
  }

  private static boolean within(Passage passage, int at) {
    return passage.start() <= at && at < passage.end();
  }
}
