package org.acta.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TlogProofTest {
  static final SigningKey LOG = Seeded.key("log.example", SignatureType.ED25519);
  static final SigningKey WITNESS = Seeded.key("w.example/ñ", SignatureType.ED25519_COSIGNATURE);
  private static final Policy POLICY = Policy.ofLog(LOG.verifier());

  static byte[] entry(int index) {
    return ("entry " + index).getBytes(UTF_8);
  }

  /// A proof from a tree of `size` entries, signed by the log and cosigned by the witness.
  static TlogProof proof(int index, int size) {
    List<Hash> leaves = IntStream.range(0, size).mapToObj(i -> Merkle.leaf(entry(i))).toList();
    Checkpoint checkpoint = new Checkpoint("log.example", size, Oracle.root(leaves));
    return new TlogProof(
        new InclusionProof(index, size, Oracle.path(index, leaves)),
        checkpoint.sign(List.of(LOG, WITNESS), 1_722_124_800));
  }

  @Test
  void every_entry_of_every_small_tree_is_proven_and_no_other() throws Exception {
    for (int size = 1; size <= 20; size++) {
      for (int index = 0; index < size; index++) {
        TlogProof proof = TlogProof.parse(proof(index, size).toBytes());

        assertThat(proof).isEqualTo(proof(index, size));
        assertThat(proof.verify(entry(index), POLICY))
            .isInstanceOfSatisfying(
                ProofVerdict.Proven.class,
                proven -> assertThat(proven.index()).isEqualTo(proof.index()));
        assertThat(proof.verify(entry(index + 1), POLICY))
            .isInstanceOf(ProofVerdict.NotIncluded.class);
      }
    }
  }

  @Test
  void entries_of_another_log_software_are_proven() throws Exception {
    VerifierKey key = VerifierKey.parse(LogData.line("tessera-log/log.vkey"));
    byte[] tile = LogData.bytes("tessera-log/tile/0/000.p/7");
    List<Hash> leaves = IntStream.range(0, 7).mapToObj(i -> Hash.at(tile, 32 * i)).toList();
    SignedNote note = SignedNote.parse(LogData.bytes("tessera-log/checkpoint.7"));
    for (int i = 0; i < 7; i++) {
      TlogProof proof = new TlogProof(new InclusionProof(i, 7, Oracle.path(i, leaves)), note);
      assertThat(proof.verify(leaves.get(i), Policy.ofLog(key)))
          .isInstanceOf(ProofVerdict.Proven.class);
    }
  }

  @Test
  void the_log_may_be_known_from_elsewhere_and_the_policy_ask_for_witnesses() throws Exception {
    Policy witnessed =
        Policy.parse(("witness w " + WITNESS.verifier() + "\nquorum w\n").getBytes(UTF_8));
    Hash leaf = Merkle.leaf(entry(3));

    assertThat(proof(3, 9).verify(leaf, LOG.verifier(), witnessed))
        .isInstanceOfSatisfying(
            ProofVerdict.Proven.class, proven -> assertThat(proven.trust().valid()).hasSize(1));
    SignedNote alone =
        new SignedNote(
            proof(3, 9).note().text(), List.of(proof(3, 9).note().signatures().getFirst()));
    assertThat(
            new TlogProof(Optional.empty(), 3, proof(3, 9).hashes(), alone)
                .verify(leaf, LOG.verifier(), witnessed))
        .isInstanceOfSatisfying(
            ProofVerdict.NotTrusted.class,
            no -> assertThat(no.why()).isInstanceOf(PolicyVerdict.TooFewWitnesses.class));
  }

  @Test
  void every_altered_bit_of_a_proof_is_refused() throws Exception {
    Policy witnessed =
        Policy.parse(
            ("log " + LOG.verifier() + "\nwitness w " + WITNESS.verifier() + "\nquorum w\n")
                .getBytes(UTF_8));
    byte[] proof = proof(3, 9).toBytes();
    assertThat(proof(3, 9).verify(entry(3), witnessed)).isInstanceOf(ProofVerdict.Proven.class);
    for (int bit = 0; bit < proof.length * 8; bit++) {
      byte[] altered = proof.clone();
      altered[bit / 8] ^= (byte) (1 << bit % 8);
      assertThat(isProven(altered, witnessed)).as("bit %d", bit).isFalse();
    }
  }

  private static boolean isProven(byte[] proof, Policy policy) {
    try {
      return TlogProof.parse(proof).verify(entry(3), policy) instanceof ProofVerdict.Proven;
    } catch (MalformedException e) {
      return false;
    }
  }

  @Test
  void an_index_or_hash_too_many_proves_nothing() {
    TlogProof good = proof(3, 9);
    List<Hash> fewer = good.hashes().subList(0, good.hashes().size() - 1);
    for (TlogProof bad :
        List.of(
            new TlogProof(Optional.empty(), 4, good.hashes(), good.note()),
            new TlogProof(Optional.empty(), 9, good.hashes(), good.note()),
            new TlogProof(Optional.empty(), Long.MAX_VALUE, good.hashes(), good.note()),
            new TlogProof(Optional.empty(), 3, fewer, good.note()),
            new TlogProof(Optional.empty(), 3, List.of(), good.note()))) {
      assertThat(bad.verify(entry(3), POLICY)).isInstanceOf(ProofVerdict.NotIncluded.class);
    }
  }

  @Test
  void extra_data_is_kept_and_proves_nothing() throws Exception {
    TlogProof good = proof(3, 9);
    TlogProof extra = new TlogProof(Optional.of("aG9sYQ=="), 3, good.hashes(), good.note());

    assertThat(TlogProof.parse(extra.toBytes())).isEqualTo(extra);
    assertThat(extra.print()).startsWith("c2sp.org/tlog-proof@v1\nextra aG9sYQ==\nindex 3\n");
    assertThat(extra.verify(entry(3), POLICY)).isEqualTo(good.verify(entry(3), POLICY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "\n\n",
        "c2sp.org/tlog-proof@v1\n\nNOTE",
        "c2sp.org/tlog-proof@v2\nindex 0\n\nNOTE",
        " c2sp.org/tlog-proof@v1\nindex 0\n\nNOTE",
        "c2sp.org/tlog-proof@v1\r\nindex 0\r\n\r\nNOTE",
        "c2sp.org/tlog-proof@v1\nindex 00\n\nNOTE",
        "c2sp.org/tlog-proof@v1\nindex +0\n\nNOTE",
        "c2sp.org/tlog-proof@v1\nindex -1\n\nNOTE",
        "c2sp.org/tlog-proof@v1\nindex  0\n\nNOTE",
        "c2sp.org/tlog-proof@v1\nindex 0 \n\nNOTE",
        "c2sp.org/tlog-proof@v1\nindex\n\nNOTE",
        "c2sp.org/tlog-proof@v1\nindex 9223372036854775808\n\nNOTE",
        "c2sp.org/tlog-proof@v1\nindex 0\nindex 0\n\nNOTE",
        "c2sp.org/tlog-proof@v1\nindex 0\nextra aG9sYQ==\n\nNOTE",
        "c2sp.org/tlog-proof@v1\nextra aG9sYQ==\nextra aG9sYQ==\nindex 0\n\nNOTE",
        "c2sp.org/tlog-proof@v1\nextra aG9sYQ==\n\nNOTE",
        "c2sp.org/tlog-proof@v1\nextra aG9sYQ\nindex 0\n\nNOTE",
        "c2sp.org/tlog-proof@v1\nextra aG9sYR==\nindex 0\n\nNOTE",
        "c2sp.org/tlog-proof@v1\nextra \nindex 0\n\nNOTE",
        "c2sp.org/tlog-proof@v1\nindex 0\naG9sYQ==\n\nNOTE",
        "c2sp.org/tlog-proof@v1\nindex 0\n\n\nNOTE",
        "c2sp.org/tlog-proof@v1\nindex 0\nNOTE",
        "c2sp.org/tlog-proof@v1\nindex 0\n\nNOTE\n",
        "c2sp.org/tlog-proof@v1\nindex 0\n\nhello\n\n— a AAAAAAA=\n",
      })
  void what_is_not_written_as_a_proof_is_refused(String text) {
    byte[] proof = text.replace("NOTE", proof(0, 1).note().print()).getBytes(UTF_8);
    assertThatThrownBy(() -> TlogProof.parse(proof)).isInstanceOf(MalformedException.class);
  }

  @Test
  void sixty_three_hashes_are_read_and_one_more_is_not() throws Exception {
    SignedNote note = proof(0, 1).note();
    TlogProof most =
        new TlogProof(Optional.empty(), 0, Collections.nCopies(63, Merkle.EMPTY_ROOT), note);
    String more =
        most.print().replace("index 0\n", "index 0\n" + Merkle.EMPTY_ROOT.base64() + "\n");

    assertThat(TlogProof.parse(most.toBytes())).isEqualTo(most);
    assertThatThrownBy(() -> TlogProof.parse(more.getBytes(UTF_8)))
        .isInstanceOf(MalformedException.class);
    assertThatThrownBy(() ->
            new TlogProof(Optional.empty(), 0, Collections.nCopies(64, Merkle.EMPTY_ROOT), note))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void damaged_proofs_are_read_back_to_the_same_bytes_or_refused() {
    Random random = new Random(Seeded.SEED);
    byte[] proof = proof(3, 9).toBytes();
    for (int i = 0; i < 20_000; i++) {
      byte[] damaged = Seeded.damaged(proof, random);
      try {
        assertThat(TlogProof.parse(damaged).toBytes()).as("round %d", i).isEqualTo(damaged);
      } catch (MalformedException e) {
        assertThat(e.problem()).isNotBlank();
      }
    }
  }
}
