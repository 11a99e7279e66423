package org.acta.board;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.acta.account.Accounts;
import org.acta.account.Secret;
import org.acta.account.Sessions;
import org.acta.bulletin.Bulletin.Time;
import org.acta.desk.Desk;
import org.acta.desk.FigureList;
import org.acta.election.Contest;
import org.acta.election.Election;
import org.acta.election.Source;
import org.acta.log.LogReader;
import org.acta.record.Body;
import org.acta.record.BulletinBody;
import org.acta.record.CorrectionBody;
import org.acta.record.Entry;
import org.acta.record.EntryReference;
import org.acta.record.Figures;
import org.acta.record.LedgerBody;
import org.acta.record.OversizedException;
import org.acta.record.Sha256;
import org.acta.record.SheetBody;
import org.acta.record.Version;
import org.acta.record.WithdrawalBody;
import org.acta.report.Wording;
import org.acta.report.Words;
import org.acta.sheet.Figure;
import org.acta.sheet.Item;

/// Bulletins, corrections and withdrawals: a form, the exact entry to confirm, then the entry.
final class AnnouncePages {
  private final Ground ground;
  private final Accounts accounts;
  private final Sessions sessions;

  AnnouncePages(Ground ground, Accounts accounts, Sessions sessions) {
    this.ground = ground;
    this.accounts = accounts;
    this.sessions = sessions;
  }

  /// A choice of the contest, or a figure of a sheet.
  record Line(String name, String label, String value, String share) {}

  /// The form of a bulletin, new or corrected.
  ///
  /// @param corrects the entry that it corrects; empty text if none
  record BulletinPage(
      String corrects,
      String contest,
      List<String> contests,
      List<String> sources,
      List<Line> lines,
      Map<String, String> fields,
      Optional<String> notice) {
    BulletinPage {
      contests = List.copyOf(contests);
      sources = List.copyOf(sources);
      lines = List.copyOf(lines);
    }

    String at(String name) {
      return fields.getOrDefault(name, "");
    }
  }

  /// An entry that is corrected or withdrawn.
  ///
  /// @param later the entry that did so already, if one did
  record ChangePage(
      String index,
      String text,
      List<Line> lines,
      boolean bulletin,
      Optional<Long> later,
      String reason,
      Optional<String> notice) {
    ChangePage {
      lines = List.copyOf(lines);
    }

    /// Whether something was typed that the page has no form for any more.
    boolean lost() {
      return later.isPresent() && !reason.isEmpty();
    }
  }

  /// The exact entry, to be confirmed.
  ///
  /// @param carried the entry as its form carries it, in base 64, so that nothing on the way to a
  ///   browser and back changes a letter
  /// @param seal that nobody else can make for it
  /// @param version how many entries the record had
  /// @param other what came in between; empty if nothing did
  record ConfirmPage(
      String text, String carried, String seal, long version, Optional<String> other) {}

  Answer bulletin(Visit visit) {
    BulletinPage page = ground.with(now -> form(visit, now, "", Map.of(), Optional.empty()));
    return visit.page(out -> JtebulletinGenerated.render(out, Plain.HTML, visit.room(), page));
  }

  private static BulletinPage form(
      Visit visit,
      Ground.Now now,
      String corrects,
      Map<String, String> fields,
      Optional<String> notice) {
    Election election = now.view().folder().election();
    String asked = fields.getOrDefault("contest", visit.asked("contest"));
    Contest contest = contest(election, asked);
    List<Line> lines =
        contest.choices().stream()
            .map(choice ->
                new Line(
                    choice.id(),
                    choice.name(),
                    fields.getOrDefault("votes." + choice.id(), ""),
                    fields.getOrDefault("share." + choice.id(), "")))
            .toList();
    return new BulletinPage(
        corrects,
        contest.id(),
        election.contests().stream().map(Contest::id).toList(),
        election.sources().stream().map(Source::id).toList(),
        lines,
        fields,
        notice);
  }

  private static Contest contest(Election election, String id) {
    return election.contests().stream()
        .filter(contest -> contest.id().equals(id))
        .findFirst()
        .or(() -> election.contests().stream().findFirst())
        .orElseThrow(() -> new Turned(409, "bulletin.undescribed"));
  }

  private static Map<String, String> typed(Visit visit) {
    Map<String, String> typed = new LinkedHashMap<>();
    visit.request().fields().forEach((name, values) -> typed.put(name, values.getFirst()));
    return typed;
  }

  /// Makes the entry of a bulletin, and shows it.
  Answer makeBulletin(Visit visit) {
    String corrects = visit.field("corrects");
    try {
      return ground.with(now -> {
        Election election = now.view().folder().election();
        Contest contest = contest(election, visit.field("contest"));
        BulletinBody body = BulletinForm.read(visit, contest);
        Optional<Time> claimed = BulletinForm.claimed(visit);
        if (corrects.isEmpty()) {
          String source = visit.field("source");
          if (!source.isEmpty() && election.source(source).isEmpty()) {
            throw new Turned(422, "bulletin.bad-source", source);
          }
          return confirm(visit, now, entry(visit, source, claimed, body));
        }
        Target target = target(now, corrects);
        return confirm(
            visit,
            now,
            entry(
                visit,
                target.entry().source(),
                claimed,
                new CorrectionBody(target.reference(), visit.needed("reason"), body)));
      });
    } catch (Turned turned) {
      BulletinPage page =
          ground.with(now ->
              form(visit, now, corrects, typed(visit), Optional.of(turned.sentence(visit.room()))));
      return visit.page(
          turned.status(), out -> JtebulletinGenerated.render(out, Plain.HTML, visit.room(), page));
    }
  }

  private Entry entry(Visit visit, String source, Optional<Time> claimed, Body body) {
    return new Entry(
        ground.election(),
        source,
        visit.now(),
        claimed,
        Desk.typed(visit.account().pseudonym() + "\n" + body),
        body);
  }

  private Answer confirm(Visit visit, Ground.Now now, Entry entry) {
    try {
      String text = new String(entry.bytes(), StandardCharsets.UTF_8);
      return confirm(visit, 200, text, now.log().size(), Optional.empty());
    } catch (OversizedException large) {
      throw new Turned(422, "turned.long");
    }
  }

  private Answer confirm(
      Visit visit, int status, String text, long version, Optional<String> other) {
    String carried = Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    ConfirmPage page = new ConfirmPage(text, carried, seal(visit, carried), version, other);
    return visit.page(
        status, out -> JteconfirmGenerated.render(out, Plain.HTML, visit.room(), page));
  }

  private String seal(Visit visit, String text) {
    return sessions.formToken(visit.shown() + "\n" + text);
  }

  /// An entry that can be corrected or withdrawn.
  private record Target(long index, byte[] bytes, Entry entry) {
    EntryReference reference() {
      return new EntryReference(index, Sha256.leaf(bytes));
    }

    /// What it says: of a correction, the new version.
    Body says() {
      return entry.body() instanceof CorrectionBody correction
          ? correction.corrected()
          : entry.body();
    }
  }

  private static Target target(Ground.Now now, String text) {
    LogReader log = now.log();
    if (!text.matches("[0-9]{1,15}") || Long.parseLong(text) >= log.size()) {
      throw new Turned(404, "change.unknown", text);
    }
    long index = Long.parseLong(text);
    byte[] bytes = log.entry(index);
    if (!(Entry.read(bytes) instanceof Entry.Reading.Read(Entry entry))
        || !entry.election().equals(now.view().folder().election().id())) {
      throw new Turned(422, "change.kind");
    }
    Target target = new Target(index, bytes, entry);
    Body says = target.says();
    if (!(says instanceof SheetBody
        || says instanceof BulletinBody
        || says instanceof LedgerBody)) {
      throw new Turned(422, "change.kind");
    }
    return target;
  }

  /// The entry that has corrected or withdrawn another.
  private static Optional<Long> later(Ground.Now now, Target target) {
    Optional<Long> figures =
        Stream.concat(now.view().superseded().stream(), now.view().withdrawn().stream())
            .filter(version -> version.index() == target.index() && version.by() != target.index())
            .map(Version::by)
            .findFirst();
    boolean ledger =
        target.entry().body() instanceof LedgerBody
            && now.ledger().entries().stream().noneMatch(kept -> kept.index() == target.index());
    return figures.or(() -> ledger ? Optional.of(target.index()) : Optional.empty());
  }

  Answer change(Visit visit) {
    String asked = visit.asked("entry").strip();
    if (asked.isEmpty()) {
      ChangePage page =
          new ChangePage("", "", List.of(), false, Optional.empty(), "", Optional.empty());
      return visit.page(out -> JtechangeGenerated.render(out, Plain.HTML, visit.room(), page));
    }
    return change(visit, 200, asked, Optional.empty());
  }

  private Answer change(Visit visit, int status, String index, Optional<String> notice) {
    return ground.with(now -> {
      Target target = target(now, index);
      if (target.says() instanceof BulletinBody body && visit.asked("as").equals("bulletin")) {
        Map<String, String> fields = BulletinForm.fields(body, target.entry().claimed());
        fields.put("contest", body.contest());
        BulletinPage page = form(visit, now, index, fields, notice);
        return visit.page(out -> JtebulletinGenerated.render(out, Plain.HTML, visit.room(), page));
      }
      ChangePage page =
          new ChangePage(
              index,
              new String(target.bytes(), StandardCharsets.UTF_8),
              target.says() instanceof SheetBody sheet ? lines(visit, now, sheet) : List.of(),
              target.says() instanceof BulletinBody,
              later(now, target),
              visit.field("reason"),
              notice);
      return visit.page(
          status, out -> JtechangeGenerated.render(out, Plain.HTML, visit.room(), page));
    });
  }

  private static List<Line> lines(Visit visit, Ground.Now now, SheetBody sheet) {
    Contest contest = contest(now.view().folder().election(), sheet.contest());
    Wording wording = new Wording(Words.in(visit.room().locale()), contest);
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < Item.COUNT + contest.choices().size(); i++) {
      String name =
          i < Item.COUNT
              ? Item.values()[i].name().toLowerCase(java.util.Locale.ROOT)
              : contest.choices().get(i - Item.COUNT).id();
      Long packed =
          i < Item.COUNT
              ? sheet.figures().items().get(Item.values()[i])
              : sheet.figures().votes().get(name);
      String typed = visit.request().field("figure." + name);
      String value =
          !typed.isEmpty()
              ? typed
              : packed == null || packed == Figure.MISSING
                  ? ""
                  : Figure.isCount(packed)
                      ? Long.toString(packed)
                      : packed == Figure.ILLEGIBLE ? "illegible" : "annulled";
      lines.add(new Line(name, wording.column(i), value, ""));
    }
    return lines;
  }

  /// Makes the entry of a correction of a sheet or of a withdrawal, and shows it.
  Answer makeChange(Visit visit) {
    String index = visit.needed("entry");
    try {
      return ground.with(now -> {
        Target target = target(now, index);
        if (later(now, target).isPresent()) {
          throw new Turned(409, "change.later", later(now, target).get().toString());
        }
        String reason = visit.needed("reason");
        Body body =
            visit.field("what").equals("withdraw")
                ? new WithdrawalBody(target.reference(), reason)
                : new CorrectionBody(target.reference(), reason, corrected(visit, now, target));
        return confirm(visit, now, entry(visit, target.entry().source(), Optional.empty(), body));
      });
    } catch (Turned turned) {
      return change(visit, turned.status(), index, Optional.of(turned.sentence(visit.room())));
    }
  }

  private static SheetBody corrected(Visit visit, Ground.Now now, Target target) {
    if (!(target.says() instanceof SheetBody sheet)) {
      throw new Turned(422, "change.kind");
    }
    Contest contest = contest(now.view().folder().election(), sheet.contest());
    List<Map.Entry<String, String>> typed =
        lines(visit, now, sheet).stream()
            .map(line -> Map.entry(line.name(), visit.field("figure." + line.name())))
            .toList();
    return switch (FigureList.read(typed, contest)) {
      case FigureList.Reading.Read(Figures figures) ->
          new SheetBody(
              sheet.set(),
              sheet.contest(),
              sheet.station(),
              sheet.place(),
              figures,
              sheet.stations(),
              sheet.line(),
              sheet.document(),
              sheet.written(),
              sheet.arrived());
      case FigureList.Reading.Unclear(String why) -> throw new Turned(422, "turned.unfit", why);
    };
  }

  /// Appends the entry that was confirmed, unless something about the same came in between.
  Answer append(Visit visit) {
    String carried = visit.field("entry");
    if (!Secret.same(seal(visit, carried), visit.field("seal"))) {
      throw new Turned(403, "turned.token");
    }
    byte[] bytes = Base64.getUrlDecoder().decode(carried);
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (!(Entry.read(bytes) instanceof Entry.Reading.Read(Entry entry))) {
      throw new Turned(422, "change.kind");
    }
    String[] other = {""};
    long[] size = {0};
    long version = visit.version();
    try {
      long index =
          ground.append((now, next) -> {
            size[0] = next;
            conflict(now, version, next, entry)
                .ifPresent(found -> {
                  other[0] = found;
                  throw new Turned(409, "turned.overtaken");
                });
            return List.of(bytes);
          });
      accounts
          .audit()
          .write(
              visit.account().name(),
              "append " + entry.kind().word(),
              "entry " + index + " " + leaf(bytes));
      return visit.page(out ->
          JteappendedGenerated.render(out, Plain.HTML, visit.room(), Long.toString(index), text));
    } catch (Turned turned) {
      if (other[0].isEmpty()) {
        throw turned;
      }
      return confirm(visit, 409, text, size[0], Optional.of(other[0]));
    }
  }

  private static String leaf(byte[] bytes) {
    return HexFormat.of().formatHex(Sha256.leaf(bytes).bytes()).substring(0, 16);
  }

  /// An entry since then that says something about the same.
  private static Optional<String> conflict(Ground.Now now, long version, long next, Entry entry) {
    for (long i = Math.max(0, Math.min(version, next)); i < next; i++) {
      byte[] bytes = now.log().entry(i);
      if (Entry.read(bytes) instanceof Entry.Reading.Read(Entry other) && same(other, entry)) {
        return Optional.of(new String(bytes, StandardCharsets.UTF_8));
      }
    }
    return Optional.empty();
  }

  private static boolean same(Entry one, Entry other) {
    Optional<EntryReference> changed = changes(other.body());
    if (changed.isPresent()) {
      return changes(one.body()).equals(changed);
    }
    return one.body() instanceof BulletinBody first
        && other.body() instanceof BulletinBody second
        && one.source().equals(other.source())
        && first.id().equals(second.id());
  }

  private static Optional<EntryReference> changes(Body body) {
    return body instanceof CorrectionBody correction
        ? Optional.of(correction.supersedes())
        : body instanceof WithdrawalBody withdrawal
            ? Optional.of(withdrawal.supersedes())
            : Optional.empty();
  }
}
