package org.acta.image;

/// How much of a file is looked at, so that no file can exhaust the machine.
///
/// @param bytes the largest file that is opened
/// @param pixels the largest picture that is decoded, by its own header; it is thinned out while it
///   is read, so that far fewer are ever held
/// @param pages pages of a document, from the first
/// @param tries to find a code, for each page
/// @param seconds for each page, the only limit that depends on the machine
public record LookLimits(long bytes, long pixels, int pages, int tries, int seconds) {
  private static final LookLimits DEFAULTS = new LookLimits(256L << 20, 100_000_000, 20, 60, 60);

  public LookLimits {
    if (bytes < 1 || pixels < 1 || pages < 1 || tries < 1 || seconds < 1) {
      throw new IllegalArgumentException("every limit is at least 1");
    }
  }

  /// 256 MiB, 100 million pixels, 20 pages, 60 tries and 60 seconds for each page.
  public static LookLimits withDefaults() {
    return DEFAULTS;
  }

  public LookLimits withPixels(long most) {
    return new LookLimits(bytes, most, pages, tries, seconds);
  }

  public LookLimits withPages(int most) {
    return new LookLimits(bytes, pixels, most, tries, seconds);
  }

  public LookLimits withTries(int most) {
    return new LookLimits(bytes, pixels, pages, most, seconds);
  }

  public LookLimits withSeconds(int most) {
    return new LookLimits(bytes, pixels, pages, tries, most);
  }
}
