package org.acta.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.acta.cli.Acta;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A published site is the site, to the byte, and takes the place of nothing else.
class PublicationTest {
  @TempDir private Path temp;
  private Path record;

  @BeforeEach
  void aRecord() {
    record = TestRecord.small(temp);
  }

  private int publish(String out, String... more) {
    return Acta.run(
        Stream.concat(
                Stream.of("publish", record.toString(), temp.resolve(out).toString()),
                Stream.of(more))
            .toArray(String[]::new));
  }

  private Map<String, byte[]> files(String folder) throws IOException {
    Path root = temp.resolve(folder);
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(root)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        files.put(root.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return files;
  }

  @Test
  void it_is_the_same_on_any_number_of_threads_and_as_it_is_served() throws IOException {
    assertThat(publish("one", "--threads", "1")).isZero();
    assertThat(publish("four", "--threads", "4")).isZero();
    Site site = TestRecord.site(record, "en");

    Map<String, byte[]> one = files("one");
    assertThat(files("four")).usingRecursiveComparison().isEqualTo(one);
    assertThat(one.keySet()).hasSize((int) site.paths().count() + 1);
    assertThat(site.paths())
        .allSatisfy(
            path -> assertThat(one.get(path)).isEqualTo(site.at(path).orElseThrow().bytes()));
  }

  @Test
  void a_site_is_replaced_and_anything_else_is_left_alone() throws IOException {
    assertThat(publish("site")).isZero();
    Files.writeString(temp.resolve("site/left-over.html"), "of another record");
    assertThat(publish("site")).isZero();
    assertThat(temp.resolve("site/left-over.html")).doesNotExist();

    Path letters = Files.createDirectory(temp.resolve("letters"));
    Files.writeString(letters.resolve("letter.txt"), "dear");
    assertThat(publish("letters")).isEqualTo(2);
    assertThat(letters.resolve("letter.txt")).hasContent("dear");
  }

  @Test
  void a_published_site_is_a_log_that_can_be_copied_and_verified() {
    assertThat(publish("site")).isZero();

    assertThat(
            Acta.run(
                "mirror",
                temp.resolve("site").toString(),
                temp.resolve("copy").toString(),
                "--key",
                temp.resolve("record.key/log.vkey").toString()))
        .isZero();
    assertThat(temp.resolve("copy/checkpoint"))
        .hasSameBinaryContentAs(record.resolve("checkpoint"));
  }
}
