package org.acta.folder;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DescriptionTest {
  @Test
  void letters_of_two_characters_may_stand_anywhere() {
    for (int before = 900; before < 1100; before++) {
      String description =
          "#"
              + "x".repeat(before)
              + "\nelection: {id: X, name: 𝒜𝓃𝓃}\ncontest: {choices: [{id: A, name: 𝒜𝓃𝓃}]}\n"
              + "bulletins: {votes: {A: 1}}\n";
      assertThat(Description.read("test", description).name()).isEqualTo("𝒜𝓃𝓃");
    }
  }
}
