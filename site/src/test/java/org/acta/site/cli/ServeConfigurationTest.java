package org.acta.site.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.acta.serve.AccessLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Where settings come from.
class ServeConfigurationTest {
  @TempDir private Path temp;

  private Optional<Path> file(String text) throws IOException {
    return Optional.of(Files.writeString(temp.resolve("acta-serve.yaml"), text));
  }

  @Test
  void options_come_before_the_environment_and_that_before_the_file() throws IOException {
    Optional<Path> file = file("port: 1000\nrate: 5\nproxies: [10.0.0.1, '::1']\nburst: 7\n");

    ServeConfiguration settings =
        ServeConfiguration.read(
            file, Map.of("ACTA_PORT", "2000", "ACTA_RATE", "6"), Map.of("port", "3000"));

    assertThat(settings.number("port", 0, 65_535)).isEqualTo(3_000);
    assertThat(settings.number("rate", 0, 100)).isEqualTo(6);
    assertThat(settings.number("burst", 0, 100)).isEqualTo(7);
    assertThat(settings.texts("proxies")).containsExactly("10.0.0.1", "::1");
    assertThat(settings.text("host")).isEqualTo("127.0.0.1");
    assertThat(settings.word("log", AccessLog.Level.class)).isEqualTo(AccessLog.Level.ERRORS);
    assertThat(settings.print())
        .contains("port: 3000  # an option", "rate: 6  # the variable ACTA_RATE", "line 4");
  }

  @Test
  void what_is_printed_can_be_read_again() throws IOException {
    ServeConfiguration settings =
        ServeConfiguration.read(file("log: requests\n"), Map.of(), Map.of("proxies", "10.0.0.1"));

    ServeConfiguration again = ServeConfiguration.read(file(settings.print()), Map.of(), Map.of());

    assertThat(again.texts("proxies")).containsExactly("10.0.0.1");
    assertThat(again.word("log", AccessLog.Level.class)).isEqualTo(AccessLog.Level.REQUESTS);
    assertThat(again.numberIfAny("metrics-port", 0, 1)).isEmpty();
  }

  @Test
  void the_file_that_is_given_along_says_what_is_usual() throws IOException {
    String given = Files.readString(Path.of("../deploy/acta-serve.yaml"));

    String printed = ServeConfiguration.read(file(given), Map.of(), Map.of()).print();

    Optional<Path> empty = file("");
    assertThat(printed.replaceAll("(?m)  #.*", ""))
        .isEqualTo(
            ServeConfiguration.read(empty, Map.of(), Map.of()).print().replaceAll("(?m)  #.*", ""));
  }

  @Test
  void a_mistake_is_told_with_its_place() {
    assertThatThrownBy(
            () -> ServeConfiguration.read(file("host: x\nprot: 1\n"), Map.of(), Map.of()))
        .hasMessageContaining("line 2: 'prot' means nothing; known are host, port");
    assertThatThrownBy(() ->
            ServeConfiguration.read(file("port: many\n"), Map.of(), Map.of())
                .number("port", 0, 65_535))
        .hasMessageContaining("port is a whole number from 0 to 65535, not 'many'")
        .hasMessageContaining("line 1");
    assertThatThrownBy(() -> ServeConfiguration.read(file("port: [\n"), Map.of(), Map.of()))
        .hasMessageContaining("is no YAML");
    assertThatThrownBy(
            () -> ServeConfiguration.read(Optional.of(temp.resolve("none")), Map.of(), Map.of()))
        .hasMessageContaining("cannot read the configuration");
  }
}
