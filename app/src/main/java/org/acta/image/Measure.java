package org.acta.image;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// Counts what is written to it, and stops whoever writes more than a limit.
final class Measure extends OutputStream {
  private final long most;
  private ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private boolean keeps;
  private long bytes;

  Measure(long most) {
    this.most = most;
  }

  /// Begins a step.
  ///
  /// @param keep whether the next step needs what this one writes
  void begin(boolean keep) {
    keeps = keep;
    kept = new ByteArrayOutputStream();
  }

  /// What the step wrote.
  InputStream kept() {
    return new ByteArrayInputStream(kept.toByteArray());
  }

  /// Written in all steps.
  long bytes() {
    return bytes;
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] from, int start, int length) throws IOException {
    bytes += length;
    if (bytes > most) {
      throw new IOException("more than " + most + " bytes");
    }
    if (keeps) {
      kept.write(from, start, length);
    }
  }
}
