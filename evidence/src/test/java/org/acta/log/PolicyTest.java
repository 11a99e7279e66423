package org.acta.log;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyTest {
  private static final SigningKey LOG = Seeded.key("log.example", SignatureType.ED25519);
  private static final List<SigningKey> W =
      IntStream.rangeClosed(0, 6)
          .mapToObj(i -> Seeded.key("w" + i + ".example", SignatureType.ED25519_COSIGNATURE))
          .toList();
  private static final Checkpoint CHECKPOINT =
      new Checkpoint("log.example", 300, Seeded.hash(new Random(4)));

  /// tlog-policy, Example policy, with keys filled in.
  private static final String EXAMPLE =
      filled(
          """
          log LOG

          witness X1 W1
          witness X2 W2
          witness X3 W3
          group X-witnesses 2 X1 X2 X3

          witness Y1 W4
          witness Y2 W5
          witness Y3 W6
          group Y-witnesses any Y1 Y2 Y3

          group X-and-Y all X-witnesses Y-witnesses
          quorum X-and-Y
          """);

  private static String filled(String text) {
    String out = text.replace(" LOG", " " + LOG.verifier().toString());
    for (int i = 0; i < W.size(); i++) {
      out = out.replace(" W" + i, " " + W.get(i).verifier().toString());
    }
    return out;
  }

  private static Policy policy(String text) throws MalformedException {
    return Policy.parse(text.getBytes(UTF_8));
  }

  private static SignedNote note(int... witnesses) {
    List<SigningKey> keys = new ArrayList<>(List.of(LOG));
    IntStream.of(witnesses).forEach(i -> keys.add(W.get(i)));
    return CHECKPOINT.sign(keys, 5);
  }

  @Test
  void the_example_of_the_specification_is_read() throws Exception {
    Policy policy = policy(EXAMPLE);

    assertThat(policy.logs()).extracting(log -> log.key().name()).containsExactly("log.example");
    assertThat(policy.witnesses())
        .extracting(Policy.Witness::name)
        .containsExactly("X1", "X2", "X3", "Y1", "Y2", "Y3");
    assertThat(policy.groups())
        .containsExactly(
            new Policy.Group("X-witnesses", 2, List.of("X1", "X2", "X3")),
            new Policy.Group("Y-witnesses", 1, List.of("Y1", "Y2", "Y3")),
            new Policy.Group("X-and-Y", 2, List.of("X-witnesses", "Y-witnesses")));
    assertThat(policy.quorum()).contains("X-and-Y");
    assertThat(policy(policy.print())).isEqualTo(policy);
  }

  @Test
  void two_of_one_house_and_one_of_the_other_are_enough() throws Exception {
    Policy policy = policy(EXAMPLE);
    for (int set = 0; set < 64; set++) {
      int chosen = set;
      int[] witnesses =
          IntStream.rangeClosed(1, 6).filter(i -> (chosen >> (i - 1) & 1) == 1).toArray();
      boolean enough = Integer.bitCount(set & 7) >= 2 && (set & 56) != 0;
      assertThat(policy.check(note(witnesses)))
          .isInstanceOf(
              enough ? PolicyVerdict.Satisfied.class : PolicyVerdict.TooFewWitnesses.class);
    }
  }

  @Test
  void the_verdict_names_who_witnessed_and_who_did_not() throws Exception {
    assertThat(policy(EXAMPLE).check(note(6, 1, 2)))
        .isInstanceOfSatisfying(
            PolicyVerdict.Satisfied.class,
            satisfied -> {
              assertThat(satisfied.checkpoint()).isEqualTo(CHECKPOINT);
              assertThat(satisfied.valid())
                  .extracting(cosigned -> cosigned.witness().name() + "@" + cosigned.seconds())
                  .containsExactly("X1@5", "X2@5", "Y3@5");
              assertThat(satisfied.missing())
                  .extracting(Policy.Witness::name)
                  .containsExactly("X3", "Y1", "Y2");
            });
  }

  @Test
  void only_a_listed_log_of_the_same_origin_is_accepted() throws Exception {
    SigningKey other = Seeded.key("other.example", SignatureType.ED25519);
    Policy policy = policy("log " + other.verifier() + " https://other.example/\n" + EXAMPLE);

    assertThat(policy.check(CHECKPOINT.sign(List.of(other, W.get(1), W.get(2), W.get(4)), 5)))
        .isEqualTo(new PolicyVerdict.NotOfALog("log.example"));
    assertThat(policy.check(CHECKPOINT.sign(List.of(W.get(1), W.get(2), W.get(4)), 5)))
        .isEqualTo(new PolicyVerdict.NotOfALog("log.example"));
    assertThat(policy("quorum none\n").check(note()))
        .isEqualTo(new PolicyVerdict.NotOfALog("log.example"));
    assertThat(policy("quorum none\n").check(note(), List.of(LOG.verifier())))
        .isInstanceOf(PolicyVerdict.Satisfied.class);
    assertThat(Policy.ofLog(LOG.verifier()).check(note()))
        .isInstanceOf(PolicyVerdict.Satisfied.class);
  }

  @Test
  void a_false_cosignature_spoils_the_checkpoint_even_if_the_others_are_enough() throws Exception {
    NoteSignature bad =
        NoteSignature.of(W.get(3).verifier(), W.get(1).sign(CHECKPOINT, 5).signature());

    assertThat(policy(EXAMPLE).check(note(1, 2, 4).with(List.of(bad))))
        .isEqualTo(new PolicyVerdict.Forged(W.get(3).verifier()));
  }

  @Test
  void one_witness_that_signs_twice_is_one() throws Exception {
    Policy two = policy(filled("log LOG\nwitness a W1\nwitness b W2\ngroup g 2 a b\nquorum g\n"));

    assertThat(two.check(note(1).with(List.of(W.get(1).sign(CHECKPOINT, 6)))))
        .isInstanceOf(PolicyVerdict.TooFewWitnesses.class);
    assertThat(two.check(note(1, 2))).isInstanceOf(PolicyVerdict.Satisfied.class);
  }

  @Test
  void a_witness_may_sign_with_ml_dsa_44_and_so_may_a_log() throws Exception {
    SigningKey log = Seeded.key("log.example", SignatureType.ML_DSA_44_COSIGNATURE);
    SigningKey witness = Seeded.key("pq.example", SignatureType.ML_DSA_44_COSIGNATURE);
    Policy policy =
        policy("log " + log.verifier() + "\nwitness pq " + witness.verifier() + "\nquorum pq\n");

    assertThat(policy.check(CHECKPOINT.sign(List.of(log, witness), 5)))
        .isInstanceOf(PolicyVerdict.Satisfied.class);
    assertThat(policy.check(CHECKPOINT.sign(List.of(log), 5)))
        .isInstanceOf(PolicyVerdict.TooFewWitnesses.class);
  }

  @Test
  void a_note_that_is_no_checkpoint_is_said_to_be_none() {
    assertThat(
            Policy.ofLog(LOG.verifier())
                .check(new SignedNote("hello\n", List.of(LOG.sign("hello\n")))))
        .isInstanceOf(PolicyVerdict.Malformed.class);
  }

  @Test
  void spaces_tabs_comments_and_empty_lines_are_ignored() throws Exception {
    assertThat(
            policy(
                filled(
                    "\n# comment Año\n \t# another\n\tlog \t LOG  https://log.example/ \n\n"
                        + "witness Añil W1 https://w.example/\t\nquorum Añil\nwitness late W2\n")))
        .isEqualTo(
            policy(
                filled(
                    "log LOG https://log.example/\nwitness Añil W1 https://w.example/\n"
                        + "witness late W2\nquorum Añil\n")));
  }

  @Test
  void names_are_octets_and_look_alikes_differ() throws Exception {
    // tlog-policy, Character set: K and the Kelvin sign.
    Policy policy = policy(filled("witness K W1\nwitness \u212a W2\nlog LOG\nquorum \u212a\n"));
    assertThat(policy.check(note(1))).isInstanceOf(PolicyVerdict.TooFewWitnesses.class);
    assertThat(policy.check(note(2))).isInstanceOf(PolicyVerdict.Satisfied.class);

    byte[] latin = filled("log LOG\nwitness A\u00f1il W1\nquorum A\u00f1il\n").getBytes(ISO_8859_1);
    Policy notUtf8 = Policy.parse(latin);
    assertThat(notUtf8.check(note(1))).isInstanceOf(PolicyVerdict.Satisfied.class);
    assertThat(policy(notUtf8.print())).isEqualTo(notUtf8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "log LOG\n",
        "quorum none",
        "quorum none\nquorum none\n",
        "quorum\n",
        "quorum none none\n",
        "quorum w\n",
        "quorum w\nwitness w W1\n",
        "Quorum none\n",
        "quorum none\r\n",
        "quorum none # comment\n",
        "quorum\u00a0none\n",
        "quorum none\u0000\n",
        "quorum none\u007f\n",
        "other x\nquorum none\n",
        "log\nquorum none\n",
        "log x\nquorum none\n",
        "log LOG a b\nquorum none\n",
        "log LOG\nlog LOG\nquorum none\n",
        "log W1\nquorum none\n",
        "witness w\nquorum none\n",
        "witness w W1 url more\nquorum none\n",
        "witness w LOG\nquorum none\n",
        "witness none W1\nquorum none\n",
        "witness w W1\nwitness w W2\nquorum none\n",
        "witness w W1\nwitness v W1\nquorum none\n",
        "witness w W1\ngroup w any w\nquorum w\n",
        "witness w W1\ngroup none any w\nquorum none\n",
        "group g any\nquorum none\n",
        "group g any none\nquorum none\n",
        "group g any g\nquorum none\n",
        "group g any w\nwitness w W1\nquorum g\n",
        "witness w W1\ngroup g any w w\nquorum g\n",
        "witness w W1\ngroup g any w\ngroup h any w\nquorum g\n",
        "witness w W1\ngroup g 0 w\nquorum g\n",
        "witness w W1\ngroup g 2 w\nquorum g\n",
        "witness w W1\ngroup g 01 w\nquorum g\n",
        "witness w W1\ngroup g +1 w\nquorum g\n",
        "witness w W1\ngroup g -1 w\nquorum g\n",
        "witness w W1\ngroup g ALL w\nquorum g\n",
        "witness w W1\ngroup g 4294967297 w\nquorum g\n",
        "witness w W1\ngroup g w\nquorum g\n",
      })
  void what_is_not_written_as_a_policy_is_refused(String text) {
    assertThatThrownBy(() -> policy(filled(text)))
        .isInstanceOf(MalformedException.class)
        .message()
        .isNotBlank();
  }

  @Test
  void one_key_under_two_names_or_types_is_one_witness() {
    VerifierKey key = W.get(1).verifier();
    VerifierKey again =
        VerifierKey.of("other.example", SignatureType.ED25519_COSIGNATURE, key.publicKey());
    assertThatThrownBy(
            () -> policy("witness a " + key + "\nwitness b " + again + "\nquorum none\n"))
        .isInstanceOf(MalformedException.class)
        .hasMessageStartingWith("line 2: ");
  }

  @Test
  void a_thousand_nested_groups_are_read() throws Exception {
    StringBuilder text = new StringBuilder(filled("log LOG\nwitness g0 W1\n"));
    for (int i = 1; i <= 1000; i++) {
      text.append("group g").append(i).append(" any g").append(i - 1).append('\n');
    }
    Policy policy = policy(text + "quorum g1000\n");
    assertThat(policy.check(note(1))).isInstanceOf(PolicyVerdict.Satisfied.class);
    assertThat(policy.check(note(2))).isInstanceOf(PolicyVerdict.TooFewWitnesses.class);
  }

  @Test
  void damaged_policies_are_read_back_or_refused() {
    Random random = new Random(Seeded.SEED);
    for (int i = 0; i < 5_000; i++) {
      byte[] damaged = Seeded.damaged(EXAMPLE.getBytes(UTF_8), random);
      try {
        Policy policy = Policy.parse(damaged);
        assertThat(policy(policy.print())).as("round %d", i).isEqualTo(policy);
      } catch (MalformedException e) {
        assertThat(e.problem()).isNotBlank();
      }
    }
  }
}
