package org.acta.reader.name;

import java.util.Optional;
import org.acta.ledger.Located;
import org.acta.reader.text.Sentence;
import org.acta.reader.text.Text;
import org.acta.reader.text.Word;

/// Where things happen.
public final class Places {
  private final Text text;
  private final Mentions mentions;

  private Places(Text text, Mentions mentions) {
    this.text = text;
    this.mentions = mentions;
  }

  public static Places of(Text text, Mentions mentions) {
    return new Places(text, mentions);
  }

  /// Where what a word tells happened: the place that hangs on it, or on what it hangs on in the
  /// same clause.
  ///
  /// @param word a verb or a noun that tells an event
  public Optional<Located> at(Sentence sentence, Word word) {
    return Optional.empty();
  }
}
