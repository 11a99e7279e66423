package org.acta.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.acta.keys.KeyFile;
import org.acta.keys.KeyRing;
import org.acta.log.LogPlace;
import org.acta.log.LogSigner;
import org.acta.log.MalformedException;
import org.acta.log.VerifierKey;

/// Where the keys of a record are found.
///
/// The private key is in `DIR.key/log.key`, in the file that `--key` names, or in the environment.
/// The public keys are in `DIR.key/log.vkey`, or in what `--vkey` gives: a key, or a file of them.
record RecordKeys(LogPlace place) {
  private static final int MOST_BYTES = 1 << 16;

  static RecordKeys of(Path record) {
    return new RecordKeys(LogPlace.of(record));
  }

  Path keyFile() {
    return place.keyFolder().resolve("log.key");
  }

  private Path publicKeyFile() {
    return place.keyFolder().resolve("log.vkey");
  }

  /// What signs the record.
  LogSigner signer(Optional<Path> named) {
    if (named.isPresent()) {
      return KeyFile.read(named.get()).signer();
    }
    if (!Files.exists(keyFile()) && System.getenv(KeyFile.VARIABLE) != null) {
      return KeyFile.fromEnvironment(System.getenv()).signer();
    }
    if (!Files.exists(keyFile()) && ElectionSource.isRecord(place.record())) {
      throw Refusal.misuse(
          "the private key of "
              + place.record()
              + " is not here ("
              + keyFile()
              + "); bring it from where it is kept, or name it with --key, since a new key cannot"
              + " go on with this record");
    }
    return KeyFile.read(keyFile()).signer();
  }

  /// Keeps the public keys beside the private ones, for those who work on this machine.
  void keepPublic(KeyRing ring) {
    StringBuilder text = new StringBuilder();
    ring.signer().verifiers().forEach(key -> text.append(key).append('\n'));
    WholeFile.write(publicKeyFile(), text.toString());
  }

  /// The keys that a checkpoint of the record may be signed with.
  ///
  /// @param given what `--vkey` says: vkeys, or files with one on each line
  List<VerifierKey> verifiers(List<String> given) {
    List<VerifierKey> keys = new ArrayList<>();
    if (given.isEmpty()) {
      if (!Files.exists(publicKeyFile())) {
        if (Files.isDirectory(place.record()) && !ElectionSource.isRecord(place.record())) {
          throw Refusal.evidence(
              place.record()
                  + " is no record; make one with 'acta record init', or name its folder");
        }
        throw Refusal.misuse(
            place.record()
                + " can only be checked with its publisher's vkey; give it with --vkey, as 'acta"
                + " record status' prints it where the record is kept");
      }
      keys.addAll(fromFile(publicKeyFile()));
    }
    for (String one : given) {
      if (one.indexOf('+') > 0 && !Files.exists(Path.of(one))) {
        keys.add(parse(one, "--vkey"));
      } else {
        keys.addAll(fromFile(Path.of(one)));
      }
    }
    String name = keys.getFirst().name();
    if (!keys.stream().allMatch(key -> key.name().equals(name))) {
      throw Refusal.misuse("the vkeys are of different logs; give those of one");
    }
    return keys;
  }

  private static List<VerifierKey> fromFile(Path file) {
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw Refusal.evidence(file + " is too large for a file of vkeys");
      }
      List<VerifierKey> keys =
          Files.readString(file)
              .lines()
              .filter(line -> !line.isBlank())
              .map(line -> parse(line, file.toString()))
              .toList();
      if (keys.isEmpty()) {
        throw Refusal.evidence(file + " has no vkey");
      }
      return keys;
    } catch (java.nio.file.NoSuchFileException e) {
      throw Refusal.misuse("there is no vkey file " + file);
    } catch (java.nio.charset.CharacterCodingException e) {
      throw Refusal.evidence(file + " is no file of vkeys");
    } catch (IOException e) {
      throw new UncheckedIOException(new IOException("cannot read " + file, e));
    }
  }

  private static VerifierKey parse(String text, String where) {
    try {
      return VerifierKey.parse(text.strip());
    } catch (MalformedException e) {
      throw Refusal.evidence(where + ": this is no vkey (" + e.problem() + ")");
    }
  }
}
