package org.acta.reader.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.acta.reader.quote.Piece.Own;
import org.acta.reader.quote.Piece.Quoted;
import org.acta.reader.text.Sentence;
import org.acta.reader.text.Text;
import org.acta.reader.text.Word;

/// Reads a text as lines.
final class Lines {
  /// Who asked is told within this many words.
  private static final int NEAR = 12;

  private final Characters characters;
  private final List<Line> lines = new ArrayList<>();
  private final List<Piece> pieces = new ArrayList<>();

  private Lines(Characters characters) {
    this.characters = characters;
  }

  /// The lines of a text, in order.
  ///
  /// @param spans that stand in no other, in order
  static List<Line> of(Text text, Characters characters, List<Span> spans) {
    List<Paragraph> paragraphs = Paragraph.of(characters);
    List<Piece> all = pieces(text, characters, spans);
    Lines lines = new Lines(characters);
    int next = 0;
    for (int i = 0; i < paragraphs.size(); i++) {
      List<Piece> here = new ArrayList<>();
      while (next < all.size() && all.get(next).start() < paragraphs.get(i).end()) {
        here.add(all.get(next));
        next++;
      }
      lines.split(i, here);
    }
    return lines.lines;
  }

  private static List<Piece> pieces(Text text, Characters characters, List<Span> spans) {
    List<Piece> pieces = new ArrayList<>();
    int next = 0;
    for (Sentence sentence : text.sentences()) {
      for (Word word : sentence.words()) {
        while (next < spans.size() && spans.get(next).start() < word.end()) {
          pieces.add(quoted(characters, spans.get(next)));
          next++;
        }
        boolean quoted = next > 0 && word.start() < spans.get(next - 1).after();
        boolean mark = next < spans.size() && word.end() > spans.get(next).outer();
        if (!quoted && !mark) {
          pieces.add(new Own(sentence, word));
        }
      }
    }
    while (next < spans.size()) {
      pieces.add(quoted(characters, spans.get(next)));
      next++;
    }
    return pieces;
  }

  private static Quoted quoted(Characters characters, Span span) {
    return new Quoted(span, characters.at(span.start()), characters.at(span.end() - 1));
  }

  private void split(int paragraph, List<Piece> all) {
    for (int i = 0; i < all.size(); i++) {
      Piece piece = all.get(i);
      pieces.add(piece);
      boolean stops =
          switch (piece) {
            case Own own -> own.stops();
            case Quoted quoted -> stops(quoted, all.subList(i + 1, all.size()));
          };
      if (stops || i + 1 == all.size()) {
        lines.add(new Line(paragraph, pieces));
        pieces.clear();
      }
    }
  }

  private boolean stops(Quoted quoted, List<Piece> rest) {
    if (rest.isEmpty()) {
      return true;
    }
    Piece next = rest.getFirst();
    boolean capital = Character.isUpperCase(characters.at(next.start()));
    return switch (next) {
      case Quoted _ -> quoted.stops();
      case Own own ->
          quoted.stops()
              && !own.punctuation()
              && capital
              && (quoted.last() == '.' || !saysWho(rest));
    };
  }

  /// Whether a name and a verb of saying follow that have nothing else to tell, as in `"…?" Reyes
  /// asked.`
  private static boolean saysWho(List<Piece> rest) {
    for (int i = 0; i < Math.min(NEAR, rest.size()); i++) {
      if (!(rest.get(i) instanceof Own own) || own.stops()) {
        return false;
      }
      boolean says = Speech.verb(own.sentence(), own.word()).equals(Optional.of(Speech.Kind.SAY));
      if (i > 0 && says) {
        return i + 1 == rest.size()
            || rest.get(i + 1) instanceof Own after
                && (after.punctuation() || after.word().tag().matches("IN|RB|NNS?P?|NNP|PRP|TO"))
                && !after.is("that");
      }
    }
    return false;
  }
}
