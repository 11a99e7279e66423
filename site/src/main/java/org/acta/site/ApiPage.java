package org.acta.site;

import java.util.List;

/// A description of what programs may ask, ready to print.
///
/// @param description sentences on all of it
/// @param operations in the order of the description
public record ApiPage(String title, String description, List<Operation> operations) {
  public ApiPage {
    operations = List.copyOf(operations);
  }

  /// One address that can be asked.
  ///
  /// @param id unique among them
  /// @param path with names in braces
  /// @param example an address that can be opened, relative to the page; empty if it needs a name
  /// @param answers media types
  public record Operation(
      String id,
      String path,
      String summary,
      String example,
      List<Parameter> parameters,
      List<String> answers) {
    public Operation {
      parameters = List.copyOf(parameters);
      answers = List.copyOf(answers);
    }
  }

  /// A name that may be given.
  ///
  /// @param in `path` or `query`
  public record Parameter(String name, String in, String description) {}
}
