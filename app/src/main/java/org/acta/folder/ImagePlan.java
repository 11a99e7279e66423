package org.acta.folder;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What a description says about the photographs and scans of its sheets.
///
/// @param forms what their QR codes say, one for each contest
/// @param index which picture belongs to which station
public record ImagePlan(List<QrForm> forms, ImageIndex index) {
  public ImagePlan {
    forms = List.copyOf(forms);
  }

  /// As the description declares it.
  record Declared(List<QrForm> forms, List<ImageIndex.Listing> lists) {}

  /// Reads it from a folder, or from the description itself if a file is named.
  ///
  /// @throws FolderException if the description has mistakes; all of them are in it
  /// @throws org.acta.format.InputException if a list cannot be read as it is described
  public static ImagePlan read(Path path) {
    Path description = FolderReading.description(path);
    Declared declared = Description.read(description).images();
    Path parent = Optional.ofNullable(description.getParent()).orElse(Path.of(""));
    return new ImagePlan(
        declared.forms(), ImageIndex.read(declared.lists(), new FolderFiles(parent)));
  }
}
