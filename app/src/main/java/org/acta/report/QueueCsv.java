package org.acta.report;

import java.io.StringWriter;
import java.util.Locale;
import java.util.OptionalLong;
import org.acta.format.CsvText;
import org.acta.intake.Form;
import org.acta.intake.Queue;

/// Prints a queue as a table for spreadsheets and scripts: one row a form, most first.
public final class QueueCsv {
  private QueueCsv() {}

  /// The table, with a header; a text like a formula has an apostrophe in front, see [CsvText].
  /// What is not known is empty.
  public static String print(OfCentre of) {
    StringWriter text = new StringWriter();
    CsvText csv = new CsvText(text);
    write(csv, of.queue());
    csv.flush();
    return text.toString();
  }

  private static void write(CsvText csv, Queue queue) {
    csv.record(
        "rank",
        "form",
        "station",
        "state",
        "since",
        "ballots",
        "shift",
        "as_keyed",
        "together",
        "reasons");
    int rank = 1;
    for (Queue.Waiting waiting : queue.waiting()) {
      Form form = waiting.form();
      csv.record(
          Integer.toString(rank++),
          form.code(),
          form.station(),
          form.state().words(),
          form.since().toString(),
          number(waiting.ballots()),
          waiting.shift().map(java.math.BigDecimal::toPlainString).orElse(""),
          waiting.nominal().map(java.math.BigDecimal::toPlainString).orElse(""),
          number(waiting.together()),
          String.join("; ", FormWords.in(Locale.ENGLISH).reasons(form)));
    }
  }

  private static String number(OptionalLong number) {
    return number.isPresent() ? Long.toString(number.getAsLong()) : "";
  }
}
