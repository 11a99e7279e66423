package org.acta.reader.frame;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.acta.ledger.Demand;
import org.acta.reader.text.Word;

/// What is asked for, by the words after a call.
final class Demands {
  private static final Pattern PAPERS =
      Pattern.compile(
          "publish|publication|release|disclos|tally sheet|results? sheet|breakdown|record|acta"
              + "|transparen|protocol|detailed|complete result|full result|minutes|data");
  private static final Pattern RECOUNT = Pattern.compile("re-?count");
  private static final Pattern AUDIT = Pattern.compile("audit|verif|review|scrutin");
  private static final Pattern INVESTIGATION = Pattern.compile("investigat|inquiry|enquiry|probe");
  private static final Pattern RUNOFF = Pattern.compile("run-?off|second round");
  private static final Pattern RERUN =
      Pattern.compile(
          "(new|fresh|repeat|second|another) (\\w+ )?(election|vote|ballot|poll|one)"
              + "|re-?run|re-?vote|vote again|repeat|annul");

  private Demands() {}

  /// In the order of [Demand].
  static List<Demand> in(List<Word> words) {
    StringBuilder text = new StringBuilder();
    words.forEach(word -> text.append(word.lemma().toLowerCase(Locale.ROOT)).append(' '));
    TreeSet<Demand> found = new TreeSet<>();
    add(found, PAPERS, text, Demand.PUBLISH_RESULTS);
    add(found, RECOUNT, text, Demand.RECOUNT);
    add(found, AUDIT, text, Demand.AUDIT);
    add(found, INVESTIGATION, text, Demand.INVESTIGATION);
    add(found, RUNOFF, text, Demand.RUNOFF);
    add(found, RERUN, text, Demand.RERUN);
    return List.copyOf(found);
  }

  private static void add(
      TreeSet<Demand> found, Pattern pattern, CharSequence text, Demand demand) {
    if (pattern.matcher(text).find()) {
      found.add(demand);
    }
  }
}
