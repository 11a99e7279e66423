package org.acta.image;

import java.util.List;

/// What was found in many pictures.
///
/// @param pictures in the order read
/// @param same groups with the same bytes
/// @param alike pairs that look alike
public record ImageReport(
    List<Examination.Examined> pictures,
    List<SamePictures.Group> same,
    List<SamePictures.Pair> alike) {
  /// Pairs that are listed at most.
  public static final int MOST_PAIRS = 10_000;

  public ImageReport {
    pictures = List.copyOf(pictures);
    same = List.copyOf(same);
    alike = List.copyOf(alike);
  }

  /// The report of these pictures, with those that stand more than once.
  public static ImageReport of(List<Examination.Examined> pictures) {
    return new ImageReport(
        pictures, SamePictures.sameBytes(pictures), SamePictures.alike(pictures, MOST_PAIRS));
  }

  /// Whether everything that was named could be looked at.
  public boolean isWhole() {
    return pictures.stream()
        .flatMap(picture -> picture.findings().stream())
        .noneMatch(ImageFinding.NotLookedAt.class::isInstance);
  }
}
