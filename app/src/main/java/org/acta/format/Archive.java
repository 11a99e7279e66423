package org.acta.format;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.acta.format.Problem.Kind;

/// A zip archive, and which of its members is the table.
///
/// `ZipFile` does not compare checksums; here a member whose CRC or length differs is damaged.
final class Archive implements AutoCloseable {
  private static final Pattern TABLE = Pattern.compile(".*\\.(csv|tsv|tab|psv|dat)");
  private static final Pattern TEXT = Pattern.compile(".*\\.txt|[^.]*");
  private static final Pattern LITTER =
      Pattern.compile("(.*/)?(__macosx/.*|\\._.*|\\.ds_store|thumbs\\.db)");

  private final Path file;
  private final ZipFile zip;
  private final List<? extends ZipEntry> members;

  private Archive(Path file, ZipFile zip) {
    this.file = file;
    this.zip = zip;
    this.members =
        Collections.list(zip.entries()).stream().filter(entry -> !entry.isDirectory()).toList();
  }

  static Archive open(Path file) throws IOException {
    try {
      Archive archive = new Archive(file, zip(file));
      archive.refuseNamesakes();
      return archive;
    } catch (ZipException e) {
      throw damaged(file, e);
    } catch (IllegalArgumentException e) {
      throw Problem.in(file, Kind.ZIP_CORRUPT, reason(e)).exception(e);
    }
  }

  /// Old archivers write names in the code page of their machine.
  private static ZipFile zip(Path file) throws IOException {
    try {
      return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
    } catch (ZipException e) {
      if (!reason(e).contains("bad entry name")) {
        throw e;
      }
      Charset dos =
          Charset.isSupported("IBM850") ? Charset.forName("IBM850") : StandardCharsets.ISO_8859_1;
      return new ZipFile(file.toFile(), dos);
    }
  }

  private void refuseNamesakes() throws IOException {
    Set<String> names = new HashSet<>();
    for (ZipEntry member : members) {
      if (!names.add(member.getName())) {
        zip.close();
        throw Problem.in(file, Kind.ZIP_CORRUPT, "two members called " + member.getName())
            .exception();
      }
    }
  }

  boolean isWorkbook() {
    return has("xl/workbook.xml");
  }

  boolean isOtherOffice() {
    return has("xl/workbook.bin")
        || has("word/document.xml")
        || has("ppt/presentation.xml")
        || has("mimetype") && has("content.xml");
  }

  private boolean has(String name) {
    return zip.getEntry(name) != null;
  }

  List<? extends ZipEntry> members() {
    return members;
  }

  /// The name of the member with the table: the declared one, or the only one there is.
  String table(Optional<String> declared) {
    List<String> names = members.stream().map(ZipEntry::getName).filter(Archive::counts).toList();
    if (declared.isPresent()) {
      String wanted = declared.get();
      if (zip.getEntry(wanted) == null) {
        throw Problem.in(file, Kind.NO_SUCH_MEMBER, wanted, listed(names)).exception();
      }
      return wanted;
    }
    List<String> tables = like(names, TABLE);
    tables = tables.isEmpty() ? like(names, TEXT) : tables;
    tables = tables.isEmpty() && names.size() == 1 ? names : tables;
    return switch (tables.size()) {
      case 0 -> throw Problem.in(file, Kind.ZIP_WITHOUT_TABLE).exception();
      case 1 -> tables.getFirst();
      default -> throw Problem.in(file, Kind.ZIP_SEVERAL_TABLES, listed(tables)).exception();
    };
  }

  /// The inflated bytes of a member, checked against its CRC at their end.
  InputStream open(String name) throws IOException {
    ZipEntry member = zip.getEntry(name);
    if (member == null) {
      throw Problem.in(file, Kind.FILE_CHANGED).exception();
    }
    try {
      return new Checked(zip.getInputStream(member), member.getCrc());
    } catch (ZipException e) {
      throw damaged(file, e);
    } catch (IllegalArgumentException e) {
      throw Problem.in(file, Kind.ZIP_CORRUPT, reason(e)).exception(e);
    }
  }

  /// The bytes of one member, which close the archive with them.
  static InputStream reopen(Path file, String name) throws IOException {
    Archive archive = open(file);
    return new FilterInputStream(archive.open(name)) {
      @Override
      public int read(byte[] buffer, int offset, int length) throws IOException {
        return in.read(buffer, offset, length);
      }

      @Override
      public void close() throws IOException {
        in.close();
        archive.close();
      }
    };
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private static boolean counts(String name) {
    return !LITTER.matcher(name.toLowerCase(Locale.ROOT)).matches();
  }

  private static List<String> like(List<String> names, Pattern pattern) {
    return names.stream()
        .filter(name -> pattern.matcher(lastPart(name).toLowerCase(Locale.ROOT)).matches())
        .toList();
  }

  private static String lastPart(String name) {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  private static String listed(List<String> names) {
    String first = String.join(", ", names.subList(0, Math.min(8, names.size())));
    return names.size() > 8 ? first + ", …" : first;
  }

  private static InputException damaged(Path file, ZipException e) {
    return reason(e).contains("encrypted")
        ? Problem.in(file, Kind.ZIP_ENCRYPTED).exception(e)
        : Problem.in(file, Kind.ZIP_CORRUPT, reason(e)).exception(e);
  }

  private static String reason(Exception e) {
    return String.valueOf(e.getMessage());
  }

  /// Bytes whose checksum is compared once they have all been read.
  private final class Checked extends FilterInputStream {
    private final long expected;
    private final CRC32 crc = new CRC32();

    Checked(InputStream in, long expected) {
      super(in);
      this.expected = expected;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read;
      try {
        read = in.read(buffer, offset, length);
      } catch (ZipException e) {
        throw damaged(file, e);
      } catch (EOFException e) {
        throw Problem.in(file, Kind.ZIP_CORRUPT, "it ends too early").exception(e);
      }
      if (read > 0) {
        crc.update(buffer, offset, read);
      } else if (read < 0 && expected >= 0 && crc.getValue() != expected) {
        throw Problem.in(file, Kind.ZIP_CORRUPT, "a checksum differs").exception();
      }
      return read;
    }
  }
}
