package org.acta.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/// A list that is opened with a double click runs nothing that a stranger wrote into it.
class CsvTextTest {
  private static String printed(String... fields) {
    StringWriter text = new StringWriter();
    new CsvText(text).record(fields).flush();
    return text.toString();
  }

  @Test
  void a_text_like_a_formula_has_an_apostrophe_in_front() {
    assertThat(printed("=1+1", "+A1", "-A1", "@SUM(A1)", "\t=1", "\r=1", "=HYPERLINK(\"x\",\"y\")"))
        .isEqualTo(
            "'=1+1,'+A1,'-A1,'@SUM(A1),'\t=1,\"'\r=1\",\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"\n");
  }

  @Test
  void numbers_and_other_texts_stay_as_they_are() {
    assertThat(printed("-12", "+3", "-0.5", "", "0101-1", "a=b", "'x", "-1+1"))
        .isEqualTo("-12,+3,-0.5,,0101-1,a=b,'x,'-1+1\n");
  }
}
