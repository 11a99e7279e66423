package org.acta.folder;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.acta.format.ColumnNames;
import org.acta.format.TableFile;
import org.acta.format.TableOptions;

/// Which picture belongs to which station, as files say that list them.
///
/// A picture is the one listed whose path or address ends in the same parts, and in most of them,
/// so that a list of addresses serves the files that were fetched from them, and folders tell
/// pictures of one name apart as far as the list has them.
public final class ImageIndex {
  /// Stations that are told apart where several have a picture that fits.
  static final int MOST_TOLD = 4;

  /// Stations by the parts of a path, the last part first.
  private final NavigableMap<String, Set<String>> stations = new TreeMap<>();

  private ImageIndex() {}

  /// A file that lists pictures.
  ///
  /// @param station columns whose texts, joined by a hyphen, are the station's code
  /// @param image the column with the picture's name, path or address
  record Listing(List<String> files, TableOptions options, List<String> station, String image) {}

  /// Reads the lists.
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
      List<String> parts = parts(row.text(image));
      if (!parts.isEmpty()) {
        stations
            .computeIfAbsent(String.join("/", parts), none -> new LinkedHashSet<>(2))
            .add(code.toString());
      }
    });
  }

  /// The parts of a path or an address, the last first, without a query.
  private static List<String> parts(String address) {
    String path = address.strip().replaceFirst("[?#].*", "");
    return Arrays.stream(path.split("[/\\\\]"))
        .filter(part -> !part.isEmpty() && !part.equals("."))
        .toList()
        .reversed();
  }

  /// The stations that a picture of this name or path can be from, as the lists say: none, one, or
  /// several if what is known of its path does not tell them apart; of those at most [#MOST_TOLD],
  /// in the order of their paths.
  public List<String> stations(String picture) {
    List<String> parts = parts(picture);
    for (int most = parts.size(); most > 0; most--) {
      String path = String.join("/", parts.subList(0, most));
      List<String> found =
          Stream.concat(
                  Stream.ofNullable(stations.get(path)),
                  stations.subMap(path + "/", path + "0").values().stream())
              .flatMap(Set::stream)
              .distinct()
              .limit(MOST_TOLD)
              .toList();
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  /// How many pictures are listed.
  public int size() {
    return stations.size();
  }
}
