package org.acta.report;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.acta.bulletin.Bulletin.Time;
import org.acta.election.Source;
import org.acta.folder.QuickCountFolder.Counted;
import org.acta.quickcount.Frame;
import org.acta.quickcount.Redraw;
import org.acta.record.RecordedCount;
import org.acta.record.RecordedCount.Filed;
import org.acta.report.Document.Block;
import org.acta.report.Document.Cell;
import org.acta.report.Document.Column;
import org.acta.report.Document.Section;
import org.acta.report.Document.Tone;
import org.acta.report.Document.Verdict;

/// Words a quick count of a record: what was drawn, what came in, and what that says of the rest.
final class QuickCountSection {
  private static final int NAMED = 10;

  private final OfQuickCount quick;
  private final Words words;
  private final boolean named;
  private final Optional<Counted> counted;

  /// @param named whether it stands among others, so that sentences say which quick count they are
  ///   about, and on what it rests
  QuickCountSection(OfQuickCount quick, Words words, boolean named) {
    this.quick = quick;
    this.words = words;
    this.named = named;
    this.counted = quick.of().counted();
  }

  private String title() {
    return quick.of().plan().title();
  }

  /// One line for what came in, one for each lead, one for each bulletin.
  List<Verdict> verdicts() {
    List<Verdict> verdicts = new ArrayList<>();
    if (quick.of().fault().isPresent()) {
      verdicts.add(
          new Verdict(
              Tone.CLASH,
              words.say("label.unusable"),
              named(fault(quick.of().fault().get())),
              words.say("quick.fault.basis", String.valueOf(quick.of().planned()))));
    } else if (counted.isEmpty()) {
      verdicts.add(
          new Verdict(
              Tone.NOTE,
              words.say("label.drawn"),
              named(words.say("quick.none-yet", quick.drawn(), quick.stations())),
              files()));
    }
    counted.ifPresent(some -> {
      verdicts.add(named(new ResponseSection(quick.report(), some, words).verdict()));
      new EstimateSection(quick.report(), some, words)
          .verdicts()
          .forEach(verdict -> verdicts.add(named(verdict)));
    });
    redrawn().filter(verdict -> verdict.tone() == Tone.CLASH).ifPresent(verdicts::add);
    return verdicts;
  }

  private Verdict named(Verdict verdict) {
    return new Verdict(verdict.tone(), verdict.label(), named(verdict.text()), verdict.basis());
  }

  private String named(String sentence) {
    return named
        ? words.say("quick.of", title(), sentence)
        : sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
  }

  /// What drawing again from the seed gives.
  Optional<Verdict> redrawn() {
    return quick
        .redraw()
        .map(redraw -> {
          String seed = quick.of().seed().orElse("");
          return switch (redraw) {
            case Redraw.Same() ->
                new Verdict(
                    Tone.FIRM,
                    words.say("label.redrawn"),
                    named(words.say("quick.redraw.same", quick.drawn(), seed)),
                    words.say("quick.redraw.basis"));
            case Redraw.Other(var notDrawn, var leftOut) ->
                new Verdict(
                    Tone.CLASH,
                    words.say("label.other-draw"),
                    named(
                        words.say(
                            "quick.redraw.other",
                            seed,
                            notDrawn.size(),
                            some(notDrawn),
                            leftOut.size(),
                            some(leftOut))),
                    words.say("quick.redraw.basis"));
            case Redraw.Impossible(var why) ->
                new Verdict(
                    Tone.CLASH,
                    words.say("label.other-draw"),
                    named(words.say("quick.redraw.impossible", seed)),
                    words.say("quick.redraw.basis"));
          };
        });
  }

  private static String some(List<String> codes) {
    String first = codes.stream().limit(NAMED).collect(Collectors.joining(", "));
    return codes.isEmpty() ? "–" : codes.size() > NAMED ? first + ", …" : first;
  }

  private String fault(RecordedCount.Fault fault) {
    return fault(fault, words);
  }

  /// Why a quick count cannot be computed, in one sentence.
  static String fault(RecordedCount.Fault fault, Words words) {
    return words.say("quick.fault." + fault.why().name(), fault.what());
  }

  /// Everything about it as one section, with a heading for each of its parts.
  Section section(String id) {
    List<Block> blocks = new ArrayList<>();
    for (Section section : sections()) {
      blocks.add(new Block.Heading(section.title()));
      blocks.addAll(section.blocks());
    }
    return new Section(id, words.say("quick.section", title()), blocks);
  }

  /// What was drawn, what came in, what that says of all stations, and what is assumed.
  List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    sections.add(new Section("draw", words.say("quick.draw.title"), draw()));
    counted.ifPresent(some -> {
      sections.addAll(new EstimateSection(quick.report(), some, words).sections());
      sections.addAll(new ResponseSection(quick.report(), some, words).sections());
    });
    List<Block> assumed = new ArrayList<>(List.of(new Block.Points(assumed())));
    if (named) {
      assumed.add(new Block.Basis(files()));
    }
    sections.add(new Section("assumed", words.say("quick.assumed.title"), assumed));
    return sections;
  }

  /// How the sample was drawn, and of what.
  private List<Block> draw() {
    List<Block> blocks = new ArrayList<>();
    List<String> points = new ArrayList<>();
    if (quick.of().fault().isPresent()) {
      points.add(fault(quick.of().fault().get()));
    }
    points.add(
        quick.of().sampled().isEmpty()
            ? words.say("quick.draw.unknown", quick.stations())
            : words.say("quick.draw.drawn", quick.drawn(), quick.stations(), strata()));
    source().ifPresent(name -> points.add(words.say("quick.draw.source", name)));
    quick.of().sampled().forEach(filed -> points.add(published(filed)));
    redrawn().ifPresent(verdict -> points.add(sentence(verdict)));
    blocks.add(new Block.Points(points));
    if (counted.isEmpty() && quick.of().plain().isPresent()) {
      blocks.add(table(quick.of().plain().get()));
    }
    return blocks;
  }

  private static String sentence(Verdict verdict) {
    return verdict.text() + " " + verdict.basis();
  }

  private int strata() {
    return quick.of().plain().map(frame -> frame.strata().size()).orElse(0);
  }

  private Optional<String> source() {
    String id = quick.of().source();
    return quick.report().folder().sources().stream()
        .filter(source -> source.id().equals(id))
        .map(Source::name)
        .findFirst()
        .or(() -> Optional.of(id))
        .filter(name -> !name.isEmpty());
  }

  private String published(Filed filed) {
    String file = filed.origin().file();
    String entry = words.say("record.entry", String.valueOf(filed.submission()));
    String obtained = filed.obtained().toString();
    return filed
        .published()
        .map(time -> words.say("quick.draw.published", file, day(time), obtained, entry))
        .orElseGet(() -> words.say("quick.draw.obtained", file, obtained, entry));
  }

  static String day(Time time) {
    return switch (time) {
      case Time.On(LocalDate day) -> day.toString();
      case Time.At(OffsetDateTime moment) -> moment.toString();
    };
  }

  private Block table(Frame frame) {
    Map<String, Integer> drawn = new LinkedHashMap<>();
    for (String code : quick.of().strata().keySet()) {
      frame.station(code).ifPresent(station -> drawn.merge(station.stratum(), 1, Integer::sum));
    }
    List<List<Cell>> rows = new ArrayList<>();
    for (Frame.Stratum stratum : frame.strata()) {
      int of = drawn.getOrDefault(stratum.code(), 0);
      rows.add(
          List.of(
              Cell.of(stratum.code()),
              Cell.of(words.numerals().count(stratum.stations())),
              new Cell(
                  words.numerals().count(of),
                  Optional.of((double) of / stratum.stations()),
                  Optional.empty())));
    }
    return new Block.Table(
        words.say("quick.draw.strata"),
        List.of(
            new Column(words.say("quick.column.stratum"), false),
            new Column(words.say("quick.column.frame"), true),
            new Column(words.say("quick.column.drawn"), true)),
        rows);
  }

  private String files() {
    List<String> parts = new ArrayList<>();
    parts.add(words.say("quick.rests.plan", String.valueOf(quick.of().planned())));
    quick.of().framed().forEach(filed -> parts.add(filed("quick.rests.frame", filed)));
    quick.of().sampled().forEach(filed -> parts.add(filed("quick.rests.sample", filed)));
    parts.add(words.say("quick.rests.sheets", quick.of().plan().set()));
    return String.join("; ", parts) + ".";
  }

  private String filed(String key, Filed filed) {
    String hash = filed.origin().sha256();
    return words.say(
        key,
        words.say("origin", filed.origin().file(), hash.substring(0, Math.min(12, hash.length()))),
        String.valueOf(filed.submission()));
  }

  /// What every figure of a quick count takes for granted.
  private List<String> assumed() {
    return List.of(
        words.say("quick.assumed.draw"),
        words.say("quick.assumed.frame"),
        words.say("quick.method.chance"),
        words.say("quick.method.said"));
  }
}
