package org.acta.exchange;

import java.io.IOException;
import java.util.List;

/// A NIST report in the making, as JSON or as XML: the same objects in the same order.
interface NistOutput extends AutoCloseable {
  /// An object that nobody refers to.
  void begin(String name, String type);

  /// An object of a class that stands for another, which others may refer to.
  void begin(String name, String type, String id);

  void end();

  /// Objects of one name follow, any number.
  void list(String name);

  void endList();

  void text(String name, String text);

  void number(String name, long number);

  void references(String name, List<String> ids);

  /// A text in a language that is not said.
  ///
  /// @param label empty for none
  void international(String name, String label, String text);

  @Override
  void close() throws IOException;
}
