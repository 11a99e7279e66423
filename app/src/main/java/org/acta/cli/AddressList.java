package org.acta.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.acta.format.Row;
import org.acta.image.ImageText;
import org.acta.image.SamePictures;

/// Addresses of pictures, as a table lists them.
///
/// A line that is cut in two, by a line break in a name say, has its cells in other columns. Its
/// address is taken from where it stands, and no station is read from it.
final class AddressList {
  private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

  private final String file;
  private final int columns;
  private final Map<String, List<SamePictures.Listed>> byAddress = new LinkedHashMap<>();
  private long lines;
  private long broken;
  private long listed;

  /// @param columns of the header
  AddressList(String file, int columns) {
    this.file = file;
    this.columns = columns;
  }

  /// Takes a line.
  ///
  /// @param address the column of the address
  /// @param station the columns that name the station; each line is one if there are none
  void add(Row row, int address, int[] station) {
    lines++;
    boolean whole = row.size() == columns;
    broken += whole ? 0 : 1;
    String where = whole ? row.text(address).strip() : anywhere(row);
    if (!where.isEmpty()) {
      listed++;
      byAddress
          .computeIfAbsent(where, none -> new ArrayList<>(1))
          .add(
              new SamePictures.Listed(
                  file + ":" + row.line(),
                  whole && station.length > 0
                      ? Optional.of(code(row, station))
                      : Optional.empty()));
    }
  }

  private static String anywhere(Row row) {
    for (int column = 0; column < row.size(); column++) {
      String cell = row.text(column).strip();
      if (ADDRESS.matcher(cell).matches()) {
        return cell;
      }
    }
    return "";
  }

  private static String code(Row row, int[] station) {
    StringBuilder code = new StringBuilder();
    for (int column : station) {
      code.append(code.isEmpty() ? "" : "-").append(row.text(column).strip());
    }
    return code.toString();
  }

  Map<String, List<SamePictures.Listed>> byAddress() {
    return byAddress;
  }

  long lines() {
    return lines;
  }

  /// Lines that have an address.
  long listed() {
    return listed;
  }

  /// How many there are.
  ImageText.Addresses counts() {
    return new ImageText.Addresses(lines, listed, byAddress.size(), broken);
  }
}
