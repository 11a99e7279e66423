package org.acta.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.acta.account.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever is sent to the desk, by whomever, it does not fail, says nothing of itself, and writes
/// nothing for those who may not.
class DeskFuzzTest {
  private static final long SEED = 20_261_127;
  private static final int ROUNDS = Integer.getInteger("acta.fuzz.desk", 300);

  private static final List<String> PATHS =
      List.of(
          "",
          "es/",
          "sign-in",
          "code",
          "enrol",
          "link",
          "own",
          "own/token",
          "own/drop",
          "accounts",
          "accounts/add",
          "accounts/one",
          "accounts/change",
          "audit",
          "intake",
          "intake/form",
          "intake/step",
          "intake/picture",
          "articles",
          "articles/add",
          "articles/review",
          "articles/decide",
          "articles/append",
          "bulletin",
          "change",
          "append",
          "api/queue",
          "api/form",
          "api/steps",
          "api/nothing",
          "nothing");
  private static final List<String> FIELDS =
      List.of(
          "form",
          "centre",
          "station",
          "action",
          "figure.A",
          "figure.B",
          "figure.cast",
          "figure.nulls",
          "reason",
          "id",
          "deed",
          "version",
          "what",
          "edit.kind",
          "edit.actor",
          "edit.date",
          "edit.count",
          "name",
          "role",
          "roles",
          "pseudonym",
          "password",
          "code",
          "s",
          "text",
          "outlet",
          "published",
          "url",
          "source",
          "title",
          "claimed",
          "votes.A",
          "votes.B",
          "entry",
          "kind",
          "state",
          "page",
          "sealed",
          "scope",
          "token");
  private static final List<String> VALUES =
      List.of(
          "",
          " ",
          "F1",
          "F2",
          "s1",
          "s9",
          "0",
          "1",
          "117",
          "-1",
          "1.5",
          "9223372036854775808",
          "receive",
          "enter",
          "correct",
          "clear",
          "release",
          "accept",
          "refuse",
          "withdraw",
          "correction",
          "bulletin",
          "e1",
          "e2",
          "2026-11-03",
          "2026-13-45",
          "position",
          "state:RU",
          "state:",
          "clerk",
          "administrator",
          "tally-centre",
          "observers",
          "council",
          "../../etc/passwd",
          "..",
          "%00",
          "\u0000",
          "\u202e",
          "\ud83c\udf1e",
          "<script>alert(1)</script>",
          "' OR 1=1--",
          "=cmd|'!A1",
          "${7*7}",
          "https://example.org/a",
          "javascript:alert(1)",
          "Ruritania rejects the result.",
          "a".repeat(5_000));

  @TempDir private Path temp;

  private static <T> T any(SplittableRandom random, List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private static void ask(SplittableRandom random, Browser browser, String who, int round) {
    String path = any(random, PATHS);
    List<String> fields = new ArrayList<>();
    for (int i = random.nextInt(8); i > 0; i--) {
      fields.add(any(random, FIELDS));
      fields.add(any(random, VALUES));
    }
    String[] sent = fields.toArray(String[]::new);
    switch (random.nextInt(4)) {
      case 0 -> browser.get(path);
      case 1 -> browser.raw(path, sent);
      default -> browser.post(path, sent);
    }
    String what = "seed " + SEED + ", round " + round + ", " + who + ", " + path + " " + fields;
    assertThat(browser.status).as(what).isLessThan(500);
    assertThat(browser.body).as(what).doesNotContain("Exception", "at org.acta", "<script>alert");
  }

  @Test
  void nothing_that_is_sent_makes_the_desk_fail_or_tell_of_itself() {
    try (TestDesk desk = new TestDesk(temp, () -> Optional.of(new StubReader()))) {
      SplittableRandom random = new SplittableRandom(SEED);
      int served = 0;
      for (Role role : Role.values()) {
        String name = "p" + role.ordinal();
        Browser browser = desk.signedIn(name, "x0" + role.ordinal(), role);
        for (int round = 0; round < ROUNDS; round++) {
          ask(random, browser, role.name(), round);
          served += browser.status == 200 ? 1 : 0;
        }
      }
      assertThat(served).as("most are turned away, not all").isGreaterThan(ROUNDS / 2);
    }
  }

  @Test
  void those_who_may_only_look_and_strangers_write_nothing() {
    try (TestDesk desk = new TestDesk(temp, () -> Optional.of(new StubReader()))) {
      SplittableRandom random = new SplittableRandom(SEED + 1);
      Browser viewer = desk.signedIn("vi", "v01", Role.VIEWER);
      Browser stranger = new Browser(desk);
      long before = desk.size();
      for (int round = 0; round < ROUNDS; round++) {
        ask(random, viewer, "viewer", round);
        ask(random, stranger, "stranger", round);
      }
      assertThat(desk.size()).isEqualTo(before);
    }
  }
}
