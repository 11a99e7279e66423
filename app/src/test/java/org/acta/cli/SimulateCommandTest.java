package org.acta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.acta.election.Share;
import org.acta.sheet.Finding.Check;
import org.acta.simulate.MistakeCounts;
import org.acta.simulate.Simulation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SimulateCommandTest {
  /// A sum of rows is no mistake on a sheet, and is not made up.
  private static final java.util.Set<Check> EVERY_KIND =
      java.util.EnumSet.complementOf(
          java.util.EnumSet.of(Check.ROW_IS_SUM, Check.STATION_SUPERSEDED));

  @TempDir Path temp;

  @Test
  void options_become_the_simulation_they_name() throws IOException {
    assertThat(
            simulate(
                "command",
                "--errors=negative=2,empty=1",
                "--missing=10",
                "--levels=province,town",
                "--no-roll",
                "--format=csv.gz"))
        .isZero();
    Simulation.of(50, 3, 5)
        .withRoll(false)
        .withLevels(List.of("province", "town"))
        .withGzip(true)
        .withMissing(Share.parse("10"))
        .withMistakes(MistakeCounts.of(Map.of(Check.NEGATIVE, 2, Check.EMPTY, 1)))
        .write(temp.resolve("direct"));
    for (String name : new String[] {"sheets.csv.gz", "election.yaml", "truth.json"}) {
      assertThat(temp.resolve("command/" + name))
          .hasSameBinaryContentAs(temp.resolve("direct/" + name));
    }
    assertThat(temp.resolve("command/roll.csv")).doesNotExist();
  }

  @Test
  void a_folder_in_use_is_a_misuse() throws IOException {
    Files.createDirectories(temp.resolve("used/inside"));
    assertThat(simulate("used")).isEqualTo(Acta.MISUSE);
  }

  @Test
  void an_unknown_kind_format_or_share_is_a_misuse() {
    assertThat(simulate("folder", "--errors=typo=1")).isEqualTo(Acta.MISUSE);
    assertThat(simulate("folder", "--format=xlsx")).isEqualTo(Acta.MISUSE);
    assertThat(simulate("folder", "--missing=many")).isEqualTo(Acta.MISUSE);
    assertThat(temp.resolve("folder")).doesNotExist();
  }

  @Test
  void the_help_names_every_kind_of_mistake() {
    String help = new CommandLine(new SimulateCommand()).getUsageMessage();
    for (Check check : EVERY_KIND) {
      assertThat(help).contains(check.id());
    }
  }

  private int simulate(String folder, String... more) {
    String[] all = new String[5 + more.length];
    all[0] = "simulate";
    all[1] = "--out=" + temp.resolve(folder);
    all[2] = "--stations=50";
    all[3] = "--choices=3";
    all[4] = "--seed=5";
    System.arraycopy(more, 0, all, 5, more.length);
    return Acta.run(all);
  }
}
