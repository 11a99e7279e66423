package org.acta.image;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;

/// What lies in a page of a PDF, measured without being kept: the streams that are drawn, unpacked
/// and counted, and the pictures by their own headers.
///
/// The library unpacks a stream whole before it looks at it, so that a few kilobytes of zeroes
/// could fill the memory. Here they pass through a small buffer first.
final class PdfContents {
  /// Bytes that a page may unpack to.
  static final long MOST_BYTES = 192L << 20;

  /// Pixels of one picture in a page; A4 at 600 dots per inch has 35 million.
  private static final long MOST_PIXELS = 60_000_000;

  private static final int MOST_OBJECTS = 200_000;
  private static final Set<COSName> ELSEWHERE =
      Set.of(
          COSName.PARENT,
          COSName.P,
          COSName.getPDFName("B"),
          COSName.ANNOTS,
          COSName.STRUCT_PARENT,
          COSName.AA,
          COSName.METADATA);

  /// What a stream is packed with, as opposed to the codings of pictures.
  private static final Set<COSName> PACKINGS =
      Set.of(
          COSName.FLATE_DECODE,
          COSName.FLATE_DECODE_ABBREVIATION,
          COSName.LZW_DECODE,
          COSName.LZW_DECODE_ABBREVIATION,
          COSName.RUN_LENGTH_DECODE,
          COSName.RUN_LENGTH_DECODE_ABBREVIATION,
          COSName.ASCII_HEX_DECODE,
          COSName.ASCII_HEX_DECODE_ABBREVIATION,
          COSName.ASCII85_DECODE,
          COSName.ASCII85_DECODE_ABBREVIATION,
          COSName.CRYPT);

  private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<COSBase> waiting = new ArrayDeque<>();
  private final List<String> leftOut = new ArrayList<>();
  private final LookLimits limits;
  private Optional<long[]> oversized = Optional.empty();
  private long bytes;

  private PdfContents(LookLimits limits) {
    this.limits = limits;
  }

  static PdfContents of(COSDictionary page, LookLimits limits) {
    PdfContents contents = new PdfContents(limits);
    contents.waiting.add(page);
    while (!contents.waiting.isEmpty() && contents.isBounded()) {
      contents.visit(contents.waiting.remove());
    }
    return contents;
  }

  private boolean isBounded() {
    return bytes <= MOST_BYTES && oversized.isEmpty() && seen.size() <= MOST_OBJECTS;
  }

  /// Whether the page can be drawn in bounded memory; what speaks against it, or will be missing in
  /// the drawing, is told.
  boolean mayBeDrawn(int page, ImageFile.Pages to) {
    leftOut.stream()
        .distinct()
        .forEach(format -> to.trouble(new Trouble.PictureLeftOut(page, format)));
    oversized.ifPresent(size ->
        to.trouble(
            new Trouble.TooManyPixels(
                page, size[0], size[1], Math.min(MOST_PIXELS, limits.pixels()))));
    if (oversized.isEmpty() && !isBounded()) {
      to.trouble(new Trouble.TooMuchInside(page, MOST_BYTES));
    }
    return isBounded();
  }

  private void visit(COSBase item) {
    COSBase there = item instanceof COSObject reference ? reference.getObject() : item;
    if (there == null || !seen.add(there)) {
      return;
    }
    switch (there) {
      case COSStream stream -> {
        measure(stream);
        visitAll(stream);
      }
      case COSDictionary dictionary -> visitAll(dictionary);
      case COSArray array -> array.forEach(this::wait);
      default -> {}
    }
  }

  private void visitAll(COSDictionary dictionary) {
    dictionary.entrySet().stream()
        .filter(entry -> !ELSEWHERE.contains(entry.getKey()))
        .forEach(entry -> wait(entry.getValue()));
  }

  private void wait(COSBase item) {
    if (item instanceof COSObject || item instanceof COSDictionary || item instanceof COSArray) {
      waiting.add(item);
    }
  }

  private void measure(COSStream stream) {
    if (COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
      long width = stream.getInt(COSName.WIDTH, stream.getInt(COSName.W, 0));
      long height = stream.getInt(COSName.HEIGHT, stream.getInt(COSName.H, 0));
      if (width * height > Math.min(MOST_PIXELS, limits.pixels())) {
        oversized = Optional.of(new long[] {width, height});
        return;
      }
      if (filters(stream).contains(COSName.JPX_DECODE)) {
        leftOut.add("JPEG 2000");
      }
    }
    bytes += unpacked(stream);
  }

  private static List<COSName> filters(COSStream stream) {
    List<COSName> names = new ArrayList<>();
    switch (stream.getFilters()) {
      case COSName name -> names.add(name);
      case COSArray array ->
          array.forEach(item -> {
            if (item instanceof COSName name) {
              names.add(name);
            }
          });
      case null, default -> {}
    }
    return names;
  }

  /// Bytes of a stream at every step of its unpacking together, since the library keeps each; a
  /// little more than the limit if they go beyond. A picture's own coding is measured by its header
  /// instead.
  ///
  /// The library's own decoders measure, so that none passes here that is read differently there.
  private static long unpacked(COSStream stream) {
    Measure measure = new Measure(MOST_BYTES);
    try (InputStream raw = new BufferedInputStream(stream.createRawInputStream())) {
      List<COSName> filters = filters(stream);
      List<COSName> packed = filters.stream().takeWhile(PACKINGS::contains).toList();
      if (filters.stream().skip(packed.size()).anyMatch(PACKINGS::contains)) {
        // A packing within a picture's coding: no program writes that, and nothing here bounds it.
        return MOST_BYTES + 1;
      }
      InputStream in = raw;
      for (int i = 0; i < packed.size(); i++) {
        boolean last = i == packed.size() - 1;
        measure.begin(!last);
        FilterFactory.INSTANCE.getFilter(packed.get(i)).decode(in, measure, stream, i);
        in = last ? in : measure.kept();
      }
      if (packed.isEmpty()) {
        raw.transferTo(measure);
      }
    } catch (IOException | RuntimeException stopped) {
      // Either the limit is met, or the drawing will meet the same damage and tell of it.
      return measure.bytes();
    }
    return measure.bytes();
  }
}
