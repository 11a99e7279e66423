package org.acta.serve;

import java.util.Set;

/// A path without what somebody looked for, as it is written in logs and metrics.
///
/// Which station a person reads is theirs to tell; and numbers of different names must be bounded.
final class Trace {
  private static final String NONE = "-";
  private static final Set<String> FILES =
      Set.of("checkpoint", "index.html", "report.html", "search.html", "data.html", "health");
  private static final Set<String> FAMILIES =
      Set.of(
          "station",
          "places",
          "positions",
          "entry",
          "record",
          "tile",
          "assets",
          "data",
          "desk",
          "search",
          "es",
          "files",
          "health");

  private Trace() {}

  /// The kind of a path.
  ///
  /// @param uri as it was asked, with a slash before it
  /// @param status of the answer; what was not there has no kind
  static String of(String uri, int status) {
    if (status == 400 || status == 404) {
      return NONE;
    }
    String[] parts = uri.split("/", 6);
    if (parts.length < 2 || parts[1].isEmpty()) {
      return "/";
    }
    if (parts[1].equals("api")) {
      return parts.length < 4 ? "/api/*" : api(parts);
    }
    if (parts.length == 2) {
      return FILES.contains(parts[1]) || status < 300 && parts[1].length() < 40
          ? "/" + parts[1]
          : NONE;
    }
    return FAMILIES.contains(parts[1]) ? "/" + parts[1] + "/*" : NONE;
  }

  private static String api(String[] parts) {
    String name = parts[3].replaceAll("[^a-z.]", "");
    String shown = name.length() > 20 ? "*" : name;
    return "/api/v1/" + shown + (parts.length > 4 ? "/*" : "");
  }
}
