package org.acta.format;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import org.acta.format.Problem.Kind;

/// A text whose lines are records and whose fields a character separates (RFC 4180).
///
/// @param source the bytes
/// @param encoding how they become characters
/// @param separator what stands between fields
record DelimitedText(TextSource source, Encoding encoding, char separator) implements Records {
  /// As many characters as one field may have; more is a quote that never closed.
  static final int MOST_FIELD_CHARACTERS = 1 << 20;

  /// How many characters are looked at to find the separator.
  private static final int SAMPLE = 1 << 18;

  /// Finds the separator from the first records.
  static DelimitedText sniffed(TextSource source, Encoding encoding) throws IOException {
    char[] sample = new char[SAMPLE];
    int length = 0;
    try (Reader reader = source.reader(encoding)) {
      for (int read = 0; read >= 0 && length < SAMPLE; ) {
        read = reader.read(sample, length, SAMPLE - length);
        length += Math.max(0, read);
      }
    }
    char separator = SeparatorGuess.of(sample, length, length < SAMPLE);
    return new DelimitedText(source, encoding, separator);
  }

  @Override
  public void stream(long firstLine, Sink sink) {
    RecordCollector collector = new RecordCollector(source.file());
    try (CsvReader<Row> reader = open(collector);
        CloseableIterator<Row> records = from(reader, firstLine)) {
      while (true) {
        Row row = next(records, collector);
        if (row.size() == 0 || !sink.take(row)) {
          return;
        }
      }
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private CsvReader<Row> open(RecordCollector collector) throws IOException {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .allowExtraFields(true)
        .allowMissingFields(true)
        .allowUnclosedQuote(false)
        .skipEmptyLines(true)
        .maxBufferSize(MOST_FIELD_CHARACTERS)
        .build(collector, source.reader(encoding));
  }

  private CloseableIterator<Row> from(CsvReader<Row> reader, long firstLine) {
    try {
      reader.skipLines((int) Math.min(Integer.MAX_VALUE, firstLine - 1));
    } catch (CsvParseException e) {
      Kind kind = tooLong(e) ? Kind.FIELD_TOO_LONG : Kind.NO_HEADER_AT;
      Object argument = tooLong(e) ? MOST_FIELD_CHARACTERS : firstLine;
      throw Problem.in(source.file(), kind, argument).exception(e);
    } catch (UncheckedIOException e) {
      throw unreadable(e);
    }
    return reader.iterator();
  }

  /// The next record, or one without any field at the end.
  private Row next(CloseableIterator<Row> records, RecordCollector collector) {
    try {
      return records.hasNext() ? records.next() : new Row();
    } catch (CsvParseException e) {
      throw problem(e, collector);
    } catch (UncheckedIOException e) {
      throw unreadable(e);
    }
  }

  private InputException problem(CsvParseException thrown, RecordCollector collector) {
    return switch (thrown.getCause()) {
      case InputException own -> own;
      case CsvParseException reason -> {
        Problem problem =
            tooLong(reason)
                ? Problem.in(source.file(), Kind.FIELD_TOO_LONG, MOST_FIELD_CHARACTERS)
                : Problem.in(source.file(), unclosed(reason));
        yield problem.atLine(collector.lineOfNextField()).exception(thrown);
      }
      case Error fatal -> throw fatal;
      case null, default -> throw thrown;
    };
  }

  /// FastCSV tells its reasons apart by their wording only.
  private static boolean tooLong(CsvParseException reason) {
    return String.valueOf(reason.getMessage()).contains("maximum buffer size")
        || reason.getCause() instanceof CsvParseException deeper && tooLong(deeper);
  }

  private static Kind unclosed(CsvParseException reason) {
    return String.valueOf(reason.getMessage()).startsWith("Unclosed")
        ? Kind.UNCLOSED_QUOTE
        : Kind.TEXT_AFTER_QUOTE;
  }

  private InputException unreadable(Exception failure) {
    return failure instanceof CharacterCodingException
            || failure.getCause() instanceof CharacterCodingException
        ? Problem.in(source.file(), Kind.FILE_CHANGED).exception(failure)
        : Problem.in(source.file(), Kind.UNREADABLE_FILE, String.valueOf(failure.getMessage()))
            .exception(failure);
  }
}
