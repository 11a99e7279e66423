package org.acta.image;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/// Draws the pages of a PDF, one at a time, at [#DOTS_PER_INCH] or less.
///
/// Before a page is drawn, [PdfContents] measures what lies in it.
final class PdfPages {
  static final int DOTS_PER_INCH = 200;

  /// Pixels of a page that is drawn; larger paper is drawn more coarsely.
  private static final double MOST_PIXELS = 10_000_000;

  /// The library tells of every oddity; what matters of them is in the answer.
  private static final Logger LIBRARY = Logger.getLogger("org.apache");

  static {
    // Else the library leaves a list of the machine's fonts in the user's home.
    if (System.getProperty("pdfbox.fontcache") == null) {
      System.setProperty("pdfbox.fontcache", System.getProperty("java.io.tmpdir"));
    }
  }

  private PdfPages() {}

  static void read(byte[] bytes, LookLimits limits, ImageFile.Pages to) {
    LIBRARY.setLevel(Level.OFF);
    try (PDDocument document =
        Loader.loadPDF(bytes, "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
      int pages = document.getNumberOfPages();
      to.pages(pages);
      PDFRenderer renderer = new PDFRenderer(document);
      renderer.setSubsamplingAllowed(true);
      for (int page = 1; page <= Math.min(pages, limits.pages()); page++) {
        one(document, renderer, page, limits, to);
      }
      if (pages > limits.pages()) {
        to.trouble(new Trouble.PagesLeft(limits.pages(), pages));
      }
    } catch (InvalidPasswordException e) {
      to.trouble(new Trouble.Locked());
    } catch (IOException | RuntimeException | StackOverflowError e) {
      to.trouble(new Trouble.Damaged(0, Damage.words(e), false));
    } catch (OutOfMemoryError e) {
      to.trouble(new Trouble.Damaged(0, "it needs more memory than there is", false));
    }
  }

  private static void one(
      PDDocument document, PDFRenderer renderer, int page, LookLimits limits, ImageFile.Pages to) {
    try {
      PDPage at = document.getPage(page - 1);
      if (PdfContents.of(at.getCOSObject(), limits).mayBeDrawn(page, to)) {
        PDRectangle paper = at.getCropBox();
        double dots =
            Math.min(
                DOTS_PER_INCH,
                72 * Math.sqrt(MOST_PIXELS / (paper.getWidth() * (double) paper.getHeight())));
        BufferedImage drawn = renderer.renderImageWithDPI(page - 1, (float) dots, ImageType.GRAY);
        to.page(page, Gray.of(drawn), drawn.getWidth(), drawn.getHeight());
      }
    } catch (IOException | RuntimeException | StackOverflowError e) {
      to.trouble(new Trouble.Damaged(page, Damage.words(e), false));
    } catch (OutOfMemoryError e) {
      to.trouble(new Trouble.Damaged(page, "it needs more memory than there is", false));
    }
  }
}
