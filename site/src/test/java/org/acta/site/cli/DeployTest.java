package org.acta.site.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.acta.cli.Acta;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The files that a server is set up with, as far as they can be held to something without one.
class DeployTest {
  private static final Path DEPLOY = Path.of("../deploy");

  @TempDir private Path temp;

  private static String text(String file) throws IOException {
    return Files.readString(DEPLOY.resolve(file));
  }

  private static List<String> found(String pattern, String text) {
    return Pattern.compile(pattern, Pattern.MULTILINE)
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  @Test
  void the_image_copies_what_the_build_makes_and_starts_what_it_copied() throws IOException {
    String image = text("Containerfile");
    String pom = Files.readString(Path.of("../pom.xml"));
    Matcher version = Pattern.compile("<version>([^<]+)</version>").matcher(pom);
    assertThat(version.find()).isTrue();

    List<MatchResult> copies =
        Pattern.compile("COPY --from=build /opt/acta/(\\S+) (\\S+)")
            .matcher(image)
            .results()
            .toList();
    assertThat(copies).hasSize(5);
    for (MatchResult copy : copies) {
      String from = copy.group(1);
      String module = from.substring(0, from.indexOf('/'));
      assertThat(
              from.equals(module + "/target/lib")
                  || from.equals(
                      module + "/target/acta-" + module + "-" + version.group(1) + ".jar")
                  || Files.isRegularFile(Path.of("..", from)))
          .as(from)
          .isTrue();
      assertThat(image).contains("-pl evidence,app,site -am");
    }
    List<String> there = copies.stream().map(copy -> copy.group(2)).toList();
    String started = found("^ENTRYPOINT (.*)$", image).getFirst();
    assertThat(started).contains("\"" + Acta.class.getName() + "\", \"serve\"");
    for (String part : found("(/opt/acta/[^\":*]+)", started)) {
      assertThat(there).as(started).contains(part.replaceAll("/$", ""));
    }
  }

  @Test
  void a_desk_may_write_what_a_server_alone_only_reads() throws IOException {
    String unit = text("acta.service");
    String desk = text("acta-desk.conf");

    assertThat(found("^ReadOnlyPaths=(.*)$", unit)).containsExactly("/var/lib/acta /opt/acta");
    assertThat(found("^ReadOnlyPaths=(.*)$", desk)).containsExactly("", "/opt/acta");
    assertThat(found("^ReadWritePaths=(.*)$", desk)).containsExactly("/var/lib/acta");
    String alone = found("^ExecStart=(.*)$", unit).getFirst();
    assertThat(found("^ExecStart=(.*)$", desk))
        .containsExactly("", alone.replace(" --config", " --desk --config"));
  }

  @Test
  void systemd_finds_nothing_in_the_unit_but_that_acta_is_not_there() throws Exception {
    Path analyze = Path.of("/usr/bin/systemd-analyze");
    assumeTrue(Files.isExecutable(analyze), "skipped: there is no " + analyze);
    Files.writeString(temp.resolve("acta.service"), text("acta.service"));
    Path more = Files.createDirectory(temp.resolve("acta.service.d"));
    Files.writeString(more.resolve("desk.conf"), text("acta-desk.conf"));

    Process verify =
        new ProcessBuilder(analyze.toString(), "verify", temp.resolve("acta.service").toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(verify.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    verify.waitFor();
    assertThat(said.lines().filter(line -> line.startsWith("acta.service")))
        .as(said)
        .allMatch(line -> line.contains("Command /opt/acta/acta is not executable"));
  }
}
