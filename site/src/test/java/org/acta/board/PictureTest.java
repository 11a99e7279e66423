package org.acta.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.acta.account.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pictures that are put beside a form.
class PictureTest {
  @TempDir Path temp;
  private TestDesk desk;
  private Browser clerk;

  @BeforeEach
  void start() {
    desk = new TestDesk(temp);
    clerk = desk.signedIn("ana", "c01", Role.CLERK);
    clerk.get("intake");
    clerk.receive("F1", "s1");
  }

  @AfterEach
  void stop() {
    desk.close();
  }

  private static byte[] png(int width, int height) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY), "png", out);
    return out.toByteArray();
  }

  private void attach(byte[] bytes) {
    clerk.upload(
        "intake/picture",
        Browser.Part.field("form", "F1"),
        new Browser.Part("picture", "../a.png", bytes));
  }

  @Test
  void a_picture_lies_beside_the_form_and_its_entry_tells_nothing_of_the_file() throws IOException {
    attach(png(600, 800));
    assertThat(clerk.status).isEqualTo(200);
    String entry = desk.entry(desk.size() - 1);
    assertThat(entry)
        .contains("\"kind\":\"image\"")
        .contains("\"station\":\"s1\"")
        .doesNotContain("a.png");
    desk.renew();
    String picture = "intake/picture?entry=" + (desk.size() - 1);
    assertThat(clerk.get("intake/form?form=F1").body)
        .contains("<img src=\"../" + picture)
        .contains("4×");
    assertThat(clerk.get(picture).header("content-type")).isEqualTo("image/png");
    assertThat(desk.browser().get(picture).body)
        .as("not for strangers")
        .contains("name=\"password\"");
    Browser viewer = desk.signedIn("vi", "v01", Role.VIEWER);
    assertThat(viewer.get(picture).status).as("nor for who sees no figures").isEqualTo(403);
    assertThat(viewer.get("intake/form?form=F1").body).doesNotContain("<img");
    assertThat(clerk.get("intake/picture?entry=0").status).isEqualTo(404);
  }

  @Test
  void what_is_no_picture_or_too_large_is_not_kept() throws IOException {
    long before = desk.size();
    attach("<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8));
    assertThat(clerk.status).isEqualTo(422);
    attach(bomb());
    assertThat(clerk.status).as("a small file of very many pixels").isEqualTo(422);
    attach(new byte[21 << 20]);
    assertThat(clerk.status).as("too many bytes").isEqualTo(413);
    assertThat(desk.size()).isEqualTo(before);
    assertThat(Files.exists(desk.record.resolve("blobs"))).isFalse();
  }

  @Test
  void nothing_is_read_of_what_a_stranger_sends() throws IOException {
    clerk = desk.browser().get("sign-in");
    attach(png(10, 10));
    assertThat(clerk.status).isEqualTo(403);
  }

  /// A small picture whose header says that it is 50,000 pixels wide and high.
  private static byte[] bomb() throws IOException {
    byte[] png = png(10, 10);
    ByteBuffer header = ByteBuffer.wrap(png);
    header.putInt(16, 50_000).putInt(20, 50_000);
    CRC32 check = new CRC32();
    check.update(png, 12, 17);
    header.putInt(29, (int) check.getValue());
    return png;
  }
}
