package org.acta.reader.date;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.acta.ledger.Dated;
import org.acta.reader.text.Sentence;
import org.acta.reader.text.Text;
import org.acta.reader.text.Word;

/// The dates of an article.
public final class Dates {
  private final Text text;
  private final Optional<LocalDate> published;

  private Dates(Text text, Optional<LocalDate> published) {
    this.text = text;
    this.published = published;
  }

  /// @param published from which "Tuesday" and "yesterday" are computed, if it is known
  public static Dates of(Text text, Optional<LocalDate> published) {
    return new Dates(text, published);
  }

  /// When what a word tells was said or happened: the date that hangs on it, or on what it hangs on
  /// in the same clause.
  ///
  /// @param word a verb or a noun that tells a deed
  public Optional<Dated> at(Sentence sentence, Word word) {
    return Optional.empty();
  }

  /// All dates of a sentence, in order.
  public List<Dated> in(Sentence sentence) {
    return List.of();
  }
}
