package org.acta.format;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.acta.sheet.Figure;

/// Reads the figures of a file: a cell becomes a number, *missing*, *illegible* or *annulled*, or
/// it is no figure and the [Fault] says why.
///
/// Numbers may carry a sign, digits of any script, and groups of exactly three digits set apart by
/// a comma, point, space or apostrophe; decimals are accepted when they are all zeros. `1.000` is a
/// thousand and `1.00` is one, unless a decimal separator is declared. Words are compared without
/// case, accents and surrounding blanks. An empty cell is missing, never zero.
///
/// Immutable and safe to share between threads. Plain digits are read without making an object.
public final class Counts {
  /// Why a cell is not a figure.
  public enum Fault {
    /// It has digits, but they are not one number: `12a`, `1e5`, `1,23,456`, or `NaN`.
    NOT_A_NUMBER,
    /// It has decimals, and nobody casts half a ballot.
    FRACTION,
    /// It lies beyond [Figure#LARGEST] on either side.
    TOO_LARGE,
    /// It is a word that nobody declared.
    UNKNOWN_TEXT
  }

  /// Results above this are faults, in the order of [Fault].
  private static final long FIRST_FAULT = Long.MAX_VALUE - Fault.values().length + 1;

  private static final Fault[] FAULTS = Fault.values();
  private static final int SAFE_DIGITS = 12;
  private static final Map<String, Long> USUAL_WORDS = usualWords();

  private final Map<String, Long> words;

  /// Numbers that some words of this file spell, such as 9999 for a missing figure.
  private final long[] spelled;

  private final char decimalSeparator;

  private Counts(Map<String, Long> words, char decimalSeparator) {
    this.words = words;
    this.spelled =
        words.keySet().stream()
            .filter(word -> word.matches("[0-9]{1," + SAFE_DIGITS + "}"))
            .mapToLong(Long::parseLong)
            .toArray();
    this.decimalSeparator = decimalSeparator;
  }

  /// The usual words, and the separator of decimals told by the figure itself.
  public static Counts withDefaults() {
    return new Counts(USUAL_WORDS, (char) 0);
  }

  /// Also takes these texts, which may be numbers such as `9999`, for a missing figure.
  public Counts withMissing(Set<String> texts) {
    return with(texts, Figure.MISSING);
  }

  /// Also takes these texts for an illegible figure.
  public Counts withIllegible(Set<String> texts) {
    return with(texts, Figure.ILLEGIBLE);
  }

  /// Also takes these texts for an annulled figure.
  public Counts withAnnulled(Set<String> texts) {
    return with(texts, Figure.ANNULLED);
  }

  /// Takes this character for the decimal separator only, never for grouping.
  ///
  /// @param separator a point or a comma
  public Counts withDecimalSeparator(char separator) {
    if (separator != '.' && separator != ',') {
      throw new IllegalArgumentException(
          "a decimal separator is a point or a comma, not '" + separator + "'");
    }
    return new Counts(words, separator);
  }

  private Counts with(Set<String> texts, long state) {
    Map<String, Long> more = new HashMap<>(words);
    texts.forEach(text -> more.put(folded(text), state));
    return new Counts(more, decimalSeparator);
  }

  /// Whether a result of [#read] is a figure, which [#fault] then is not.
  public static boolean isFigure(long result) {
    return result < FIRST_FAULT;
  }

  /// Why a result of [#read] is no figure, if it is none.
  public static Optional<Fault> fault(long result) {
    return isFigure(result) ? Optional.empty() : Optional.of(FAULTS[(int) (result - FIRST_FAULT)]);
  }

  /// Reads a cell of a record.
  ///
  /// @param column from 0; beyond the end of the record the figure is missing
  public long read(Row row, int column) {
    return read(row.buffer(), row.start(column), row.length(column));
  }

  /// Reads a text.
  ///
  /// @return as [#read(char[], int, int)]
  public long read(CharSequence text) {
    return read(text.toString().toCharArray(), 0, text.length());
  }

  /// Reads `length` characters from `offset`.
  ///
  /// @return a packed [Figure], or a fault; [#isFigure] tells which
  public long read(char[] buffer, int offset, int length) {
    if (length == 0) {
      return words.getOrDefault("", Figure.MISSING);
    }
    if (length <= SAFE_DIGITS) {
      long number = 0;
      int end = offset + length;
      for (int i = offset; i < end; i++) {
        int digit = buffer[i] - '0';
        if (digit < 0 || digit > 9) {
          return readSlowly(buffer, offset, length);
        }
        number = number * 10 + digit;
      }
      return spells(number) ? readSlowly(buffer, offset, length) : number;
    }
    return readSlowly(buffer, offset, length);
  }

  private boolean spells(long number) {
    for (long word : spelled) {
      if (word == number) {
        return true;
      }
    }
    return false;
  }

  private long readSlowly(char[] buffer, int offset, int length) {
    String text = Blanks.strip(new String(buffer, offset, length));
    Long state = words.get(folded(text));
    if (state != null) {
      return state;
    }
    if (text.isEmpty()) {
      return Figure.MISSING;
    }
    Numeral.Reading reading =
        Numeral.read(
            text, decimalSeparator == 0 ? OptionalInt.empty() : OptionalInt.of(decimalSeparator));
    return switch (reading) {
      case Numeral.Whole(long number) -> number;
      case Numeral.Beyond() -> code(Fault.TOO_LARGE);
      case Numeral.Broken() -> code(Fault.FRACTION);
      case Numeral.None() -> code(wordFault(text));
    };
  }

  private static Fault wordFault(String text) {
    return switch (folded(text)) {
      case "nan", "inf", "infinity", "+inf", "-inf", "+infinity", "-infinity" -> Fault.NOT_A_NUMBER;
      case String word ->
          word.codePoints().anyMatch(Character::isDigit) ? Fault.NOT_A_NUMBER : Fault.UNKNOWN_TEXT;
    };
  }

  private static long code(Fault fault) {
    return FIRST_FAULT + fault.ordinal();
  }

  /// The text without case, accents and surrounding blanks, so that `ILEGÍVEL ` is `ilegivel`.
  static String folded(String text) {
    String stripped = Blanks.strip(text);
    StringBuilder bare = new StringBuilder(stripped.length());
    Normalizer.normalize(stripped, Normalizer.Form.NFKD)
        .codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(bare::appendCodePoint);
    return bare.toString().toLowerCase(Locale.ROOT);
  }

  private static Map<String, Long> usualWords() {
    Map<String, Long> usual = new HashMap<>();
    for (String word :
        "|-|--|---|–|—|−|s/d|n/d|na|n/a|null|no data|sin dato|sin datos|нет данных"
            .split("\\|", -1)) {
      usual.put(folded(word), Figure.MISSING);
    }
    for (String word :
        "ilegible|illegible|ilegível|illisible|unreadable|?|нечитаемо".split("\\|")) {
      usual.put(folded(word), Figure.ILLEGIBLE);
    }
    for (String word : "annulled|anulada|anulado|annulé|annulée".split("\\|")) {
      usual.put(folded(word), Figure.ANNULLED);
    }
    return usual;
  }
}
