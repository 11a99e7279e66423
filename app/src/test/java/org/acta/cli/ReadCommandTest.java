package org.acta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TimeZone;
import org.acta.SharedData;
import org.acta.article.GoldReader;
import org.acta.record.LogEntries;
import org.acta.record.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From an article to entries that a person stands by. The reader of these tests proposes what a
/// careful person found.
class ReadCommandTest {
  private static final String[] CLERK = {"--by", "A. Clerk", "--at", "2026-03-06T10:00:00Z"};

  @TempDir private Path temp;
  private Path article;
  private Path record;

  @BeforeEach
  void anArticleAndAnEmptyRecord() throws IOException {
    article = temp.resolve("calm-republic.txt");
    try (InputStream in =
        Objects.requireNonNull(GoldReader.class.getResourceAsStream("calm-republic.txt"))) {
      Files.write(article, in.readAllBytes());
    }
    record = temp.resolve("record");
    assertThat(
            Run.acta("record", "init", record.toString(), "--origin", "example.org/calm").status())
        .isZero();
  }

  private static Run typing(String keys, String... arguments) {
    InputStream real = System.in;
    try {
      System.setIn(new ByteArrayInputStream(keys.getBytes(StandardCharsets.UTF_8)));
      return Run.acta(arguments);
    } finally {
      System.setIn(real);
    }
  }

  private String[] into(String... more) {
    String[] first = {
      "read",
      article.toString(),
      "--into",
      record.toString(),
      "--election",
      "XX-2026",
      "--published",
      "2026-03-05"
    };
    return java.util.stream.Stream.of(first, CLERK, more)
        .flatMap(java.util.Arrays::stream)
        .toArray(String[]::new);
  }

  private String positions(String... more) {
    String[] first = {"positions", record.toString()};
    Run run =
        Run.acta(
            java.util.stream.Stream.of(first, more)
                .flatMap(java.util.Arrays::stream)
                .toArray(String[]::new));
    assertThat(run.err()).isEmpty();
    return run.out();
  }

  @Test
  void each_proposal_is_shown_with_its_words_marked_and_only_what_is_accepted_is_appended() {
    Run run = typing("a\nr\ns\na\nq\n", into());

    assertThat(run.status()).isZero();
    assertThat(run.out())
        .contains("calm-republic.txt  350 characters, 6 proposals")
        .contains("1 of 6  position  e1")
        .contains("The government of Norland »congratulated« Ana Alves")
        .contains("Norland (state:NN)")
        .contains("entry 0: e1 state:NN, congratulate")
        .contains("entry 1: e4 state:WW, withhold")
        .doesNotContain("entry 2");
    assertThat(positions("--format", "csv").lines().skip(1))
        .hasSize(2)
        .allMatch(line -> line.contains("position"));
  }

  @Test
  void what_a_person_changed_is_kept_with_what_was_proposed_and_who_confirmed_it() {
    Run run = typing("e kind=welcome\ne kind=cheer\ne date=2026-03-02\nwhat\na\nq\n", into());

    assertThat(run.out()).contains("'cheer' is no kind").contains("answer with a, e, r, s or q");
    String entry = entry(0);
    assertThat(entry)
        .contains("\"kind\":\"welcome\"")
        .contains(
            "\"confirmed\":{\"by\":\"A. Clerk\",\"at\":\"2026-03-06T10:00:00Z\","
                + "\"edited\":{\"date\":\"2026-03-03\",\"kind\":\"congratulate\"},"
                + "\"reader\":\"gold/1\",\"rule\":\"gold\"}")
        .contains("\"trigger\":{\"text\":\"congratulated\",\"start\":26,\"end\":39}")
        .contains("\"claimed\":\"2026-03-05\"");
  }

  @Test
  void a_record_that_knows_no_election_asks_which_it_is_and_says_where_to_look_afterwards() {
    Run run =
        typing(
            "the presidential one\nXX-2026\na\nq\nA. Clerk\n",
            "read",
            article.toString(),
            "--into",
            record.toString());

    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .contains("Which election is it about?")
        .contains("Neither day nor outlet is known: --published and --outlet")
        .contains("entry 0: e1")
        .endsWith("who stands where: acta positions " + record + "\n");
    assertThat(entry(0)).contains("\"election\":\"XX-2026\"");
    assertThat(
            Run.acta(
                "read",
                article.toString(),
                "--into",
                temp.resolve("record").toString(),
                "--accept",
                "e2",
                "--by",
                "A. Clerk"))
        .returns(0, Run::status);
  }

  @Test
  void in_spanish_the_questions_the_choices_and_the_summary_are_spanish() {
    Run run = typing("s\ne tipo\ne kind=cheer\naceptar\nd\nt\n", into("--lang", "es"));

    assertThat(run.status()).isZero();
    assertThat(run.out())
        .contains("calm-republic.txt  350 caracteres, 6 propuestas")
        .contains("1 de 6  posición  e1")
        .contains("kind        congratulate (felicita)")
        .contains("oración     The government of Norland »congratulated« Ana Alves")
        .contains("[a]ceptar  [e]ditar CAMPO=VALOR  [r]echazar  [d]ejar  [t]erminar > ")
        .contains("responda a, e, r, d o t")
        .contains("escriba campo=valor, con uno de kind, actor")
        .contains("eso no encaja ('cheer' is no kind")
        .contains("asiento 0: e1 state:NN, congratulate")
        .doesNotContain("proposal")
        .doesNotContain("asiento 1");
  }

  private String entry(int index) {
    List<String> entries = new ArrayList<>();
    new LogEntries(OpenRecord.toRead(record, List.of()))
        .forEach(stored -> entries.add(new String(stored.bytes(), StandardCharsets.UTF_8)));
    return entries.get(index);
  }

  @Test
  void a_second_run_does_not_offer_what_is_there_even_if_it_was_changed() {
    typing("e kind=welcome\na\nr\na\nq\n", into());

    Run again = typing("q\n", into());

    assertThat(again.out())
        .contains("4 proposals; 2 are in the record already")
        .contains("1 of 4  position  e2")
        .contains("nothing appended");
  }

  @Test
  void without_a_terminal_ids_are_accepted_and_everything_else_is_not() {
    Run run = Run.acta(into("--accept", "e2,e3"));

    assertThat(run.out()).contains("entry 0: e2").contains("entry 1: e3").doesNotContain("e5");
    assertThat(Run.acta(into("--accept", "all", "--refuse", "e6")).out())
        .contains("entry 2: e1")
        .contains("entry 4: e5")
        .doesNotContain("e6");
    assertThat(Run.acta(into("--accept", "e9")))
        .returns(1, Run::status)
        .satisfies(bad -> assertThat(bad.err()).contains("has no proposal e9"));
  }

  @Test
  void nobody_is_entered_as_the_one_who_confirms_unless_they_say_so() {
    String[] anonymous = {
      "read", article.toString(), "--into", record.toString(), "--election", "XX-2026"
    };
    Run asked = typing("a\nq\nBea Clerk\n", anonymous);
    assertThat(asked.out()).contains("Who confirms?");
    assertThat(entry(0)).contains("\"by\":\"Bea Clerk\"");

    String[] given =
        java.util.stream.Stream.of(anonymous, new String[] {"--accept", "all"})
            .flatMap(java.util.Arrays::stream)
            .toArray(String[]::new);
    assertThat(Run.acta(given))
        .returns(2, Run::status)
        .satisfies(run -> assertThat(run.err()).contains("--by"));
  }

  @Test
  void a_group_keeps_which_members_the_same_words_name_and_is_not_added_to_them() {
    Run.acta(into("--accept", "all"));

    assertThat(entry(1))
        .contains("\"members\":[\"state:OO\",\"state:WW\"]")
        .contains("\"count\":3");
    assertThat(positions("--lang", "en"))
        .containsPattern(
            "doubt or withhold +2 +0 +0 +“neighbouring states”, 3 in all, 1 of them not named")
        .contains("Norland accepts; ");
  }

  @Test
  void a_reversal_is_linked_to_what_was_said_on_an_earlier_day() throws IOException {
    Run.acta(into("--accept", "e1"));
    Path turned = temp.resolve("turned");
    Files.createDirectory(turned);
    article = Files.copy(article, turned.resolve("calm-republic.txt"));

    Run later = typing("r\nr\ne actor=state:NN\na\nq\n", into());

    assertThat(later.out()).contains("entry 1: e4 state:NN, withhold");
    assertThat(positions("--actor", "state:NN", "--history", "--format", "json"))
        .contains("\"follows\" : 0");
  }

  @Test
  void the_text_is_kept_beside_the_log_only_if_asked_and_can_be_taken_down() throws IOException {
    Run run = Run.acta(into("--accept", "e1", "--keep-text"));

    assertThat(run.out()).contains("to take the text down: acta record takedown");
    String blob = run.out().replaceAll("(?s).*takedown \\S+ ([0-9a-f]{64}).*", "$1");
    assertThat(entry(0)).contains("\"blob\":\"" + blob + "\"");
    assertThat(record.resolve("blobs").resolve(blob.substring(0, 2)).resolve(blob))
        .hasSameBinaryContentAs(article);
    assertThat(
            Run.acta("record", "takedown", record.toString(), blob, "--reason", "asked").status())
        .isZero();
  }

  @Test
  void proposals_are_written_to_files_and_not_read_again() throws IOException {
    Path folder = Files.createDirectory(temp.resolve("articles"));
    Files.copy(article, folder.resolve("a.txt"));
    Files.writeString(
        folder.resolve("b.html"), "<p>" + Files.readString(article).stripTrailing() + "</p>\n");
    Files.writeString(folder.resolve("c.txt"), "%PDF-1.7");
    Files.writeString(folder.resolve("d.jpg"), "not an article");
    Path out = temp.resolve("out");

    Run first = Run.acta("read", folder.toString(), "--out", out.toString());

    assertThat(first.status()).isEqualTo(1);
    assertThat(first.err()).contains("c.txt: this is a PDF document").doesNotContain("\tat ");
    assertThat(first.out()).contains("2 articles read into").contains("12 proposals");
    assertThat(out.resolve("a.json")).exists();
    assertThat(out.resolve("a.txt")).doesNotExist();
    assertThat(out.resolve("b.txt")).hasSameTextualContentAs(article);
    assertThat(Files.readString(out.resolve("a.json"))).doesNotContain("\"why\"");

    Run again = Run.acta("read", folder.toString(), "--out", out.toString());
    assertThat(again.out()).contains("0 articles read").contains("2 were there already");
    Run explained = Run.acta("read", folder.toString(), "--out", out.toString(), "--explain");
    assertThat(explained.out()).contains("2 articles read");
    assertThat(Files.readString(out.resolve("a.json"))).contains("\"why\"");
    Files.writeString(out.resolve("a.json"), "{\"schema\":");
    assertThat(Run.acta("read", folder.toString(), "--out", out.toString(), "--explain").out())
        .contains("1 article read");
  }

  @Test
  void the_same_article_gives_the_same_bytes_in_any_locale_and_time_zone() throws IOException {
    Run.acta("read", article.toString(), "--out", temp.resolve("one").toString());
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.of("ar", "EG"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
      Run.acta("read", article.toString(), "--out", temp.resolve("two").toString());
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    assertThat(temp.resolve("one/calm-republic.json"))
        .hasSameBinaryContentAs(temp.resolve("two/calm-republic.json"));
  }

  @Test
  void without_the_reader_one_sentence_says_how_to_get_it() {
    ClassLoader real = Thread.currentThread().getContextClassLoader();
    try {
      Thread.currentThread().setContextClassLoader(ClassLoader.getPlatformClassLoader());
      Run run = Run.acta("read", article.toString(), "--out", temp.toString());
      assertThat(run.status()).isEqualTo(1);
      assertThat(run.err()).contains("./acta read").contains("474 MB").doesNotContain("\tat ");
    } finally {
      Thread.currentThread().setContextClassLoader(real);
    }
  }

  @Test
  void what_does_not_fit_in_an_entry_is_left_out_and_said_so() {
    String long65k = "x".repeat(66_000);

    Run run = typing("e paraphrase=" + long65k + "\na\na\nq\n", into());

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).contains("e1 is left out: ").contains("entry 0: e2");
  }

  @Test
  void an_article_cannot_drive_the_terminal() throws IOException {
    Files.writeString(article, "\u001b[2J\u202Eevil");

    Run run = typing("q\n", into());

    assertThat(run.out()).doesNotContain("\u001b").doesNotContain("\u202E");
  }

  @Test
  void the_seed_article_leads_to_the_table_that_it_supports() throws IOException {
    Path seed = SharedData.at("reader/seed.txt");
    assertThat(Sha256.of(Files.readAllBytes(seed)).hex()).startsWith("0d36bc65");

    Run read =
        Run.acta(
            "read",
            seed.toString(),
            "--into",
            record.toString(),
            "--election",
            "VE-2024-07-28-PRES",
            "--accept",
            "all",
            "--by",
            "A. Clerk",
            "--at",
            "2024-07-31T12:00:00Z");

    assertThat(read.out()).contains("entry 33: e34");
    String table = positions();
    assertThat(table)
        .containsPattern("Russia +welcomes \\(told by another\\)")
        .containsPattern("China +congratulates")
        .containsPattern("Argentina +questions \\(hedged\\)")
        .containsPattern("Brazil +questions \\(hedged\\)")
        .containsPattern("Mexico +questions \\(hedged\\)")
        .containsPattern(
            "doubt or withhold +3 +0 +0 +“Latin American countries”, 9 in all, 6 of them not named")
        .contains("Global Times (state-run)");
    assertThat(
            Run.acta(
                    "read",
                    seed.toString(),
                    "--into",
                    record.toString(),
                    "--accept",
                    "all",
                    "--by",
                    "A. Clerk")
                .out())
        .contains("nothing appended");
  }
}
