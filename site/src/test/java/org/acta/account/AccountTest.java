package org.acta.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Accounts, passwords, codes and delays by themselves.
class AccountTest {
  private static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");

  @TempDir Path temp;

  @Test
  void a_password_has_another_hash_each_time_and_its_settings_are_in_it() {
    String hash = Passwords.hash("four words and a dot.");
    assertThat(hash).startsWith("$argon2id$v=19$m=47104,t=1,p=1$");
    assertThat(Passwords.hash("four words and a dot.")).isNotEqualTo(hash);
    assertThat(Passwords.matches("four words and a dot.", hash)).isTrue();
    assertThat(Passwords.matches("four words and a dot", hash)).isFalse();
  }

  @Test
  void passwords_that_are_easily_guessed_are_refused() {
    for (String weak :
        List.of("short", "aaaaaaaaaaaaaaaa", "ana-is-my-name-ana", "x".repeat(257))) {
      assertThat(Passwords.fit(weak, "ana")).as(weak).isFalse();
    }
    assertThat(Passwords.fit("correct horse battery", "ana")).isTrue();
  }

  /// RFC 6238, appendix B: SHA-1, at 59 s and 1111111109 s, the last six of eight digits.
  @Test
  void codes_are_those_of_the_standard() {
    String secret =
        HexFormat.of().formatHex("12345678901234567890".getBytes(StandardCharsets.US_ASCII));
    SecondFactor factor = SecondFactor.of(secret).factor();
    assertThat(factor.after("287082", Instant.ofEpochSecond(59))).isPresent();
    assertThat(factor.after("081804", Instant.ofEpochSecond(1111111109))).isPresent();
    assertThat(factor.after("081804", Instant.ofEpochSecond(1111111109 + 61))).isEmpty();
    SecondFactor used = factor.after("081804", Instant.ofEpochSecond(1111111109)).orElseThrow();
    assertThat(used.after("081804", Instant.ofEpochSecond(1111111110))).as("once").isEmpty();
    assertThat(SecondFactor.typed(secret)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
  }

  @Test
  void a_code_for_a_lost_telephone_works_once_and_only_its_hash_is_kept() {
    SecondFactor.Drawn drawn = SecondFactor.of(SecondFactor.drawnSecret());
    String code = drawn.codes().getFirst();
    assertThat(drawn.factor().recovery()).hasSize(10).doesNotContain(code);
    SecondFactor after =
        drawn.factor().after(code.toUpperCase(java.util.Locale.ROOT), NOW).orElseThrow();
    assertThat(after.recovery()).hasSize(9);
    assertThat(after.after(code, NOW)).isEmpty();
  }

  @Test
  void delays_grow_are_bounded_and_are_forgotten() {
    Lockout lockout = new Lockout(100);
    for (int i = 0; i < 5; i++) {
      assertThat(lockout.left("ana", NOW)).isEqualTo(Duration.ZERO);
      lockout.failed("ana", NOW);
    }
    assertThat(lockout.left("ana", NOW)).isEqualTo(Duration.ofSeconds(1));
    lockout.failed("ana", NOW);
    assertThat(lockout.left("ana", NOW)).isEqualTo(Duration.ofSeconds(2));
    for (int i = 0; i < 100; i++) {
      lockout.failed("ana", NOW);
    }
    assertThat(lockout.left("ana", NOW)).isEqualTo(Duration.ofMinutes(15));
    assertThat(lockout.left("ana", NOW.plus(Duration.ofHours(2)))).isEqualTo(Duration.ZERO);
    for (int i = 0; i < 10_000; i++) {
      lockout.failed("guess" + i, NOW);
    }
    assertThat(lockout.size()).isEqualTo(100);
  }

  @Test
  void accounts_are_there_again_after_a_restart_and_one_server_has_them() throws IOException {
    Path folder = temp.resolve("record.accounts");
    try (Accounts accounts = Accounts.open(folder, () -> NOW).orElseThrow()) {
      accounts.add(
          Account.invited("ana", "c01", EnumSet.of(Role.CLERK), accounts.link("secret")), "admin");
      assertThat(Accounts.open(folder, () -> NOW)).as("in use").isEmpty();
    }
    try (Accounts again = Accounts.open(folder, () -> NOW).orElseThrow()) {
      assertThat(again.linked("secret").map(Account::name)).contains("ana");
      assertThat(again.linked("other")).isEmpty();
    }
    try (Accounts later = Accounts.open(folder, () -> NOW.plus(Accounts.LINK)).orElseThrow()) {
      assertThat(later.linked("secret")).as("too old").isEmpty();
    }
  }

  @Test
  void a_pseudonym_is_one_persons_for_ever() throws IOException {
    try (Accounts accounts = Accounts.open(temp.resolve("a"), () -> NOW).orElseThrow()) {
      accounts.add(Account.invited("ana", "c01", Set.of(Role.CLERK), accounts.link("1")), "x");
      accounts.change("ana", 0, "x", "close", one -> one.withOpen(false));
      assertThat(accounts.add(Account.invited("bo", "C01", Set.of(), accounts.link("2")), "x"))
          .isEqualTo(new Accounts.Outcome.Refused(Accounts.Why.PSEUDONYM_TAKEN));
    }
  }

  @Test
  void of_many_changes_from_one_version_one_is_made() throws Exception {
    try (Accounts accounts = Accounts.open(temp.resolve("a"), () -> NOW).orElseThrow();
        ExecutorService threads = Executors.newFixedThreadPool(8)) {
      accounts.add(Account.invited("ana", "c01", Set.of(), accounts.link("1")), "x");
      CountDownLatch start = new CountDownLatch(1);
      List<Future<Accounts.Outcome>> all =
          java.util.stream.IntStream.range(0, 8)
              .mapToObj(i ->
                  threads.submit(() -> {
                    start.await();
                    return accounts.change(
                        "ana", 0, "x", "roles", one -> one.withRoles(Set.of(Role.VIEWER)));
                  }))
              .toList();
      start.countDown();
      int made = 0;
      for (Future<Accounts.Outcome> one : all) {
        made += one.get() instanceof Accounts.Outcome.Changed ? 1 : 0;
      }
      assertThat(made).isEqualTo(1);
      assertThat(accounts.named("ana").map(Account::version)).isEqualTo(Optional.of(1L));
    }
  }

  /// The table of docs/desk.md.
  @Test
  void roles_allow_what_the_table_says() {
    assertThat(Role.VIEWER.rights()).containsExactly(Right.SEE);
    assertThat(Role.CLERK.rights()).containsExactly(Right.SEE, Right.ENTER);
    assertThat(Role.SUPERVISOR.rights()).containsExactly(Right.SEE, Right.ENTER, Right.DECIDE);
    assertThat(Role.EDITOR.rights()).containsExactly(Right.SEE, Right.REVIEW, Right.ANNOUNCE);
    assertThat(Role.AUDITOR.rights()).containsExactly(Right.SEE, Right.AUDIT);
    assertThat(Role.ADMINISTRATOR.rights()).containsExactly(Right.SEE, Right.ADMINISTER);
  }
}
