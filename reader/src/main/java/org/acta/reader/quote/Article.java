package org.acta.reader.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.acta.reader.quote.Piece.Own;
import org.acta.reader.quote.Piece.Quoted;
import org.acta.reader.quote.Span.Pairing;

/// Attributes the quoted words of an article from its first line to its last, and then those that
/// only go on with what somebody said, or begin it.
final class Article {
  private final List<Line> lines;
  private final Reports reports;
  private final Characters text;
  private final List<Attributed> found = new ArrayList<>();

  Article(List<Line> lines, Reports reports, Characters text) {
    this.lines = lines;
    this.reports = reports;
    this.text = text;
  }

  /// All quoted words, in order.
  List<Attributed> attribute() {
    for (int i = 0; i < lines.size(); i++) {
      for (int at = 0; at < lines.get(i).pieces().size(); at++) {
        if (lines.get(i).pieces().get(at) instanceof Quoted quoted) {
          found.add(attribute(i, at, quoted));
        }
      }
    }
    for (int i = found.size() - 2; i >= 0; i--) {
      begins(i);
    }
    return found;
  }

  private Attributed attribute(int number, int at, Quoted quoted) {
    Line line = lines.get(number);
    boolean whole = whole(line, at, quoted);
    Attribution attribution =
        resumed(line, at)
            .or(() -> reports.of(line, at, whole))
            .or(() -> joined(line, at))
            .or(() -> whole && at == 0 ? announced(number) : Optional.empty())
            .or(() -> whole ? goesOn(number, at, quoted) : Optional.empty())
            .orElseGet(Attribution::none);
    return new Attributed(line, at, whole, clear(line, attribution));
  }

  /// A pronoun that is not clear stands for whoever spoke last in the paragraph.
  private Attribution clear(Line line, Attribution attribution) {
    if (!attribution.unclear() || found.isEmpty() || !found.getLast().known()) {
      return attribution;
    }
    Attributed last = found.getLast();
    return last.line().paragraph() == line.paragraph()
        ? new Attribution(
            attribution.rule(),
            last.attribution().speaker().map(speaker -> speaker.with("they spoke last")),
            attribution.cue(),
            attribution.verb(),
            "")
        : attribution;
  }

  private static boolean whole(Line line, int at, Quoted quoted) {
    List<Own> before = line.before(at).stream().filter(own -> !own.punctuation()).toList();
    boolean announced =
        at > 0 && line.pieces().get(at - 1) instanceof Own own && own.is(":", ",", "-", "–", "—");
    boolean first = at == 0 || before.isEmpty() && !(line.pieces().get(at - 1) instanceof Quoted);
    return first || quoted.startsSentence() && (announced || quoted.stops() || before.isEmpty());
  }

  /// As in `"The vote," he said, "was a farce."`
  private Optional<Attribution> resumed(Line line, int at) {
    if (found.isEmpty()
        || found.getLast().line().number() != line.number()
        || line.before(at).isEmpty()) {
      return Optional.empty();
    }
    Attributed last = found.getLast();
    List<Own> between = line.before(at);
    boolean reported = last.attribution().verb().filter(between::contains).isPresent();
    return reported && last.whole() && between.getLast().is(",", ":", "–", "—", ";")
        ? Optional.of(again(last, "resumed", "the same sentence goes on after who said it"))
        : Optional.empty();
  }

  /// As in `"a sham" and "a farce"`.
  private Optional<Attribution> joined(Line line, int at) {
    boolean joined =
        !found.isEmpty()
            && found.getLast().line().number() == line.number()
            && found.getLast().known()
            && line.before(at).stream()
                .allMatch(own ->
                    own.punctuation() && !own.is(";")
                        || own.is("and", "or", "but", "not", "a", "an", "the", "even", "then"));
    return joined
        ? Optional.of(again(found.getLast(), "joined", "it is joined to the words quoted before"))
        : Optional.empty();
  }

  /// As in lists of reactions, where a line of its own tells who speaks: `PRESIDENT REYES, on
  /// Twitter:` and then the words.
  private Optional<Attribution> announced(int number) {
    if (number == 0 || !lines.get(number).allQuoted() || !alone(number)) {
      return Optional.empty();
    }
    Line before = lines.get(number - 1);
    return before.paragraph() == lines.get(number).paragraph()
        ? Optional.empty()
        : reports.announces(before);
  }

  /// A whole quoted sentence with nobody beside it goes on with what was said before it.
  private Optional<Attribution> goesOn(int number, int at, Quoted quoted) {
    Line line = lines.get(number);
    if (at > 0 && !line.allQuoted()) {
      return Optional.empty();
    }
    Optional<Attributed> last = found.isEmpty() ? Optional.empty() : Optional.of(found.getLast());
    if (last.isPresent() && runsOn(last.get(), quoted)) {
      return last.filter(Attributed::known)
          .map(said -> again(said, "runs on", "the words before were not closed"));
    }
    if (!line.allQuoted()) {
      return Optional.empty();
    }
    Optional<Line> before = number == 0 ? Optional.empty() : Optional.of(lines.get(number - 1));
    boolean sameParagraph =
        before.filter(other -> other.paragraph() == line.paragraph()).isPresent();
    boolean heading = !sameParagraph && !quoted.stops();
    if (heading || !sameParagraph && !alone(number)) {
      return Optional.empty();
    }
    Optional<Attributed> quotedBefore =
        last.filter(said -> line.number() - said.line().number() <= 1 || asked(said, line));
    boolean whole = quotedBefore.filter(Attributed::whole).isPresent();
    Optional<Attribution> spoken =
        whole
            ? Optional.empty()
            : before.flatMap(reports::speaksIn).filter(said -> said.speaker().isPresent());
    return spoken.or(() ->
        quotedBefore
            .filter(Attributed::known)
            .map(said -> again(said, "goes on", "nobody else speaks in between")));
  }

  /// As in `"…," said Reyes. Had he been asked? "…"`, where nobody else is spoken of in between.
  private boolean asked(Attributed said, Line line) {
    int between = line.number() - 1;
    return said.whole()
        && line.number() - said.line().number() == 2
        && said.line().paragraph() == line.paragraph()
        && !reports.isAnothers(lines.get(between), said);
  }

  private boolean runsOn(Attributed last, Quoted quoted) {
    return last.span().pairing() == Pairing.RUNS_ON
        && text.trimEnd(last.span().end(), quoted.span().outer()) <= last.span().end();
  }

  /// Whether the paragraph of a line holds nothing but quoted words.
  private boolean alone(int number) {
    return aloneFrom(number, 1) && aloneFrom(number, -1);
  }

  private boolean aloneFrom(int number, int step) {
    int i = number;
    while (i >= 0
        && i < lines.size()
        && lines.get(i).paragraph() == lines.get(number).paragraph()) {
      if (!lines.get(i).allQuoted()) {
        return false;
      }
      i += step;
    }
    return true;
  }

  /// Words that nobody is said to have said begin what is said next, if that runs on from them or
  /// stands right behind them.
  private void begins(int i) {
    Attributed words = found.get(i);
    Attributed next = found.get(i + 1);
    if (words.known() || !next.known() || !words.attribution().told().isEmpty()) {
      return;
    }
    boolean runs = runsOn(words, (Quoted) next.line().pieces().get(next.at()));
    boolean behind =
        words.whole()
            && next.whole()
            && words.line().allQuoted()
            && next.at() == 0
            && next.line().number() - words.line().number() <= 1
            && words.line().paragraph() == next.line().paragraph();
    if (runs || behind) {
      found.set(i, words.by(again(next, "begins", "the words right behind it are theirs")));
    }
  }

  private static Attribution again(Attributed said, String rule, String step) {
    Attribution old = said.attribution();
    return new Attribution(
        rule, old.speaker().map(speaker -> speaker.with(step)), old.cue(), old.verb(), old.told());
  }
}
