package org.acta.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class WitnessStateTest {
  private static final SigningKey LOG = Seeded.key("log.example", SignatureType.ED25519);
  private static final SigningKey ED =
      Seeded.key("example.com/witness", SignatureType.ED25519_COSIGNATURE);
  private static final SigningKey PQ =
      Seeded.key("example.com/witness", SignatureType.ML_DSA_44_COSIGNATURE);
  private static final List<Hash> LEAVES =
      IntStream.range(0, 20).mapToObj(i -> Merkle.leaf(new byte[] {(byte) i})).toList();
  private static final WitnessState NEW =
      WitnessState.of(List.of(ED, PQ), Map.of("log.example", List.of(LOG.verifier())));

  private static Checkpoint checkpoint(int size) {
    return new Checkpoint("log.example", size, Oracle.root(LEAVES.subList(0, size)));
  }

  private static AddCheckpoint request(int old, int size) {
    return new AddCheckpoint(
        old,
        old == 0 ? List.of() : Oracle.proof(old, LEAVES.subList(0, size)),
        checkpoint(size),
        List.of(LOG.sign(checkpoint(size), 0)));
  }

  private static AddCheckpoint with(AddCheckpoint request, List<Hash> hashes) {
    return new AddCheckpoint(request.oldSize(), hashes, request.checkpoint(), request.signatures());
  }

  private static WitnessState after(WitnessReply reply) {
    assertThat(reply).isInstanceOf(WitnessReply.Cosigned.class);
    return ((WitnessReply.Cosigned) reply).next();
  }

  private static int status(WitnessState state, AddCheckpoint request) {
    return state.answer(request.toBytes(), 5).status();
  }

  /// Requests that another witness was given, and what it answered.
  ///
  /// They are older than the specification's version 1, in which an unknown origin is 404.
  @Test
  void the_exchanges_of_another_witness_get_the_same_answers() throws Exception {
    String origin =
        "sigsum.org/v1/tree/4d6d8825a6bb689d459628312889dfbb0bcd41b5211d9e1ce768b0ff0309e562";
    VerifierKey log =
        VerifierKey.of(
            origin,
            SignatureType.ED25519,
            HexFormat.of()
                .parseHex("ffdc2d4d98e4124d3feaf788c0c2f9abfd796083d1f0495437f302ec79cf100f"));
    WitnessState state = WitnessState.of(List.of(ED), Map.of(origin, List.of(log)));
    JsonNode exchanges =
        new ObjectMapper().readTree(LogData.bytes("witness/add-checkpoint-exchanges.json"));
    assertThat(exchanges.size()).isEqualTo(9);
    for (JsonNode exchange : exchanges) {
      String body = exchange.get("body").asString();
      WitnessReply reply = state.answer(body.getBytes(UTF_8), 5);

      assertThat(reply.status())
          .as(body)
          .isEqualTo(body.contains("0309e563") ? 404 : exchange.get("status").asInt());
      for (JsonNode expected : exchange.get("response")) {
        String[] parts = expected.asString().split("\"", 2);
        String text = parts[1].substring(0, parts[1].length() - 1).replace("\\n", "\n");
        if (parts[0].equals("body == ")) {
          assertThat(reply.body()).isEqualTo(text);
        } else {
          assertThat(reply.body()).contains(text);
        }
      }
      if (reply instanceof WitnessReply.Cosigned cosigned) {
        state = cosigned.next();
      }
    }
    assertThat(state.latest(origin).map(Checkpoint::size)).contains(5L);
  }

  @Test
  void every_step_of_a_growing_log_is_cosigned_and_every_other_start_is_a_conflict() {
    for (int old = 0; old <= 20; old++) {
      WitnessState state = old == 0 ? NEW : after(NEW.answer(request(0, old).toBytes(), 5));
      for (int size = old; size <= 20; size++) {
        assertThat(status(state, request(old, size))).isEqualTo(200);
      }
      for (int wrong = 0; wrong <= 20; wrong++) {
        if (wrong != old) {
          assertThat(state.answer(request(wrong, 20).toBytes(), 5))
              .isEqualTo(new WitnessReply.Conflict(old));
        }
      }
    }
  }

  @Test
  void the_reply_is_the_cosignatures_and_what_is_kept_is_the_whole_note() throws Exception {
    AddCheckpoint request = request(0, 7);
    WitnessReply reply = NEW.answer(request.toBytes(), 1_722_124_800);

    assertThat(reply.status()).isEqualTo(200);
    List<NoteSignature> lines = NoteSignature.parse(reply.body().getBytes(UTF_8));
    assertThat(request.note().with(lines).verify(List.of(ED.verifier(), PQ.verifier())))
        .isInstanceOfSatisfying(
            NoteVerdict.Signed.class, signed -> assertThat(signed.signers()).hasSize(2));
    WitnessReply.Cosigned cosigned = (WitnessReply.Cosigned) reply;
    assertThat(Checkpoint.open(cosigned.note().toBytes(), LOG.verifier()))
        .isInstanceOf(CheckpointVerdict.Verified.class);
    assertThat(cosigned.next().latest("log.example")).contains(checkpoint(7));
    assertThat(NEW.latest("log.example")).isEmpty();
  }

  @Test
  void lines_of_others_are_neither_checked_nor_kept() {
    NoteSignature stranger = Seeded.key("stranger", SignatureType.ED25519).sign("other\n");
    List<NoteSignature> lines = new ArrayList<>(Collections.nCopies(99, stranger));
    lines.add(LOG.sign(checkpoint(7), 0));
    WitnessReply reply =
        NEW.answer(new AddCheckpoint(0, List.of(), checkpoint(7), lines).toBytes(), 5);

    assertThat(((WitnessReply.Cosigned) reply).note().signatures()).hasSize(3);
    List<NoteSignature> repeated = Collections.nCopies(100, LOG.sign(checkpoint(7), 0));
    reply = NEW.answer(new AddCheckpoint(0, List.of(), checkpoint(7), repeated).toBytes(), 5);
    assertThat(((WitnessReply.Cosigned) reply).note().signatures()).hasSize(3);
  }

  @Test
  void the_same_checkpoint_is_cosigned_again_and_another_root_of_its_size_is_not() {
    WitnessState state = after(NEW.answer(request(0, 7).toBytes(), 5));
    Checkpoint fork = new Checkpoint("log.example", 7, Seeded.hash(new Random(5)));
    AddCheckpoint forked = new AddCheckpoint(7, List.of(), fork, List.of(LOG.sign(fork, 0)));

    assertThat(status(state, request(7, 7))).isEqualTo(200);
    WitnessReply reply = state.answer(forked.toBytes(), 5);
    assertThat(reply.status()).isEqualTo(409);
    assertThat(reply.contentType()).isEqualTo("text/x.tlog.size");
    assertThat(reply.body()).isEqualTo("7\n");
  }

  @Test
  void a_fork_is_not_cosigned() {
    WitnessState state = after(NEW.answer(request(0, 7).toBytes(), 5));
    List<Hash> altered = new ArrayList<>(LEAVES);
    altered.set(3, Merkle.leaf(new byte[] {99}));
    Checkpoint fork = new Checkpoint("log.example", 20, Oracle.root(altered));
    AddCheckpoint request =
        new AddCheckpoint(7, Oracle.proof(7, altered), fork, List.of(LOG.sign(fork, 0)));

    assertThat(status(state, request)).isEqualTo(422);
  }

  @Test
  void a_proof_that_is_altered_too_long_or_too_short_is_unprocessable() {
    WitnessState state = after(NEW.answer(request(0, 7).toBytes(), 5));
    AddCheckpoint good = request(7, 20);
    List<Hash> longer = new ArrayList<>(good.hashes());
    longer.add(Merkle.EMPTY_ROOT);

    assertThat(status(state, with(good, List.of()))).isEqualTo(422);
    assertThat(status(state, with(good, longer))).isEqualTo(422);
    assertThat(status(state, with(good, good.hashes().reversed()))).isEqualTo(422);
    assertThat(status(state, with(request(7, 7), List.of(Merkle.EMPTY_ROOT)))).isEqualTo(422);
    assertThat(status(NEW, with(request(0, 7), List.of(Merkle.EMPTY_ROOT)))).isEqualTo(422);
  }

  @Test
  void an_empty_tree_has_one_root() {
    Checkpoint odd = new Checkpoint("log.example", 0, Seeded.hash(new Random(6)));

    assertThat(status(NEW, request(0, 0))).isEqualTo(200);
    assertThat(status(NEW, new AddCheckpoint(0, List.of(), odd, List.of(LOG.sign(odd, 0)))))
        .isEqualTo(422);
  }

  @Test
  void unknown_logs_are_not_found_and_unsigned_checkpoints_are_forbidden() {
    SigningKey other = Seeded.key("other.example", SignatureType.ED25519);
    Checkpoint theirs = new Checkpoint("other.example", 7, checkpoint(7).root());
    NoteSignature bad = NoteSignature.of(LOG.verifier(), other.sign(checkpoint(7), 0).signature());

    assertThat(status(NEW, new AddCheckpoint(0, List.of(), theirs, List.of(other.sign(theirs, 0)))))
        .isEqualTo(404);
    assertThat(
            status(
                NEW,
                new AddCheckpoint(
                    0, List.of(), checkpoint(7), List.of(other.sign(checkpoint(7), 0)))))
        .isEqualTo(403);
    assertThat(status(NEW, new AddCheckpoint(0, List.of(), checkpoint(7), List.of(bad))))
        .isEqualTo(403);
    assertThat(
            status(
                NEW,
                new AddCheckpoint(
                    0, List.of(), checkpoint(7), List.of(LOG.sign(checkpoint(7), 0), bad))))
        .isEqualTo(403);
  }

  @Test
  void a_signature_of_which_the_bytes_cannot_be_read_is_a_bad_signature() {
    String good = request(0, 7).print();
    assertThat(good).endsWith("=\n");
    String bad = good.substring(0, good.length() - 2) + "\n";
    WitnessReply reply = NEW.answer(bad.getBytes(UTF_8), 5);

    assertThat(reply.status()).isEqualTo(403);
    assertThat(reply.body()).startsWith("invalid signature");
  }

  @Test
  void what_is_not_written_as_a_request_is_a_bad_request() {
    String good = request(3, 7).print();
    assertThat(NEW.answer(good.getBytes(UTF_8), 5).status()).isEqualTo(409);
    for (String bad :
        List.of(
            "",
            "\n",
            good.replace("old 3", "old 03"),
            good.replace("old 3", "old +3"),
            good.replace("old 3", "old  3"),
            good.replace("old 3", "Old 3"),
            good.replace("old 3", "old -3"),
            good.replace("old 3", "old 9223372036854775808"),
            good.replace("old 3\n", ""),
            good.replace("old 3", "old 8"),
            good.replaceFirst("=\n", "\n"),
            good.replaceFirst("\n", "\r\n"),
            good.replaceFirst("\n\n", "\n\n\n"),
            good.replaceFirst("\n\n", "\n"),
            good.replace("\n7\n", "\n07\n"),
            good + "\n",
            good.substring(0, good.length() - 1),
            good.replace("old 3\n", "old 3\n" + (Merkle.EMPTY_ROOT.base64() + "\n").repeat(64)))) {
      assertThat(NEW.answer(bad.getBytes(UTF_8), 5).status()).as(bad).isEqualTo(400);
    }
  }

  @Test
  void damaged_requests_are_read_back_to_the_same_bytes_or_refused() {
    Random random = new Random(Seeded.SEED);
    WitnessState state = after(NEW.answer(request(0, 7).toBytes(), 5));
    byte[] good = request(7, 20).toBytes();
    for (int i = 0; i < 5_000; i++) {
      byte[] damaged = Seeded.damaged(good, random);
      if (!new String(damaged, UTF_8).equals(new String(good, UTF_8))) {
        assertThat(state.answer(damaged, 5).status()).as("round %d", i).isBetween(400, 422);
      }
      try {
        assertThat(AddCheckpoint.parse(damaged).toBytes()).isEqualTo(damaged);
      } catch (MalformedException e) {
        assertThat(e.problem()).isNotBlank();
      }
    }
  }

  @Test
  void a_witness_never_goes_back() {
    WitnessState state = NEW.with(checkpoint(7));

    assertThat(state.with(checkpoint(7)).with(checkpoint(9)).latest("log.example"))
        .contains(checkpoint(9));
    assertThatThrownBy(() -> state.with(checkpoint(6)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> state.with(new Checkpoint("log.example", 7, Seeded.hash(new Random(7)))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_witness_needs_keys_that_cosign() {
    assertThatThrownBy(() -> WitnessState.of(List.of(), Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> WitnessState.of(List.of(LOG), Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> WitnessState.of(List.of(ED), Map.of("o", List.of())))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
