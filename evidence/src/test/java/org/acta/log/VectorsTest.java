package org.acta.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Vectors of transparency-dev/merkle, transparency-dev/tessera and C2SP, which nobody here wrote.
class VectorsTest {
  @Test
  void inclusion_proofs_are_accepted_and_refused_as_the_vectors_say() throws IOException {
    List<Path> files = LogData.jsonUnder("merkle/inclusion");
    assertThat(files).isNotEmpty();
    for (Path file : files) {
      LogData.Vector vector = LogData.json(file);
      assertThat(inclusion(vector))
          .as(file.toString())
          .isEqualTo(vector.get("wantErr").equals("false"));
    }
  }

  private static boolean inclusion(LogData.Vector vector) {
    Optional<Long> index = number(vector.get("leafIdx"));
    Optional<Long> size = number(vector.get("treeSize"));
    Optional<List<Hash>> hashes = hashes(vector.get("proof"));
    Optional<Hash> leaf = hash(vector.get("leafHash"));
    Optional<Hash> root = hash(vector.get("root"));
    if (index.isEmpty() || size.isEmpty() || hashes.isEmpty() || leaf.isEmpty() || root.isEmpty()) {
      return false;
    }
    return new InclusionProof(index.get(), size.get(), hashes.get())
        .verify(leaf.get(), root.get())
        .verified();
  }

  @Test
  void consistency_proofs_are_accepted_and_refused_as_the_vectors_say() throws IOException {
    List<Path> files = LogData.jsonUnder("merkle/consistency");
    assertThat(files).isNotEmpty();
    for (Path file : files) {
      LogData.Vector vector = LogData.json(file);
      assertThat(consistency(vector))
          .as(file.toString())
          .isEqualTo(vector.get("wantErr").equals("false"));
    }
  }

  private static boolean consistency(LogData.Vector vector) {
    Optional<Long> oldSize = number(vector.get("size1"));
    Optional<Long> newSize = number(vector.get("size2"));
    Optional<List<Hash>> hashes = hashes(vector.get("proof"));
    // Some vectors carry roots that are no hashes, where the sizes or the number of hashes decide,
    // and one accepts two equal ones. The texts stand for themselves as hashes here.
    Hash oldRoot = anyHash(vector.get("root1"));
    Hash newRoot = anyHash(vector.get("root2"));
    return oldSize.isPresent()
        && newSize.isPresent()
        && hashes.isPresent()
        && new ConsistencyProof(oldSize.get(), newSize.get(), hashes.get())
            .verify(oldRoot, newRoot)
            .verified();
  }

  /// A number up to 2^63 − 1; a larger one is refused before it becomes a proof.
  private static Optional<Long> number(String text) {
    BigInteger number = new BigInteger(text);
    return number.signum() >= 0 && number.bitLength() < 64
        ? Optional.of(number.longValue())
        : Optional.empty();
  }

  private static Optional<Hash> hash(String quoted) {
    return Hash.parseBase64(LogData.texts(quoted).getFirst());
  }

  private static Hash anyHash(String quoted) {
    return hash(quoted).orElseGet(() -> Merkle.leaf(quoted.getBytes(StandardCharsets.UTF_8)));
  }

  private static Optional<List<Hash>> hashes(String array) {
    List<Hash> hashes = new ArrayList<>();
    for (String text : LogData.texts(array)) {
      Optional<Hash> hash = Hash.parseBase64(text);
      if (hash.isEmpty()) {
        return Optional.empty();
      }
      hashes.add(hash.get());
    }
    return Optional.of(hashes);
  }

  @Test
  void roots_and_paths_are_those_of_the_vectors() throws IOException {
    int checked = 0;
    for (String line : Files.readAllLines(LogData.at("vectors.txt"))) {
      String[] words = line.split(" ", -1);
      switch (words[0]) {
        case "root" ->
            assertThat(FrontierTest.ROOTS.get(Integer.parseInt(words[1]))).isEqualTo(words[2]);
        case "path" -> path(words);
        case "index" ->
            assertThat(new TilePath.Entries(Long.parseLong(words[1]), 256).path())
                .isEqualTo("tile/entries/" + words[2]);
        case "subtree-hash-rolling" ->
            assertThat(rolling(Integer.parseInt(words[1]))).isEqualTo(words[2]);
        case "#" -> checked--;
        default -> throw new AssertionError("a vector that this test does not know: " + line);
      }
      checked++;
    }
    assertThat(checked).isPositive();
  }

  private static void path(String[] words) {
    int level = 0;
    long index = -1;
    int width = 256;
    for (int i = 2; i < words.length - 1; i++) {
      String[] pair = words[i].split("=", 2);
      switch (pair[0]) {
        case "level" -> level = Integer.parseInt(pair[1]);
        case "index" -> index = Long.parseLong(pair[1]);
        case "partial" -> width = Integer.parseInt(pair[1]);
        case "size" -> assertThat(pair[1]).isEqualTo("256");
        default -> throw new AssertionError(pair[0]);
      }
    }
    TilePath path =
        words[1].equals("entries")
            ? new TilePath.Entries(index, width)
            : new TilePath.Hashes(level, index, width);
    assertThat(path.path()).isEqualTo(words[words.length - 1]);
    assertThat(TilePath.parse(path.path())).contains(path);
  }

  /// SHA-256 over lines of all valid subtrees, computed from tiles where a subtree is complete or
  /// reaches the end of its tree.
  private static String rolling(int most) {
    List<Hash> leaves = new ArrayList<>();
    for (int i = 0; i < most; i++) {
      leaves.add(Merkle.leaf(new byte[] {(byte) i}));
    }
    TileSource tiles = Oracle.Shelf.of(leaves).atAnySize();
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    for (int end = 0; end <= most; end++) {
      for (int start = 0; start <= end; start++) {
        int length = end - start;
        int ceiling = length <= 1 ? 1 : 2 * Integer.highestOneBit(length - 1);
        if (start > 0 && length > 0 && start % ceiling != 0) {
          continue;
        }
        Hash hash = length == 0 ? Merkle.EMPTY_ROOT : new Subtrees(end, tiles).toTheEnd(start);
        lines.writeBytes(
            ("[" + start + ", " + end + ") " + hash + "\n").getBytes(StandardCharsets.UTF_8));
      }
    }
    return HexFormat.of().formatHex(Oracle.sha256(lines.toByteArray()));
  }

  @Test
  void a_tessera_log_is_recomputed_from_its_entries() throws IOException {
    for (int size = 0; size <= 7; size++) {
      List<String> checkpoint = Files.readAllLines(LogData.at("tessera-log/checkpoint." + size));
      assertThat(checkpoint.get(1)).isEqualTo(Integer.toString(size));
      TreeCheck check = new TreeCheck(size);
      for (var next = check.next(); next.isPresent(); next = check.next()) {
        byte[] bytes = Files.readAllBytes(LogData.at("tessera-log/" + next.get().path()));
        EntryBundle.Reading reading = EntryBundle.parse(bytes, next.get().width());
        assertThat(reading).isInstanceOf(EntryBundle.Reading.Whole.class);
        EntryBundle bundle = ((EntryBundle.Reading.Whole) reading).bundle();
        for (HashTile tile : check.add(TreeCheck.hash(next.get().index(), bundle))) {
          assertThat(tile.bytes())
              .isEqualTo(Files.readAllBytes(LogData.at("tessera-log/" + tile.path().path())));
        }
      }
      assertThat(check.root().base64()).as("size %d", size).isEqualTo(checkpoint.get(2));
    }
  }
}
