package org.acta.reader.name;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acta.ledger.ActorKey;
import org.acta.reader.text.Sentence;
import org.acta.reader.text.Text;
import org.acta.reader.text.Word;

/// Whose reaction a paragraph tells, in lists of reactions: a line by itself names the state or the
/// organisation, or the paragraph begins with the name and a colon.
final class Headings {
  private static final int REACH = 3;

  private final Map<Integer, ActorKey> byParagraph = new HashMap<>();

  /// @param spans the names of each sentence, in order
  Headings(Text text, List<List<Span>> spans) {
    Optional<ActorKey> heading = Optional.empty();
    int since = 0;
    int paragraph = -1;
    for (Sentence sentence : text.sentences()) {
      if (sentence.paragraph() == paragraph) {
        continue;
      }
      paragraph = sentence.paragraph();
      List<Span> here = spans.get(sentence.number());
      boolean line =
          text.paragraph(paragraph).size() == 1
              && rest(sentence, here).stream().allMatch(word -> word.tag().matches("DT|:|,|\\."));
      Optional<ActorKey> leading = lead(here);
      boolean colon = paragraph > 0 && leading.isPresent() && colonBehind(sentence, here);
      if (line && leading.isPresent() && paragraph > 0) {
        heading = leading;
        since = paragraph;
      } else if (colon) {
        byParagraph.put(paragraph, leading.get());
      } else if (heading.isPresent() && paragraph <= since + REACH) {
        byParagraph.put(paragraph, heading.get());
      }
    }
  }

  /// Whose reaction a paragraph tells.
  Optional<ActorKey> of(int paragraph) {
    return Optional.ofNullable(byParagraph.get(paragraph));
  }

  private static List<Word> rest(Sentence sentence, List<Span> here) {
    return sentence.words().stream()
        .filter(word -> here.isEmpty() || !here.getFirst().covers(word.index()))
        .toList();
  }

  private static Optional<ActorKey> lead(List<Span> here) {
    return here.stream()
        .findFirst()
        .filter(span -> span.kind() == Span.Kind.STATE || span.kind() == Span.Kind.IGO)
        .filter(span -> !span.isForm(Sense.Form.SEAT) && !span.isForm(Sense.Form.ADJECTIVE))
        .flatMap(Span::key);
  }

  /// "- Iran: …"; not the place in front of a report.
  private static boolean colonBehind(Sentence sentence, List<Span> here) {
    Span first = here.getFirst();
    boolean begins =
        sentence.words().subList(0, first.first() - 1).stream()
            .allMatch(word -> !Character.isLetterOrDigit(word.text().codePointAt(0)));
    int next = first.last() + 1;
    return begins && next <= sentence.words().size() && sentence.word(next).text().equals(":");
  }
}
