package org.acta.site;

import java.util.Optional;
import java.util.stream.Stream;

/// Files of one kind that are the same in every language, such as style sheets, tiles or tables.
interface FileFamily {
  /// Their paths, in a fixed order.
  Stream<String> paths();

  /// The file at a path, if it is one of these.
  Optional<Resource> at(String path);
}
