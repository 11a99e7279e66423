package org.acta.witness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.acta.log.AddCheckpoint;
import org.acta.log.Checkpoint;
import org.acta.log.ConsistencyProof;
import org.acta.log.Frontier;
import org.acta.log.HashTile;
import org.acta.log.NoteSignature;
import org.acta.log.NoteVerdict;
import org.acta.log.SignatureType;
import org.acta.log.SignedNote;
import org.acta.log.SigningKey;
import org.acta.log.TilePath;
import org.acta.log.TileSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A witness signs growth, remembers it before it says so, and never signs a fork.
class WitnessServerTest {
  private static final String ORIGIN = "example.org/log";
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  private static final SigningKey LOG =
      SigningKey.generate(ORIGIN, SignatureType.ED25519, new SecureRandom());
  private static final SigningKey OTHER =
      SigningKey.generate(ORIGIN, SignatureType.ED25519, new SecureRandom());
  private static final SigningKey WITNESS =
      SigningKey.generate("w.example", SignatureType.ED25519_COSIGNATURE, new SecureRandom());

  /// A log in memory, as it was at each size.
  private static final class Tree {
    private final Frontier frontier = new Frontier();
    private final Map<TilePath, byte[]> files = new HashMap<>();
    private final List<Checkpoint> states = new ArrayList<>();

    Tree(int size, String word) {
      for (int n = 0; n <= size; n++) {
        states.add(new Checkpoint(ORIGIN, n, frontier.root()));
        frontier.append((word + n).getBytes(UTF_8));
        for (HashTile tile : frontier.takeTiles()) {
          files.put(tile.path(), tile.bytes());
        }
      }
    }

    TileSource tiles() {
      return path -> Optional.ofNullable(files.get(path));
    }

    byte[] request(int old, int now, SigningKey key) {
      Checkpoint state = states.get(now);
      List<org.acta.log.Hash> hashes =
          old > now ? List.of() : ConsistencyProof.make(old, now, tiles()).hashes();
      return new AddCheckpoint(old, hashes, state, state.sign(List.of(key), 0).signatures())
          .toBytes();
    }

    SignedNote note(int size) {
      return states.get(size).sign(List.of(LOG), 0);
    }
  }

  private static final Tree TREE = new Tree(40, "a");
  private static final Tree FORK = new Tree(40, "b");

  @TempDir private Path temp;
  private Witness witness;
  private WitnessServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeEach
  void start() throws IOException {
    Map<String, List<org.acta.log.VerifierKey>> logs = Map.of(ORIGIN, List.of(LOG.verifier()));
    Witness.Opened opened =
        Witness.open(temp, List.of(WITNESS), List.of(), logs, InstantSource.fixed(NOW));
    assertThat(opened).isInstanceOf(Witness.Opened.Ready.class);
    witness = ((Witness.Opened.Ready) opened).witness();
    server =
        WitnessServer.start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), witness);
  }

  @AfterEach
  void stop() {
    server.close();
    witness.close();
  }

  private URI url() {
    return URI.create("http://127.0.0.1:" + server.address().getPort());
  }

  private HttpResponse<String> post(byte[] body) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(url().resolve("/add-checkpoint"))
            .POST(BodyPublishers.ofByteArray(body))
            .build(),
        BodyHandlers.ofString());
  }

  private static String type(HttpResponse<String> response) {
    return response.headers().firstValue("Content-Type").orElse("");
  }

  private Path memory() throws IOException {
    try (Stream<Path> files = Files.list(temp)) {
      return files
          .filter(file -> file.toString().endsWith(".checkpoint"))
          .findFirst()
          .orElseThrow();
    }
  }

  @Test
  void growth_is_cosigned_and_on_the_disk_by_then() throws Exception {
    HttpResponse<String> response = post(TREE.request(0, 10, LOG));

    assertThat(response.statusCode()).isEqualTo(200);
    List<NoteSignature> lines = NoteSignature.parse(response.body().getBytes(UTF_8));
    assertThat(
            new SignedNote(TREE.states.get(10).text(), lines).verify(List.of(WITNESS.verifier())))
        .isInstanceOf(NoteVerdict.Signed.class);
    assertThat(Files.readString(memory()))
        .startsWith(TREE.states.get(10).text())
        .contains(response.body());
    assertThat(post(TREE.request(10, 25, LOG)).statusCode()).isEqualTo(200);
    assertThat(post(TREE.request(25, 25, LOG)).statusCode()).isEqualTo(200);
  }

  @Test
  void every_refusal_has_its_status() throws Exception {
    post(TREE.request(0, 10, LOG));
    HttpResponse<String> conflict = post(TREE.request(5, 20, LOG));
    assertThat(conflict.statusCode()).isEqualTo(409);
    assertThat(type(conflict)).isEqualTo("text/x.tlog.size");
    assertThat(conflict.body()).isEqualTo("10\n");
    assertThat(post(FORK.request(10, 10, LOG)).statusCode()).isEqualTo(409);
    assertThat(post(FORK.request(10, 20, LOG)).statusCode()).isEqualTo(422);
    assertThat(post(TREE.request(30, 20, LOG)).statusCode()).isEqualTo(400);
    assertThat(post("hello".getBytes(UTF_8)).statusCode()).isEqualTo(400);
    assertThat(post(TREE.request(10, 20, OTHER)).statusCode()).isEqualTo(403);
    String unknown = new String(TREE.request(10, 20, LOG), UTF_8).replace(ORIGIN + "\n", "x.y\n");
    assertThat(post(unknown.getBytes(UTF_8)).statusCode()).isEqualTo(404);
    assertThat(witness.latest(ORIGIN).orElseThrow().size()).isEqualTo(10);
  }

  @Test
  void requests_that_are_none_are_refused_early() throws Exception {
    assertThat(post(new byte[WitnessServer.MOST_BYTES + 1]).statusCode()).isEqualTo(413);
    HttpRequest get = HttpRequest.newBuilder(url().resolve("/add-checkpoint")).build();
    assertThat(client.send(get, BodyHandlers.ofString()).statusCode()).isEqualTo(405);
    for (String path : new String[] {"/", "/add-checkpoint/x", "/add-checkpoints"}) {
      HttpRequest other =
          HttpRequest.newBuilder(url().resolve(path)).POST(BodyPublishers.noBody()).build();
      assertThat(client.send(other, BodyHandlers.ofString()).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void a_witness_that_starts_again_remembers() throws Exception {
    post(TREE.request(0, 10, LOG));
    stop();
    start();

    assertThat(post(FORK.request(0, 12, LOG)).body()).isEqualTo("10\n");
    assertThat(post(FORK.request(10, 12, LOG)).statusCode()).isEqualTo(422);
    assertThat(post(TREE.request(10, 12, LOG)).statusCode()).isEqualTo(200);
  }

  @Test
  void what_a_crash_left_half_written_is_not_its_memory() throws Exception {
    post(TREE.request(0, 10, LOG));
    stop();
    Files.writeString(memory().resolveSibling("." + memory().getFileName() + ".new"), "half");
    start();
    assertThat(witness.latest(ORIGIN).orElseThrow().size()).isEqualTo(10);
  }

  @Test
  void a_witness_whose_memory_is_damaged_signs_nothing() throws Exception {
    post(TREE.request(0, 10, LOG));
    stop();
    byte[] bytes = Files.readAllBytes(memory());
    for (int length : new int[] {0, 1, bytes.length / 2, bytes.length - 1}) {
      Files.write(memory(), java.util.Arrays.copyOf(bytes, length));
      assertThat(reopened()).isInstanceOf(Witness.Opened.Damaged.class);
    }
    Files.write(memory(), FORK.note(10).toBytes());
    assertThat(reopened()).isInstanceOf(Witness.Opened.Damaged.class);
    Files.write(memory(), bytes);
    start();
  }

  private Witness.Opened reopened() {
    return Witness.open(
        temp,
        List.of(WITNESS),
        List.of(),
        Map.of(ORIGIN, List.of(LOG.verifier())),
        InstantSource.fixed(NOW));
  }

  @Test
  void two_witnesses_cannot_share_a_memory() {
    assertThat(reopened()).isInstanceOf(Witness.Opened.Busy.class);
  }

  @Test
  void a_witness_that_cannot_remember_does_not_sign_and_stops() throws Exception {
    post(TREE.request(0, 10, LOG));
    // A folder where the draft is to be written: it fails for every user, root included.
    Path draft = memory().resolveSibling("." + memory().getFileName() + ".new");
    Files.createDirectory(draft);
    assertThat(post(TREE.request(10, 20, LOG)).statusCode()).isEqualTo(500);
    Files.delete(draft);

    assertThat(post(TREE.request(10, 20, LOG)).statusCode()).isEqualTo(500);
    stop();
    start();
    assertThat(post(TREE.request(10, 20, LOG)).statusCode()).isEqualTo(200);
  }

  @Test
  void of_two_histories_asked_for_at_once_only_one_is_ever_signed() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Future<HttpResponse<String>>> answers = new ArrayList<>();
      for (int i = 0; i < 64; i++) {
        byte[] body = (i % 2 == 0 ? TREE : FORK).request(0, 1 + i % 40, LOG);
        answers.add(threads.submit(() -> post(body)));
      }
      int signed = 0;
      for (Future<HttpResponse<String>> answer : answers) {
        signed += answer.get().statusCode() == 200 ? 1 : 0;
      }
      assertThat(signed).isEqualTo(1);
    }
  }

  @Test
  void the_client_learns_where_the_witness_stands_and_proves_growth_from_there() {
    WitnessClient asking = new WitnessClient();
    for (int size : new int[] {7, 9, 33}) {
      assertThat(ask(asking, TREE, size, 0)).isInstanceOf(WitnessClient.Answer.Cosigned.class);
    }
    assertThat(ask(asking, TREE, 20, 0)).isEqualTo(new WitnessClient.Answer.Ahead(33));
    assertThat(ask(asking, FORK, 33, 0)).isEqualTo(new WitnessClient.Answer.Fork(33));
    assertThat(ask(asking, FORK, 40, 33)).isInstanceOf(WitnessClient.Answer.Refused.class);
  }

  private WitnessClient.Answer ask(WitnessClient asking, Tree tree, int size, long last) {
    return asking.ask(
        url(), WITNESS.verifier(), tree.note(size), tree.states.get(size), tree.tiles(), last);
  }

  @Test
  void a_witness_that_is_not_there_or_is_another_has_cosigned_nothing() {
    WitnessClient asking = new WitnessClient(2);
    assertThat(
            asking.ask(url(), OTHER.verifier(), TREE.note(3), TREE.states.get(3), TREE.tiles(), 0))
        .isInstanceOf(WitnessClient.Answer.Refused.class);
    assertThat(
            asking.ask(
                URI.create("http://127.0.0.1:1"),
                WITNESS.verifier(),
                TREE.note(3),
                TREE.states.get(3),
                TREE.tiles(),
                0))
        .isInstanceOf(WitnessClient.Answer.Refused.class);
  }
}
