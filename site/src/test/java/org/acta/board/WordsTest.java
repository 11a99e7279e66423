package org.acta.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.acta.account.Accounts;
import org.acta.account.Role;
import org.acta.account.Scope;
import org.acta.intake.Action.Verb;
import org.acta.intake.State;
import org.acta.report.Words;
import org.junit.jupiter.api.Test;

/// The desk has a sentence for everything, in each of its languages.
class WordsTest {
  private static final Pattern SAID = Pattern.compile("say\\(\"([a-z.-]+[a-z])\"[,)]");

  @Test
  void both_languages_have_the_same_sentences() {
    Words english = new Tongue("en", "").words();
    Words spanish = new Tongue("es", "es/").words();
    assertThat(new TreeSet<>(spanish.bundle().keySet()))
        .isEqualTo(new TreeSet<>(english.bundle().keySet()));
  }

  @Test
  void every_sentence_that_is_said_is_there() throws IOException {
    TreeSet<String> there = new TreeSet<>(new Tongue("en", "").words().bundle().keySet());
    TreeSet<String> said = new TreeSet<>();
    for (Path folder :
        new Path[] {Path.of("src/main/jte-board"), Path.of("src/main/java/org/acta/board")}) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Matcher matcher = SAID.matcher(Files.readString(file));
          while (matcher.find()) {
            said.add(matcher.group(1));
          }
          Matcher turned =
              Pattern.compile("new Turned\\(\\s*[0-9]+,\\s*\"([^\"]+)\"")
                  .matcher(Files.readString(file));
          while (turned.find()) {
            said.add(turned.group(1));
          }
        }
      }
    }
    Arrays.stream(Verb.values()).forEach(verb -> said.add("verb." + verb.word()));
    Arrays.stream(State.values()).forEach(state -> said.add("state." + state));
    Arrays.stream(Role.values()).forEach(role -> said.add("role." + role.word() + ".may"));
    Arrays.stream(Scope.values()).forEach(scope -> said.add("scope." + scope.word()));
    Arrays.stream(Accounts.Why.values()).forEach(why -> said.add("accounts.refused." + why));
    assertThat(said).hasSizeGreaterThan(150);
    assertThat(there).containsAll(said);
  }
}
