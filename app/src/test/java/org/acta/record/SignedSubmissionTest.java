package org.acta.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.acta.folder.FolderReading;
import org.acta.record.SubmissionCheck.Signed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A source signs the root of what it submitted, and anyone can check that.
class SignedSubmissionTest {
  private static final Instant OBTAINED = Instant.parse("2026-11-03T12:00:00Z");
  private static final String ID = "XX-2026 \"odd\"";

  @TempDir private Path folder;
  private final MemoryLog log = new MemoryLog();
  private final KeyPair pair = pair();
  private final SourceKey key = SourceKey.of(pair.getPublic());
  private FolderReading reading;

  @BeforeEach
  void read() throws IOException {
    reading = OddFolder.read(folder);
  }

  private static KeyPair pair() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static UnaryOperator<byte[]> signer(PrivateKey secret) {
    return message -> {
      try {
        Signature ed25519 = Signature.getInstance("Ed25519");
        ed25519.initSign(secret);
        ed25519.update(message);
        return ed25519.sign();
      } catch (GeneralSecurityException e) {
        throw new AssertionError(e);
      }
    };
  }

  private static List<SubmissionCheck> checks(MemoryLog record) {
    return RecordView.of(record, ID).submissions();
  }

  /// The last submission of a file.
  private static SubmissionCheck check(MemoryLog record, String file) {
    return checks(record).stream()
        .filter(check -> check.file().equals(file))
        .reduce((first, last) -> last)
        .orElseThrow();
  }

  @Test
  void the_key_of_rfc_8032_verifies_its_signature() {
    SourceKey rfc = new SourceKey("11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=");
    byte[] signature =
        HexFormat.of()
            .parseHex(
                "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b");

    assertThat(rfc.verifies(new byte[0], signature)).isTrue();
    assertThat(rfc.verifies(new byte[1], signature)).isFalse();
    assertThat(rfc.verifies(new byte[0], new byte[64])).isFalse();
    assertThat(rfc.verifies(new byte[0], new byte[0])).isFalse();
  }

  @Test
  void a_source_signs_its_submissions_and_no_others() {
    FolderImport.of(reading, OBTAINED)
        .withSigner("party", key, signer(pair.getPrivate()))
        .into(log, log);

    assertThat(check(log, "wide1.csv").signature()).isEqualTo(new Signed.By(key));
    assertThat(check(log, "wide2.csv").signature()).isEqualTo(new Signed.By(key));
    assertThat(check(log, "long.csv").signature()).isEqualTo(new Signed.Not());
    assertThat(checks(log))
        .allMatch(check -> check.entries() instanceof SubmissionCheck.Entries.Whole);
  }

  @Test
  void a_submission_can_be_signed_later_without_repeating_its_sheets() {
    FolderImport.of(reading, OBTAINED).into(log, log);
    int size = log.entries.size();

    long appended =
        FolderImport.of(reading, OBTAINED)
            .withSigner("party", key, signer(pair.getPrivate()))
            .into(log, log)
            .appended();

    assertThat(appended).as("the source with its key and two submissions").isEqualTo(3);
    assertThat(log.entries).hasSize(size + 3);
    assertThat(check(log, "wide1.csv").signature()).isEqualTo(new Signed.By(key));
    assertThat(check(log, "wide1.csv").entries()).isEqualTo(new SubmissionCheck.Entries.Whole(10));
    assertThat(RecordView.of(log, ID).folder().sheets().getFirst().size()).isEqualTo(12);
    assertThat(RecordView.of(log, ID).folder().problems().count())
        .isEqualTo(reading.folder().problems().count());
  }

  @Test
  void a_source_signs_the_ledger_that_it_noted() {
    FolderImport.of(reading, OBTAINED)
        .withSigner("press", key, signer(pair.getPrivate()))
        .into(log, log);

    assertThat(check(log, "positions.csv").signature()).isEqualTo(new Signed.By(key));
    assertThat(check(log, "positions.csv").entries())
        .isEqualTo(new SubmissionCheck.Entries.Whole(2));
    assertThat(RecordView.of(log, ID).ledger()).isEqualTo(LedgerView.of(log, ID));
    assertThat(LedgerView.of(log, ID).entries()).hasSize(2);
  }

  @Test
  void a_ledger_is_withdrawn_with_its_submission_and_by_its_own_source_only() {
    FolderImport.of(reading, OBTAINED).into(log, log);
    long submission = log.find(Kind.POSITION, 0) - 1;
    withdraw("party", submission);
    assertThat(LedgerView.of(log, ID).entries()).hasSize(2);

    withdraw("press", submission);

    assertThat(LedgerView.of(log, ID).entries()).isEmpty();
    assertThat(RecordView.of(log, ID).ledger()).isEqualTo(LedgerView.of(log, ID));
  }

  private void withdraw(String source, long index) {
    EntryReference whole = new EntryReference(index, Sha256.leaf(log.entries.get((int) index)));
    log.append(
        List.of(
            new Entry(
                    ID,
                    source,
                    OBTAINED,
                    java.util.Optional.empty(),
                    EntryOrigin.file("a letter", Sha256.of()),
                    new WithdrawalBody(whole, "noted by mistake"))
                .bytes()));
  }

  @Test
  void another_key_or_an_undeclared_one_shows() {
    FolderImport.of(reading, OBTAINED)
        .withSigner("party", key, signer(pair().getPrivate()))
        .into(log, log);
    assertThat(check(log, "wide1.csv").signature()).isEqualTo(new Signed.Wrong(key));

    Entry submission = log.entry(log.find(Kind.SUBMISSION, 2));
    assertThat(SubmissionCheck.signature(submission, List.of()))
        .isEqualTo(new Signed.UnknownKey(key));
    assertThat(SubmissionCheck.signature(submission, List.of(SourceKey.of(pair().getPublic()))))
        .isEqualTo(new Signed.UnknownKey(key));
  }

  @Test
  void a_sheet_more_or_less_shows_in_the_root() {
    FolderImport.of(reading, OBTAINED)
        .withSigner("party", key, signer(pair.getPrivate()))
        .into(log, log);
    int sheet = (int) log.find(Kind.SHEET, 3);
    MemoryLog less = new MemoryLog();
    less.entries.addAll(log.entries);
    less.entries.remove(sheet);
    MemoryLog more = new MemoryLog();
    more.entries.addAll(log.entries);
    more.entries.add(log.entries.get(sheet));

    assertThat(check(less, "wide1.csv").entries())
        .isInstanceOf(SubmissionCheck.Entries.Different.class);
    assertThat(check(more, "wide1.csv").entries())
        .isInstanceOf(SubmissionCheck.Entries.Different.class);
    assertThat(check(more, "wide2.csv").entries())
        .isInstanceOf(SubmissionCheck.Entries.Whole.class);
  }

  /// The recursive definition of RFC 6962, section 2.1.
  private static Sha256 slowRoot(List<Sha256> leaves) {
    if (leaves.isEmpty()) {
      return Sha256.of();
    } else if (leaves.size() == 1) {
      return leaves.getFirst();
    }
    int k = Integer.highestOneBit(leaves.size() - 1);
    return Sha256.of(
        new byte[] {1},
        slowRoot(leaves.subList(0, k)).bytes(),
        slowRoot(leaves.subList(k, leaves.size())).bytes());
  }

  @Test
  void the_root_is_that_of_rfc_6962() {
    List<Sha256> leaves = new ArrayList<>();
    for (int size = 0; size < 70; size++) {
      SubmissionBody.Batch batch = new SubmissionBody.Batch(size, slowRoot(leaves));
      assertThat(SubmissionCheck.entries(batch, leaves))
          .isEqualTo(new SubmissionCheck.Entries.Whole(size));
      leaves.add(Sha256.leaf(new byte[] {(byte) size}));
    }
  }

  @Test
  void the_signed_message_cannot_be_read_in_two_ways() {
    SubmissionBody.Batch batch = new SubmissionBody.Batch(1, Sha256.of());
    List<byte[]> messages =
        List.of(
            BatchSignature.message("a\",\"b", "c", "d", "e", batch),
            BatchSignature.message("a", "b\",\"c", "d", "e", batch),
            BatchSignature.message("a", "b", "c\",\"d", "e", batch),
            BatchSignature.message("a\nb", "", "c", "e", batch),
            BatchSignature.message("a", "b\n", "c", "e", batch));

    assertThat(messages.stream().map(HexFormat.of()::formatHex).distinct()).hasSize(5);
    assertThat(IntStream.range(0, 5).mapToObj(messages::get))
        .allMatch(m -> new String(m, java.nio.charset.StandardCharsets.UTF_8).lines().count() == 2);
  }
}
