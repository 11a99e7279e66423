package org.acta.image;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.event.IIOReadProgressListener;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// Decodes pictures with the JDK's readers. The size stands in the header and is known before a
/// pixel is decoded; a large picture is thinned out while it is read.
final class PicturePages {
  /// Pixels that are held at most; ten million are an A4 page at 300 dots per inch.
  private static final long HELD = 10_000_000;

  private final ImageReader reader;
  private final LookLimits limits;
  private final InstantSource clock;
  private final ImageFile.Pages to;

  private PicturePages(
      ImageReader reader, LookLimits limits, InstantSource clock, ImageFile.Pages to) {
    this.reader = reader;
    this.limits = limits;
    this.clock = clock;
    this.to = to;
  }

  static void read(InputStream bytes, LookLimits limits, InstantSource clock, ImageFile.Pages to) {
    try (ImageInputStream input = new MemoryCacheImageInputStream(bytes)) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
      if (!readers.hasNext()) {
        to.trouble(new Trouble.Damaged(0, "its header cannot be read", false));
        return;
      }
      ImageReader reader = readers.next();
      reader.setInput(input, false, true);
      try {
        new PicturePages(reader, limits, clock, to).all();
      } finally {
        reader.dispose();
      }
    } catch (IOException | RuntimeException e) {
      to.trouble(new Trouble.Damaged(0, Damage.words(e), false));
    }
  }

  private void all() throws IOException {
    int pages = Math.max(1, reader.getNumImages(true));
    to.pages(pages);
    for (int page = 1; page <= Math.min(pages, limits.pages()); page++) {
      one(page);
    }
    if (pages > limits.pages()) {
      to.trouble(new Trouble.PagesLeft(limits.pages(), pages));
    }
  }

  private void one(int page) {
    try {
      int width = reader.getWidth(page - 1);
      int height = reader.getHeight(page - 1);
      if ((long) width * height > limits.pixels()) {
        to.trouble(new Trouble.TooManyPixels(page, width, height, limits.pixels()));
      } else {
        Optional<Gray> picture = decoded(page, width, height);
        picture.ifPresent(gray -> to.page(page, gray, width, height));
      }
    } catch (IOException | RuntimeException e) {
      to.trouble(new Trouble.Damaged(page, Damage.words(e), false));
    } catch (OutOfMemoryError e) {
      to.trouble(new Trouble.Damaged(page, "it needs more memory than there is", false));
    }
  }

  /// The picture, or as much of it as could be decoded before it turned out to be damaged.
  private Optional<Gray> decoded(int page, int width, int height) throws IOException {
    Iterator<ImageTypeSpecifier> types;
    try {
      types = reader.getImageTypes(page - 1);
    } catch (IIOException e) {
      return Optional.of(inks(page, width, height));
    }
    if (!types.hasNext()) {
      return Optional.of(inks(page, width, height));
    }
    ImageReadParam how = thinned(width, height);
    int step = how.getSourceXSubsampling();
    BufferedImage whole =
        types.next().createBufferedImage((width + step - 1) / step, (height + step - 1) / step);
    how.setDestination(whole);
    Stop stop = new Stop(Deadline.after(limits.seconds(), clock));
    reader.addIIOReadProgressListener(stop);
    reader.addIIOReadWarningListener((source, warning) -> stop.warnings++);
    String why = "it ends before its time";
    try {
      reader.read(page - 1, how);
    } catch (IOException | RuntimeException e) {
      why = Damage.words(e);
      stop.warnings++;
    } finally {
      reader.removeAllIIOReadProgressListeners();
      reader.removeAllIIOReadWarningListeners();
    }
    if (stop.stopped) {
      to.trouble(new Trouble.OutOfTime(page, 0, limits.seconds()));
    } else if (stop.warnings > 0) {
      to.trouble(new Trouble.Damaged(page, why, true));
    }
    return Optional.of(Gray.of(whole));
  }

  private Gray inks(int page, int width, int height) throws IOException {
    var raster = reader.readRaster(page - 1, thinned(width, height));
    if (raster.getNumBands() != 4) {
      throw new IIOException("its colours are of no kind that can be read");
    }
    return Gray.ofInks(raster);
  }

  private ImageReadParam thinned(int width, int height) {
    int step = 1;
    while ((long) (width / step) * (height / step) > HELD) {
      step++;
    }
    ImageReadParam how = reader.getDefaultReadParam();
    how.setSourceRegion(new Rectangle(width, height));
    how.setSourceSubsampling(step, step, 0, 0);
    return how;
  }

  /// Ends the decoding of a picture that takes too long.
  private static final class Stop implements IIOReadProgressListener {
    private final Deadline deadline;
    private boolean stopped;
    private int warnings;

    Stop(Deadline deadline) {
      this.deadline = deadline;
    }

    @Override
    public void imageProgress(ImageReader source, float percentageDone) {
      if (deadline.isOver()) {
        stopped = true;
        source.abort();
      }
    }

    @Override
    public void sequenceStarted(ImageReader source, int minIndex) {}

    @Override
    public void sequenceComplete(ImageReader source) {}

    @Override
    public void imageStarted(ImageReader source, int imageIndex) {}

    @Override
    public void imageComplete(ImageReader source) {}

    @Override
    public void thumbnailStarted(ImageReader source, int imageIndex, int thumbnailIndex) {}

    @Override
    public void thumbnailProgress(ImageReader source, float percentageDone) {}

    @Override
    public void thumbnailComplete(ImageReader source) {}

    @Override
    public void readAborted(ImageReader source) {}
  }
}
