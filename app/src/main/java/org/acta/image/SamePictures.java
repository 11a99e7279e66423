package org.acta.image;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Pictures that stand more than once: the same bytes, the same address, or nearly the same light.
///
/// Innocent causes come first: a picture that stands for *not uploaded yet*, a file sent twice, one
/// paper that serves two stations, blank forms that look alike.
public final class SamePictures {
  /// A picture that stands for at least this many stations is rather a placeholder than a slip.
  public static final int PLACEHOLDER = 10;

  private SamePictures() {}

  /// One picture of a list.
  ///
  /// @param name of the file or the address
  /// @param station the station it is listed for; empty if nothing says so
  public record Listed(String name, Optional<String> station) {}

  /// Pictures with the same bytes or address.
  ///
  /// @param key the SHA-256 or the address that they share
  /// @param members at least two, in the order given
  public record Group(String key, List<Listed> members) {
    public Group {
      members = List.copyOf(members);
    }

    /// How many different stations; pictures without one count as one each.
    public long stations() {
      long named = members.stream().flatMap(listed -> listed.station().stream()).distinct().count();
      return named + members.stream().filter(listed -> listed.station().isEmpty()).count();
    }

    /// Whether it stands for so many stations that it is probably a placeholder.
    public boolean isPlaceholder() {
      return stations() >= PLACEHOLDER;
    }
  }

  /// Two pictures that look alike without having the same bytes.
  ///
  /// @param difference in per cent, at most [Likeness#ALIKE]
  public record Pair(Listed one, Listed other, int difference) {}

  /// Pictures that share a key, the largest group first, then in the order of the key.
  ///
  /// @param keys in the order of the list; what has no key has no place in it
  public static List<Group> groups(Map<String, List<Listed>> keys) {
    return new TreeMap<>(keys)
        .entrySet().stream()
            .filter(entry -> entry.getValue().size() > 1)
            .map(entry -> new Group(entry.getKey(), entry.getValue()))
            .sorted(Comparator.comparingInt((Group group) -> -group.members().size()))
            .toList();
  }

  /// Pictures with the same bytes.
  public static List<Group> sameBytes(List<Examination.Examined> pictures) {
    Map<String, List<Listed>> bySha256 = new LinkedHashMap<>();
    for (Examination.Examined picture : pictures) {
      if (!picture.look().sha256().isEmpty() && picture.look().bytes() > 0) {
        bySha256
            .computeIfAbsent(picture.look().sha256(), none -> new ArrayList<>())
            .add(listed(picture));
      }
    }
    return groups(bySha256);
  }

  /// Pairs that look alike, of pictures that do not have the same bytes and whose codes, where both
  /// were read, do not say different things. Each is compared with each.
  ///
  /// @param most pairs to return, from the first
  public static List<Pair> alike(List<Examination.Examined> pictures, int most) {
    List<Examination.Examined> different =
        pictures.stream()
            .filter(picture -> picture.look().likeness().filter(l -> !l.isBlank()).isPresent())
            .collect(
                java.util.stream.Collectors.toMap(
                    picture -> picture.look().sha256(),
                    picture -> picture,
                    (first, same) -> first,
                    LinkedHashMap::new))
            .values()
            .stream()
            .toList();
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < different.size(); i++) {
      Likeness one = different.get(i).look().likeness().orElseThrow();
      for (int j = i + 1; j < different.size() && pairs.size() < most; j++) {
        int difference = one.difference(different.get(j).look().likeness().orElseThrow());
        if (difference <= Likeness.ALIKE && mayBeOne(different.get(i), different.get(j))) {
          pairs.add(new Pair(listed(different.get(i)), listed(different.get(j)), difference));
        }
      }
    }
    return pairs;
  }

  private static boolean mayBeOne(Examination.Examined one, Examination.Examined other) {
    List<String> codes = one.look().codes().stream().map(Code::text).toList();
    List<String> others = other.look().codes().stream().map(Code::text).toList();
    return codes.isEmpty() || others.isEmpty() || codes.stream().anyMatch(others::contains);
  }

  private static Listed listed(Examination.Examined picture) {
    return new Listed(picture.look().file(), station(picture));
  }

  /// The station that a list names, or else the one that the picture's only sheet names.
  private static Optional<String> station(Examination.Examined picture) {
    return picture
        .listed()
        .or(() ->
            picture.findings().stream()
                .flatMap(finding ->
                    switch (finding) {
                      case ImageFinding.Agrees(_, String station, _, _, _) ->
                          Optional.of(station).stream();
                      case ImageFinding.Differs(_, String station, _, _, _) ->
                          Optional.of(station).stream();
                      case ImageFinding.NotKeyed(_, String station) ->
                          Optional.of(station).stream();
                      case ImageFinding.OtherStation _,
                          ImageFinding.ListedTwice _,
                          ImageFinding.OtherForm _,
                          ImageFinding.Undeclared _,
                          ImageFinding.NoCode _,
                          ImageFinding.Blank _,
                          ImageFinding.NotLookedAt _ ->
                          java.util.stream.Stream.<String>empty();
                    })
                .findFirst());
  }
}
