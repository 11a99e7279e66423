package org.acta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.acta.cli.Acta;
import org.acta.folder.ElectionFolder;
import org.acta.folder.FolderException;
import org.acta.folder.Progress;
import org.acta.format.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the pages say is what happens.
class DocsTest {
  private static final Path HOME = Path.of("..");
  private static final Pattern YAML = Pattern.compile("```yaml\\n(.*?)```", Pattern.DOTALL);
  private static final Pattern OUTPUT = Pattern.compile("```text\\n(.*?)```", Pattern.DOTALL);

  @TempDir private Path folder;

  private static String page(String name) throws IOException {
    return Files.readString(HOME.resolve(name));
  }

  private static String acta(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream real = System.out;
    try {
      System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
      Acta.run(arguments);
    } finally {
      System.setOut(real);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void the_readme_shows_what_the_example_prints() throws IOException {
    Matcher shown = OUTPUT.matcher(page("README.md"));
    assertThat(shown.find()).isTrue();

    assertThat(acta("check", HOME.resolve("examples/venezuela-2024").toString()))
        .startsWith(shown.group(1));
  }

  /// Whole descriptions, as a newcomer would paste them.
  static List<String> descriptions() throws IOException {
    List<String> found = new ArrayList<>();
    Matcher yaml = YAML.matcher(page("docs/election-folder.md"));
    while (yaml.find()) {
      if (yaml.group(1).startsWith("election:")) {
        found.add(yaml.group(1));
      }
    }
    found.add(page("examples/venezuela-2024/election.yaml"));
    return found;
  }

  @ParameterizedTest
  @MethodSource("descriptions")
  void every_description_on_the_pages_is_understood(String description) throws IOException {
    Files.writeString(folder.resolve("election.yaml"), description);
    try {
      ElectionFolder.read(folder, Progress.SILENT);
    } catch (InputException missingFile) {
      assertThat(missingFile.problem().kind().name()).isEqualTo("MISSING_FILE");
    }
  }

  /// A file on a page: its name at the end of a paragraph, and what is in it.
  private static final Pattern FILE =
      Pattern.compile("`([a-z]+\\.[a-z]+)`:\\n\\n```[a-z]+\\n(.*?)```", Pattern.DOTALL);

  @Test
  void the_example_of_two_sources_prints_what_the_page_shows() throws IOException {
    String page = page("docs/election-folder.md");
    int begin = page.indexOf("### Two sources of one election");
    String example = page.substring(begin, page.indexOf("\n### ", begin));
    Matcher files = FILE.matcher(example);
    List<String> names = new ArrayList<>();
    while (files.find()) {
      names.add(files.group(1));
      Files.writeString(folder.resolve(files.group(1)), files.group(2));
    }
    assertThat(names).containsExactly("council.csv", "copies.csv", "election.yaml");

    String printed = acta("check", folder.toString());

    List<String> shown = OUTPUT.matcher(example).results().map(block -> block.group(1)).toList();
    assertThat(shown).hasSize(2);
    assertThat(printed).startsWith(shown.getFirst()).contains(shown.getLast());
  }

  @ParameterizedTest
  @MethodSource("descriptions")
  void the_schema_accepts_every_description_on_the_pages(String description) throws IOException {
    assertThat(schema().validate(description, InputFormat.YAML)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "roll: {registerd: 5}",
        "contest: {choices: []}",
        "contest: {choices: [{id: A}], rule: lottery}",
        "bulletins: [{votes: {A: -5}}]",
        "sheets: [{file: a.csv}]",
        "sheets: [{file: a.csv, columns: {station: S, votes: {A: A}, plase: X}}]",
        "sources: [{id: s, kind: friend}]",
        "sheets: [{file: a.csv, adopt: newest, columns: {station: S, votes: {A: A}}}]",
        "sheets: [{file: a.csv, columns: {station: {column: S, key: $1}, votes: {A: A}}}]",
        "sheets: [{file: a.csv, columns: {station: {pattern: x}, votes: {A: A}}}]",
        "sheets: [{file: a.csv, columns: {station: S, document: {column: K}, votes: {A: A}}}]",
        "sheets: [{file: a.csv, columns: {station: S, document: {column: K, values: {fax: X}},"
            + " votes: {A: A}}}]",
        "contest: {choices: [{id: A, colour: red}]}"
      })
  void the_schema_and_the_program_refuse_the_same_mistakes(String mistake) throws IOException {
    String sound =
        "election: {id: X}\n"
            + (mistake.startsWith("contest") ? "" : "contest: {choices: [{id: A}]}\n");
    String description = sound + mistake + "\n";
    Files.writeString(folder.resolve("election.yaml"), description);

    List<Error> errors = schema().validate(description, InputFormat.YAML);
    assertThat(errors).isNotEmpty();
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> ElectionFolder.read(folder, Progress.SILENT))
        .isInstanceOf(FolderException.class);
  }

  private static Schema schema() throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(page("docs/election.schema.json"), InputFormat.JSON);
  }

  @Test
  void the_ten_line_script_checks_every_certificate_and_refuses_a_false_one()
      throws IOException, InterruptedException {
    assumeTrue(python3(), "skipped: there is no python3 on this machine");
    String report =
        acta("check", HOME.resolve("examples/venezuela-2024").toString(), "--format", "json");

    assertThat(script(report)).isEqualTo("10 certificates check");
    assertThat(script(report.replaceFirst("\"seen\" : 7156462", "\"seen\" : 7156463")))
        .contains("does not check");
  }

  /// Commands, and what the page says they print; a command may print nothing.
  private static final Pattern BY_HAND =
      Pattern.compile("```sh\\n(.*?)```(?:\\n\\n```text\\n(.*?)```)?", Pattern.DOTALL);

  @Test
  void checking_a_sheet_by_hand_prints_what_the_page_shows()
      throws IOException, InterruptedException {
    String tools = "sha256sum --version && xxd -v && openssl version | grep 'SSL 3' && node -v";
    assumeTrue(bash(tools).status() == 0, "skipped: sha256sum, xxd, openssl 3 or node is not here");
    Matcher blocks = BY_HAND.matcher(page("docs/verify.md"));
    StringBuilder commands = new StringBuilder("set -u\n");
    StringBuilder shown = new StringBuilder();
    while (blocks.find()) {
      if (!blocks.group(1).startsWith("../../acta")) {
        commands.append(blocks.group(1));
        shown.append(java.util.Objects.requireNonNullElse(blocks.group(2), ""));
      }
    }

    Shell said = bash(commands.toString());

    assertThat(said.output()).isEqualTo(shown.toString());
    assertThat(shown).contains("Signature Verified Successfully", "refused: ");
  }

  private record Shell(int status, String output) {}

  private static Shell bash(String commands) throws IOException, InterruptedException {
    try {
      Process bash =
          new ProcessBuilder("bash", "-c", commands)
              .directory(HOME.toFile())
              .redirectErrorStream(true)
              .start();
      String output = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Shell(bash.waitFor(), output);
    } catch (IOException none) {
      return new Shell(127, "");
    }
  }

  @Test
  void acta_verifies_the_sheet_of_the_page() throws IOException {
    String folder = HOME.resolve("examples/one-sheet").toString();
    String said =
        acta(
            "verify",
            "entry",
            folder + "/sheet.json",
            "--proof",
            folder + "/sheet.tlog-proof",
            "--key",
            folder + "/log.vkey");

    assertThat(said).startsWith("proven: entry 2 of example.org/acta/xx-2026");
    assertThat(page("docs/verify.md")).contains(said);
  }

  private static boolean python3() throws InterruptedException {
    try {
      return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private String script(String report) throws IOException, InterruptedException {
    Path json = Files.writeString(folder.resolve("report.json"), report);
    Process python =
        new ProcessBuilder("python3", HOME.resolve("docs/check-certificates.py").toString())
            .redirectInput(json.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    python.waitFor();
    return said.strip();
  }
}
