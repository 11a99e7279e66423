package org.acta.image;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// Looks at one picture or document.
public final class ImageFile {
  private final LookLimits limits;
  private final InstantSource clock;
  private final Optional<CodeReader> reader;

  /// @param clock for the limit of seconds
  public ImageFile(LookLimits limits, InstantSource clock) {
    this(limits, clock, Optional.of(new CodeReader()));
  }

  private ImageFile(LookLimits limits, InstantSource clock, Optional<CodeReader> reader) {
    this.limits = limits;
    this.clock = clock;
    this.reader = reader;
  }

  /// Looks at the first page alone and for no codes: enough to compare pictures.
  public static ImageFile withoutCodes(LookLimits limits, InstantSource clock) {
    return new ImageFile(limits.withPages(1), clock, Optional.empty());
  }

  /// Takes the pages of a file one after the other, so that one is held at a time.
  interface Pages {
    /// A page that could be decoded, wholly or in part.
    void page(int number, Gray picture, int width, int height);

    /// Something that could not.
    void trouble(Trouble trouble);

    /// How many pages or pictures the file says to have.
    void pages(int count);
  }

  /// Looks at a file. Whatever is wrong with it is in the answer.
  ///
  /// @param file read once and held, up to [LookLimits#bytes]
  /// @param name what the answer calls it
  /// @throws UncheckedIOException if the file is not there or the machine refuses to read it
  public Look look(Path file, String name) {
    try {
      long size = Files.size(file);
      if (size > limits.bytes()) {
        return without(name, size, "", new Trouble.TooLarge(size, limits.bytes()));
      }
      try (InputStream in = Files.newInputStream(file)) {
        return look(in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, limits.bytes())), name);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(new IOException("cannot read " + file, e));
    }
  }

  /// Looks at the bytes of a file.
  public Look look(byte[] bytes, String name) {
    byte[] head = java.util.Arrays.copyOf(bytes, Math.min(bytes.length, MediaType.HEAD));
    String sha256 = sha256(bytes);
    if (bytes.length == 0) {
      return without(name, 0, sha256, new Trouble.Empty());
    }
    Optional<MediaType> type = MediaType.of(head);
    if (type.isEmpty()) {
      return without(name, bytes.length, sha256, new Trouble.OtherType(MediaType.guess(head)));
    }
    Looking looking = new Looking();
    if (type.get() == MediaType.PDF) {
      PdfPages.read(bytes, limits, looking);
    } else {
      PicturePages.read(new ByteArrayInputStream(bytes), limits, clock, looking);
    }
    return looking.done(name, bytes.length, sha256, type.get());
  }

  private static Look without(String name, long size, String sha256, Trouble trouble) {
    return new Look(
        name,
        size,
        sha256,
        Optional.empty(),
        0,
        0,
        0,
        List.of(),
        0,
        List.of(trouble),
        Optional.empty());
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /// Collects what the pages show.
  private final class Looking implements Pages {
    private final List<Code> codes = new ArrayList<>();
    private final List<Trouble> troubles = new ArrayList<>();
    private Optional<Likeness> likeness = Optional.empty();
    private int pages;
    private int width;
    private int height;
    private int tries;

    @Override
    public void page(int number, Gray picture, int pageWidth, int pageHeight) {
      Likeness print = Likeness.of(picture);
      if (number == 1) {
        width = pageWidth;
        height = pageHeight;
        likeness = Optional.of(print);
      }
      // One try is enough for an empty page; thousands of them would take hours otherwise.
      int most = print.isBlank() ? 1 : limits.tries();
      Deadline deadline = Deadline.after(limits.seconds(), clock);
      reader.ifPresent(codes -> take(number, codes.read(picture, number, most, deadline)));
    }

    private void take(int number, CodeReader.Found found) {
      codes.addAll(found.codes());
      tries += found.tries();
      if (found.outOfTime()) {
        troubles.add(new Trouble.OutOfTime(number, found.tries(), limits.seconds()));
      }
    }

    @Override
    public void trouble(Trouble trouble) {
      if (reader.isPresent() || !(trouble instanceof Trouble.PagesLeft)) {
        troubles.add(trouble);
      }
    }

    @Override
    public void pages(int count) {
      pages = count;
    }

    Look done(String name, long size, String sha256, MediaType type) {
      return new Look(
          name,
          size,
          sha256,
          Optional.of(type),
          pages,
          width,
          height,
          codes,
          tries,
          troubles,
          likeness);
    }
  }
}
