package org.acta.board;

import java.io.Serial;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import org.acta.log.LogReader;
import org.acta.record.LogEntries;

/// The record that a desk writes to.
public interface Book {
  /// Where it is; originals lie there beside the log.
  Path folder();

  /// The record as it is now.
  ///
  /// @throws ShutException if it cannot be read
  LogReader open();

  /// Appends what follows from the record in one batch, while nobody else can write.
  ///
  /// @param write gives the entries for what is there, and for the index that the first will have
  /// @return the index of the first
  /// @throws ShutException if it cannot be written to now
  long append(BiFunction<LogEntries, Long, List<byte[]>> write);

  /// The record cannot be had, in a sentence.
  final class ShutException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    private final String sentence;

    public ShutException(String sentence) {
      super(sentence);
      this.sentence = sentence;
    }

    String sentence() {
      return sentence;
    }
  }
}
