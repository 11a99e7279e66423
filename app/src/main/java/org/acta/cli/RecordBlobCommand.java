package org.acta.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.acta.record.Blobs;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `acta record blob`: an original is kept beside the log.
@Command(
    name = "blob",
    description = {
      "Keeps an original, such as a photograph of a sheet, beside the log, and prints the name that"
          + " entries refer to it by: the SHA-256 of a random salt and its bytes.",
      "",
      "It can be taken down later without breaking a proof; see 'acta record takedown'."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {"", "Example:", "  acta record blob my-record photograph.jpg"})
final class RecordBlobCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "DIR", description = "The record.")
  private @Nullable Path record;

  @Parameters(index = "1", paramLabel = "FILE", description = "The original.")
  private @Nullable Path file;

  @Override
  public Integer call() {
    Path folder = Optional.ofNullable(record).orElseThrow();
    Path original = Optional.ofNullable(file).orElseThrow();
    OpenRecord.toRead(folder, java.util.List.of());
    byte[] salt = new byte[Blobs.SALT_BYTES];
    new SecureRandom().nextBytes(salt);
    try (InputStream bytes = Files.newInputStream(original)) {
      Terminal.say(Blobs.in(folder).put(bytes, salt).hex());
    } catch (NoSuchFileException e) {
      throw Refusal.evidence("there is no file " + original);
    } catch (IOException e) {
      throw new UncheckedIOException(new IOException("cannot read " + original, e));
    }
    return 0;
  }
}
