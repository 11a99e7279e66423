package org.acta.site;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import org.acta.record.Sha256;

/// Paths of pages, and relative links from one of them to others.
///
/// Relative links work under any prefix, and from a folder on a disk. Codes that come from files
/// are spelled so that a path means the same to a server, to a browser and to a disk: letters,
/// digits, `.`, `_` and `-` as they are, every other byte as `~` and two hexadecimal digits.
///
/// @param from the path of the page that the links are on
/// @param language the folder of its language with a slash, or nothing for the first language
public record Links(String from, String language) {
  static final String OVERVIEW = "index.html";
  static final String REPORT = "report.html";
  static final String PLACES = "places/index.html";
  static final String ANNOUNCEMENTS = "announcements.html";
  static final String POSITIONS = "positions/index.html";
  static final String EVENTS = "events.html";
  static final String QUICK_COUNT = "quick-count.html";
  static final String RECORD = "record/index.html";
  static final String EXPLORER = "record/entries.html";
  static final String METHODS = "methods.html";
  static final String SEARCH = "search.html";
  static final String DATA = "data.html";

  private static final int LONGEST_NAME = 120;

  /// The page of a station.
  public static String station(String code) {
    return "station/" + name(code) + ".html";
  }

  /// The page of a place.
  ///
  /// @param codes of the places from the top down to it, at least one
  static String place(Iterable<String> codes) {
    StringBuilder path = new StringBuilder("places");
    codes.forEach(code -> path.append('/').append(folder(code)));
    return (path.toString().equals("places/index") ? "places/~69ndex" : path) + ".html";
  }

  /// A later part of the page of a place; no code is spelled so.
  ///
  /// @param part above one
  static String part(String place, int part) {
    return place.substring(0, place.length() - ".html".length()) + "~p" + part + ".html";
  }

  /// The name of a folder that no page has.
  private static String folder(String code) {
    String name = name(code);
    return name.endsWith(".html")
        ? name.substring(0, name.length() - ".html".length()) + "~2Ehtml"
        : name;
  }

  /// The page of somebody who took a position.
  static String actor(String key) {
    return "positions/" + name(key) + ".html";
  }

  /// The page of an entry that is no sheet.
  static String entry(long index) {
    return "entry/" + index + ".html";
  }

  /// A text as the name of a file.
  public static String name(String text) {
    StringBuilder name = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean plain =
          c >= 'A' && c <= 'Z'
              || c >= 'a' && c <= 'z'
              || c >= '0' && c <= '9'
              || "_-".indexOf(c) >= 0;
      if (plain || c == '.' && !name.isEmpty()) {
        name.append(c);
      } else {
        name.append('~').append(HexFormat.of().toHexDigits(b).toUpperCase(Locale.ROOT));
      }
    }
    if (name.isEmpty()) {
      return "~";
    }
    // Disks have names of at most 255 bytes; the hash keeps apart those that begin alike.
    return name.length() <= LONGEST_NAME
        ? name.toString()
        : name.substring(0, LONGEST_NAME - 34)
            + "~~"
            + Sha256.of(text.getBytes(StandardCharsets.UTF_8)).hex().substring(0, 32);
  }

  /// A link to a page in the same language.
  String to(String page) {
    return file(language + page);
  }

  /// A link to a part of a page in the same language.
  String to(String page, String part) {
    return to(page) + "#" + part;
  }

  /// A link to a file that is the same in every language, or to a page in another.
  String file(String path) {
    return "../".repeat((int) from.chars().filter(c -> c == '/').count()) + path;
  }
}
