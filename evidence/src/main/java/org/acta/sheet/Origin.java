package org.acta.sheet;

/// The file that sheets were read from.
///
/// @param file its name as the election folder gives it
/// @param sha256 of the original bytes, in lower-case hexadecimal
/// @param bytes size of the original
public record Origin(String file, String sha256, long bytes) {}
