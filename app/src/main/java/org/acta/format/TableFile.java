package org.acta.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.acta.format.Problem.Kind;

/// A table in a file, inspected and ready to be streamed.
///
/// Opening reads the file once from end to end: it hashes the original bytes, inflates them within
/// a bound, and learns the encoding, the separator and the header. [#read] streams the records and
/// checks at the end that the file is still the one that was hashed. Nothing is held in memory but
/// one record. Files are told apart by their first bytes, never by their names.
public final class TableFile {
  private final Path file;
  private final Fingerprint fingerprint;
  private final Records records;
  private final Optional<String> member;
  private final HeaderGuess.Early header;

  private TableFile(Path file, Fingerprint fingerprint, Found found, HeaderGuess.Early header) {
    this.file = file;
    this.fingerprint = fingerprint;
    this.records = found.records();
    this.member = found.member();
    this.header = header;
  }

  /// Inspects a file.
  ///
  /// @throws InputException if it is no table, is damaged, or contradicts the options
  public static TableFile open(Path file, TableOptions options) {
    return open(file, options, List.of());
  }

  /// Inspects a file that may also be of a format that one of the decoders reads.
  ///
  /// @throws InputException if it is no table, is damaged, or contradicts the options
  public static TableFile open(
      Path file, TableOptions options, List<? extends TableDecoder> decoders) {
    requireFile(file);
    try (Fingerprint.Taking bytes = new Fingerprint.Taking(Files.newInputStream(file))) {
      Found found = find(file, bytes, options, decoders);
      Fingerprint fingerprint = bytes.fingerprint();
      HeaderGuess.Early header = header(file, found.records(), options.headerRow());
      return new TableFile(file, fingerprint, found, header);
    } catch (NoSuchFileException e) {
      throw Problem.in(file, Kind.MISSING_FILE).exception(e);
    } catch (AccessDeniedException e) {
      throw Problem.in(file, Kind.UNREADABLE_FILE, "access denied").exception(e);
    } catch (IOException e) {
      throw Problem.in(file, Kind.UNREADABLE_FILE, e).exception(e);
    }
  }

  private static void requireFile(Path file) {
    if (Files.isDirectory(file)) {
      throw Problem.in(file, Kind.FOLDER).exception();
    } else if (!Files.exists(file)) {
      throw Problem.in(file, Kind.MISSING_FILE).exception();
    } else if (!Files.isRegularFile(file)) {
      throw Problem.in(file, Kind.UNREADABLE_FILE, "not a regular file").exception();
    }
  }

  /// The records in a file, and the member they are in.
  private record Found(Records records, Optional<String> member) {}

  private static Found find(
      Path file,
      Fingerprint.Taking bytes,
      TableOptions options,
      List<? extends TableDecoder> decoders)
      throws IOException {
    PushbackInputStream pushback = new PushbackInputStream(bytes, Signature.LENGTH);
    byte[] head = pushback.readNBytes(Signature.LENGTH);
    if (head.length == 0) {
      throw Problem.in(file, Kind.EMPTY_FILE).exception();
    }
    pushback.unread(head);
    long most = options.maxBytes();
    TextSource plain =
        new TextSource(file, () -> new BoundedInput(file, Files.newInputStream(file), most));
    Optional<Records> decoded = decoded(plain, decoders);
    if (decoded.isPresent()) {
      return new Found(decoded.get(), Optional.empty());
    }
    return switch (Signature.of(file, head)) {
      case ZIP -> inArchive(file, options, decoders);
      case GZIP -> {
        TextSource source =
            new TextSource(
                file,
                () -> new BoundedInput(file, new Gunzip(file, Files.newInputStream(file)), most));
        Optional<Records> inside = decoded(source, decoders);
        yield inside.isPresent()
            ? new Found(inside.get(), Optional.empty())
            : text(source, new BoundedInput(file, new Gunzip(file, pushback), most), options);
      }
      case TEXT -> {
        TextSource source = new TextSource(file, () -> Files.newInputStream(file));
        yield text(source, new BoundedInput(file, pushback, most), options);
      }
    };
  }

  /// The records of a source in the format of one of the decoders, if it is in any.
  private static Optional<Records> decoded(TextSource source, List<? extends TableDecoder> decoders)
      throws IOException {
    if (decoders.isEmpty()) {
      return Optional.empty();
    }
    byte[] head;
    try (InputStream bytes = source.opening().open()) {
      head = bytes.readNBytes(TableDecoder.HEAD);
    }
    return decoders.stream()
        .filter(decoder -> decoder.recognises(head))
        .findFirst()
        .map(decoder -> new Decoded(source.file(), decoder, source.opening()::open));
  }

  private static Found text(TextSource source, InputStream bytes, TableOptions options)
      throws IOException {
    Encoding encoding = TextSource.inspect(source, bytes, options.encoding());
    if (options.separator().isEmpty()) {
      return new Found(DelimitedText.sniffed(source, encoding), Optional.empty());
    }
    char separator = options.separator().get();
    if (separator == '"' || separator == '\r' || separator == '\n') {
      throw Problem.in(source.file(), Kind.BAD_SEPARATOR, separator).exception();
    }
    return new Found(new DelimitedText(source, encoding, separator), Optional.empty());
  }

  private static Found inArchive(
      Path file, TableOptions options, List<? extends TableDecoder> decoders) throws IOException {
    try (Archive archive = Archive.open(file)) {
      if (archive.isWorkbook()) {
        WorkbookGuard.inspect(file, archive, options.maxBytes());
        Workbook sheet = Workbook.choose(file, options.sheet());
        return new Found(sheet, Optional.of(sheet.name()));
      } else if (archive.isOtherOffice()) {
        throw Problem.in(file, Kind.OTHER_OFFICE).exception();
      }
      String name = archive.table(options.member());
      TextSource.Opening opening =
          () -> new BoundedInput(file, Archive.reopen(file, name), options.maxBytes());
      TextSource source = new TextSource(file, opening);
      Optional<Records> decoded = decoded(source, decoders);
      if (decoded.isPresent()) {
        return new Found(decoded.get(), Optional.of(name));
      }
      try (InputStream bytes = opening.open()) {
        return new Found(text(source, bytes, options).records(), Optional.of(name));
      }
    }
  }

  private static HeaderGuess.Early header(Path file, Records records, OptionalInt declared) {
    if (records instanceof Decoded(Path _, TableDecoder decoder, TableDecoder.Bytes _)) {
      return new HeaderGuess.Early(0, decoder.columns());
    }
    int first = declared.orElse(1);
    HeaderGuess early = HeaderGuess.at(records, first);
    OptionalInt index = declared.isPresent() ? early.startingAt(first) : early.likeliest();
    if (index.isEmpty()) {
      Kind kind =
          declared.isPresent()
              ? Kind.NO_HEADER_AT
              : early.isEmpty() ? Kind.EMPTY_FILE : Kind.NO_HEADER;
      throw Problem.in(file, kind, first).exception();
    }
    HeaderGuess.Early header = early.record(index.getAsInt());
    if (!early.anythingBelow(index.getAsInt())) {
      throw Problem.in(file, Kind.HEADER_ONLY).atLine(header.line()).exception();
    }
    return header;
  }

  /// Streams every record below the header, in the order of the file.
  ///
  /// Records of a text may have fewer or more fields than the header; rows of a worksheet have no
  /// fewer, since a worksheet does not tell an empty cell from none. Lines without any character,
  /// and rows of a worksheet without any text, are passed over.
  ///
  /// @throws InputException if a record cannot be read, or if the file changed since it was opened;
  ///   records handed over before that must then be given up
  public void read(RowHandler handler) {
    records.stream(
        header.line(),
        row -> {
          if (row.line() > header.line()) {
            if (records instanceof Workbook) {
              row.widen(header.fields().size());
            }
            handler.row(row);
          }
          return true;
        });
    requireUnchanged();
  }

  private void requireUnchanged() {
    try {
      if (!Fingerprint.of(file).equals(fingerprint)) {
        throw Problem.in(file, Kind.FILE_CHANGED).exception();
      }
    } catch (IOException e) {
      throw Problem.in(file, Kind.UNREADABLE_FILE, e).exception(e);
    }
  }

  /// The file as the user named it.
  public Path file() {
    return file;
  }

  /// The SHA-256 of the original bytes, in lower-case hexadecimal.
  public String sha256() {
    return fingerprint.sha256();
  }

  /// How many original bytes there are.
  public long bytes() {
    return fingerprint.bytes();
  }

  /// The encoding, for people: `UTF-8 (BOM)`, `ISO-8859-1`, `XLSX`, or the format of a decoder.
  public String encoding() {
    return switch (records) {
      case DelimitedText text -> text.encoding().name();
      case Workbook _ -> "XLSX";
      case Decoded decoded -> decoded.decoder().name();
    };
  }

  /// The character between fields; empty for a workbook or a decoded file.
  public Optional<Character> separator() {
    return switch (records) {
      case DelimitedText text -> Optional.of(text.separator());
      case Workbook _, Decoded _ -> Optional.empty();
    };
  }

  /// How it is decoded, if it is no table by itself.
  public Optional<Decoded> decoded() {
    return records instanceof Decoded decoded ? Optional.of(decoded) : Optional.empty();
  }

  /// The member of the zip archive or the sheet of the workbook, where there is one.
  public Optional<String> member() {
    return member;
  }

  /// The line of the header, from 1; 0 for a decoded file, whose header is its decoder's.
  public long headerLine() {
    return header.line();
  }

  /// The names in the header without the blanks around them, in order, duplicates kept.
  public List<String> columns() {
    return header.fields();
  }

  /// The same names, ready to be searched.
  public ColumnNames columnNames() {
    return new ColumnNames(file.toString(), header.line(), header.fields());
  }
}
