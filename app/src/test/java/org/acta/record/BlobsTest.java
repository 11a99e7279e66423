package org.acta.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Originals lie beside the log, and can be taken away without touching it.
class BlobsTest {
  private static final byte[] ORIGINAL = "a scan of a sheet".getBytes(StandardCharsets.UTF_8);

  @TempDir private Path folder;
  private Blobs blobs = Blobs.in(Path.of(""));

  @BeforeEach
  void open() {
    blobs = Blobs.in(folder.resolve("record"));
  }

  private static byte[] salt(long seed) {
    byte[] salt = new byte[Blobs.SALT_BYTES];
    new Random(seed).nextBytes(salt);
    return salt;
  }

  private Sha256 put(long seed) {
    return blobs.put(new ByteArrayInputStream(ORIGINAL), salt(seed));
  }

  private static Entry tombstone(Sha256 blob) {
    return new Entry(
        "XX",
        "",
        Instant.parse("2026-11-05T00:00:00Z"),
        Optional.empty(),
        new EntryOrigin(
            EntryOrigin.Place.FILE, "order.pdf", Optional.empty(), Optional.of(Sha256.of())),
        new TombstoneBody(blob, "Order of the court"));
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder.resolve("record"))) {
      return all.filter(Files::isRegularFile)
          .map(p -> p.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void a_blob_is_called_by_the_hash_of_salt_and_bytes() {
    Sha256 name = put(1);

    assertThat(name).isEqualTo(Sha256.of(salt(1), ORIGINAL));
    assertThat(blobs.get(name))
        .isInstanceOfSatisfying(
            Blobs.Found.Original.class, found -> assertThat(found.bytes()).isEqualTo(ORIGINAL));
  }

  @Test
  void the_same_original_under_another_salt_cannot_be_recognised() {
    assertThat(put(1)).isNotEqualTo(put(2));
  }

  @Test
  void a_takedown_leaves_a_tombstone_and_nothing_else() throws IOException {
    Sha256 name = put(1);
    Sha256 kept = put(2);
    MemoryLog log = new MemoryLog();

    long index = blobs.takeDown(tombstone(name), log);

    assertThat(((TombstoneBody) log.entry(index).body()).blob()).isEqualTo(name);
    assertThat(blobs.get(name)).isInstanceOf(Blobs.Found.Absent.class);
    assertThat(blobs.get(kept)).isInstanceOf(Blobs.Found.Original.class);
    assertThat(files()).containsExactly(kept.hex(), kept.hex());
  }

  @Test
  void a_takedown_leaves_every_entry_and_its_leaf_as_they_were() {
    MemoryLog log = new MemoryLog();
    Sha256 name = put(1);
    log.append(
        new Entry(
            "XX",
            "press",
            Instant.EPOCH,
            Optional.empty(),
            new EntryOrigin(
                EntryOrigin.Place.FILE, "scan.jpg", Optional.empty(), Optional.of(name)),
            EntryTest.challenge()));
    Sha256 leaf = log.reference(0).leaf();

    blobs.takeDown(tombstone(name), log);

    assertThat(log.reference(0).leaf()).isEqualTo(leaf);
    assertThat(log.entries).hasSize(2);
  }

  @Test
  void a_takedown_that_was_cut_short_is_finished_from_the_log() {
    Sha256 name = put(1);
    MemoryLog log = new MemoryLog();
    log.append(tombstone(name));

    assertThat(blobs.honour(log)).isOne();

    assertThat(blobs.get(name)).isInstanceOf(Blobs.Found.Absent.class);
    assertThat(blobs.honour(log)).isZero();
  }

  @Test
  void a_log_that_refuses_the_tombstone_keeps_the_blob() {
    Sha256 name = put(1);

    assertThatThrownBy(() ->
            blobs.takeDown(
                tombstone(name),
                entries -> {
                  throw new UncheckedIOException(new IOException("disk full"));
                }))
        .isInstanceOf(UncheckedIOException.class);

    assertThat(blobs.get(name)).isInstanceOf(Blobs.Found.Original.class);
  }

  @Test
  void a_changed_blob_or_salt_is_noticed() throws IOException {
    for (String kind : List.of("blobs", "salts")) {
      Sha256 name = put(kind.hashCode());
      Path file = folder.resolve("record").resolve(kind).resolve(name.hex().substring(0, 2));
      Files.write(file.resolve(name.hex()), new byte[] {1, 2, 3});

      assertThat(blobs.get(name)).isInstanceOf(Blobs.Found.Damaged.class);
    }
  }

  @Test
  void a_reading_that_breaks_off_leaves_nothing() throws IOException {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("gone");
          }
        };

    assertThatThrownBy(() -> blobs.put(broken, salt(1))).isInstanceOf(UncheckedIOException.class);
    assertThat(files()).isEmpty();
  }

  @Test
  void no_name_leads_out_of_the_folder() {
    for (String name :
        List.of("../../etc/passwd", "..", "", "A".repeat(64), "0".repeat(63) + "/")) {
      assertThatThrownBy(() -> new Sha256(name)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void no_link_leads_out_of_the_folder() throws IOException {
    Sha256 name = put(1);
    Path inside = folder.resolve("record/blobs").resolve(name.hex().substring(0, 2));
    Path outside = Files.createDirectory(folder.resolve("outside"));
    Files.move(inside.resolve(name.hex()), outside.resolve(name.hex()));
    Files.delete(inside);
    Files.createSymbolicLink(inside, outside);

    assertThatThrownBy(() -> blobs.get(name)).hasMessageContaining("record");
    MemoryLog log = new MemoryLog();
    assertThatThrownBy(() -> blobs.takeDown(tombstone(name), log));
    assertThat(outside.resolve(name.hex())).exists();
  }

  @Test
  void a_salt_of_another_length_is_refused() {
    assertThatThrownBy(() -> blobs.put(InputStream.nullInputStream(), new byte[31]))
        .hasMessage("a salt has 32 bytes, not 31");
  }
}
