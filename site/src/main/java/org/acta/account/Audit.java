package org.acta.account;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// What was done at the desk: a file of JSON lines to which lines are only ever appended.
///
/// A line says who, what, about what and when. There is no password in it, no code and no address
/// of a machine. An act whose line cannot be written does not happen.
public final class Audit implements AutoCloseable {
  private final Path file;
  private final FileChannel channel;
  private final InstantSource clock;

  private Audit(Path file, FileChannel channel, InstantSource clock) {
    this.file = file;
    this.channel = channel;
    this.clock = clock;
  }

  static Audit at(Path file, InstantSource clock) throws IOException {
    Private.file(file);
    return new Audit(
        file, FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND), clock);
  }

  /// Appends a line, which is on the disk when this returns.
  ///
  /// @param who the account's name, or `-` where nobody is signed in
  /// @param act in two or three words, such as `sign in`
  /// @param about what, such as an account or an entry
  /// @throws UncheckedIOException if the disk is full or fails
  public synchronized void write(String who, String act, String about) {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), line)) {
      json.writeStartObject();
      json.writeStringProperty("at", clock.instant().toString());
      json.writeStringProperty("who", who);
      json.writeStringProperty("act", act);
      json.writeStringProperty("about", about);
      json.writeEndObject();
    }
    ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
    try {
      long before = channel.size();
      try {
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(false);
      } catch (IOException e) {
        channel.truncate(before);
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  /// The last lines, newest first.
  public List<String> last(int most) {
    try (Stream<String> lines = Files.lines(file)) {
      Deque<String> last = new ArrayDeque<>();
      lines.forEach(line -> {
        last.addFirst(line);
        if (last.size() > most) {
          last.removeLast();
        }
      });
      return List.copyOf(last);
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
