package org.acta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A record is kept, checked and refused as the pages say.
class RecordCommandTest {
  private static final String EXAMPLE = "../examples/venezuela-2024";
  private static final String TIME = "2026-11-24T10:00:00Z";

  @TempDir private Path temp;
  private Path record;

  @BeforeEach
  void anEmptyRecord() {
    record = temp.resolve("record");
    assertThat(Run.acta("record", "init", record.toString(), "--origin", "example.org/test"))
        .returns(0, Run::status)
        .satisfies(run -> assertThat(run.out()).startsWith("example.org/test+"));
  }

  private Run importExample() {
    return Run.acta("record", "import", record.toString(), EXAMPLE, "--obtained", TIME);
  }

  @Test
  void an_imported_folder_gives_the_same_report_with_entries_for_lines() {
    assertThat(importExample()).returns(0, Run::status).returns("", Run::err);

    String ofRecord = Run.acta("check", record.toString(), "--format", "json").out();
    String ofFolder = Run.acta("check", EXAMPLE, "--format", "json").out();

    assertThat(withoutReferences(ofRecord)).isEqualTo(withoutReferences(ofFolder));
    assertThat(ofRecord).contains("\"entries\" : ").doesNotContain("\"lines\" : ");
  }

  private static String withoutReferences(String json) {
    return json.replaceAll("\"(lines|entries)\" : \"[^\"]*\"", "-")
        .replaceAll("\"(line|entry)\" : \\d+", "-")
        .replaceAll("(?s)  \"record\" : \\{.*?\n  },\n", "");
  }

  @Test
  void importing_twice_appends_nothing() {
    importExample();
    Run again = importExample();

    assertThat(again.status()).isZero();
    assertThat(again.out()).startsWith("nothing new: 163 entries, all there already");
    assertThat(Run.acta("record", "status", record.toString()).out()).contains("entries  163\n");
  }

  @Test
  void the_same_import_makes_the_same_entries_in_another_record() throws IOException {
    importExample();
    Path other = temp.resolve("other");
    Run.acta("record", "init", other.toString(), "--origin", "example.org/other");
    Run.acta("record", "import", other.toString(), EXAMPLE, "--obtained", TIME);

    assertThat(other.resolve("tile/entries/000.p/163"))
        .hasSameBinaryContentAs(record.resolve("tile/entries/000.p/163"));
    assertThat(other.resolve("tile/0/000.p/163"))
        .hasSameBinaryContentAs(record.resolve("tile/0/000.p/163"));
  }

  @Test
  void the_private_key_is_its_owner_s_alone_and_never_printed() throws IOException {
    Path key = temp.resolve("record.key/log.key");

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
        .isEqualTo("rw-------");
    String secret = Files.readString(key).strip();
    Run status = Run.acta("record", "status", record.toString());
    assertThat(status.out() + status.err()).doesNotContain(secret);
  }

  @Test
  void a_record_elsewhere_is_checked_with_the_vkey_that_is_given() throws IOException {
    importExample();
    String vkey = Files.readString(temp.resolve("record.key/log.vkey")).strip();
    Path elsewhere = Files.createDirectory(temp.resolve("elsewhere")).resolve("copy");
    Files.move(record, elsewhere);

    assertThat(Run.acta("check", elsewhere.toString()))
        .returns(2, Run::status)
        .satisfies(run -> assertThat(run.err()).contains("--vkey"));
    assertThat(Run.acta("check", elsewhere.toString(), "--vkey", vkey).status()).isZero();
    assertThat(
            Run.acta(
                    "check",
                    elsewhere.toString(),
                    "--vkey",
                    vkey.replaceFirst("example.org/test", "example.org/tset"))
                .status())
        .isNotZero();
  }

  @Test
  void a_changed_entry_is_never_reported_on() throws IOException {
    importExample();
    Path bundle = record.resolve("tile/entries/000.p/163");
    byte[] bytes = Files.readAllBytes(bundle);
    bytes[bytes.length / 2] ^= 1;
    Files.write(bundle, bytes);

    Run run = Run.acta("check", record.toString());

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("000.p").doesNotContain("\tat ");
  }

  @Test
  void a_restored_backup_is_noticed_and_nothing_is_signed() throws IOException {
    Path backup = temp.resolve("backup");
    Files.createDirectory(backup);
    Files.copy(record.resolve("checkpoint"), backup.resolve("checkpoint"));
    Files.createDirectory(backup.resolve("staging"));
    importExample();
    Files.move(record, temp.resolve("newer"));
    Files.move(backup, record);

    Run run = importExample();

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("restored").doesNotContain("\tat ");
  }

  @Test
  void entries_that_a_person_wrote_are_kept_in_their_one_spelling() throws IOException {
    importExample();
    Path entry = temp.resolve("withdrawal.json");
    Files.writeString(entry, "{ \"kind\": \"statement\" }");

    Run refused = Run.acta("record", "add", record.toString(), entry.toString());

    assertThat(refused.status()).isEqualTo(1);
    assertThat(refused.err()).contains("withdrawal.json").doesNotContain("\tat ");
    assertThat(Run.acta("record", "status", record.toString()).out()).contains("entries  163\n");
  }

  @Test
  void nothing_is_begun_where_something_is() {
    Run again = Run.acta("record", "init", record.toString(), "--origin", "example.org/test");

    assertThat(again.status()).isEqualTo(2);
    assertThat(again.err()).contains("is there already");
  }

  @Test
  void a_record_without_an_election_says_how_to_bring_one_in() {
    Run run = Run.acta("check", record.toString());

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("acta record import");
  }

  @Test
  void an_original_can_be_taken_down_and_every_proof_stays() throws IOException {
    importExample();
    Path photograph = Files.writeString(temp.resolve("photograph.jpg"), "a picture");
    String name =
        Run.acta("record", "blob", record.toString(), photograph.toString()).out().strip();
    assertThat(name).matches("[0-9a-f]{64}");

    Run down = Run.acta("record", "takedown", record.toString(), name, "--reason", "shows a voter");

    assertThat(down).returns(0, Run::status).returns("", Run::err);
    assertThat(down.out()).startsWith("entry 163: ");
    try (var files = Files.walk(record)) {
      assertThat(files.filter(file -> file.toString().contains(name))).isEmpty();
    }
    assertThat(Run.acta("fsck", record.toString()).status()).isZero();
    assertThat(Run.acta("check", record.toString()).status()).isZero();
    assertThat(
            Run.acta("record", "takedown", record.toString(), name, "--reason", "again").status())
        .isEqualTo(1);
  }

  @Test
  void a_source_signs_its_submissions_with_a_key_of_its_own() {
    Path key = temp.resolve("convzla.key");
    Run.acta("key", "generate", "--name", "convzla", "--out", key.toString());

    Run run =
        Run.acta(
            "record",
            "import",
            record.toString(),
            EXAMPLE,
            "--obtained",
            TIME,
            "--source-key",
            "convzla=" + key);

    assertThat(run).returns(0, Run::status).returns("", Run::err);
    org.acta.record.RecordView view =
        org.acta.record.RecordView.of(
            new org.acta.record.LogEntries(OpenRecord.toRead(record, java.util.List.of())),
            "VE-2024-07-28-PRES");
    assertThat(view.submissions())
        .filteredOn(submission -> submission.source().equals("convzla"))
        .singleElement()
        .satisfies(submission -> {
          assertThat(submission.signature())
              .isInstanceOf(org.acta.record.SubmissionCheck.Signed.By.class);
          assertThat(submission.entries())
              .isInstanceOf(org.acta.record.SubmissionCheck.Entries.Whole.class);
        });
  }
}
