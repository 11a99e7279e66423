package org.acta.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.acta.disk.DurableFile;

/// A file of private keys, mode 0600, or the environment variable that stands for one.
///
/// The file is created with its mode, so that there is no moment at which others can read it, and
/// it is refused if its mode is wider: a key that others could read is no longer a key.
public final class KeyFile {
  /// The environment variable that holds the text of a key file.
  public static final String VARIABLE = "ACTA_KEY";

  private static final Set<PosixFilePermission> OWNER =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
  private static final int MOST_BYTES = 1 << 20;

  private KeyFile() {}

  /// Reads a key file.
  ///
  /// @throws KeyRefusedException if it is missing, others can read it, or it holds something else
  public static KeyRing read(Path file) {
    try {
      Set<PosixFilePermission> mode = Files.getPosixFilePermissions(file);
      if (!OWNER.containsAll(mode)) {
        throw new KeyRefusedException(
            file
                + ": others can read or use this private key ("
                + PosixFilePermissions.toString(mode)
                + "); run 'chmod 600' on it, and replace the key if anybody else had access.");
      }
      byte[] text = DurableFile.read(file, MOST_BYTES).orElseThrow(() -> missing(file));
      return KeyRing.parse(new String(text, UTF_8), file.toString());
    } catch (NoSuchFileException e) {
      throw missing(file);
    } catch (IOException e) {
      throw new UncheckedIOException(new IOException("cannot read " + file, e));
    }
  }

  private static KeyRefusedException missing(Path file) {
    return new KeyRefusedException(
        file + ": there is no such key file; make one with 'acta key generate'.");
  }

  /// Reads the keys of the environment.
  ///
  /// @throws KeyRefusedException if there are none, or the variable holds something else
  public static KeyRing fromEnvironment(Map<String, String> environment) {
    String text = environment.get(VARIABLE);
    if (text == null || text.isBlank()) {
      throw new KeyRefusedException(
          "no private key: name a key file, or put its text into the variable " + VARIABLE + ".");
    }
    return KeyRing.parse(text.endsWith("\n") ? text : text + "\n", VARIABLE);
  }

  /// Writes a key file where there is none, and makes it durable before returning.
  ///
  /// @throws KeyRefusedException if there is a file already
  public static void create(Path file, KeyRing keys) {
    try {
      write(file, keys);
    } catch (FileAlreadyExistsException e) {
      throw new KeyRefusedException(
          file + ": there is a file already; keys are never overwritten, so name another one.");
    } catch (NoSuchFileException e) {
      throw new KeyRefusedException(file + ": there is no such folder to write the key to.");
    } catch (IOException e) {
      throw new UncheckedIOException(new IOException("cannot write " + file, e));
    }
    DurableFile.forceFolder(DurableFile.folderOf(file));
  }

  /// Puts other keys into a key file.
  public static void replace(Path file, KeyRing keys) {
    Path draft = file.resolveSibling(file.getFileName() + ".new");
    create(draft, keys);
    try {
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(new IOException("cannot write " + file, e));
    }
    DurableFile.forceFolder(DurableFile.folderOf(file));
  }

  private static void write(Path file, KeyRing keys) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            PosixFilePermissions.asFileAttribute(OWNER))) {
      ByteBuffer buffer = ByteBuffer.wrap(keys.secret().getBytes(UTF_8));
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
  }
}
