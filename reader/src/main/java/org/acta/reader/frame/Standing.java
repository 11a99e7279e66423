package org.acta.reader.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.acta.reader.text.Sentence;
import org.acta.reader.text.Word;

/// How a word stands in its sentence: what is above it, and what that makes of it.
///
/// @param stance of the word
/// @param top the highest word that was passed on the way
/// @param caller whoever calls for it acts in this word's clause
/// @param first the first word that decided, for the trigger
record Standing(Stance stance, Word top, Optional<Word> caller, Word first) {
  private static final int DEPTH = 6;
  private static final Set<String> NOT = Set.of("not", "n't", "never", "nor", "neither", "n’t");

  /// "not ready to recognise" does not refuse.
  private static final Set<String> SOFT =
      Set.of(
          "ready", "hurry", "rush", "prepared", "position", "inclined", "time", "plan", "decide");

  /// "did not hesitate to", "lost no time in".
  private static final Set<String> PROMPT =
      Set.of("hesitate", "wait", "delay", "waste", "lose", "fail", "hesitation", "time");

  private static final Set<String> GERUND =
      Set.of("of", "from", "to", "in", "for", "on", "before", "about");

  /// Reads it off the sentence.
  static Standing of(Sentence sentence, Word word, Controls controls) {
    return new Climb(sentence, controls, word).climb();
  }

  private static final class Climb {
    private final Sentence sentence;
    private final Controls controls;
    private Word at;
    private Word first;
    private Stance stance = Stance.ASSERTED;
    private Optional<Word> caller = Optional.empty();

    Climb(Sentence sentence, Controls controls, Word word) {
      this.sentence = sentence;
      this.controls = controls;
      this.at = word;
      this.first = word;
    }

    Standing climb() {
      if (ofWhatIsWanted()) {
        return new Standing(Stance.OPEN, at, caller, first);
      }
      for (int i = 0; i < DEPTH; i++) {
        own();
        Optional<Word> up = aboveGerund().or(this::above);
        if (up.isEmpty()) {
          break;
        }
        through(up.get());
        boolean silent =
            controls.of(sentence, up.get()).isEmpty() && !light(up.get()) || purpose(up.get());
        if (silent) {
          heldBefore();
          break;
        }
        // "wasted no time in congratulating" is nobody's duty.
        boolean gerund = at.tag().equals("VBG");
        controls
            .of(sentence, up.get())
            .filter(control -> control != Controls.Control.OBLIGE || !gerund)
            .ifPresent(control -> apply(control, up.get()));
        at = up.get();
      }
      if (stance == Stance.ASSERTED && ofWhatIsRefused()) {
        stance = Stance.OPEN;
      }
      return new Standing(stance, at, caller, first);
    }

    /// "would not sign a paper endorsing the outcome": whoever refuses the one refuses the other.
    private boolean ofWhatIsRefused() {
      return at.tag().equals("VBG")
          && at.relation().equals("acl")
          && sentence
              .governor(at)
              .filter(noun -> noun.relation().matches("obj|obl"))
              .flatMap(sentence::governor)
              .filter(Word::isVerb)
              .map(verb -> of(sentence, verb, controls).stance())
              .filter(Set.of(Stance.NEGATED, Stance.REFUSED, Stance.NOT_YET)::contains)
              .isPresent();
    }

    /// "must publish results endorsed by all parties": nobody has endorsed them yet.
    private boolean ofWhatIsWanted() {
      boolean reduced =
          at.tag().equals("VBN")
              && at.relation().equals("acl")
              && sentence.dependents(at, "aux", "nsubj", "mark").findAny().isEmpty()
              && sentence
                  .dependents(at, "obl")
                  .flatMap(by -> sentence.dependents(by, "case"))
                  .anyMatch(by -> by.lemma().equals("by"));
      return reduced
          && sentence
              .governor(at)
              .filter(noun -> noun.relation().equals("obj"))
              .flatMap(sentence::governor)
              .filter(Word::isVerb)
              .map(verb -> of(sentence, verb, controls).stance())
              .filter(Set.of(Stance.OBLIGED, Stance.CALLED)::contains)
              .isPresent();
    }

    /// "blocking the road to press for": the infinitive tells what for, and is not prevented.
    private boolean purpose(Word up) {
      return controls.of(sentence, up).filter(Controls.Control.PREVENT::equals).isPresent()
          && sentence.dependents(at, "mark").anyMatch(mark -> mark.lemma().equals("to"));
    }

    /// "held back from endorsing": the parser hangs the gerund on something else.
    private void heldBefore() {
      int preposition = at.index() - 1;
      boolean gerund =
          at.tag().equals("VBG")
              && preposition > 1
              && GERUND.contains(sentence.word(preposition).lemma());
      for (int i = preposition - 1; gerund && i >= Math.max(1, preposition - 3); i--) {
        Word before = sentence.word(i);
        boolean holds =
            controls
                .of(sentence, before)
                .filter(Set.of(Controls.Control.HOLD, Controls.Control.REFUSE)::contains)
                .isPresent();
        if (holds) {
          apply(Controls.Control.HOLD, before);
          return;
        }
      }
    }

    /// "shown some hesitancy to recognise": the parser hangs the infinitive on the verb.
    private void through(Word verb) {
      if (verb.isVerb() && !at.isNoun()) {
        sentence
            .dependents(verb, "obj")
            .filter(noun -> noun.index() < at.index() && noun.index() > verb.index())
            .forEach(noun ->
                controls
                    .of(sentence, noun)
                    .filter(control -> control != Controls.Control.OBLIGE)
                    .ifPresent(control -> {
                      apply(control, noun);
                      if (sentence.dependents(noun).anyMatch(hedges()::noSubject)) {
                        // "has no authority to void"
                        negate(false, false, Optional.empty());
                      }
                    }));
      }
    }

    private Hedges hedges() {
      return new Hedges(sentence, at);
    }

    /// The word that decides about this one, if any does.
    private Optional<Word> above() {
      return sentence
          .governor(at)
          .filter(up -> {
            String relation = at.relation();
            if (at.isNoun() && relation.matches("obl|nmod") && up.isVerb() && hedges().when()) {
              return false;
            }
            if (at.isNoun() && !hedges().cop(at) && !relation.equals("ccomp")) {
              return relation.matches("obj|iobj|nsubj:pass|obl|nmod|conj|xcomp|dep|acl")
                  && (up.isVerb() || relation.matches("nmod|conj"));
            }
            boolean infinitive =
                sentence.dependents(at, "mark").anyMatch(mark -> mark.lemma().equals("to"));
            boolean gerund =
                at.tag().equals("VBG")
                    && sentence
                        .dependents(at, "case", "mark")
                        .anyMatch(mark -> GERUND.contains(mark.lemma()));
            return switch (relation) {
              case "xcomp" -> true;
              case "conj" ->
                  sharesSubject() && up.isVerb()
                      || at.tag().startsWith("JJ") && up.tag().startsWith("JJ");
              case "acl" -> infinitive || gerund;
              case "advcl", "obl", "nmod", "dep", "ccomp" ->
                  infinitive
                      || gerund
                      || called(up)
                      || at.tag().equals("VBG") && controls.of(sentence, up).isPresent() && bare();
              case "amod" -> false;
              default -> false;
            };
          });
    }

    private boolean called(Word up) {
      return at.relation().equals("ccomp")
          && controls.of(sentence, up).filter(Controls.Control.CALL::equals).isPresent()
          && sentence.dependents(at, "aux").noneMatch(this::finite)
          && (at.tag().equals("VB")
              || at.isNoun() && sentence.dependents(at, "obj").findAny().isPresent()
              || sentence.dependents(at, "aux:pass").anyMatch(be -> be.text().equals("be")));
    }

    /// "recommended annulling it", and not "told them, calling it a sham".
    private boolean bare() {
      return at.index() < 2 || !sentence.word(at.index() - 1).text().matches("[,\"”'’]");
    }

    /// "does not consider", which is told and not called for.
    private boolean finite(Word aux) {
      return aux.tag().equals("MD") || aux.lemma().equals("do");
    }

    /// "refrained from congratulating him", where the parser makes an adjective of the gerund.
    private Optional<Word> aboveGerund() {
      boolean gerund =
          at.tag().equals("VBG")
              && at.relation().equals("amod")
              && at.index() > 1
              && GERUND.contains(sentence.word(at.index() - 1).lemma());
      return gerund
          ? sentence.governor(at).flatMap(sentence::governor).filter(up -> up.index() < at.index())
          : Optional.empty();
    }

    private boolean sharesSubject() {
      return sentence.dependents(at, "nsubj", "aux", "mark").findAny().isEmpty()
          && at.tag().matches("VB|VBG|VBN")
          && negatable();
    }

    // "did not recognise or congratulate": the negation reaches both; "and" starts anew.
    private boolean negatable() {
      return sentence.dependents(at, "cc").anyMatch(cc -> cc.lemma().matches("or|nor"))
          || at.tag().equals("VB");
    }

    private boolean light(Word up) {
      return at.isNoun() && !hedges().cop(at) || at.relation().equals("conj") || up.isNoun();
    }

    private void apply(Controls.Control control, Word by) {
      if (by.index() < first.index()) {
        first = by;
      }
      stance =
          switch (control) {
            case REFUSE -> stance == Stance.ASSERTED ? Stance.REFUSED : Stance.OPEN;
            case HOLD -> stance == Stance.ASSERTED ? Stance.NOT_YET : Stance.OPEN;
            case CALL -> {
              if (stance == Stance.ASSERTED || stance == Stance.PLANNED) {
                caller = caller.or(() -> Optional.of(by));
                yield Stance.CALLED;
              }
              yield stance == Stance.CALLED ? Stance.CALLED : Stance.OPEN;
            }
            case OBLIGE ->
                stance == Stance.ASSERTED || stance == Stance.PLANNED ? Stance.OBLIGED : stance;
            case PREVENT -> Stance.OPEN;
            case PLAN -> stance == Stance.ASSERTED ? Stance.PLANNED : stance;
            case DO -> stance;
            case APPEAR -> stance;
            case TRY -> stance == Stance.ASSERTED ? Stance.TRIED : stance;
          };
    }

    /// What hangs on the word itself: negation, modals, conditions.
    private void own() {
      List<Word> around = new ArrayList<>(sentence.dependents(at).toList());
      boolean not = around.stream().anyMatch(this::negation) || negatedBefore();
      boolean noSubject = around.stream().anyMatch(hedges()::noSubject);
      boolean yet =
          around.stream().anyMatch(down -> down.lemma().matches("yet|still"))
              || hedges().perfect()
              || SOFT.contains(Lexicon.lemma(at));
      boolean condition =
          around.stream().anyMatch(hedges()::condition)
              || not && around.stream().anyMatch(hedges()::notBefore);
      Optional<String> modal =
          around.stream()
              .filter(down -> down.tag().equals("MD"))
              .map(down -> Lexicon.lemma(down))
              .findFirst();
      if (not || noSubject) {
        negate(yet, condition, modal);
        return;
      }
      if (around.stream().anyMatch(hedges()::before)) {
        stance = stance == Stance.ASSERTED ? Stance.NOT_YET : Stance.OPEN;
        return;
      }
      if (around.stream().anyMatch(hedges()::whether)) {
        stance = stance.happens() ? Stance.OPEN : stance;
        return;
      }
      boolean must =
          modal.filter(Set.of("must", "should", "shall", "ought")::contains).isPresent()
              || hedges().hasTo();
      if (stance != Stance.ASSERTED && stance != Stance.PLANNED) {
        return;
      }
      if (must) {
        stance = Stance.OBLIGED;
      } else if (modal.filter(Set.of("may", "might", "can", "could")::contains).isPresent()) {
        stance = Stance.OPEN;
      } else if ((condition || hedges().afterwards()) && modal.isPresent()) {
        stance = Stance.CONDITIONAL;
      } else if (modal.isPresent()) {
        stance = Stance.PLANNED;
      }
    }

    private void negate(boolean yet, boolean condition, Optional<String> modal) {
      if (PROMPT.contains(Lexicon.lemma(at)) && stance != Stance.PLANNED) {
        boolean held = stance == Stance.NOT_YET || stance == Stance.ASSERTED;
        stance = held ? Stance.ASSERTED : stance;
        return;
      }
      stance =
          switch (stance) {
            case ASSERTED, PLANNED, CONDITIONAL ->
                condition && modal.isPresent()
                    ? Stance.CONDITIONAL
                    : yet ? Stance.NOT_YET : Stance.NEGATED;
            case NEGATED, REFUSED, NOT_YET, OBLIGED, CALLED, TRIED, OPEN, DENIED -> Stance.OPEN;
          };
    }

    private boolean negation(Word down) {
      boolean marks = NOT.contains(Lexicon.lemma(down)) || NOT.contains(down.text());
      if (marks && down.index() < first.index()) {
        first = down;
      }
      boolean noLonger =
          down.lemma().matches("longer|long")
              && down.index() > 1
              && Lexicon.lemma(sentence.word(down.index() - 1)).equals("no");
      return noLonger
          || marks && down.relation().matches("advmod|neg|cc:preconj|cc|dep|discourse|det|amod");
    }

    /// Where the parser hangs the negation elsewhere: "has yet to", "without recognising".
    private boolean negatedBefore() {
      int from = Math.max(1, at.index() - 3);
      for (int i = at.index() - 1; i >= from; i--) {
        Word before = sentence.word(i);
        if (Lexicon.lemma(before).equals("without")) {
          return true;
        }
        boolean yetTo =
            before.lemma().matches("yet|still")
                && (before.lemma().equals("yet") || hedges().have(i - 1))
                && i + 1 < at.index()
                && sentence.word(i + 1).lemma().equals("to");
        if (yetTo) {
          stance = stance == Stance.ASSERTED ? Stance.NOT_YET : stance;
          return false;
        }
        boolean between = before.tag().matches("RB|MD|TO|VBP?|VBZ|VBD") && !before.isNoun();
        boolean adjacent =
            NOT.contains(Lexicon.lemma(before)) && before.governor() == at.governor();
        if (adjacent && !before.relation().equals("cc")) {
          return true;
        }
        if (!between) {
          return false;
        }
      }
      return false;
    }
  }
}
