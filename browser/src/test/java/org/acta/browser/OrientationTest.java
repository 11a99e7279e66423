package org.acta.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.acta.account.Role;
import org.acta.board.TestDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Photographs stand upright, however the camera was held, and lose nothing of what it wrote.
///
/// The orientations are those of Exif 2.32, tag 274: where the first row and the first column of
/// what is stored are to be seen.
class OrientationTest {
  private static final int WIDE = 240;
  private static final int HIGH = 320;

  /// The corners as they are to be seen: from the upper left, clockwise.
  private static final List<Color> CORNERS =
      List.of(Color.RED, Color.GREEN, Color.BLUE, Color.YELLOW);

  @RegisterExtension private final Chromium chromium = new Chromium();

  @TempDir private Path temp;
  private TestDesk desk;

  @BeforeEach
  void open() {
    desk = new TestDesk(temp);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void a_photograph_stands_upright_at_the_desk_and_on_the_page_of_its_station(int orientation)
      throws IOException {
    byte[] photograph = photograph(orientation);
    Page clerk = chromium.signedIn(desk, "ana", "c01", Role.CLERK);
    clerk.navigate(clerk.url().replaceAll("/desk/.*", "/desk/intake"));
    clerk.locator("#receive-form").fill("F1");
    clerk.locator("#receive-station").fill("s1");
    clerk.locator("section[aria-labelledby=receive] button").click();
    clerk.locator("#picture").setInputFiles(new FilePayload("a.jpg", "image/jpeg", photograph));
    clerk.locator("details.attach button").click();
    desk.renewWithPictures();
    clerk.reload();

    upright(clerk.locator(".paper img"));
    Page reader =
        chromium
            .visitor(new Browser.NewContextOptions(), "http://127.0.0.1:" + desk.port() + "/")
            .open("station/s1.html");
    upright(reader.locator(".picture img"));
    assertThat(
            reader
                .request()
                .get(reader.locator(".picture img").evaluate("one => one.src").toString())
                .body())
        .as("every byte that the camera wrote")
        .isEqualTo(photograph);
  }

  /// Looks at what is drawn.
  private static void upright(Locator picture) throws IOException {
    assertThat(picture).isVisible();
    picture.evaluate("one => one.decode()");
    assertThat(picture.evaluate("one => one.naturalWidth + 'x' + one.naturalHeight"))
        .isEqualTo(WIDE + "x" + HIGH);
    BufferedImage seen = ImageIO.read(new ByteArrayInputStream(picture.screenshot()));
    int right = seen.getWidth() * 3 / 4;
    int left = seen.getWidth() / 4;
    int top = seen.getHeight() / 4;
    int bottom = seen.getHeight() * 3 / 4;
    List<Integer> corners =
        List.of(
            seen.getRGB(left, top),
            seen.getRGB(right, top),
            seen.getRGB(right, bottom),
            seen.getRGB(left, bottom));
    assertThat(corners.stream().map(OrientationTest::nearest)).containsExactlyElementsOf(CORNERS);
  }

  /// JPEG does not keep colours exactly.
  private static Color nearest(int rgb) {
    Color seen = new Color(rgb);
    return CORNERS.stream()
        .min(
            java.util.Comparator.comparingInt(one ->
                Math.abs(one.getRed() - seen.getRed())
                    + Math.abs(one.getGreen() - seen.getGreen())
                    + Math.abs(one.getBlue() - seen.getBlue())))
        .orElseThrow();
  }

  /// A picture that is stored as a camera stores it that was held in this way.
  private static byte[] photograph(int orientation) throws IOException {
    boolean lying = orientation >= 5;
    BufferedImage stored =
        new BufferedImage(lying ? HIGH : WIDE, lying ? WIDE : HIGH, BufferedImage.TYPE_INT_RGB);
    BufferedImage upright = upright();
    for (int row = 0; row < stored.getHeight(); row++) {
      for (int column = 0; column < stored.getWidth(); column++) {
        int x =
            switch (orientation) {
              case 1, 4 -> column;
              case 2, 3 -> WIDE - 1 - column;
              case 5, 8 -> row;
              default -> WIDE - 1 - row;
            };
        int y =
            switch (orientation) {
              case 1, 2 -> row;
              case 3, 4 -> HIGH - 1 - row;
              case 5, 6 -> column;
              default -> HIGH - 1 - column;
            };
        stored.setRGB(column, row, upright.getRGB(x, y));
      }
    }
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    ImageIO.write(stored, "jpeg", jpeg);
    return withExif(jpeg.toByteArray(), orientation);
  }

  private static BufferedImage upright() {
    BufferedImage picture = new BufferedImage(WIDE, HIGH, BufferedImage.TYPE_INT_RGB);
    Graphics2D brush = picture.createGraphics();
    for (int i = 0; i < CORNERS.size(); i++) {
      brush.setColor(CORNERS.get(i));
      brush.fillRect(i == 1 || i == 2 ? WIDE / 2 : 0, i >= 2 ? HIGH / 2 : 0, WIDE / 2, HIGH / 2);
    }
    brush.dispose();
    return picture;
  }

  /// Puts an APP1 segment with the one tag after the start of a JPEG.
  private static byte[] withExif(byte[] jpeg, int orientation) throws IOException {
    byte[] segment = {
      (byte) 0xFF,
      (byte) 0xE1,
      0,
      34,
      'E',
      'x',
      'i',
      'f',
      0,
      0,
      'M',
      'M',
      0,
      42,
      0,
      0,
      0,
      8, // big endian, and where the directory begins
      0,
      1,
      1,
      0x12,
      0,
      3,
      0,
      0,
      0,
      1,
      0,
      (byte) orientation,
      0,
      0,
      0,
      0,
      0,
      0
    };
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(jpeg, 0, 2);
    out.write(segment);
    out.write(jpeg, 2, jpeg.length - 2);
    return out.toByteArray();
  }
}
