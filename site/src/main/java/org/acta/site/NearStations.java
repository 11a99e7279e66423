package org.acta.site;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/// Stations with a code that begins as one which there is not.
public final class NearStations {
  private static final int MOST = 5;
  private static final String FOLDER = "station/";

  private NearStations() {}

  /// A station that there is.
  public record Near(String code, String path) {}

  /// Those for a path that has no page; none if it is not that of a station.
  static List<Near> of(Snapshot snapshot, String path) {
    if (!path.startsWith(FOLDER)) {
      return List.of();
    }
    String name = path.substring(FOLDER.length()).replaceFirst("\\.html$", "");
    return of(snapshot.stations(), code(name)).stream()
        .map(code -> new Near(code, Links.station(code)))
        .toList();
  }

  /// The code that a name spells, as far as it is one: [Links#name] backwards.
  public static String code(String name) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean escape =
          (c == '~' || c == '%') && name.substring(i + 1).matches("(?s)[0-9A-Fa-f]{2}.*");
      if (escape) {
        bytes.write(Integer.parseInt(name.substring(i + 1, i + 3), 16));
        i += 2;
      } else {
        bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /// Codes that share the longest beginning with a text that any of them does.
  public static List<String> of(SortedMap<String, ?> codes, String text) {
    for (int length = text.length(); length > 0; length--) {
      String start = text.substring(0, length);
      List<String> found = new ArrayList<>();
      for (String code : codes.tailMap(start).keySet()) {
        if (!code.startsWith(start) || found.size() == MOST) {
          break;
        }
        found.add(code);
      }
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }
}
