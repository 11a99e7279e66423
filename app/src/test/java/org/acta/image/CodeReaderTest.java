package org.acta.image;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A code is read however the sheet was photographed, in a bounded number of tries.
class CodeReaderTest {
  static final String ACTA =
      "010101001.01.1.0001!114,0,0,0,0,0,0,0,0,0,0,0,0,3,0,0,0,0,0,1,0,0,0,0,1,0,0,0,0,0,1,2,0,323,0,"
          + "0,0,4!3!0";

  private static CodeReader.Found read(DrawnSheet sheet) {
    return read(Gray.of(sheet.photograph(7)), LookLimits.withDefaults());
  }

  private static CodeReader.Found read(Gray picture, LookLimits limits) {
    return new CodeReader()
        .read(picture, 1, limits.tries(), Deadline.after(600, InstantSource.system()));
  }

  private static List<String> texts(CodeReader.Found found) {
    return found.codes().stream().map(Code::text).toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 60, 150, 300, 600, 1000})
  void small_and_large_codes_are_read(int characters) {
    String text = "0123456789".repeat(100).substring(0, characters);
    DrawnSheet sheet = new DrawnSheet(text, ErrorCorrectionLevel.M, 4, 1200, 0, 0, 0, 1, 0);

    assertThat(texts(read(sheet))).containsExactly(text);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 15, 30, 45, 60, 75, 90, 135, 180, 201, 270, 333})
  void a_turned_sheet_is_read(int degrees) {
    assertThat(texts(read(DrawnSheet.clean(ACTA).withDegrees(degrees)))).containsExactly(ACTA);
  }

  @Test
  void a_blurred_a_noisy_and_a_dim_sheet_are_read() {
    assertThat(texts(read(DrawnSheet.clean(ACTA).withBlur(1.4)))).containsExactly(ACTA);
    assertThat(texts(read(DrawnSheet.clean(ACTA).withNoise(40)))).containsExactly(ACTA);
    assertThat(texts(read(DrawnSheet.clean(ACTA).withContrast(0.2)))).containsExactly(ACTA);
  }

  @Test
  void a_small_code_in_a_large_photograph_is_read() {
    DrawnSheet large = new DrawnSheet(ACTA, ErrorCorrectionLevel.M, 3, 3000, 10, 0.5, 8, 0.8, 40);

    assertThat(texts(read(large))).containsExactly(ACTA);
  }

  @Test
  void white_on_black_is_read() {
    Gray picture = Filters.inverted(Gray.of(DrawnSheet.clean(ACTA).photograph(7)));

    assertThat(texts(read(picture, LookLimits.withDefaults()))).containsExactly(ACTA);
  }

  @Test
  void the_same_picture_is_read_in_the_same_way_every_time() {
    DrawnSheet sheet = DrawnSheet.clean(ACTA).withNoise(60).withDegrees(40);

    assertThat(read(sheet)).isEqualTo(read(sheet));
  }

  @Test
  void a_picture_without_a_code_ends_after_the_tries() {
    Gray white = new Gray(900, 900, new byte[810_000]);

    assertThat(read(white, LookLimits.withDefaults().withTries(9)))
        .isEqualTo(new CodeReader.Found(List.of(), 9, false));
    assertThat(read(white, LookLimits.withDefaults()).tries()).isBetween(9, 60);
  }

  @Test
  void a_picture_of_one_pixel_is_no_trouble() {
    assertThat(read(new Gray(1, 1, new byte[1]), LookLimits.withDefaults()).codes()).isEmpty();
  }

  @Test
  void no_try_is_begun_after_the_deadline() {
    Instant start = Instant.parse("2026-11-01T00:00:00Z");
    InstantSource late = InstantSource.fixed(start.plus(Duration.ofSeconds(5)));

    assertThat(
            new CodeReader()
                .read(new Gray(99, 99, new byte[99 * 99]), 1, 60, new Deadline(late, start)))
        .isEqualTo(new CodeReader.Found(List.of(), 1, true));
  }
}
