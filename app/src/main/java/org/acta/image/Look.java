package org.acta.image;

import java.util.List;
import java.util.Optional;

/// What was seen in one file.
///
/// @param file as the user named it
/// @param bytes its size
/// @param sha256 of its bytes, in hexadecimal; empty if it was too large to be read
/// @param type what it is, if it can be read
/// @param pages pages or pictures in it, as it says; 0 if that is not known
/// @param width of the first page or picture, in pixels; of a PDF, as it was drawn
/// @param height likewise
/// @param codes that were decoded, page by page
/// @param tries that were made on all pages
/// @param troubles what was not looked at, and why
/// @param likeness of the first page, if it could be decoded
public record Look(
    String file,
    long bytes,
    String sha256,
    Optional<MediaType> type,
    int pages,
    int width,
    int height,
    List<Code> codes,
    int tries,
    List<Trouble> troubles,
    Optional<Likeness> likeness) {
  public Look {
    codes = List.copyOf(codes);
    troubles = List.copyOf(troubles);
  }
}
