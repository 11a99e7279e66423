package org.acta.reader.name;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.acta.ledger.Vocabulary;
import org.acta.reader.text.Sentence;
import org.acta.reader.text.Text;
import org.acta.reader.text.Word;

/// Finds the names of the vocabulary in a text, the longest first.
///
/// Accents do not matter and capitals do, except in a line set in capitals and in descriptions that
/// any state may have, such as "electoral commission".
final class Gazetteer {
  private static final int KEY = 2;

  private final Map<String, List<Entry>> index = new HashMap<>();

  Gazetteer(Vocabulary vocabulary) {
    for (Vocabulary.State state : vocabulary.states()) {
      add(state.names(), new Sense.OfState(state.iso(), Sense.Form.NAME), false);
      add(state.adjectives(), new Sense.OfState(state.iso(), Sense.Form.ADJECTIVE), false);
      add(state.nationals(), new Sense.OfState(state.iso(), Sense.Form.NATIONALS), false);
      add(state.seats(), new Sense.OfState(state.iso(), Sense.Form.SEAT), false);
    }
    for (Vocabulary.Organisation organisation : vocabulary.organisations()) {
      add(organisation.names(), new Sense.OfOrganisation(organisation), false);
      add(organisation.seats(), new Sense.SeatOfOrganisation(organisation), false);
    }
    for (Vocabulary.Organ organ : vocabulary.organs()) {
      add(organ.names(), new Sense.OfOrgan(organ), organ.iso().isEmpty());
    }
    for (Vocabulary.Outlet outlet : vocabulary.outlets()) {
      add(outlet.names(), new Sense.OfOutlet(outlet), false);
    }
    for (Vocabulary.Association association : vocabulary.associations()) {
      add(association.names(), new Sense.OfAssociation(association), false);
    }
    for (Vocabulary.Party party : vocabulary.parties()) {
      add(party.names(), new Sense.OfParty(party), false);
    }
    index.values().forEach(entries -> entries.sort(Comparator.comparing(Entry::length).reversed()));
  }

  /// @param the whether the article "the" has to stand in front
  private record Entry(
      int[] exact, int[] lower, Sense sense, boolean sure, boolean anyCase, boolean the) {
    int length() {
      return exact.length;
    }
  }

  /// Words that the vocabulary has.
  ///
  /// @param first index of the first word
  /// @param last index of the last word
  /// @param senses all that they may name, none twice
  record Found(Sentence sentence, int first, int last, List<Sense> senses, boolean sure) {
    boolean covers(Word word) {
      return first <= word.index() && word.index() <= last;
    }
  }

  private void add(List<Vocabulary.Name> names, Sense sense, boolean anyCase) {
    for (Vocabulary.Name name : names) {
      boolean article = name.text().startsWith("the ") || name.text().startsWith("The ");
      String bare = article ? name.text().substring(4) : name.text();
      boolean the = article && sense instanceof Sense.OfOutlet && bare.indexOf(' ') < 0;
      int[] exact = plain(bare);
      int[] lower = lower(exact);
      if (exact.length > 1) {
        index
            .computeIfAbsent(key(lower, 0), _ -> new ArrayList<>())
            .add(new Entry(exact, lower, sense, name.sure(), anyCase, the));
      }
    }
  }

  /// What of the vocabulary stands in a text, in its order; no two overlap.
  List<Found> in(Text text) {
    int[] exact = plain(text.text());
    int[] lower = lower(exact);
    List<Found> found = new ArrayList<>();
    for (Sentence sentence : text.sentences()) {
      int free = 1;
      for (Word word : sentence.words()) {
        if (word.index() >= free) {
          List<Found> here = at(sentence, word, exact, lower);
          found.addAll(here);
          free = here.isEmpty() ? word.index() : here.getFirst().last() + 1;
        }
      }
    }
    return found;
  }

  private List<Found> at(Sentence sentence, Word word, int[] exact, int[] lower) {
    int end = -1;
    int last = 0;
    boolean sure = false;
    List<Sense> senses = new ArrayList<>();
    for (Entry entry : index.getOrDefault(key(lower, word.start()), List.of())) {
      int after = match(entry, exact, lower, word.start());
      boolean article =
          word.index() > 1 && sentence.word(word.index() - 1).text().equalsIgnoreCase("the");
      if (after < 0 || end >= 0 && after != end || entry.the() && !article) {
        continue;
      }
      int lastWord = wordEnding(sentence, word, after);
      if (lastWord > 0) {
        end = after;
        last = lastWord;
        if (entry.sure() && !sure) {
          senses.clear();
        }
        if (entry.sure() || !sure) {
          senses.add(entry.sense());
        }
        sure |= entry.sure();
      }
    }
    return senses.isEmpty()
        ? List.of()
        : List.of(
            new Found(sentence, word.index(), last, senses.stream().distinct().toList(), sure));
  }

  private static int wordEnding(Sentence sentence, Word from, int end) {
    for (int i = from.index(); i <= sentence.words().size(); i++) {
      if (sentence.word(i).end() == end) {
        return i;
      }
      if (sentence.word(i).end() > end) {
        return 0;
      }
    }
    return 0;
  }

  /// Where the entry ends if it stands at a place, or -1.
  private static int match(Entry entry, int[] exact, int[] lower, int start) {
    int at = start;
    boolean same = true;
    boolean capitals = true;
    for (int i = 0; i < entry.length(); i++) {
      if (at >= lower.length) {
        return -1;
      }
      if (entry.lower()[i] == ' ') {
        if (!Character.isWhitespace(lower[at])) {
          return -1;
        }
        while (at < lower.length && Character.isWhitespace(lower[at])) {
          at++;
        }
        continue;
      }
      if (lower[at] != entry.lower()[i]) {
        return -1;
      }
      same &= exact[at] == entry.exact()[i];
      capitals &= !Character.isLowerCase(exact[at]);
      at++;
    }
    boolean headline = capitals && entry.length() > 3;
    return entry.anyCase() || same || headline ? at : -1;
  }

  private static String key(int[] lower, int from) {
    return new String(lower, from, Math.min(KEY, lower.length - from));
  }

  /// The code points of a text without accents and with plain apostrophes, one for each.
  static int[] plain(String text) {
    return text.codePoints().map(Gazetteer::plain).toArray();
  }

  private static int plain(int point) {
    if (point < 0x80) {
      return point;
    }
    if (point == '\u2019' || point == '\u2018') {
      return '\'';
    }
    if (!Character.isLetter(point)) {
      return point;
    }
    return Normalizer.normalize(Character.toString(point), Normalizer.Form.NFD).codePointAt(0);
  }

  private static int[] lower(int[] points) {
    int[] lower = new int[points.length];
    for (int i = 0; i < points.length; i++) {
      lower[i] = Character.toLowerCase(points[i]);
    }
    return lower;
  }
}
