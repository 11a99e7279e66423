package org.acta.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.acta.log.LogReader;
import org.acta.projection.Projection.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A file that grew with its record has the content of one that was made at once.
class GrowthTest {
  @TempDir private Path temp;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void growing_gives_the_rows_of_a_fresh_start_wherever_it_is_cut(long seed)
      throws IOException, SQLException {
    List<byte[]> entries = RandomRecord.of(Files.createDirectory(temp.resolve("folder")), seed);
    Random random = new Random(seed);
    GrowingLog growing = new GrowingLog(temp.resolve("record"));
    Path grown = temp.resolve("grown.duckdb");
    Map<Long, Map<String, String>> past = new LinkedHashMap<>();
    Map<Class<?>, Integer> outcomes = new LinkedHashMap<>();
    int at = 0;
    int next = 100 + random.nextInt(20);
    while (at < entries.size()) {
      LogReader log = growing.append(entries.subList(at, next));
      at = next;
      next = Math.min(entries.size(), at + 1 + random.nextInt(40));

      Outcome outcome = Projection.refresh(log, grown);
      outcomes.merge(outcome.getClass(), 1, Integer::sum);
      Path fresh = temp.resolve("fresh.duckdb");
      Projection.ofRecord(log, log.size(), fresh);

      Map<String, String> content = Content.of(grown);
      assertThat(content)
          .as("seed %d, %d entries, %s", seed, at, outcome)
          .isEqualTo(Content.of(fresh));
      assertThat(Projection.refresh(log, grown)).isEqualTo(new Outcome.Current());
      past.put(log.size(), content);
    }
    assertThat(outcomes.getOrDefault(Outcome.Extended.class, 0)).isGreaterThan(3);

    LogReader log = growing.append(List.of(entries.getLast()));
    for (long size : past.keySet().stream().skip(past.size() / 2).limit(2).toList()) {
      Path then = temp.resolve("then.duckdb");
      Projection.ofRecord(log, size, then);
      assertThat(Content.of(then)).isEqualTo(past.get(size));
    }
  }

  @Test
  void another_record_is_never_added_to_what_was_made_of_one() throws IOException, SQLException {
    List<byte[]> entries = RandomRecord.of(Files.createDirectory(temp.resolve("folder")), 9);
    Path file = temp.resolve("file.duckdb");
    GrowingLog one = new GrowingLog(temp.resolve("one"));
    Projection.refresh(one.append(entries.subList(0, 120)), file);
    GrowingLog other = new GrowingLog(temp.resolve("other"));
    List<byte[]> changed = new java.util.ArrayList<>(entries.subList(0, 130));
    changed.remove(60);

    Outcome outcome = Projection.refresh(other.append(changed), file);

    assertThat(outcome)
        .isEqualTo(
            new Outcome.MadeAnew("the record does not begin with the entries it was made from"));
    assertThat(Content.ask(file, "SELECT entries FROM projection")).isEqualTo("129\n");
  }
}
