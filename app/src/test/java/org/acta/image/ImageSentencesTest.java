package org.acta.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ImageSentencesTest {
  @Test
  void both_languages_have_the_same_sentences_with_the_same_gaps() throws IOException {
    Properties english = bundle("pictures.properties");
    Properties spanish = bundle("pictures_es.properties");

    assertThat(spanish.keySet()).isEqualTo(english.keySet());
    for (String key : english.stringPropertyNames()) {
      assertThat(gaps(spanish.getProperty(key))).as(key).isEqualTo(gaps(english.getProperty(key)));
    }
  }

  private static Set<String> gaps(String sentence) {
    return Pattern.compile("\\{\\d}")
        .matcher(sentence)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Properties bundle(String name) throws IOException {
    Properties lines = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(ImageSentences.class.getResourceAsStream(name)),
            StandardCharsets.UTF_8)) {
      lines.load(reader);
    }
    return lines;
  }
}
