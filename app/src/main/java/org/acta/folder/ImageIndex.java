package org.acta.folder;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acta.format.ColumnNames;
import org.acta.format.TableFile;
import org.acta.format.TableOptions;

/// Which picture belongs to which station, as files say that list them.
///
/// A picture is called by the last part of its path or address, so that a list of addresses serves
/// the files that were fetched from them.
public final class ImageIndex {
  private final Map<String, String> stations = new HashMap<>();

  private ImageIndex() {}

  /// A file that lists pictures.
  ///
  /// @param station columns whose texts, joined by a hyphen, are the station's code
  /// @param image the column with the picture's name, path or address
  record Listing(List<String> files, TableOptions options, List<String> station, String image) {}

  /// Reads the lists; of two lines for one picture the first counts.
  static ImageIndex read(List<Listing> lists, FolderFiles files) {
    ImageIndex index = new ImageIndex();
    for (Listing list : lists) {
      for (Path file : files.find(list.files())) {
        index.add(list, file);
      }
    }
    return index;
  }

  private void add(Listing list, Path file) {
    TableFile table = TableFile.open(file, list.options());
    ColumnNames header = new ColumnNames(file.toString(), table.headerLine(), table.columns());
    int[] station = list.station().stream().mapToInt(header::find).toArray();
    int image = header.find(list.image());
    table.read(row -> {
      StringBuilder code = new StringBuilder();
      for (int column : station) {
        code.append(code.isEmpty() ? "" : "-").append(row.text(column).strip());
      }
      String name = name(row.text(image));
      if (!name.isEmpty()) {
        stations.putIfAbsent(name, code.toString());
      }
    });
  }

  /// The last part of a path or an address, without a query.
  static String name(String address) {
    String path = address.strip().replaceFirst("[?#].*", "");
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  }

  /// The station that a picture of this name or path is said to be from.
  public Optional<String> station(String picture) {
    return Optional.ofNullable(stations.get(name(picture)));
  }

  /// How many pictures are listed.
  public int size() {
    return stations.size();
  }
}
