package org.acta.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.acta.keys.KeyFile;
import org.acta.keys.KeyRing;
import org.acta.log.LogPlace;
import org.acta.log.LogWriter;
import org.acta.log.SignatureType;
import org.acta.log.SigningKey;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `acta record init`: an empty record and its key.
@Command(
    name = "init",
    description = {
      "Begins an empty record in DIR, with a new Ed25519 key in DIR.key/log.key (mode 0600).",
      "",
      "The origin names the record for good: a domain and path that you control, without a scheme."
          + " The vkey that is printed is what others check it with; publish it where they already"
          + " look for you."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  acta record init my-record --origin example.org/elections/2026",
      "  acta record init my-record --key safe/log.key"
    })
final class RecordInitCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "DIR", description = "The record folder to make.")
  private @Nullable Path folder;

  @Option(names = "--origin", paramLabel = "NAME", description = "The record's name.")
  private @Nullable String origin;

  @Option(
      names = "--key",
      paramLabel = "FILE",
      description = "An existing key file; its name is the origin.")
  private @Nullable Path key;

  @Override
  public Integer call() {
    Path record = Optional.ofNullable(folder).orElseThrow();
    if ((origin == null) == (key == null)) {
      throw Refusal.misuse("give either --origin, for a new key, or --key");
    }
    RecordKeys keys = RecordKeys.of(record);
    KeyRing ring = key == null ? newKey(record, keys, origin) : KeyFile.read(key);
    try (LogWriter writer =
        OpenRecord.ready(
            record,
            LogWriter.create(keys.place(), ring.signer(), List.of(), InstantSource.system()))) {
      writer.publish();
    }
    keys.keepPublic(ring);
    ring.signer().verifiers().forEach(verifier -> Terminal.say(verifier.toString()));
    return 0;
  }

  private static KeyRing newKey(Path record, RecordKeys keys, @Nullable String origin) {
    if (Files.exists(record) || Files.exists(keys.keyFile())) {
      throw Refusal.misuse(
          (Files.exists(record) ? record : keys.keyFile())
              + " is there already; name a folder that is not");
    }
    SigningKey made;
    try {
      made =
          SigningKey.generate(
              Optional.ofNullable(origin).orElseThrow(), SignatureType.ED25519, new SecureRandom());
    } catch (IllegalArgumentException e) {
      throw Refusal.misuse(
          "--origin must not be empty nor have spaces, pluses or control characters: '"
              + origin
              + "'");
    }
    makeKeyFolder(keys.place());
    KeyRing ring = KeyRing.of(made);
    KeyFile.create(keys.keyFile(), ring);
    return ring;
  }

  private static void makeKeyFolder(LogPlace place) {
    try {
      if (!Files.exists(place.keyFolder())) {
        Files.createDirectory(
            place.keyFolder(),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      }
    } catch (java.nio.file.NoSuchFileException e) {
      throw Refusal.misuse("there is no folder to make " + place.keyFolder() + " in");
    } catch (IOException e) {
      throw new UncheckedIOException(new IOException("cannot make " + place.keyFolder(), e));
    }
  }
}
