package org.acta.exchange;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import org.acta.format.Problem;
import org.acta.format.Problem.Kind;

/// Tells a handler of the objects and values of a document as a parser finds them.
final class NodeStream {
  /// Objects within each other: a result needs eight.
  static final int DEEPEST = 64;

  /// Values of one object that is held whole: a country has no more places or stations.
  private static final int MOST_VALUES = 1 << 21;

  private final Path file;
  private final NodeHandler handler;
  private final Deque<String> entered = new ArrayDeque<>();
  private final Deque<Node> open = new ArrayDeque<>();
  private int skipped;
  private int values;

  NodeStream(Path file, NodeHandler handler) {
    this.file = file;
    this.handler = handler;
  }

  void begin(String name, long line) {
    if (skipped > 0) {
      skipped++;
    } else if (!open.isEmpty()) {
      bounded(line);
      open.push(new Node(name, line));
    } else {
      switch (handler.begin(name, line)) {
        case ENTER -> entered.push(name);
        case WHOLE -> {
          values = 0;
          open.push(new Node(name, line));
        }
        case SKIP -> skipped = 1;
      }
    }
    if (entered.size() + open.size() + skipped > DEEPEST) {
      throw Problem.in(file, Kind.DOCUMENT_OVERSIZED, "objects nested " + DEEPEST + " deep")
          .atLine(line)
          .exception();
    }
  }

  void value(String name, String text, long line) {
    if (skipped > 0) {
      return;
    }
    if (!open.isEmpty()) {
      bounded(line);
      open.element().add(name, text);
    } else if (!entered.isEmpty()) {
      handler.value(name, text);
    }
  }

  void end() {
    if (skipped > 0) {
      skipped--;
    } else if (!open.isEmpty()) {
      Node node = open.pop();
      if (open.isEmpty()) {
        handler.whole(node);
      } else {
        open.element().add(node);
      }
    } else {
      handler.end(entered.pop());
    }
  }

  private void bounded(long line) {
    if (++values > MOST_VALUES) {
      throw Problem.in(file, Kind.DOCUMENT_OVERSIZED, MOST_VALUES + " values in one object")
          .atLine(line)
          .exception();
    }
  }
}
