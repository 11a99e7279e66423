package org.acta.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.acta.article.ReadingJson;
import org.acta.ledger.Article;
import org.acta.ledger.ArticleReader.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The articles that were read by hand, scored by the script that the readers' contract comes with.
/// They are not part of this repository; without them, or without Python, nothing is scored.
class ReaderScoreTest {
  private static final Path SHARED = shared();

  @TempDir Path made;

  private static Path shared() {
    Path here = Path.of("").toAbsolutePath();
    while (here != null && !Files.isDirectory(here.resolve("shared/data/reader"))) {
      here = here.getParent();
    }
    return here == null ? Path.of("shared") : here.resolve("shared");
  }

  @Test
  void the_seed_article_is_read_as_a_careful_person_would() throws Exception {
    Path reader = SHARED.resolve("data/reader");
    assumeShared(reader.resolve("seed.txt"));
    read(reader.resolve("seed.txt"), made);
    score(
        reader.resolve("seed.gold.json"),
        made.resolve("seed.json"),
        List.of("positions=1", "quotes=1", "events=1", "statements=0.9", "relations=0.9"));
  }

  @Test
  void the_written_articles_are_read_nearly_as_well() throws Exception {
    Path dev = SHARED.resolve("data/reader/dev");
    assumeShared(dev);
    try (Stream<Path> files = Files.list(dev)) {
      for (Path file : files.filter(name -> name.toString().endsWith(".txt")).sorted().toList()) {
        read(file, made);
      }
    }
    String report =
        score(
            dev,
            made,
            List.of(
                "positions=0.92",
                "positions.p=0.95",
                "quotes=0.95",
                "events=0.85",
                "overall=0.91"));
    assertThat(report).contains("empty documents left empty 4/4");
    Matcher offsets = Pattern.compile("offsets (\\d+)/(\\d+)").matcher(report);
    assertThat(offsets.find()).isTrue();
    assertThat(offsets.group(1)).isEqualTo(offsets.group(2));
  }

  /// The first two batches of this repository's own articles, which the rules were mended with
  /// after they had been scored once.
  @Test
  void what_was_learnt_from_the_first_two_batches_is_not_forgotten() throws Exception {
    assumeShared(SHARED.resolve("data/reader/seed.txt"));
    batch("batch1", List.of("positions=0.9", "quotes=0.97", "events=0.85"));
    batch("batch2", List.of("positions=0.75", "quotes=0.97", "events=0.85"));
  }

  private void batch(String name, List<String> least) throws Exception {
    Path batch = Path.of("src/test/resources/corpus").resolve(name);
    Path readings = Files.createDirectory(made.resolve(name));
    try (Stream<Path> files = Files.list(batch)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".txt")).sorted().toList()) {
        read(file, readings);
      }
    }
    assertThat(score(batch, readings, least)).contains("empty documents left empty 2/2");
  }

  private static void assumeShared(Path path) {
    assumeThat(path).as("the articles that were read by hand are not beside this folder").exists();
  }

  /// Reads an article with what its gold says about the publication, as whoever got it would know.
  private static void read(Path file, Path into) throws IOException {
    String name = file.getFileName().toString().replaceFirst("\\.txt$", "");
    String gold = Files.readString(file.resolveSibling(name + ".gold.json"));
    Article article =
        new Article(
            file.getFileName().toString(),
            Files.readAllBytes(file),
            field(gold, "outlet"),
            field(gold, "published").map(LocalDate::parse),
            Optional.empty(),
            Optional.empty());
    if (NewsReaderTest.READER.read(article) instanceof Outcome.Read(var reading)) {
      Files.writeString(into.resolve(name + ".json"), ReadingJson.print(reading, true));
    }
  }

  private static Optional<String> field(String json, String name) {
    Matcher field = Pattern.compile("\"" + name + "\":\\s*\"([^\"]+)\"").matcher(json);
    return field.find() ? Optional.of(field.group(1)) : Optional.empty();
  }

  private static String score(Path gold, Path read, List<String> least) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                "python3",
                SHARED.resolve("tools/score_reader.py").toString(),
                gold.toString(),
                read.toString()));
    least.forEach(minimum -> command.addAll(List.of("--min", minimum)));
    Process process;
    try {
      process = new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException e) {
      assumeThat(false).as("python3 is not here: " + e.getMessage()).isTrue();
      return "";
    }
    String report = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(report).isZero();
    return report;
  }
}
