package org.acta.cli;

import java.util.List;

/// Commands that another module adds to `acta`; found by [java.util.ServiceLoader].
///
/// What only some need, such as a web server, stays out of the way of those who count.
public interface MoreCommands {
  /// Commands as picocli takes them: each an object with [picocli.CommandLine.Command], new at
  /// every call.
  List<Object> commands();
}
