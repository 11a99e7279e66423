package org.acta.cli;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.acta.article.Proposal;
import org.acta.article.Review;
import org.acta.ledger.ActorKey;
import org.acta.ledger.Article;
import org.acta.ledger.ArticleReader;
import org.acta.ledger.ConfirmedDeed;
import org.acta.ledger.Ledger;
import org.acta.ledger.Reading;
import org.acta.ledger.Testimony;
import org.acta.log.LogWriter;
import org.acta.record.Blobs;
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
    Article article = known.article(file);
    Reading reading = ReadOut.read(reader, article, file.path());
    Review review = new Review(election, confirming.source(), article, reading, reader.name());
    LedgerView view = LedgerView.of(new LogEntries(OpenRecord.toRead(record, List.of())), election);
    List<Proposal> offered = review.offered(view);
    int present = reading.deeds().size() - offered.size();
    choosing.begin(file, reading, offered.size(), present);
    List<Confirmed> confirmed = new ArrayList<>();
    boolean goOn = true;
    Ledger ledger = view.ledger();
    for (int i = 0; i < offered.size() && goOn; i++) {
      Proposal proposal = offered.get(i);
      Optional<Testimony> earlier = review.earlier(ledger, proposal.proposed(), confirming.at());
      switch (choosing.choose(proposal, i + 1, offered.size(), earlier)) {
        case Choosing.Choice.Accept accept ->
            confirmed.add(
                new Confirmed(
                    proposal,
                    accept,
                    review
                        .earlier(ledger, Review.changed(proposal, accept.edits()), confirming.at())
                        .map(before -> Review.reference(view, before))));
        case Choosing.Choice.Pass() -> {}
        case Choosing.Choice.Quit() -> goOn = false;
      }
    }
    if (!confirmed.isEmpty() && who(choosing).isPresent()) {
      append(review, confirmed, choosing);
    } else {
      Terminal.say(words.say("nothing", record, there(present)));
    }
    return goOn;
  }

  private String there(int present) {
    return present == 0 ? words.say("there.none") : words.count("there", present);
  }

  private Optional<String> who(Choosing choosing) {
    if (by == null) {
      by = choosing.name().orElse(null);
    }
    return Optional.ofNullable(by);
  }

  private void append(Review review, List<Confirmed> confirmed, Choosing choosing) {
    try (LogWriter writer = OpenRecord.toWrite(record, confirming.key())) {
      Optional<Sha256> blob =
          confirming.keepText() ? Optional.of(keep(review.reading())) : Optional.empty();
      List<Confirmed> appended = new ArrayList<>();
      List<byte[]> entries = new ArrayList<>();
      try {
        for (Confirmed one : confirmed) {
          entry(review, one, blob, choosing)
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
      ConfirmedDeed deed = Review.changed(proposal, appended.get(i).choice().edits());
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
      Review review, Confirmed one, Optional<Sha256> blob, Choosing choosing) {
    try {
      return Optional.of(
          review
              .entry(
                  one.proposal(),
                  one.choice().edits(),
                  Optional.ofNullable(by).orElseThrow(),
                  confirming.at(),
                  blob,
                  one.follows())
              .bytes());
    } catch (IllegalArgumentException unfit) {
      leftOut = true;
      choosing.complain(one.proposal().deed().id() + " is left out: " + unfit.getMessage());
      return Optional.empty();
    }
  }
}
