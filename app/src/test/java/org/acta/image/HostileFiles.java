package org.acta.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/// Files made to exhaust whoever opens them, and honest ones beside them.
final class HostileFiles {
  private HostileFiles() {}

  static byte[] encoded(BufferedImage image, String format) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, format, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /// A PNG of one grey, whose header says this size.
  ///
  /// @param rows that are there
  static byte[] png(int width, int height, int rows) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
      byte[] row = new byte[width + 1];
      for (int y = 0; y < rows; y++) {
        deflater.write(row);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
    ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
    header.put((byte) 8);
    chunk(png, "IHDR", header.array());
    chunk(png, "IDAT", packed.toByteArray());
    chunk(png, "IEND", new byte[0]);
    return png.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream png, String type, byte[] data) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 crc = new CRC32();
    crc.update(name);
    crc.update(data);
    png.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
    png.writeBytes(name);
    png.writeBytes(data);
    png.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
  }

  /// Makes a document.
  interface Drawing {
    void on(PDDocument document) throws IOException;
  }

  static byte[] pdf(Drawing drawing) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      drawing.on(document);
      document.save(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static void page(PDDocument document, BufferedImage picture) throws IOException {
    PDPage page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    PDImageXObject image = LosslessFactory.createFromImage(document, picture);
    try (PDPageContentStream pen = new PDPageContentStream(document, page)) {
      pen.drawImage(image, 50, 200, 500, 500);
    }
  }

  static byte[] pages(int count) {
    return pdf(document -> {
      for (int i = 0; i < count; i++) {
        document.addPage(new PDPage(PDRectangle.A4));
      }
    });
  }

  static byte[] locked() {
    return pdf(document -> {
      document.addPage(new PDPage());
      document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
    });
  }

  /// A page whose contents are so many blanks once unpacked.
  ///
  /// @param filters that undo the packing, in their order
  static byte[] blanks(long bytes, COSName... filters) {
    return pdf(document -> {
      PDPage page = new PDPage();
      document.addPage(page);
      COSArray packing = new COSArray();
      List.of(filters).forEach(packing::add);
      page.setContents(new PDStream(document, new Blanks(bytes), packing));
    });
  }

  /// The same, under a header of the packing that the library passes over.
  static byte[] blanksUnderAWrongHeader(long bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
      new Blanks(bytes).transferTo(deflater);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    byte[] wrong = packed.toByteArray();
    wrong[0] = 0;
    return packed(wrong, COSName.FLATE_DECODE);
  }

  /// A page whose contents are these bytes, said to be packed so.
  static byte[] packed(byte[] bytes, COSName... filters) {
    return pdf(document -> {
      PDPage page = new PDPage();
      document.addPage(page);
      PDStream stream = new PDStream(document);
      try (OutputStream raw = stream.getCOSObject().createRawOutputStream()) {
        raw.write(bytes);
      }
      COSArray packing = new COSArray();
      List.of(filters).forEach(packing::add);
      stream.getCOSObject().setItem(COSName.FILTER, packing);
      page.setContents(stream);
    });
  }

  /// A page that holds a picture of 60,000 × 60,000 pixels, as its header says.
  static byte[] hugePicture() {
    return pdf(document -> {
      PDPage page = new PDPage();
      document.addPage(page);
      PDImageXObject image =
          new PDImageXObject(
              document,
              InputStream.nullInputStream(),
              COSName.FLATE_DECODE,
              60_000,
              60_000,
              8,
              org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray.INSTANCE);
      try (PDPageContentStream pen = new PDPageContentStream(document, page)) {
        pen.drawImage(image, 0, 0, 100, 100);
      }
    });
  }

  private static final class Blanks extends InputStream {
    private long left;

    Blanks(long left) {
      this.left = left;
    }

    @Override
    public int read() {
      return left-- > 0 ? ' ' : -1;
    }

    @Override
    public int read(byte[] to, int from, int length) {
      if (left <= 0) {
        return -1;
      }
      int count = (int) Math.min(left, length);
      java.util.Arrays.fill(to, from, from + count, (byte) ' ');
      left -= count;
      return count;
    }
  }
}
