package org.acta.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.acta.record.Body;
import org.acta.record.BulletinBody;
import org.acta.record.CorrectionBody;
import org.acta.record.ElectionBody;
import org.acta.record.Entry;
import org.acta.record.ImageBody;
import org.acta.record.LedgerBody;
import org.acta.record.Objection;
import org.acta.record.PlacesBody;
import org.acta.record.QuickCountBody;
import org.acta.record.RecordView;
import org.acta.record.Refusal;
import org.acta.record.SaidBody;
import org.acta.record.SheetBody;
import org.acta.record.SourceBody;
import org.acta.record.StepBody;
import org.acta.record.SubmissionBody;
import org.acta.record.SubmissionCheck;
import org.acta.record.SubmissionCheck.Entries;
import org.acta.record.SubmissionCheck.Signed;
import org.acta.record.TombstoneBody;
import org.acta.record.Version;
import org.acta.record.WithdrawalBody;
import org.acta.report.Document.Block;
import org.acta.report.Document.Cell;
import org.acta.report.Document.Column;
import org.acta.report.Document.Section;
import org.acta.report.Document.Tone;
import org.acta.report.Document.Verdict;

/// Words what a record did to its own entries: corrections, withdrawals, entries without a part in
/// the totals, and whether submissions are what their sources signed.
final class RecordSection {
  private static final int SHOWN = 50;

  private final RecordView view;
  private final Words words;

  RecordSection(RecordView view, Words words) {
    this.view = view;
    this.words = words;
  }

  /// What a reader in a hurry must know, if some entries do not count or are not what was signed.
  Optional<Verdict> verdict() {
    long faulty = view.submissions().stream().filter(RecordSection::faulty).count();
    if (view.objections().count() == 0 && faulty == 0) {
      return Optional.empty();
    }
    return Optional.of(
        new Verdict(
            Tone.CLASH,
            words.say("label.record"),
            words.say("changes.verdict", view.objections().count(), faulty),
            words.say("changes.verdict.basis", view.entries())));
  }

  /// The section, unless nothing was changed, left out or signed.
  Optional<Section> section() {
    List<Block> blocks = new ArrayList<>();
    versions("changes.superseded", "changes.by.correction", view.superseded(), blocks);
    versions("changes.withdrawn", "changes.by.withdrawal", view.withdrawn(), blocks);
    objections(blocks);
    submissions(blocks);
    return blocks.isEmpty()
        ? Optional.empty()
        : Optional.of(new Section("record", words.say("changes.title"), blocks));
  }

  private void versions(String title, String by, List<Version> versions, List<Block> blocks) {
    if (versions.isEmpty()) {
      return;
    }
    blocks.add(new Block.Heading(words.say(title)));
    blocks.add(
        new Block.Table(
            "",
            List.of(
                text("changes.entry"),
                text("changes.said"),
                text("changes.source"),
                text(by),
                text("changes.reason")),
            versions.stream()
                .limit(SHOWN)
                .map(version ->
                    List.of(
                        Cell.of(entry(version.index())),
                        Cell.of(said(version.old())),
                        Cell.of(version.old().source()),
                        Cell.of(entry(version.by())),
                        Cell.of(version.reason())))
                .toList()));
    more(versions.size(), blocks);
  }

  private void objections(List<Block> blocks) {
    List<Objection> first = view.objections().first();
    if (first.isEmpty()) {
      return;
    }
    blocks.add(new Block.Heading(words.say("changes.left-out")));
    blocks.add(
        new Block.Points(
            first.stream()
                .limit(SHOWN)
                .map(objection ->
                    words.say("changes.because", entry(objection.index()), why(objection)))
                .toList()));
    more(view.objections().count(), blocks);
  }

  private void submissions(List<Block> blocks) {
    List<SubmissionCheck> telling =
        view.submissions().stream()
            .filter(check -> faulty(check) || !(check.signature() instanceof Signed.Not))
            .toList();
    if (telling.isEmpty()) {
      return;
    }
    blocks.add(new Block.Heading(words.say("changes.submissions")));
    blocks.add(
        new Block.Points(
            telling.stream()
                .limit(SHOWN)
                .map(check ->
                    words.say(
                        "changes.submission",
                        entry(check.index()),
                        check.source(),
                        check.file(),
                        entries(check.entries()),
                        signature(check.signature())))
                .toList()));
    more(telling.size(), blocks);
  }

  private void more(long all, List<Block> blocks) {
    if (all > SHOWN) {
      blocks.add(new Block.Text(words.say("changes.more", all - SHOWN)));
    }
  }

  private static boolean faulty(SubmissionCheck check) {
    return check.entries() instanceof Entries.Different
        || check.signature() instanceof Signed.Wrong
        || check.signature() instanceof Signed.UnknownKey;
  }

  private Column text(String key) {
    return new Column(words.say(key), false);
  }

  private String entry(long index) {
    return words.say("record.entry", String.valueOf(index));
  }

  private String said(Entry entry) {
    return said(entry.body());
  }

  private String said(Body body) {
    return switch (body) {
      case SheetBody sheet -> words.say("changes.sheet", sheet.station(), sheet.set());
      case BulletinBody bulletin -> words.say("changes.bulletin", bulletin.id());
      case SubmissionBody submission ->
          words.say(
              "changes.submitted",
              submission
                  .set()
                  .or(submission::quickCount)
                  .orElse(submission.ledger() ? "ledger" : "roll"));
      case CorrectionBody correction -> said(correction.corrected());
      case ElectionBody _,
          SourceBody _,
          PlacesBody _,
          SaidBody _,
          LedgerBody _,
          WithdrawalBody _,
          TombstoneBody _,
          StepBody _,
          ImageBody _,
          QuickCountBody _ ->
          body.kind().word();
    };
  }

  private String entries(Entries entries) {
    return switch (entries) {
      case Entries.Whole(long count) -> words.say("changes.whole", count);
      case Entries.Different(var announced, var found) ->
          words.say("changes.different", announced.entries(), found.entries());
    };
  }

  private String signature(Signed signed) {
    return switch (signed) {
      case Signed.Not() -> words.say("changes.unsigned");
      case Signed.By(var key) -> words.say("changes.signed", key.base64());
      case Signed.UnknownKey(var key) -> words.say("changes.unknown-key", key.base64());
      case Signed.Wrong(var key) -> words.say("changes.wrong", key.base64());
    };
  }

  private String why(Objection objection) {
    return switch (objection) {
      case Objection.Unreadable(_, Refusal.UnknownKind(var kind)) ->
          words.say("objection.unknown-kind", kind);
      case Objection.Unreadable _ -> words.say("objection.unreadable");
      case Objection.NotSubmitted(_, var set) -> words.say("objection.not-submitted", set);
      case Objection.UnknownContest(_, var contest) ->
          words.say("objection.unknown-contest", contest);
      case Objection.NoElection(_, var why) -> words.say("objection.no-election", why);
      case Objection.PlaceTooDeep(_, int levels) -> words.say("objection.too-deep", levels);
      case Objection.UnknownChoice(_, var choice) -> words.say("objection.unknown-choice", choice);
      case Objection.NoQuickCount(_, var fault) -> QuickCountSection.fault(fault, words);
      case Objection.PartOutOfOrder(_, long part) -> words.say("objection.part", part);
      case Objection.NotApplied(_, var target, var why) ->
          words.say(
              "objection.not-applied", entry(target.index()), words.say("objection." + why.name()));
    };
  }
}
