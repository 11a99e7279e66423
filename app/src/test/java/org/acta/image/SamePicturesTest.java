package org.acta.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The same picture is found again; another one of the same form is not taken for it.
class SamePicturesTest {
  private static final ImageFile READER =
      ImageFile.withoutCodes(LookLimits.withDefaults(), InstantSource.system());

  private static Examination.Examined examined(String name, byte[] bytes) {
    return Examination.without().of(READER.look(bytes, name));
  }

  private static BufferedImage sheet(int number) {
    Random random = new Random(number);
    return DrawnSheet.random(DecodeRateTest.payload(random), random).photograph(number);
  }

  private static BufferedImage smaller(BufferedImage image) {
    Gray small = Gray.of(image).withLongSide(600);
    BufferedImage to =
        new BufferedImage(small.width(), small.height(), BufferedImage.TYPE_BYTE_GRAY);
    to.getRaster().setDataElements(0, 0, small.width(), small.height(), small.light());
    return to;
  }

  private static BufferedImage onItsSide(BufferedImage image) {
    int side = image.getWidth();
    BufferedImage to = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        to.getRaster().setSample(side - 1 - y, x, 0, image.getRaster().getSample(x, y, 0));
      }
    }
    return to;
  }

  private static BufferedImage inColours(BufferedImage image) {
    int side = image.getWidth();
    BufferedImage to = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        to.setRGB(x, y, 0x010101 * image.getRaster().getSample(x, y, 0));
      }
    }
    return to;
  }

  @Test
  void a_grey_picture_has_the_same_light_with_and_without_colours() {
    BufferedImage sheet = sheet(3);

    assertThat(Gray.of(inColours(sheet)).light()).isEqualTo(Gray.of(sheet).light());
  }

  @Test
  void the_same_bytes_make_a_group() {
    byte[] one = HostileFiles.encoded(sheet(1), "png");
    byte[] other = HostileFiles.encoded(sheet(2), "png");

    assertThat(
            SamePictures.sameBytes(
                List.of(examined("a", one), examined("b", other), examined("c", one))))
        .singleElement()
        .satisfies(group ->
            assertThat(group.members().stream().map(SamePictures.Listed::name))
                .containsExactly("a", "c"));
  }

  @Test
  void a_picture_stored_anew_smaller_or_turned_looks_alike_and_others_do_not() {
    List<Examination.Examined> pictures = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      BufferedImage sheet = sheet(i);
      pictures.add(examined(i + " original", HostileFiles.encoded(sheet, "png")));
      pictures.add(examined(i + " smaller", HostileFiles.encoded(smaller(sheet), "jpeg")));
      pictures.add(examined(i + " turned", HostileFiles.encoded(onItsSide(sheet), "jpeg")));
    }

    List<SamePictures.Pair> pairs = SamePictures.alike(pictures, 1000);

    assertThat(pairs)
        .allMatch(pair -> number(pair.one()).equals(number(pair.other())))
        .hasSize(3 * 12);
  }

  private static String number(SamePictures.Listed listed) {
    return listed.name().replaceAll(" .*", "");
  }

  @Test
  void empty_paper_is_blank_and_not_alike() {
    byte[] white = HostileFiles.encoded(new BufferedImage(90, 90, 5), "png");
    byte[] larger = HostileFiles.encoded(new BufferedImage(99, 99, 5), "png");

    assertThat(SamePictures.alike(List.of(examined("a", white), examined("b", larger)), 10))
        .isEmpty();
    assertThat(READER.look(white, "a").likeness().orElseThrow().isBlank()).isTrue();
  }

  @Test
  void the_largest_group_comes_first_and_one_for_many_stations_may_be_a_placeholder() {
    List<SamePictures.Listed> many =
        IntStream.range(0, 10)
            .mapToObj(i -> new SamePictures.Listed("f:" + i, Optional.of("s" + i)))
            .toList();
    List<SamePictures.Listed> two = List.of(many.get(3), many.get(3));

    List<SamePictures.Group> groups =
        SamePictures.groups(Map.of("x", two, "y", many, "z", List.of(many.getFirst())));

    assertThat(groups.stream().map(SamePictures.Group::key)).containsExactly("y", "x");
    assertThat(groups.getFirst().isPlaceholder()).isTrue();
    assertThat(groups.getLast().stations()).isEqualTo(1);
  }
}
