package org.acta.reader.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LanguageTest {
  @Test
  void english_is_read() {
    assertThat(
            Language.isEnglish(
                "The council said on Monday that it had counted all of the votes, and that the result was final."))
        .isTrue();
  }

  @Test
  void english_full_of_foreign_names_is_read() {
    assertThat(
            Language.isEnglish(
                "Luiz Inácio Lula da Silva met the head of the Consejo Nacional Electoral de la República in Rio de Janeiro, and said that he was not convinced."))
        .isTrue();
  }

  @Test
  void english_that_is_short_of_small_words_is_read() {
    assertThat(
            Language.isEnglish(
                "Mauritius's Electoral Supervisory Commission declared Prime Minister Anil Rao re-elected three weeks after a parliamentary vote that Paul Duval says he won. El Salvador's government expressed no view."))
        .isTrue();
  }

  @Test
  void other_languages_are_not() {
    assertThat(
            Language.isEnglish(
                "El consejo dijo el lunes que había contado todos los votos y que el resultado era definitivo, según la agencia."))
        .isFalse();
    assertThat(
            Language.isEnglish(
                "O conselho disse na segunda-feira que todos os votos foram contados e que o resultado é definitivo para o país."))
        .isFalse();
    assertThat(
            Language.isEnglish(
                "Le conseil a dit lundi que toutes les voix étaient comptées et que le résultat est définitif dans le pays."))
        .isFalse();
    assertThat(Language.isEnglish("Совет заявил в понедельник, что все голоса подсчитаны."))
        .isFalse();
    assertThat(Language.isEnglish("委员会星期一表示，所有选票均已清点完毕。")).isFalse();
  }
}
