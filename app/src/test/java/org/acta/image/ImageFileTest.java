package org.acta.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// No file exhausts the machine, and nothing that was not looked at is passed over in silence.
class ImageFileTest {
  private static final String ACTA = CodeReaderTest.ACTA;
  private static final BufferedImage SHEET = DrawnSheet.clean(ACTA).photograph(7);

  private static Look look(byte[] bytes, LookLimits limits) {
    return new ImageFile(limits, InstantSource.system()).look(bytes, "picture");
  }

  private static Look look(byte[] bytes) {
    return look(bytes, LookLimits.withDefaults().withTries(5));
  }

  private static List<String> texts(Look look) {
    return look.codes().stream().map(Code::text).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpeg", "png", "gif", "bmp", "tiff"})
  void every_type_of_picture_is_read(String format) {
    Look look = look(HostileFiles.encoded(SHEET, format));

    assertThat(texts(look)).containsExactly(ACTA);
    assertThat(look.troubles()).isEmpty();
    assertThat(look.type().orElseThrow().word()).isEqualTo("image/" + format);
    assertThat(look.width()).isEqualTo(900);
    assertThat(look.pages()).isEqualTo(1);
  }

  @Test
  void a_picture_bomb_is_known_by_its_header() {
    byte[] bomb = HostileFiles.png(60_000, 60_000, 1);

    assertThat(bomb).hasSizeLessThan(4096);
    assertThat(look(bomb).troubles())
        .containsExactly(new Trouble.TooManyPixels(1, 60_000, 60_000, 100_000_000));
  }

  @Test
  void a_large_picture_is_thinned_out_and_looked_at() {
    Look look = look(HostileFiles.png(9_000, 9_000, 9_000));

    assertThat(look.troubles()).isEmpty();
    assertThat(look.width()).isEqualTo(9_000);
    assertThat(look.tries()).isEqualTo(1);
  }

  @Test
  void what_could_be_decoded_of_a_truncated_picture_is_looked_at() {
    BufferedImage sheet = DrawnSheet.clean(ACTA).withSide(1200).photograph(7);
    byte[] jpeg = HostileFiles.encoded(sheet, "jpeg");
    byte[] png = HostileFiles.encoded(sheet, "png");

    for (byte[] whole : List.of(jpeg, png)) {
      Look look = look(Arrays.copyOf(whole, whole.length * 9 / 10));

      assertThat(texts(look)).containsExactly(ACTA);
      assertThat(look.troubles())
          .singleElement()
          .isInstanceOfSatisfying(
              Trouble.Damaged.class, damaged -> assertThat(damaged.partly()).isTrue());
    }
  }

  @Test
  void every_cut_of_a_file_ends_in_an_answer() {
    for (String format : List.of("jpeg", "png", "gif", "bmp", "tiff")) {
      byte[] whole =
          HostileFiles.encoded(DrawnSheet.clean("x").withSide(200).photograph(1), format);
      for (int length = 0; length < whole.length; length += 1 + whole.length / 40) {
        Look look = look(Arrays.copyOf(whole, length), LookLimits.withDefaults().withTries(1));

        assertThat(look.troubles().isEmpty() && look.tries() == 0)
            .as("%s cut to %d bytes", format, length)
            .isFalse();
      }
    }
  }

  @Test
  void other_types_are_named() {
    byte[] heic = "\0\0\0\030ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1);
    byte[] webp = "RIFF\0\0\0\0WEBPVP8 ".getBytes(StandardCharsets.ISO_8859_1);

    assertThat(look(heic).troubles()).containsExactly(new Trouble.OtherType("a HEIC picture"));
    assertThat(look(webp).troubles()).containsExactly(new Trouble.OtherType("a WebP picture"));
    assertThat(look("<!DOCTYPE html><p>404".getBytes(StandardCharsets.UTF_8)).troubles())
        .containsExactly(new Trouble.OtherType("a web page or another text with tags"));
    assertThat(look(new byte[0]).troubles()).containsExactly(new Trouble.Empty());
  }

  @Test
  void the_pages_of_a_document_are_read_one_by_one() {
    byte[] pdf =
        HostileFiles.pdf(document -> {
          document.addPage(new PDPage());
          HostileFiles.page(document, SHEET);
        });

    Look look = look(pdf, LookLimits.withDefaults());

    assertThat(texts(look)).containsExactly(ACTA);
    assertThat(look.codes().getFirst().page()).isEqualTo(2);
    assertThat(look.pages()).isEqualTo(2);
  }

  @Test
  void of_ten_thousand_pages_twenty_are_looked_at_and_the_others_named() {
    Look look = look(HostileFiles.pages(10_000), LookLimits.withDefaults().withTries(1));

    assertThat(look.tries()).isEqualTo(20);
    assertThat(look.troubles()).containsExactly(new Trouble.PagesLeft(20, 10_000));
  }

  @Test
  void a_page_that_unpacks_to_too_much_is_not_drawn() {
    byte[] bomb = HostileFiles.blanks(400L << 20, COSName.FLATE_DECODE);

    assertThat(bomb).hasSizeLessThan(1 << 20);
    assertThat(look(bomb).troubles())
        .containsExactly(new Trouble.TooMuchInside(1, PdfContents.MOST_BYTES));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ASCIIHexDecode", "ASCII85Decode", "LZWDecode", "RunLengthDecode"})
  void a_page_packed_twice_is_measured_through_both(String outer) {
    byte[] bomb = HostileFiles.blanks(200L << 20, COSName.getPDFName(outer), COSName.FLATE_DECODE);

    assertThat(bomb).hasSizeLessThan(1 << 20);
    assertThat(look(bomb).troubles())
        .containsExactly(new Trouble.TooMuchInside(1, PdfContents.MOST_BYTES));
  }

  @Test
  void a_page_is_measured_as_the_library_unpacks_it_whatever_its_header_says() {
    assertThat(look(HostileFiles.blanksUnderAWrongHeader(200L << 20)).troubles())
        .containsExactly(new Trouble.TooMuchInside(1, PdfContents.MOST_BYTES));
  }

  @Test
  void a_packing_within_the_coding_of_a_picture_is_not_undone() {
    byte[] odd = HostileFiles.packed(new byte[64], COSName.CCITTFAX_DECODE, COSName.FLATE_DECODE);

    assertThat(look(odd).troubles())
        .containsExactly(new Trouble.TooMuchInside(1, PdfContents.MOST_BYTES));
  }

  @Test
  void a_small_page_packed_twice_is_drawn() {
    byte[] small = HostileFiles.blanks(1 << 20, COSName.ASCII85_DECODE, COSName.FLATE_DECODE);

    assertThat(look(small).troubles()).isEmpty();
    assertThat(look(small).tries()).isPositive();
  }

  @Test
  void a_huge_picture_in_a_page_is_known_by_its_header() {
    assertThat(look(HostileFiles.hugePicture()).troubles())
        .containsExactly(new Trouble.TooManyPixels(1, 60_000, 60_000, 60_000_000));
  }

  @Test
  void a_locked_and_a_damaged_document_are_told_apart() {
    byte[] damaged = "%PDF-1.7\nnothing of it".getBytes(StandardCharsets.US_ASCII);

    assertThat(look(HostileFiles.locked()).troubles()).containsExactly(new Trouble.Locked());
    assertThat(look(damaged).troubles()).singleElement().isInstanceOf(Trouble.Damaged.class);
  }

  @Test
  void every_trouble_is_one_sentence_with_a_remedy() {
    for (Trouble trouble :
        List.of(
            new Trouble.Empty(),
            new Trouble.TooLarge(300_000_000, 268_435_456),
            new Trouble.OtherType("a HEIC picture"),
            new Trouble.TooManyPixels(1, 60_000, 60_000, 100_000_000),
            new Trouble.TooMuchInside(1, 1 << 20),
            new Trouble.Damaged(0, "Unexpected end", false),
            new Trouble.Locked(),
            new Trouble.PagesLeft(20, 10_000),
            new Trouble.PictureLeftOut(3, "JPEG 2000"),
            new Trouble.OutOfTime(1, 7, 60))) {
      assertThat(ImageSentences.ENGLISH.trouble(trouble))
          .containsAnyOf(";", ",")
          .doesNotContain("\n");
    }
    assertThat(ImageSentences.ENGLISH.trouble(new Trouble.PagesLeft(20, 10_000)))
        .isEqualTo("pages 21 to 10000 were not looked at; raise --pages to have them");
  }
}
