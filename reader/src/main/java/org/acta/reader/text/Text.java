package org.acta.reader.text;

import java.util.List;
import java.util.Optional;
import org.acta.ledger.Passage;

/// A whole article: its text, and the sentences in it.
public final class Text {
  private final String text;
  private final CodePoints points;
  private final List<Sentence> sentences;

  private Text(String text, List<Sentence> sentences) {
    this.text = text;
    this.points = new CodePoints(text);
    this.sentences = List.copyOf(sentences);
  }

  /// @param text without mark-up
  /// @param sentences of it, in order
  public static Text of(String text, List<Sentence> sentences) {
    return new Text(text, sentences);
  }

  /// The text itself.
  public String text() {
    return text;
  }

  /// Its sentences, in order.
  public List<Sentence> sentences() {
    return sentences;
  }

  /// Its length in Unicode code points.
  public int length() {
    return points.count();
  }

  /// What stands in a place.
  ///
  /// @param start in Unicode code points
  /// @param end after the last of them
  public Passage passage(int start, int end) {
    return new Passage(start, end, text.substring(points.at(start), points.at(end)));
  }

  /// The words of a sentence, from its first to its last.
  public Passage passage(Sentence sentence) {
    return passage(sentence.start(), sentence.end());
  }

  /// The sentence in which a place lies.
  ///
  /// @param offset in Unicode code points
  public Optional<Sentence> sentenceAt(int offset) {
    return sentences.stream()
        .filter(sentence -> sentence.start() <= offset && offset < sentence.end())
        .findFirst();
  }

  /// The sentences of a paragraph, in order; none if there is no such paragraph.
  ///
  /// @param number from 0
  public List<Sentence> paragraph(int number) {
    return sentences.stream().filter(sentence -> sentence.paragraph() == number).toList();
  }
}
