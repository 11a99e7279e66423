package org.acta.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The launcher `acta`, with a build and a `java` that only say what they were asked.
class LauncherTest {
  private static final Path ROOT = Path.of("..");

  @TempDir private Path home;

  @BeforeEach
  void aCheckout() throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "there is no shell here");
    Files.copy(ROOT.resolve("acta"), home.resolve("acta"), StandardCopyOption.COPY_ATTRIBUTES);
    Files.copy(ROOT.resolve("jdk.sh"), home.resolve("jdk.sh"));
    for (String folder : List.of("app/src/main", "app/target", "evidence/src/main", "jdk/bin")) {
      Files.createDirectories(home.resolve(folder));
    }
    for (String file : List.of("pom.xml", "app/pom.xml", "evidence/pom.xml", "app/jvm.options")) {
      Files.createFile(home.resolve(file));
    }
    Files.writeString(home.resolve("jdk/release"), "JAVA_VERSION=\"25\"\n");
    script("jdk/bin/javac", "exit 1");
    script("jdk/bin/java", "echo \"ran $*\"");
    script("mvnw", "echo '[ERROR] Main.java: a slip'; exit 1");
  }

  private void script(String name, String line) throws IOException {
    Path file = Files.writeString(home.resolve(name), "#!/bin/sh\n" + line + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private Run acta() throws IOException, InterruptedException {
    return acta("--version");
  }

  private Run acta(String command) throws IOException, InterruptedException {
    ProcessBuilder process = new ProcessBuilder(home.resolve("acta").toString(), command);
    process.environment().put("JAVA_HOME", home.resolve("jdk").toString());
    process.redirectError(home.resolve("err").toFile());
    Process running = process.start();
    String out = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Run(running.waitFor(), out, Files.readString(home.resolve("err")));
  }

  private void builtBeforeTheLastChange() throws IOException {
    Files.createFile(home.resolve("app/target/acta-app-0.1.0-SNAPSHOT.jar"));
    Path stamp = Files.createFile(home.resolve("app/target/acta.stamp"));
    Files.setLastModifiedTime(stamp, FileTime.from(Instant.EPOCH));
  }

  @Test
  void a_build_that_fails_leaves_the_last_good_one_and_says_so() throws Exception {
    builtBeforeTheLastChange();

    Run run = acta();

    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("org.acta.cli.Acta --version");
    assertThat(run.err())
        .contains("could not be built, so this is the build of 1970-01-01", "without the changes")
        .contains("target/build.log");
    assertThat(run.err().lines()).hasSize(1);
  }

  @Test
  void without_a_good_build_there_is_nothing_to_run() throws Exception {
    Run run = acta();

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("Main.java: a slip", "could not be built");
  }

  @Test
  void a_build_that_succeeds_is_run_without_a_word() throws Exception {
    builtBeforeTheLastChange();
    script("mvnw", "exit 0");

    Run run = acta();

    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("org.acta.cli.Acta --version");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void the_site_is_built_when_it_is_first_asked_for_and_not_again() throws Exception {
    script("mvnw", "echo \"$*\" >>\"$(dirname \"$0\")/built\"");
    for (String folder : List.of("site/src/main", "site/target", "verify")) {
      Files.createDirectories(home.resolve(folder));
    }
    Files.createFile(home.resolve("site/pom.xml"));
    Files.createFile(home.resolve("verify/verify.mjs"));

    assertThat(acta("check").out()).doesNotContain("acta-site");
    assertThat(home.resolve("built")).content().contains("-pl app").doesNotContain("-pl site");
    assertThat(acta("serve").out()).contains("acta-site", "org.acta.cli.Acta serve");
    assertThat(acta("publish").out()).contains("acta-site");
    assertThat(Files.readAllLines(home.resolve("built")))
        .filteredOn(line -> line.contains("-pl site"))
        .hasSize(1);
  }
}
