package org.acta.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.acta.format.Problem.Kind;

/// The bytes inside a gzip file of one or more members (RFC 1952).
///
/// `java.util.zip.GZIPInputStream` quietly stops where a second member is damaged, which would drop
/// the rest of a table; here whatever follows a member must be another one, or zeros.
final class Gunzip extends InputStream {
  private static final int HEADER_CRC = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;

  private final Path file;
  private final InputStream in;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();
  private final byte[] deflated = new byte[1 << 16];
  private int end;
  private int at;
  private boolean inMember;
  private boolean finished;

  Gunzip(Path file, InputStream in) {
    this.file = file;
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (!finished) {
      if (!inMember) {
        inMember = beginMember();
        finished = !inMember;
        continue;
      }
      int inflated = inflate(buffer, offset, length);
      if (inflated > 0) {
        crc.update(buffer, offset, inflated);
        return inflated;
      }
      if (inflater.finished()) {
        at = end - inflater.getRemaining();
        endMember();
      } else if (inflater.needsDictionary()) {
        throw corrupt("it asks for a dictionary");
      } else {
        fill();
        inflater.setInput(deflated, at, end - at);
        at = end;
      }
    }
    return -1;
  }

  private int inflate(byte[] buffer, int offset, int length) {
    try {
      return inflater.inflate(buffer, offset, length);
    } catch (DataFormatException e) {
      throw Problem.in(file, Kind.GZIP_CORRUPT, String.valueOf(e.getMessage())).exception(e);
    }
  }

  /// Reads a member's header, if there is another member.
  private boolean beginMember() throws IOException {
    int first = skipPadding();
    if (first < 0) {
      return false;
    }
    if (first != 0x1F || next() != 0x8B || next() != 8) {
      throw corrupt("something else follows the compressed data");
    }
    int flags = next();
    skip(6);
    if ((flags & EXTRA) != 0) {
      skip(next() | next() << 8);
    }
    if ((flags & NAME) != 0) {
      skipText();
    }
    if ((flags & COMMENT) != 0) {
      skipText();
    }
    if ((flags & HEADER_CRC) != 0) {
      skip(2);
    }
    inflater.reset();
    inflater.setInput(deflated, at, end - at);
    at = end;
    crc.reset();
    return true;
  }

  private void endMember() throws IOException {
    long sum = nextWord();
    long size = nextWord();
    if (sum != crc.getValue()) {
      throw corrupt("its checksum differs");
    }
    if (size != (inflater.getBytesWritten() & 0xFFFF_FFFFL)) {
      throw corrupt("its length differs");
    }
    inMember = false;
  }

  /// The first byte that is not zero, or -1 at the end; tapes and tar pad with zeros.
  private int skipPadding() throws IOException {
    boolean first = inflater.getBytesWritten() == 0 && inflater.getBytesRead() == 0;
    while (true) {
      if (at == end) {
        int more = in.read(deflated);
        if (more <= 0) {
          return -1;
        }
        at = 0;
        end = more;
      }
      int b = deflated[at++] & 0xFF;
      if (b != 0 || first) {
        return b;
      }
    }
  }

  private long nextWord() throws IOException {
    return (next() | next() << 8 | next() << 16 | (long) next() << 24) & 0xFFFF_FFFFL;
  }

  private void skipText() throws IOException {
    while (next() != 0) {}
  }

  private void skip(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      next();
    }
  }

  private int next() throws IOException {
    if (at == end) {
      fill();
    }
    return deflated[at++] & 0xFF;
  }

  private void fill() throws IOException {
    int more = in.read(deflated);
    if (more <= 0) {
      throw Problem.in(file, Kind.GZIP_TRUNCATED).exception();
    }
    at = 0;
    end = more;
  }

  private InputException corrupt(String how) {
    return Problem.in(file, Kind.GZIP_CORRUPT, how).exception();
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    in.close();
  }
}
