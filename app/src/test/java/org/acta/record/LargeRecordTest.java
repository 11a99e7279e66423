package org.acta.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.acta.folder.FolderReading;
import org.acta.folder.Progress;
import org.acta.sheet.Sheets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A large record is read and written as a stream.
class LargeRecordTest {
  /// `-Dacta.rows=1000000` for a whole country.
  private static final int ROWS = Integer.getInteger("acta.rows", 150_000);

  private static final Instant OBTAINED = Instant.parse("2026-11-03T12:00:00Z");

  @TempDir private Path folder;

  /// A log in a file, of which no entry is kept in memory.
  private static final class FileLog implements EntryAppender, StoredEntries, AutoCloseable {
    private final Path file;
    private final DataOutputStream out;
    private long size;
    private int largestBatch;

    FileLog(Path file) throws IOException {
      this.file = file;
      this.out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
    }

    @Override
    public long append(List<byte[]> entries) {
      try {
        for (byte[] entry : entries) {
          out.writeShort(entry.length);
          out.write(entry);
        }
        out.flush();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      largestBatch = Math.max(largestBatch, entries.size());
      size += entries.size();
      return size - entries.size();
    }

    @Override
    public Iterator<Stored> iterator() {
      try {
        DataInputStream in =
            new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
        long end = size;
        return new Iterator<>() {
          private long next;

          @Override
          public boolean hasNext() {
            return next < end;
          }

          @Override
          public Stored next() {
            if (!hasNext()) {
              throw new NoSuchElementException();
            }
            try {
              byte[] entry = in.readNBytes(in.readUnsignedShort());
              if (next + 1 == end) {
                in.close();
              }
              return new Stored(next++, entry);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          }
        };
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }

  private void write() throws IOException {
    Files.writeString(
        folder.resolve("election.yaml"),
        """
        election: {id: XX}
        contest: {choices: [{id: A}, {id: B}, {id: C}]}
        sheets: {file: s.csv, columns: {station: m, places: {state: s, town: t}, cast: cast, votes: {A: a, B: b, C: c}}}
        """);
    try (OutputStream file =
            new BufferedOutputStream(Files.newOutputStream(folder.resolve("s.csv")));
        PrintStream out = new PrintStream(file, false, StandardCharsets.UTF_8)) {
      out.print("m,s,t,cast,a,b,c\n");
      for (int i = 0; i < ROWS; i++) {
        out.printf(
            "%07d,State %d,Town %d,%d,%d,%d,%d%n",
            i, i / 50_000, i / 500, i % 300 + 12, i % 200, i % 100, i % 7);
      }
    }
  }

  @Test
  void sheets_stream_into_a_record_and_out_of_it() throws IOException {
    write();
    FolderReading reading = FolderReading.read(folder, Progress.SILENT);
    try (FileLog log = new FileLog(folder.resolve("log"))) {
      FolderImport.of(reading, OBTAINED).into(log, log);
      assertThat(log.size).isEqualTo(ROWS + 2L);
      assertThat(log.largestBatch).isLessThanOrEqualTo(4096);

      RecordView view = RecordView.of(log, "XX");

      Sheets before = reading.folder().sheets().getFirst();
      Sheets after = view.folder().sheets().getFirst();
      assertThat(after.size()).isEqualTo(ROWS);
      for (int row = 0; row < ROWS; row++) {
        assertThat(after.reference(row).line()).isEqualTo(row + 2L);
        for (int column = 0; column < before.width(); column++) {
          if (after.cell(row, column) != before.cell(row, column)) {
            assertThat(after.cell(row, column)).isEqualTo(before.cell(row, column));
          }
        }
      }
      assertThat(FolderImport.of(reading, OBTAINED).into(log, log).appended()).isZero();
    }
  }
}
