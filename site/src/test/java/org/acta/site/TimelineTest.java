package org.acta.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimelineTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

  @TempDir private Path temp;

  private String drawn(List<String> days) {
    StringBuilder ledger = new StringBuilder("type,kind,actor,date,paraphrase\n");
    for (int i = 0; i < days.size(); i++) {
      ledger.append("event,protest,group:g%d,%s,x\n".formatted(i, days.get(i)));
    }
    Site site =
        TestRecord.site(
            TestRecord.of(
                temp,
                Map.of(
                    "election.yaml",
                    """
                    election: {id: XX, name: X}
                    contest: {id: c, title: c, choices: [{id: A, name: A}, {id: B, name: B}]}
                    sheets: [{id: s, file: s.csv, columns: {station: S, votes: {A: A, B: B}}}]
                    ledger: ledger.csv
                    """,
                    "s.csv",
                    "S,A,B\n1,2,3\n",
                    "ledger.csv",
                    ledger.toString())),
            "en");
    String page =
        new String(
            site.at("events.html").orElseThrow().bytes(), java.nio.charset.StandardCharsets.UTF_8);
    return page.substring(page.indexOf("<svg class=\"timeline\""), page.indexOf("</svg>"));
  }

  @Test
  void a_stack_that_is_too_high_tells_how_many_more_there_are() {
    String line = drawn(IntStream.range(0, 40).mapToObj(i -> DAY.toString()).toList());

    assertThat(line.split("class=\"moment", -1)).hasSize(1 + 11);
    assertThat(line).contains(">+29</text>");
  }

  @Test
  void something_of_long_ago_leaves_room_for_all_the_others() {
    List<String> days =
        new ArrayList<>(IntStream.range(0, 20).mapToObj(i -> DAY.plusDays(i).toString()).toList());
    days.add("2019-12-31");
    String line = drawn(days);

    assertThat(line).contains(">earlier</text>", ">12 Nov</text>").doesNotContain("Jan 2020");
    assertThat(line.split("translate\\(", -1)).hasSize(1 + 21);
  }
}
