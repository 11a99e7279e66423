package org.acta.reader.name;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.acta.reader.text.Almanac;
import org.acta.reader.text.Sentence;
import org.acta.reader.text.Word;

/// Where names with capitals begin and end.
final class Runs {
  static final Set<String> PARTICLES =
      Set.of(
          "bin", "ibn", "de", "da", "do", "dos", "das", "del", "della", "di", "el", "al", "van",
          "von", "der", "den", "ter", "la", "las", "los", "le", "du", "af", "zu", "ul", "ur", "wa",
          "ag", "arap", "bint", "mac", "ap", "ould", "abu", "y", "e", "ben", "-");
  private static final Set<String> NO_NAMES =
      Set.of(
          "world",
          "i",
          "christmas",
          "easter",
          "ramadan",
          "god",
          "internet",
          "covid",
          "covid-19",
          "congratulations",
          "twitter",
          "tiktok",
          "youtube",
          "instagram",
          "facebook",
          "x",
          "x.",
          "whatsapp",
          "telegram",
          "western",
          "eastern",
          "northern",
          "southern",
          "cold",
          "war",
          "english",
          "gmt");
  private static final Set<String> JOINED =
      Set.of(
          "led", "backed", "based", "run", "style", "era", "born", "elect", "wide", "linked",
          "owned", "made", "held", "ally", "rival", "wing", "funded");

  private Runs() {}

  static boolean capital(Sentence sentence, int index, List<Span> spans) {
    Word word = sentence.word(index);
    boolean upper = Character.isUpperCase(word.text().codePointAt(0));
    boolean known = spans.stream().anyMatch(span -> span.covers(index) && span.form().isPresent());
    boolean noName = noName(word) && !surname(sentence, index);
    boolean inside =
        index > 1
            && (!sentence.word(index - 1).text().matches("[\"“”'‘:]")
                || closed(sentence, index - 1));
    return upper
        && !noName
        && (known
            || word.isName()
            || inside && (word.isNoun() || word.tag().equals("JJ") || word.tag().equals("FW")))
        && spans.stream().noneMatch(span -> span.covers(index) && span.form().isEmpty());
  }

  private static boolean noName(Word word) {
    String small = word.text().toLowerCase(Locale.ROOT);
    return NO_NAMES.contains(small)
        || Almanac.weekday(small).isPresent()
        || Almanac.month(small).isPresent();
  }

  /// "Theresa May" and "Mrs May" are no months.
  private static boolean surname(Sentence sentence, int index) {
    if (index == 1 || !sentence.word(index).text().equals("May")) {
      return false;
    }
    String before = sentence.word(index - 1).text();
    boolean number = index < sentence.words().size() && sentence.word(index + 1).tag().equals("CD");
    boolean named =
        Honorifics.HONORIFICS.contains(before.toLowerCase(Locale.ROOT))
            || sentence.word(index - 1).isName() && !noName(sentence.word(index - 1));
    return named && !number;
  }

  /// Whether a quotation mark closes what another opened in the sentence.
  private static boolean closed(Sentence sentence, int index) {
    String mark = sentence.word(index).text();
    long marks =
        sentence.words().subList(0, index).stream()
            .filter(word -> word.text().equals("\""))
            .count();
    return mark.equals("”") || mark.equals("\"") && marks % 2 == 0;
  }

  static int run(Sentence sentence, int first, List<Span> spans) {
    int last = first;
    while (last < sentence.words().size()) {
      if (capital(sentence, last + 1, spans)) {
        last++;
        continue;
      }
      String word = sentence.word(last + 1).text();
      boolean more = last + 2 <= sentence.words().size();
      if (given(sentence, last)) {
        last += 2;
        continue;
      }
      int particles = particles(sentence, last);
      if (particles > 0
          && capital(sentence, last + particles + 1, spans)
          && !known(sentence.word(last + particles + 1), spans)) {
        last += particles + 1;
        continue;
      }
      boolean joins = connects(sentence, last, word);
      if (more
          && joins
          && capital(sentence, last + 2, spans)
          && !known(sentence.word(last + 2), spans)) {
        last += 2;
      } else {
        break;
      }
    }
    return last;
  }

  /// How many small words of a name follow, as in "Bashar al-Assad" and "Maria de la Cruz".
  private static int particles(Sentence sentence, int last) {
    int count = 0;
    while (count < 3
        && last + count + 2 <= sentence.words().size()
        && PARTICLES.contains(sentence.word(last + count + 1).text())
        && (!sentence.word(last + count + 1).text().equals("-")
            || touches(sentence, last + count))) {
      count++;
    }
    return count;
  }

  /// "Ban Ki-moon", "Kim Jong-un"; not "Putin-led".
  private static boolean given(Sentence sentence, int last) {
    if (last < 2
        || last + 2 > sentence.words().size()
        || !touches(sentence, last)
        || !sentence.word(last + 1).text().equals("-")) {
      return false;
    }
    String word = sentence.word(last + 2).text();
    return sentence.word(last - 1).isName()
        && sentence.word(last).text().length() < 6
        && word.matches("[a-z]{2,6}")
        && !JOINED.contains(word);
  }

  private static boolean touches(Sentence sentence, int last) {
    return sentence.word(last).end() == sentence.word(last + 1).start()
        && last + 2 <= sentence.words().size()
        && sentence.word(last + 1).end() == sentence.word(last + 2).start();
  }

  private static boolean connects(Sentence sentence, int last, String word) {
    return Set.of("of", "for", "against").contains(word) && names(sentence.word(last));
  }

  static boolean names(Word word) {
    return Nouns.is(word, "party")
        || Nouns.is(word, "organ")
        || Nouns.is(word, "org")
        || Nouns.is(word, "igo");
  }

  private static boolean known(Word word, List<Span> spans) {
    return spans.stream().anyMatch(span -> span.covers(word.index()));
  }
}
