package org.acta.cli;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.acta.article.Edit;
import org.acta.article.Proposal;
import org.acta.bulletin.Bulletin.Time;
import org.acta.ledger.ActorKey;
import org.acta.ledger.ArticleReader;
import org.acta.ledger.ConfirmedDeed;
import org.acta.ledger.KnownDay;
import org.acta.ledger.Ledger;
import org.acta.ledger.PositionKind;
import org.acta.ledger.Reading;
import org.acta.ledger.Standing;
import org.acta.ledger.Testimony;
import org.acta.log.LogWriter;
import org.acta.record.Blobs;
import org.acta.record.Entry;
import org.acta.record.EntryOrigin;
import org.acta.record.EntryReference;
import org.acta.record.LedgerView;
import org.acta.record.LogEntries;
import org.acta.record.Sha256;
import org.jspecify.annotations.Nullable;

/// Appends the proposals that are confirmed. The record is locked only while they are appended, one
/// article at a time, since a person may take all day.
final class ReadInto {
  private final ArticleReader reader;
  private final Path record;
  private final String election;
  private final ArticleSource known;
  private final Confirming confirming;
  private final ReviewWords words;
  private @Nullable String by;
  private boolean leftOut;
  private boolean appendedAny;

  /// How proposals are confirmed.
  ///
  /// @param by who does, if it was said
  /// @param source of the entries
  record Confirming(
      Optional<String> by, Instant at, String source, boolean keepText, Optional<Path> key) {}

  /// A proposal that was confirmed.
  private record Confirmed(
      Proposal proposal, Choosing.Choice.Accept choice, Optional<EntryReference> follows) {}

  ReadInto(
      ArticleReader reader,
      Path record,
      String election,
      ArticleSource known,
      Confirming confirming,
      ReviewWords words) {
    this.reader = reader;
    this.record = record;
    this.election = election;
    this.known = known;
    this.confirming = confirming;
    this.words = words;
    this.by = confirming.by().orElse(null);
  }

  /// @return the exit status
  int read(List<ArticleFile> articles, Choosing choosing) {
    int status = 0;
    for (ArticleFile file : articles) {
      try {
        if (!read(file, choosing)) {
          break;
        }
      } catch (Refusal refusal) {
        if (refusal.status() == Acta.MISUSE) {
          throw refusal;
        }
        Terminal.complain(refusal.sentence());
        status = refusal.status();
      }
    }
    if (appendedAny) {
      Terminal.say(words.say("then", record));
    }
    return leftOut ? Acta.INPUT_HAS_ERRORS : status;
  }

  /// Goes through one article.
  ///
  /// @return whether to go on with the next
  private boolean read(ArticleFile file, Choosing choosing) {
    byte[] bytes = file.bytes();
    Reading reading = ReadOut.read(reader, known.article(file), file.path());
    LedgerView view = LedgerView.of(new LogEntries(OpenRecord.toRead(record, List.of())), election);
    Set<Proposal.Mark> present = new HashSet<>();
    view.entries().forEach(kept -> Proposal.Mark.of(kept.body()).ifPresent(present::add));
    List<Proposal> all = Proposal.of(reading);
    List<Proposal> offered =
        all.stream().filter(proposal -> !present.contains(proposal.mark())).toList();
    choosing.begin(file, reading, offered.size(), all.size() - offered.size());
    List<Confirmed> confirmed = new ArrayList<>();
    boolean goOn = true;
    Ledger ledger = view.ledger();
    for (int i = 0; i < offered.size() && goOn; i++) {
      Proposal proposal = offered.get(i);
      Optional<Testimony> earlier = earlier(ledger, proposal.proposed());
      switch (choosing.choose(proposal, i + 1, offered.size(), earlier)) {
        case Choosing.Choice.Accept accept ->
            confirmed.add(
                new Confirmed(
                    proposal,
                    accept,
                    earlier(ledger, changed(proposal, accept))
                        .map(before -> reference(view, before))));
        case Choosing.Choice.Pass() -> {}
        case Choosing.Choice.Quit() -> goOn = false;
      }
    }
    if (!confirmed.isEmpty() && who(choosing).isPresent()) {
      append(reading, bytes, confirmed, choosing);
    } else {
      Terminal.say(words.say("nothing", record, there(all.size() - offered.size())));
    }
    return goOn;
  }

  private String there(int present) {
    return present == 0 ? words.say("there.none") : words.count("there", present);
  }

  private static ConfirmedDeed changed(Proposal proposal, Choosing.Choice.Accept accept) {
    ConfirmedDeed deed = proposal.proposed();
    for (Edit edit : accept.edits()) {
      deed = edit.applyTo(deed);
    }
    return deed;
  }

  private Optional<String> who(Choosing choosing) {
    if (by == null) {
      by = choosing.name().orElse(null);
    }
    return Optional.ofNullable(by);
  }

  /// The last that its actor said of the same target on an earlier day, if it was of another
  /// family.
  private Optional<Testimony> earlier(Ledger ledger, ConfirmedDeed deed) {
    if (!(deed.kind() instanceof PositionKind kind)) {
      return Optional.empty();
    }
    KnownDay day =
        KnownDay.of(
            deed.date().map(ConfirmedDeed.Date::value),
            known.published(),
            confirming.at().atZone(ZoneOffset.UTC).toLocalDate());
    return ledger.at(day.latest().minusDays(1)).standings().stream()
        .filter(standing ->
            Optional.of(standing.actor()).equals(deed.actor())
                && Optional.of(standing.target()).equals(deed.target()))
        .map(Standing::last)
        .filter(before -> before.family() != kind.family())
        .findFirst();
  }

  private static EntryReference reference(LedgerView view, Testimony testimony) {
    return view.entries().stream()
        .filter(kept -> kept.index() == testimony.entry())
        .map(kept -> new EntryReference(kept.index(), kept.leaf()))
        .findFirst()
        .orElseThrow();
  }

  private void append(Reading reading, byte[] bytes, List<Confirmed> confirmed, Choosing choosing) {
    try (LogWriter writer = OpenRecord.toWrite(record, confirming.key())) {
      Optional<Sha256> blob = confirming.keepText() ? Optional.of(keep(reading)) : Optional.empty();
      List<Confirmed> appended = new ArrayList<>();
      List<byte[]> entries = new ArrayList<>();
      try {
        for (Confirmed one : confirmed) {
          entry(reading, bytes, one, blob, choosing)
              .ifPresent(entry -> {
                appended.add(one);
                entries.add(entry);
              });
        }
        if (!entries.isEmpty()) {
          report(writer.append(entries).first(), appended);
          writer.publish();
          appendedAny = true;
        }
      } finally {
        if (appended.isEmpty()) {
          blob.ifPresent(name -> Blobs.in(record).discard(name));
        }
      }
      blob.filter(name -> !appended.isEmpty())
          .ifPresent(name ->
              Terminal.say(
                  words.say("takedown", "acta record takedown " + record + " " + name.hex())));
    }
  }

  private Sha256 keep(Reading reading) {
    byte[] salt = new byte[Blobs.SALT_BYTES];
    new SecureRandom().nextBytes(salt);
    byte[] text = reading.source().text().getBytes(StandardCharsets.UTF_8);
    return Blobs.in(record).put(new ByteArrayInputStream(text), salt);
  }

  private void report(long first, List<Confirmed> appended) {
    for (int i = 0; i < appended.size(); i++) {
      Proposal proposal = appended.get(i).proposal();
      ConfirmedDeed deed = changed(proposal, appended.get(i).choice());
      Terminal.say(
          words.say(
              "entry",
              String.valueOf(first + i),
              proposal.deed().id(),
              deed.actor().map(ActorKey::text).orElseGet(() -> words.say("nobody")),
              deed.kind().word()));
    }
  }

  private Optional<byte[]> entry(
      Reading reading, byte[] bytes, Confirmed one, Optional<Sha256> blob, Choosing choosing) {
    try {
      return Optional.of(
          new Entry(
                  election,
                  confirming.source(),
                  confirming.at(),
                  known.published().map(Time.On::new),
                  origin(reading, bytes),
                  one.proposal()
                      .confirmed(
                          new Proposal.Decision(
                              one.choice().edits(),
                              Optional.ofNullable(by).orElseThrow(),
                              confirming.at(),
                              reader.name(),
                              blob,
                              one.follows())))
              .bytes());
    } catch (IllegalArgumentException unfit) {
      leftOut = true;
      choosing.complain(one.proposal().deed().id() + " is left out: " + unfit.getMessage());
      return Optional.empty();
    }
  }

  private EntryOrigin origin(Reading reading, byte[] bytes) {
    Sha256 hash = Sha256.of(bytes);
    return known
        .url()
        .map(address -> EntryOrigin.url(address, hash))
        .orElseGet(() -> EntryOrigin.file(reading.source().file(), hash));
  }
}
