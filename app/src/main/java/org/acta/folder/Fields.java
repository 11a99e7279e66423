package org.acta.folder;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.acta.format.Problem;
import org.acta.format.Problem.Kind;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/// One mapping of the description, read field by field.
///
/// Every getter notes which field it asked for; [#done] reports those that nobody asked for. A
/// field that is missing or of the wrong kind becomes a [Problem] with its line, and the getter
/// answers as if it were absent, so that one run finds all mistakes.
final class Fields {
  private final String file;
  private final String path;
  private final Problems problems;
  private final long line;
  private final Map<String, NodeTuple> fields = new LinkedHashMap<>();
  private final Set<String> asked = new LinkedHashSet<>();

  private Fields(String file, String path, Problems problems, MappingNode node) {
    this.file = file;
    this.path = path;
    this.problems = problems;
    this.line = lineOf(node);
    for (NodeTuple tuple : node.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        problem(tuple.getKeyNode(), path, Kind.YAML_KEY);
      } else if (fields.putIfAbsent(key.getValue(), tuple) != null) {
        problem(key, at(key.getValue()), Kind.FIELD_TWICE);
      }
    }
  }

  /// The mapping at the top of a description; empty, with a problem, if it is something else.
  static Optional<Fields> of(String file, Problems problems, Node node) {
    return of(file, "", problems, node);
  }

  private static Optional<Fields> of(String file, String path, Problems problems, Node node) {
    if (node instanceof MappingNode mapping) {
      return Optional.of(new Fields(file, path, problems, mapping));
    }
    problems.add(located(file, node, path, Kind.FIELD_NOT_MAPPING));
    return Optional.empty();
  }

  /// The fields that are there, in their order.
  List<String> names() {
    return List.copyOf(fields.keySet());
  }

  boolean has(String name) {
    return fields.containsKey(name);
  }

  /// A text that must be there; empty, with a problem, if it is not.
  String text(String name) {
    Optional<String> text = optionalText(name);
    if (text.isEmpty() && !has(name)) {
      missing(name);
    }
    return text.orElse("");
  }

  Optional<String> optionalText(String name) {
    return node(name).flatMap(node -> scalar(node, at(name)));
  }

  /// A whole number of at least zero.
  OptionalLong count(String name) {
    Optional<String> text = optionalText(name);
    if (text.isEmpty()) {
      return OptionalLong.empty();
    }
    return parseCount(text.get(), node(name).orElseThrow(), at(name));
  }

  private OptionalLong parseCount(String text, Node node, String where) {
    String digits = text.replace("_", "");
    if (digits.matches("\\d{1,12}")) {
      return OptionalLong.of(Long.parseLong(digits));
    }
    problem(node, where, Kind.FIELD_NOT_COUNT, text);
    return OptionalLong.empty();
  }

  /// A number as printed, its decimals kept.
  Optional<BigDecimal> decimal(String name) {
    return node(name)
        .flatMap(node -> scalar(node, at(name)).flatMap(text -> decimal(text, node, at(name))));
  }

  private Optional<BigDecimal> decimal(String text, Node node, String where) {
    String plain = text.strip().replace("%", "").strip().replace(',', '.');
    if (plain.matches("\\d{1,3}(\\.\\d{1,9})?")) {
      return Optional.of(new BigDecimal(plain));
    }
    problem(node, where, Kind.FIELD_NOT_PERCENT, text);
    return Optional.empty();
  }

  Optional<Boolean> flag(String name) {
    Optional<String> text = optionalText(name);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return switch (text.get().toLowerCase(Locale.ROOT)) {
      case "true", "yes" -> Optional.of(true);
      case "false", "no" -> Optional.of(false);
      default -> {
        problem(name, Kind.FIELD_NOT_FLAG, text.get());
        yield Optional.empty();
      }
    };
  }

  /// One of some words, such as `electoral-body`; the first, with a problem, if it is another.
  <E extends Enum<E>> E oneOf(String name, E[] values, E fallback) {
    Optional<String> text = optionalText(name);
    if (text.isEmpty()) {
      return fallback;
    }
    for (E value : values) {
      if (word(value).equals(text.get().toLowerCase(Locale.ROOT))) {
        return value;
      }
    }
    List<String> words = java.util.Arrays.stream(values).map(Fields::word).toList();
    problem(name, Kind.FIELD_NOT_ONE_OF, text.get(), String.join(", ", words));
    return fallback;
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// One text, or a list of them; empty if the field is not there.
  List<String> texts(String name) {
    return node(name).map(node -> texts(node, at(name))).orElse(List.of());
  }

  private List<String> texts(Node node, String where) {
    if (node instanceof SequenceNode sequence) {
      List<String> texts = new ArrayList<>();
      for (Node element : sequence.getValue()) {
        scalar(element, where + "[" + texts.size() + "]").ifPresent(texts::add);
      }
      return texts;
    }
    return scalar(node, where).map(List::of).orElse(List.of());
  }

  /// A mapping, if the field is there.
  Optional<Fields> fields(String name) {
    return node(name).flatMap(node -> of(file, at(name), problems, node));
  }

  /// Whether the field is a plain text rather than a mapping or list.
  boolean isText(String name) {
    return fields.get(name) instanceof NodeTuple tuple
        && tuple.getValueNode() instanceof ScalarNode;
  }

  /// Whether the field is a mapping.
  boolean isMapping(String name) {
    return fields.get(name) instanceof NodeTuple tuple
        && tuple.getValueNode() instanceof MappingNode;
  }

  /// A list of mappings; a single mapping counts as a list of one.
  List<Fields> list(String name) {
    Optional<Node> node = node(name);
    if (node.isEmpty()) {
      return List.of();
    }
    if (!(node.get() instanceof SequenceNode sequence)) {
      return of(file, at(name), problems, node.get()).map(List::of).orElse(List.of());
    }
    List<Fields> list = new ArrayList<>();
    int index = 0;
    for (Node element : sequence.getValue()) {
      of(file, at(name) + "[" + index++ + "]", problems, element).ifPresent(list::add);
    }
    return list;
  }

  /// A list of mappings and texts; a text counts as a mapping with this one field. A single mapping
  /// or text counts as a list of one.
  List<Fields> listOrTexts(String name, String textField) {
    Optional<Node> node = node(name);
    if (node.isEmpty()) {
      return List.of();
    }
    boolean several = node.get() instanceof SequenceNode;
    List<Node> elements =
        node.get() instanceof SequenceNode sequence ? sequence.getValue() : List.of(node.get());
    List<Fields> list = new ArrayList<>();
    for (int i = 0; i < elements.size(); i++) {
      String where = several ? at(name) + "[" + i + "]" : at(name);
      Node element = elements.get(i);
      Node mapping = element instanceof ScalarNode ? around(element, textField) : element;
      of(file, where, problems, mapping).ifPresent(list::add);
    }
    return list;
  }

  private static Node around(Node text, String field) {
    Node key = new ScalarNode(Tag.STR, field, ScalarStyle.PLAIN);
    return new MappingNode(
        Tag.MAP,
        true,
        List.of(new NodeTuple(key, text)),
        FlowStyle.BLOCK,
        text.getStartMark(),
        text.getEndMark());
  }

  /// Counts by name, in their order.
  Map<String, Long> counts(String name) {
    Map<String, Long> counts = new LinkedHashMap<>();
    fields(name)
        .ifPresent(inner -> {
          for (String key : inner.names()) {
            inner.count(key).ifPresent(count -> counts.put(key, count));
          }
        });
    return counts;
  }

  /// Decimals by name, in their order.
  Map<String, BigDecimal> decimals(String name) {
    Map<String, BigDecimal> decimals = new LinkedHashMap<>();
    fields(name)
        .ifPresent(inner -> {
          for (String key : inner.names()) {
            inner.decimal(key).ifPresent(value -> decimals.put(key, value));
          }
        });
    return decimals;
  }

  /// Reports a field of this mapping.
  void problem(String name, Kind kind, Object... arguments) {
    NodeTuple tuple = fields.get(name);
    if (tuple == null) {
      problems.add(Problem.in(file, kind, arguments).atLine(line).atField(at(name)));
    } else {
      problem(tuple.getValueNode(), at(name), kind, arguments);
    }
  }

  /// Reports a field that must be there.
  void missing(String name) {
    problems.add(Problem.in(file, Kind.FIELD_MISSING, name).atLine(line).atField(at(name)));
  }

  /// Reports the fields that nobody asked for.
  void done() {
    for (Map.Entry<String, NodeTuple> field : fields.entrySet()) {
      if (!asked.contains(field.getKey())) {
        problem(
            field.getValue().getKeyNode(),
            at(field.getKey()),
            Kind.FIELD_UNKNOWN,
            field.getKey(),
            String.join(", ", asked));
      }
    }
  }

  private Optional<Node> node(String name) {
    asked.add(name);
    NodeTuple tuple = fields.get(name);
    if (tuple == null || isNull(tuple.getValueNode())) {
      return Optional.empty();
    }
    return Optional.of(tuple.getValueNode());
  }

  private static boolean isNull(Node node) {
    return node instanceof ScalarNode scalar
        && scalar.isPlain()
        && (scalar.getValue().isEmpty()
            || scalar.getValue().equals("null")
            || scalar.getValue().equals("~"));
  }

  private Optional<String> scalar(Node node, String where) {
    if (node instanceof ScalarNode scalar) {
      return Optional.of(scalar.getValue());
    }
    problem(node, where, Kind.FIELD_NOT_TEXT);
    return Optional.empty();
  }

  private String at(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  private void problem(Node node, String where, Kind kind, Object... arguments) {
    problems.add(located(file, node, where, kind, arguments));
  }

  private static Problem located(
      String file, Node node, String where, Kind kind, Object... arguments) {
    Problem problem = Problem.in(file, kind, arguments).atField(where.isEmpty() ? "top" : where);
    long at = lineOf(node);
    return at > 0 ? problem.atLine(at) : problem;
  }

  private static long lineOf(@Nullable Node node) {
    return node == null ? 0 : node.getStartMark().map(mark -> mark.getLine() + 1L).orElse(0L);
  }
}
