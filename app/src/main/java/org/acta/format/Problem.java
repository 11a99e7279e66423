package org.acta.format;

import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.ResourceBundle;

/// What is wrong with an input, in one sentence for people.
///
/// A problem is built from the file outwards: `Problem.in(file, Kind.EMPTY_FILE)`, then [#atLine],
/// [#atColumn] or [#atField] where they are known.
///
/// @param file the file as the user named it
/// @param line the physical line, from 1, or the row of a sheet
/// @param spot the column or field within it
/// @param kind what is wrong
/// @param arguments what the sentence of this kind mentions, in the order of its placeholders
public record Problem(
    String file, OptionalLong line, Optional<Spot> spot, Kind kind, List<String> arguments) {

  private static final int LONGEST_ARGUMENT = 200;

  public Problem {
    arguments = List.copyOf(arguments);
  }

  /// Where in a line or a description something is wrong.
  public sealed interface Spot {
    /// A column of a table.
    ///
    /// @param name the header, or `#` and its number
    record Column(String name) implements Spot {}

    /// A field of a description, such as `contests[0].choices`.
    record Field(String path) implements Spot {}
  }

  /// What can be wrong with an input.
  ///
  /// Each kind has two lines in `problems.properties` and `problems_es.properties`: its name for
  /// what is wrong, and its name followed by `.remedy` for what to do.
  public enum Kind {
    /// There is no such file.
    MISSING_FILE,
    /// The machine refuses to read the file; `{0}` says why.
    UNREADABLE_FILE,
    /// A folder stands where a file was expected.
    FOLDER,
    /// The file has no bytes, or nothing but blanks.
    EMPTY_FILE,
    /// The file was written to between the inspection and the end of the reading.
    FILE_CHANGED,
    /// More than `{0}` bytes after decompression.
    TOO_LARGE,
    /// The gzip stream ends before its time.
    GZIP_TRUNCATED,
    /// The gzip stream contradicts its own checksum; `{0}` says how.
    GZIP_CORRUPT,
    /// The zip archive is damaged; `{0}` says how.
    ZIP_CORRUPT,
    /// The zip archive asks for a password.
    ZIP_ENCRYPTED,
    /// The zip archive holds nothing that could be a table.
    ZIP_WITHOUT_TABLE,
    /// The zip archive holds several tables, `{0}`.
    ZIP_SEVERAL_TABLES,
    /// The zip archive has no member `{0}`, only `{1}`.
    NO_SUCH_MEMBER,
    /// An archive within an archive.
    NESTED_ARCHIVE,
    /// A compression or archive format that is not read, `{0}`.
    OTHER_ARCHIVE,
    /// An old or an encrypted Excel workbook.
    OLD_EXCEL,
    /// An OpenDocument or another office document.
    OTHER_OFFICE,
    /// The XLSX workbook is damaged; `{0}` says how.
    XLSX_CORRUPT,
    /// The workbook has no sheet `{0}`, only `{1}`.
    NO_SUCH_SHEET,
    /// No sheet of the workbook holds a cell.
    XLSX_EMPTY,
    /// A row or the texts of a workbook are larger than any honest one.
    XLSX_OVERSIZED,
    /// A PDF document.
    PDF,
    /// A web page, or another text with tags.
    HTML,
    /// A JSON document.
    JSON,
    /// A Parquet file.
    PARQUET,
    /// A picture.
    PICTURE,
    /// Zero bytes in a text.
    NUL_BYTE,
    /// The declared encoding `{0}` is not known.
    UNKNOWN_ENCODING,
    /// Byte `{0}` cannot stand in the declared encoding `{1}`; `{2}` would fit.
    ENCODING_CONTRADICTED,
    /// The file starts with the mark of `{1}`, but byte `{0}` is not of that encoding.
    ENCODING_MIXED,
    /// Bytes in no encoding that can be told; `{0}` is the first that fits nowhere.
    ENCODING_UNTOLD,
    /// The separator `{0}` cannot separate.
    BAD_SEPARATOR,
    /// No line of the file looks like a header.
    NO_HEADER,
    /// The declared header line `{0}` is blank or beyond the end.
    NO_HEADER_AT,
    /// A header and nothing below it.
    HEADER_ONLY,
    /// More than `{0}` columns in one line.
    TOO_MANY_COLUMNS,
    /// A field of more than `{0}` characters.
    FIELD_TOO_LONG,
    /// A line of more than `{0}` characters.
    RECORD_TOO_LONG,
    /// A quote that opens here and never closes.
    UNCLOSED_QUOTE,
    /// Text right after a closing quote.
    TEXT_AFTER_QUOTE,
    /// No column is called `{0}`; `{1}` are the closest.
    UNKNOWN_COLUMN,
    /// Several columns answer to `{0}`; `{1}` tells them apart.
    AMBIGUOUS_COLUMN,
    /// Position `{0}` is beyond the `{1}` columns there are.
    NO_SUCH_POSITION,
    /// The columns differ from those of `{0}`: `{1}` are only there, `{2}` only here, `{3}` in
    /// both.
    OTHER_COLUMNS,
    /// The folder has no description.
    NO_DESCRIPTION,
    /// The description is larger than `{0}` bytes.
    DESCRIPTION_TOO_LARGE,
    /// The description is not UTF-8.
    DESCRIPTION_NOT_UTF8,
    /// An election is described here, `{0}`, where a table was wanted.
    ELECTION_HERE,
    /// A quick count is described here, `{0}`.
    QUICK_COUNT_HERE,
    /// A table, `{0}`, where a description was wanted.
    TABLE_UNDESCRIBED,
    /// A file `{1}` of the exchange format `{0}`, where a description was wanted.
    RESULTS_UNDESCRIBED,
    /// The description is no YAML from character `{0}` of the line on.
    YAML_SYNTAX,
    /// A bracket opened at character `{0}` is not closed, or lacks a comma.
    YAML_BRACKET,
    /// A quote opened at character `{0}` is not closed.
    YAML_QUOTE,
    /// Text at character `{0}` follows a closing quote.
    YAML_AFTER_QUOTE,
    /// A tab at character `{0}`.
    YAML_TAB,
    /// The sign at character `{0}` has a meaning of its own.
    YAML_SIGN,
    /// The colon at character `{0}` cannot stand there.
    YAML_COLON,
    /// What begins at character `{0}` lacks its colon.
    YAML_NO_COLON,
    /// The line, which begins at character `{0}`, is indented otherwise than its neighbours.
    YAML_INDENT,
    /// The control character `{0}`.
    YAML_CHARACTER,
    /// The description repeats parts of itself too often.
    YAML_REPEATS,
    /// The description is nested too deeply.
    YAML_NESTED,
    /// A key of the description is not a plain text.
    YAML_KEY,
    /// A field stands twice, or with another that excludes it.
    FIELD_TWICE,
    /// A field that does not exist, `{0}`; `{1}` do.
    FIELD_UNKNOWN,
    /// The field `{0}` is not there.
    FIELD_MISSING,
    /// A text or list where fields were expected.
    FIELD_NOT_MAPPING,
    /// A list or fields where a text was expected.
    FIELD_NOT_TEXT,
    /// `{0}` is not a whole number of at least zero.
    FIELD_NOT_COUNT,
    /// `{0}` is not a number of per cent.
    FIELD_NOT_PERCENT,
    /// `{0}` is not a share.
    FIELD_NOT_SHARE,
    /// `{0}` is not yes or no.
    FIELD_NOT_FLAG,
    /// `{0}` is none of `{1}`.
    FIELD_NOT_ONE_OF,
    /// `{0}` is not a date.
    FIELD_NOT_DATE,
    /// `{0}` is not a time.
    FIELD_NOT_TIME,
    /// `{0}` is not a colour.
    FIELD_NOT_COLOUR,
    /// `{0}` is no pattern; `{1}` says why.
    FIELD_NOT_PATTERN,
    /// The key asks for group `{0}`, and the pattern has `{1}`.
    KEY_GROUP,
    /// The id `{0}` stands twice.
    ID_TWICE,
    /// The id `{0}` has a meaning of its own.
    ID_RESERVED,
    /// No choice is called `{0}`; `{1}` are.
    UNKNOWN_CHOICE,
    /// No source is called `{0}`; `{1}` are.
    UNKNOWN_SOURCE,
    /// No contest is called `{0}`; `{1}` are.
    UNKNOWN_CONTEST,
    /// No bulletin is called `{0}`; `{1}` are.
    UNKNOWN_BULLETIN,
    /// The choice `{0}` has no column.
    CHOICE_WITHOUT_COLUMN,
    /// The column `{0}` stands for both `{1}` and `{2}`.
    COLUMN_USED_TWICE,
    /// The description has several sets of sheets, `{0}`, or not the one asked for.
    SET_NOT_TOLD,
    /// Nobody can tell from the file alone what its columns mean.
    MAPPING_UNSURE,
    /// There are neither sheets nor bulletins.
    NOTHING_TO_CHECK,
    /// `{0}` is no key of an actor.
    LEDGER_KEY,
    /// The row is no line of a ledger; `{0}` says why.
    LEDGER_ROW,
    /// The id `{0}` is that of line `{1}`.
    LEDGER_ID_TWICE,
    /// No row above has the id `{0}`.
    LEDGER_NO_ID,
    /// Line `{0}` is no position that the row could change.
    LEDGER_OTHER_STANCE,
    /// The cell `{0}` is not a number.
    CELL_NOT_NUMBER,
    /// The cell `{0}` has decimals.
    CELL_FRACTION,
    /// The cell `{0}` is too large for a count.
    CELL_TOO_LARGE,
    /// The cell `{0}` is a word that nobody declared.
    CELL_WORD,
    /// The row has no station code.
    NO_STATION,
    /// The station's text `{0}` does not fit the pattern `{1}`.
    KEY_NOT_MATCHED,
    /// Both `{1}` and `{2}` come to the code `{0}`.
    KEY_COLLISION,
    /// The mapping does not say what kind of document `{0}` is.
    UNKNOWN_DOCUMENT,
    /// `{0}` is no moment that can be read.
    NOT_A_MOMENT,
    /// The moment `{0}` names an offset from UTC and others of its column do not, or the reverse.
    MIXED_CLOCKS,
    /// The row has `{0}` fields and the header `{1}`.
    ROW_TOO_LONG,
    /// The row ends after `{0}` of the header's `{1}` fields, before a column that is needed.
    ROW_TOO_SHORT,
    /// The row stands for `{0}` stations.
    BAD_STATION_COUNT,
    /// The choice `{0}` of a listing is none that the mapping names.
    UNKNOWN_LISTED,
    /// The station has `{0}` twice.
    LISTED_TWICE,
    /// The station `{0}` stands twice on the roll, with `{1}` and `{2}` voters.
    ROLL_TWICE,
    /// The station `{0}` stands twice on the roll, in the places `{1}` and `{2}`.
    ROLL_MOVED,
    /// The file of the roll has the place levels `{0}`, the first one `{1}`.
    ROLL_LEVELS,
    /// The clerk's id `{0}` could be a name.
    CLERK_NAME,
    /// `{0}` is no action on a form; `{1}` are.
    UNKNOWN_ACTION,
    /// The row lacks `{0}`.
    STEP_LACKS,
    /// The row has `{0}`, which the action `{1}` has no use for.
    STEP_HAS,
    /// The choice `{0}` has no column among the figures of the steps.
    FIGURE_WITHOUT_COLUMN,
    /// More than `{0}` rows.
    TOO_MANY_ROWS,
    /// The step is not allowed: `{0}`.
    STEP_REFUSED,
    /// No row of the file passes the filter.
    NO_ROWS,
    /// An XML document that declares a document type, which may hold anything.
    XML_DOCTYPE,
    /// The XML is not well-formed; `{0}` says where.
    XML_SYNTAX,
    /// The JSON is not well-formed; `{0}` says how.
    JSON_SYNTAX,
    /// A text, a nesting or a list beyond any honest one; `{0}` says which.
    DOCUMENT_OVERSIZED,
    /// The document refers to `{0}`, which is not in it.
    DOCUMENT_REFERENCE,
    /// The document, in the format `{0}`, has no counts.
    DOCUMENT_WITHOUT_COUNTS,
    /// A boletim de urna that cannot be decoded; `{0}` says why.
    BU_DAMAGED,
    /// A boletim de urna of phase `{0}`: of a rehearsal.
    BU_REHEARSAL,
    /// A file of another format than `{0}`, which those before it are of.
    OTHER_FORMAT,
    /// The format `{0}` holds no more than `{1}`.
    FORMAT_LIMIT,
    /// The format `{1}` cannot hold the text `{0}`.
    TEXT_NOT_HELD,
    /// The format `{0}` needs the field `{1}` of the description.
    FORMAT_NEEDS,
    /// The file cannot be written; `{0}` says why.
    CANNOT_WRITE,
    /// What was to be written is there already.
    ALREADY_THERE,
    /// The folder has no description of a quick count.
    NO_QUICK_COUNT,
    /// There are neither arrivals nor published estimates.
    NOTHING_TO_ESTIMATE,
    /// None of the `{0}` rows of the arrivals can be used; `{1}` says why.
    NO_ARRIVALS,
    /// The station `{0}` stands twice, first in line `{1}`.
    FRAME_TWICE,
    /// The station `{0}` of the frame has no stratum.
    NO_STRATUM,
    /// The cluster `{0}` lies in the strata `{1}` and `{2}`.
    CLUSTER_ASTRIDE,
    /// The frame has no stratum `{0}`, or it is named twice.
    UNKNOWN_STRATUM,
    /// The cell `{0}` is not a moment.
    CELL_NOT_TIME,
    /// The cell `{0}` is not a number of per cent or points.
    CELL_NOT_DECIMAL
  }

  /// A problem of a whole file.
  ///
  /// @param arguments put into the sentence as [String#valueOf] prints them
  public static Problem in(Path file, Kind kind, Object... arguments) {
    return in(file.toString(), kind, arguments);
  }

  /// A problem of a whole file, by the name the user gave it.
  public static Problem in(String file, Kind kind, Object... arguments) {
    return new Problem(
        file,
        OptionalLong.empty(),
        Optional.empty(),
        kind,
        Arrays.stream(arguments).map(String::valueOf).toList());
  }

  /// The same problem, at a line.
  public Problem atLine(long number) {
    return new Problem(file, OptionalLong.of(number), spot, kind, arguments);
  }

  /// The same problem, in a column of a table.
  public Problem atColumn(String name) {
    return new Problem(file, line, Optional.of(new Spot.Column(name)), kind, arguments);
  }

  /// The same problem, in a field of a description.
  public Problem atField(String path) {
    return new Problem(file, line, Optional.of(new Spot.Field(path)), kind, arguments);
  }

  /// This problem as an exception to throw.
  public InputException exception() {
    return new InputException(this);
  }

  /// This problem as an exception that keeps what caused it.
  public InputException exception(Throwable cause) {
    return new InputException(this, cause);
  }

  /// One sentence: `file:line: column X: what is wrong; what to do.`
  ///
  /// @param locale Spanish gives Spanish, all others English
  public String sentence(Locale locale) {
    ResourceBundle words = words(locale);
    Object[] shown = arguments.stream().map(Problem::printable).toArray();
    StringBuilder sentence = new StringBuilder(printable(file));
    line.ifPresent(number -> sentence.append(':').append(number));
    sentence.append(": ");
    spot.ifPresent(where -> {
      switch (where) {
        case Spot.Column(String name) ->
            sentence.append(words.getString("column")).append(' ').append(printable(name));
        case Spot.Field(String path) -> sentence.append(printable(path));
      }
      sentence.append(": ");
    });
    return sentence
        .append(filled(words.getString(kind.name()), shown))
        .append("; ")
        .append(filled(words.getString(kind.name() + ".remedy"), shown))
        .append('.')
        .toString();
  }

  private static ResourceBundle words(Locale locale) {
    return ResourceBundle.getBundle(
        "org.acta.format.problems",
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  private static String filled(String pattern, Object[] shown) {
    return new MessageFormat(pattern, Locale.ROOT).format(shown);
  }

  /// A text from a file, safe within one sentence: no line breaks, no control characters, and no
  /// longer than a reader can take in.
  private static String printable(String text) {
    String cut =
        text.length() <= LONGEST_ARGUMENT ? text : text.substring(0, LONGEST_ARGUMENT) + "…";
    return cut.codePoints()
        .map(c -> unprintable(c) ? ' ' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean unprintable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
