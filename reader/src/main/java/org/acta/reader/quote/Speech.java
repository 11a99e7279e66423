package org.acta.reader.quote;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.acta.reader.text.Sentence;
import org.acta.reader.text.Word;

/// The words that tell that somebody speaks, from `speech.tsv`.
final class Speech {
  private static final Speech LEXICON = new Speech();

  private final Map<String, Kind> verbs = new HashMap<>();
  private final Map<String, Kind> manners = new HashMap<>();
  private final Map<String, Kind> nouns = new HashMap<>();

  /// What such a word does.
  enum Kind {
    /// Its subject says a clause.
    SAY,
    /// Its subject calls something by a word or two.
    JUDGE,
    /// Its subject thinks something; whoever says so speaks.
    HOLD,
    /// Its subject does it before they speak: laughs, shrugs, strikes a tone.
    GESTURE,
    /// Who is so, speaks so: blunt, defiant.
    MANNER,
    /// It is spoken or written, and may itself "say".
    TEXT,
    /// It is an act of saying.
    ACT
  }

  private Speech() {
    try (InputStream in =
            Objects.requireNonNull(Speech.class.getResourceAsStream("speech.tsv"), "speech.tsv");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.startsWith("#") && !line.startsWith("word\t"))
          .forEach(this::add);
    } catch (IOException e) {
      throw new UncheckedIOException("speech.tsv", e);
    }
  }

  private void add(String line) {
    String[] cells = line.split("\t", -1);
    Kind kind = Kind.valueOf(cells[1].toUpperCase(Locale.ROOT));
    boolean verb =
        kind == Kind.SAY || kind == Kind.JUDGE || kind == Kind.HOLD || kind == Kind.GESTURE;
    (verb ? verbs : kind == Kind.MANNER ? manners : nouns).put(cells[0], kind);
  }

  /// What a verb tells, with its particle if it has one.
  static Optional<Kind> verb(Sentence sentence, Word word) {
    return any(sentence, word).filter(kind -> kind != Kind.GESTURE);
  }

  /// Whether a verb tells what somebody does before they speak.
  static boolean gesture(Sentence sentence, Word word) {
    return any(sentence, word).equals(Optional.of(Kind.GESTURE));
  }

  private static Optional<Kind> any(Sentence sentence, Word word) {
    if (!word.isVerb() && !mistaken(sentence, word)) {
      return Optional.empty();
    }
    String lemma = lemma(word);
    return sentence
        .dependents(word, "compound:prt", "advmod", "xcomp", "obj")
        .map(particle -> LEXICON.verbs.get(lemma + " " + lower(particle)))
        .filter(Objects::nonNull)
        .findFirst()
        .or(() -> Optional.ofNullable(LEXICON.verbs.get(lemma)));
  }

  /// A past tense that was taken for something else, as in `…," tweeted Bukele`.
  private static boolean mistaken(Sentence sentence, Word word) {
    return word.text().endsWith("ed")
        && !word.isName()
        && !word.relation().equals("amod")
        && (word.isNoun() || word.tag().startsWith("JJ"))
        && sentence.dependents(word, "det").findAny().isEmpty();
  }

  private static String lemma(Word word) {
    String lemma = word.lemma().toLowerCase(Locale.ROOT);
    if (LEXICON.verbs.containsKey(lemma) || !lemma.endsWith("ed")) {
      return lemma;
    }
    String stem = lemma.substring(0, lemma.length() - 2);
    return LEXICON.verbs.containsKey(stem) ? stem : stem + "e";
  }

  /// Whether a word tells how somebody speaks.
  static boolean manner(Word word) {
    return LEXICON.manners.containsKey(lower(word));
  }

  /// What a noun tells.
  static Optional<Kind> noun(Word word) {
    return word.isNoun()
        ? Optional.ofNullable(LEXICON.nouns.get(word.lemma().toLowerCase(Locale.ROOT)))
        : Optional.empty();
  }

  private static String lower(Word word) {
    return word.text().toLowerCase(Locale.ROOT);
  }
}
