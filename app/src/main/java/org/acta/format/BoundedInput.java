package org.acta.format;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.acta.format.Problem.Kind;

/// Bytes up to a bound, so that a small archive cannot swell without end.
final class BoundedInput extends FilterInputStream {
  private final Path file;
  private final long most;
  private long count;

  BoundedInput(Path file, InputStream in, long most) {
    super(in);
    this.file = file;
    this.most = most;
  }

  @Override
  public int read() throws IOException {
    int b = in.read();
    count(b < 0 ? 0 : 1);
    return b;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = in.read(buffer, offset, length);
    count(Math.max(0, read));
    return read;
  }

  /// How many bytes came through.
  long count() {
    return count;
  }

  private void count(int more) {
    count += more;
    if (count > most) {
      throw Problem.in(file, Kind.TOO_LARGE, most).exception();
    }
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
