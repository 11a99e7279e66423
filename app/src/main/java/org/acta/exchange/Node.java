package org.acta.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A small object of an XML or JSON document, whole: its values by name, and the objects within it.
///
/// An XML attribute, an element that holds a text only, and a member of a JSON object that is no
/// object are values. The text of an element that also has attributes is its value [#CONTENT].
final class Node {
  /// The text beside attributes, as NIST's JSON calls it.
  static final String CONTENT = "Content";

  private final String name;
  private final long line;
  private final Map<String, List<String>> values = new LinkedHashMap<>();
  private final List<Node> children = new ArrayList<>();

  Node(String name, long line) {
    this.name = name;
    this.line = line;
  }

  void add(String value, String text) {
    values.computeIfAbsent(value, none -> new ArrayList<>(1)).add(text);
  }

  void add(Node child) {
    children.add(child);
  }

  String name() {
    return name;
  }

  /// Where it starts, from 1.
  long line() {
    return line;
  }

  /// The first value of this name.
  Optional<String> value(String value) {
    List<String> all = values.get(value);
    return all == null ? Optional.empty() : Optional.of(all.getFirst());
  }

  /// The first value of this name that is not blank, without the blanks around it.
  Optional<String> text(String value) {
    return value(value).map(String::strip).filter(text -> !text.isEmpty());
  }

  /// The words of all values of this name: XML writes a list of references into one.
  List<String> words(String value) {
    List<String> words = new ArrayList<>();
    for (String text : values.getOrDefault(value, List.of())) {
      for (String word : text.strip().split("\\s+", -1)) {
        if (!word.isEmpty()) {
          words.add(word);
        }
      }
    }
    return words;
  }

  /// The objects of this name within it.
  List<Node> all(String child) {
    return children.stream().filter(node -> node.name.equals(child)).toList();
  }

  /// The first object of this name within it.
  Optional<Node> child(String child) {
    return children.stream().filter(node -> node.name.equals(child)).findFirst();
  }
}
