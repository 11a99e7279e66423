package org.acta.site.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.acta.cli.Refusal;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// How a record is served: from a file, from the environment and from options, each before the one
/// named before it.
final class ServeConfiguration {
  /// What it is named when nobody says.
  static final String FILE = "acta-serve.yaml";

  private static final String NONE = "none";

  /// What may be set, with what is taken otherwise.
  private static final Map<String, String> USUAL = usual();

  private final Map<String, Value> values = new LinkedHashMap<>();

  /// A value and who set it.
  ///
  /// @param from such as *the option --port*
  private record Value(String text, String from) {}

  private ServeConfiguration() {
    USUAL.forEach((name, text) -> values.put(name, new Value(text, "as usual")));
  }

  private static Map<String, String> usual() {
    Map<String, String> usual = new LinkedHashMap<>();
    usual.put("host", "127.0.0.1");
    usual.put("port", "8080");
    usual.put("metrics-port", NONE);
    usual.put("cache", "256");
    usual.put("language", "en");
    usual.put("behind-tls", "false");
    usual.put("proxies", "");
    usual.put("rate", "100");
    usual.put("burst", "400");
    usual.put("connections", "2000");
    usual.put("log", "errors");
    return Collections.unmodifiableMap(usual);
  }

  /// Reads it.
  ///
  /// @param file that must be there if it is named; otherwise [#FILE] counts if it is there
  /// @param environment variables, of which those count that begin with `ACTA_`
  /// @param options by the names that files give them
  static ServeConfiguration read(
      Optional<Path> file, Map<String, String> environment, Map<String, String> options) {
    ServeConfiguration all = new ServeConfiguration();
    Optional<Path> named =
        file.or(() -> Optional.ofNullable(environment.get("ACTA_CONFIG")).map(Path::of));
    named
        .or(() -> Stream.of(Path.of(FILE)).filter(Files::isRegularFile).findFirst())
        .ifPresent(all::file);
    for (String name : USUAL.keySet()) {
      String variable = "ACTA_" + name.toUpperCase(Locale.ROOT).replace('-', '_');
      String value = environment.get(variable);
      if (value != null) {
        all.values.put(name, new Value(value.strip(), "the variable " + variable));
      }
    }
    options.forEach((name, value) -> all.values.put(name, new Value(value, "an option")));
    return all;
  }

  private void file(Path file) {
    try {
      Optional<Node> root =
          new Compose(LoadSettings.builder().setMaxAliasesForCollections(0).build())
              .composeString(Files.readString(file));
      if (root.isPresent()) {
        mapping(file, root.get());
      }
    } catch (IOException e) {
      throw Refusal.misuse("cannot read the configuration " + file + ": " + e.getMessage());
    } catch (YamlEngineException e) {
      throw Refusal.misuse(
          file + " is no YAML: " + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
  }

  private void mapping(Path file, Node root) {
    if (!(root instanceof MappingNode mapping)) {
      throw Refusal.misuse(file + " has no settings; write them as 'port: 8080', one a line");
    }
    for (NodeTuple tuple : mapping.getValue()) {
      String place = file + ", line " + line(tuple.getKeyNode());
      String name = tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
      if (!USUAL.containsKey(name)) {
        throw Refusal.misuse(
            place
                + ": '"
                + name
                + "' means nothing; known are "
                + String.join(", ", USUAL.keySet()));
      }
      values.put(name, new Value(text(tuple.getValueNode(), place), place));
    }
  }

  private static String line(Node node) {
    return node.getStartMark().map(mark -> Integer.toString(mark.getLine() + 1)).orElse("?");
  }

  private static String text(Node node, String place) {
    return switch (node) {
      case ScalarNode scalar -> scalar.getValue().strip();
      case SequenceNode list ->
          String.join(",", list.getValue().stream().map(one -> text(one, place)).toList());
      default -> throw Refusal.misuse(place + ": a text, a number or a list of texts stands here");
    };
  }

  private Value value(String name) {
    Value value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("there is no setting " + name);
    }
    return value;
  }

  private Refusal wrong(String name, String shape) {
    Value value = value(name);
    return Refusal.misuse(
        name + " is " + shape + ", not '" + value.text() + "' (" + value.from() + ")");
  }

  String text(String name) {
    return value(name).text();
  }

  /// A whole number.
  int number(String name, int least, int most) {
    String text = value(name).text();
    if (text.matches("[0-9]{1,9}")) {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    }
    throw wrong(name, "a whole number from " + least + " to " + most);
  }

  /// A whole number, or nothing if it is `none`.
  Optional<Integer> numberIfAny(String name, int least, int most) {
    return value(name).text().equals(NONE)
        ? Optional.empty()
        : Optional.of(number(name, least, most));
  }

  boolean flag(String name) {
    return switch (value(name).text()) {
      case "true" -> true;
      case "false" -> false;
      default -> throw wrong(name, "true or false");
    };
  }

  /// Texts with commas between them.
  List<String> texts(String name) {
    return Stream.of(value(name).text().split(",", -1))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .toList();
  }

  /// One of some words.
  <E extends Enum<E>> E word(String name, Class<E> words) {
    for (E one : words.getEnumConstants()) {
      if (one.name().toLowerCase(Locale.ROOT).equals(value(name).text())) {
        return one;
      }
    }
    throw wrong(
        name,
        String.join(
            " or ",
            Stream.of(words.getEnumConstants())
                .map(one -> one.name().toLowerCase(Locale.ROOT))
                .toList()));
  }

  /// All of it as a file would have it, with who set each.
  String print() {
    StringBuilder text = new StringBuilder();
    values.forEach((name, value) -> {
      String shown =
          name.equals("proxies") ? "[" + String.join(", ", texts(name)) + "]" : value.text();
      text.append(name).append(": ").append(shown).append("  # ").append(value.from()).append('\n');
    });
    return text.toString();
  }
}
