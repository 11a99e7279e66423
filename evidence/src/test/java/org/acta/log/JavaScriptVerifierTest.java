package org.acta.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `verify/verify.mjs` was written from the specifications and shares no line with Java: it must
/// accept what Java proves, and refuse what Java refuses.
class JavaScriptVerifierTest {
  private static final Path VERIFIER = Path.of("../verify/verify.mjs").toAbsolutePath().normalize();
  private static final String LOG = TlogProofTest.LOG.verifier().toString();
  private static final String WITNESS = TlogProofTest.WITNESS.verifier().toString();
  private static final TlogProof PROOF = TlogProofTest.proof(3, 9);

  /// Asks the exported function about each line of a file: hex proof, hex entry, then vkeys.
  private static final String ASK_ALL =
      """
      import { readFileSync } from "node:fs";
      const { verify } = await import(process.argv[2]);
      const bytes = (hex) => Uint8Array.from(Buffer.from(hex, "hex"));
      for (const line of readFileSync(process.argv[3], "utf8").trimEnd().split("\\n")) {
        const [proof, entry, log, ...witnesses] = line.split("\\t");
        const answer = await verify(bytes(proof), bytes(entry), log, witnesses);
        console.log(answer.proven === true ? "proven" : "refused " + JSON.stringify(answer.why));
      }
      """;

  @TempDir private static Path folder;

  private record Question(byte[] proof, byte[] entry, List<String> keys) {
    String line() {
      HexFormat hex = HexFormat.of();
      return hex.formatHex(proof) + "\t" + hex.formatHex(entry) + "\t" + String.join("\t", keys);
    }
  }

  private record Answer(int exit, String output) {}

  @BeforeAll
  static void node_is_needed() throws Exception {
    Optional<Answer> version = tryRun(List.of("node", "--version"));
    boolean recent =
        version
            .filter(answer -> answer.output().matches("v\\d+\\..*\\s*"))
            .map(answer -> Integer.parseInt(answer.output().substring(1).split("\\.", 2)[0]) >= 20)
            .orElse(false);
    assumeTrue(recent, "skipped: there is no Node 20 or later to run verify/verify.mjs");
  }

  private static Optional<Answer> tryRun(List<String> command)
      throws IOException, InterruptedException {
    Path out = Files.createTempFile(folder, "out", ".txt");
    Process process;
    try {
      process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(out.toFile())
              .start();
    } catch (IOException notThere) {
      return Optional.empty();
    }
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    return Optional.of(new Answer(process.exitValue(), Files.readString(out)));
  }

  private static Answer run(List<String> command) throws IOException, InterruptedException {
    return tryRun(command).orElseThrow();
  }

  private static List<String> askAll(List<Question> questions)
      throws IOException, InterruptedException {
    Path script = Files.writeString(folder.resolve("ask.mjs"), ASK_ALL);
    Path file =
        Files.writeString(
            folder.resolve("questions.txt"),
            String.join("\n", questions.stream().map(Question::line).toList()) + "\n");
    Answer answer =
        run(List.of("node", script.toString(), VERIFIER.toUri().toString(), file.toString()));
    List<String> lines = answer.output().lines().toList();
    assertThat(answer.exit()).as(answer.output()).isZero();
    assertThat(lines).hasSameSizeAs(questions);
    return lines;
  }

  @Test
  void it_is_short_enough_to_be_read() throws IOException {
    assertThat(Files.readAllLines(VERIFIER))
        .hasSizeLessThanOrEqualTo(100)
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
  }

  @Test
  void from_the_command_line_it_prints_the_verdict() throws Exception {
    Path proof = Files.write(folder.resolve("a.tlog-proof"), PROOF.toBytes());
    Path entry = Files.write(folder.resolve("entry"), TlogProofTest.entry(3));
    Path other = Files.write(folder.resolve("other"), TlogProofTest.entry(4));
    List<String> command = List.of("node", VERIFIER.toString(), proof.toString());

    List<String> good = new ArrayList<>(command);
    good.addAll(List.of(entry.toString(), LOG, WITNESS));
    assertThat(run(good))
        .isEqualTo(
            new Answer(
                0, "proven: entry 3 of 9 in log.example\nwitness w.example/ñ, time 1722124800\n"));
    List<String> bad = new ArrayList<>(command);
    bad.addAll(List.of(other.toString(), LOG));
    assertThat(run(bad))
        .isEqualTo(new Answer(1, "refused: the entry is not in the tree at this index\n"));
    Answer none = run(command);
    assertThat(none.exit()).isNotZero();
    assertThat(none.output()).contains("usage: ");
  }

  @Test
  void it_accepts_what_java_proves_and_no_other_entry() throws Exception {
    List<Question> questions = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    for (int size = 1; size <= 20; size++) {
      for (int index = 0; index < size; index++) {
        byte[] proof = TlogProofTest.proof(index, size).toBytes();
        questions.add(new Question(proof, TlogProofTest.entry(index), List.of(LOG, WITNESS)));
        questions.add(new Question(proof, TlogProofTest.entry(index + 1), List.of(LOG)));
        expected.addAll(List.of("proven", "refused"));
      }
    }
    assertThat(askAll(questions))
        .extracting(line -> line.split(" ", 2)[0])
        .containsExactlyElementsOf(expected);
  }

  @Test
  void it_refuses_every_altered_bit_of_proof_entry_and_keys() throws Exception {
    List<Question> questions = new ArrayList<>();
    List<String> keys = List.of(LOG, WITNESS);
    byte[] entry = TlogProofTest.entry(3);
    flips(PROOF.toBytes()).forEach(bad -> questions.add(new Question(bad, entry, keys)));
    flips(entry).forEach(bad -> questions.add(new Question(PROOF.toBytes(), bad, keys)));
    for (int bit = 0; bit < LOG.length() * 7; bit++) {
      char[] bad = LOG.toCharArray();
      bad[bit / 7] ^= (char) (1 << bit % 7);
      if (bad[bit / 7] >= ' ') {
        questions.add(new Question(PROOF.toBytes(), entry, List.of(String.valueOf(bad), WITNESS)));
      }
    }
    assertThat(askAll(questions)).hasSizeGreaterThan(4000).allMatch(line -> !line.equals("proven"));
  }

  private static List<byte[]> flips(byte[] bytes) {
    List<byte[]> flips = new ArrayList<>();
    for (int bit = 0; bit < bytes.length * 8; bit++) {
      byte[] altered = bytes.clone();
      altered[bit / 8] ^= (byte) (1 << bit % 8);
      flips.add(altered);
    }
    return flips;
  }

  @Test
  void it_agrees_with_java_on_damaged_proofs() throws Exception {
    Random random = new Random(Seeded.SEED);
    Policy witnessed = policy();
    List<Question> questions = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    byte[] extra =
        new TlogProof(
                Optional.of(Base64.getEncoder().encodeToString(new byte[40])),
                3,
                PROOF.hashes(),
                PROOF
                    .note()
                    .with(List.of(Seeded.key("stranger", SignatureType.ED25519).sign("x\n"))))
            .toBytes();
    for (int i = 0; i < 3_000; i++) {
      byte[] damaged = Seeded.damaged(extra, random);
      questions.add(new Question(damaged, TlogProofTest.entry(3), List.of(LOG, WITNESS)));
      expected.add(java(damaged, witnessed));
    }
    assertThat(expected).contains("proven", "refused");
    List<String> answers = askAll(questions);
    for (int i = 0; i < answers.size(); i++) {
      assertThat(answers.get(i))
          .as("round %d: %s", i, new String(questions.get(i).proof(), UTF_8))
          .startsWith(expected.get(i));
    }
  }

  private static Policy policy() throws MalformedException {
    return Policy.parse(("log " + LOG + "\nwitness w " + WITNESS + "\nquorum w\n").getBytes(UTF_8));
  }

  private static String java(byte[] proof, Policy policy) {
    try {
      return TlogProof.parse(proof).verify(TlogProofTest.entry(3), policy)
              instanceof ProofVerdict.Proven
          ? "proven"
          : "refused";
    } catch (MalformedException e) {
      return "refused";
    }
  }

  @Test
  void it_is_as_strict_as_java_about_what_is_written() throws Exception {
    String good = PROOF.print();
    List<String> keys = List.of(LOG, WITNESS);
    String stranger = "— stranger AAAAAAA=\n";
    List<Question> questions = new ArrayList<>();
    for (String bad :
        List.of(
            "\ufeff" + good,
            good.replace("index 3", "index 03"),
            good.replace("index 3", "index +3"),
            good.replace("index 3", "index 9223372036854775811"),
            good.replace("\n9\n", "\n09\n"),
            good.replace("\n9\n", "\n18446744073709551625\n"),
            good.replace("index 3\n", "extra \nindex 3\n"),
            good.replace("index 3\n", "extra aG9sYR==\nindex 3\n"),
            good.replace("index 3\n", "index 3\n\n"),
            good + "\n",
            good + "text\n",
            good + "— stranger AAAAAA==\n",
            good + "— stranger AAAAAAA\n",
            good + "— stran+ger AAAAAAA=\n",
            good + "— stran\u0085ger AAAAAAA=\n",
            good + "— stran\u3000ger AAAAAAA=\n",
            good + stranger.repeat(99),
            good.replace("\n", "\r\n"))) {
      assertThat(java(bad.getBytes(UTF_8), policy())).as(bad).isEqualTo("refused");
      questions.add(new Question(bad.getBytes(UTF_8), TlogProofTest.entry(3), keys));
    }
    assertThat(askAll(questions)).allMatch(line -> line.startsWith("refused"));
    List<Question> fine = new ArrayList<>();
    for (String same :
        List.of(
            good,
            good.replace("index 3\n", "extra aG9sYQ==\nindex 3\n"),
            good + "— \ufeffstranger AAAAAAA=\n",
            good + stranger.repeat(98))) {
      assertThat(java(same.getBytes(UTF_8), policy())).isEqualTo("proven");
      fine.add(new Question(same.getBytes(UTF_8), TlogProofTest.entry(3), keys));
    }
    assertThat(askAll(fine)).containsOnly("proven");
  }

  @Test
  void every_witness_asked_for_must_have_cosigned() throws Exception {
    String absent =
        Seeded.key("absent.example", SignatureType.ED25519_COSIGNATURE).verifier().toString();
    String pq = Seeded.key("pq.example", SignatureType.ML_DSA_44_COSIGNATURE).verifier().toString();
    byte[] proof = PROOF.toBytes();
    byte[] entry = TlogProofTest.entry(3);

    assertThat(
            askAll(
                List.of(
                    new Question(proof, entry, List.of(LOG, WITNESS, absent)),
                    new Question(proof, entry, List.of(LOG, pq)),
                    new Question(proof, entry, List.of(WITNESS)),
                    new Question(proof, entry, List.of("")))))
        .allMatch(line -> line.startsWith("refused"));
  }
}
