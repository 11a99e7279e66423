package org.acta.board;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.acta.account.Accounts;
import org.acta.article.Edit;
import org.acta.article.Proposal;
import org.acta.article.Review;
import org.acta.ledger.ActorKey;
import org.acta.ledger.Article;
import org.acta.ledger.ArticleReader;
import org.acta.ledger.ConfirmedDeed;
import org.acta.ledger.ContestLabel;
import org.acta.ledger.Ledger;
import org.acta.ledger.Reading;
import org.acta.ledger.Target;
import org.acta.ledger.Testimony;
import org.acta.record.Blobs;
import org.acta.record.LedgerView;
import org.acta.record.Sha256;

/// Articles: brought, read, decided about proposal by proposal, and what is confirmed appended.
final class ArticlePages {
  private static final int MOST_BYTES = 4 << 20;
  private static final int LONGEST = 300;
  private static final int READINGS = 16;
  private static final Pattern STATE = Pattern.compile("([A-Z]{2})(-.*)?");

  private final Ground ground;
  private final Accounts accounts;
  private final Shelf shelf;
  private final Supplier<Optional<ArticleReader>> readers;
  private final Map<String, Reading> readings =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Reading> eldest) {
          return size() > READINGS;
        }
      };

  ArticlePages(Ground ground, Accounts accounts, Supplier<Optional<ArticleReader>> readers) {
    this.ground = ground;
    this.accounts = accounts;
    this.shelf = new Shelf(accounts.folder().resolve("articles"));
    this.readers = readers;
  }

  /// The list.
  record ListPage(List<Row> rows, boolean reads, Optional<String> notice, Request typed) {
    ListPage {
      rows = List.copyOf(rows);
    }
  }

  /// An article in the list.
  record Row(String title, String href, String outlet, String published, String by) {}

  /// One article.
  ///
  /// @param offered proposals that the record does not have yet
  /// @param present how many it has
  record ReviewPage(
      String name,
      Shelf.About about,
      long version,
      List<Marked> pieces,
      List<Offer> offered,
      long present,
      long accepted,
      List<String> sources,
      Optional<String> notice) {
    ReviewPage {
      pieces = List.copyOf(pieces);
      offered = List.copyOf(offered);
      sources = List.copyOf(sources);
    }
  }

  /// A proposal.
  ///
  /// @param state `open`, `accepted` or `refused`
  /// @param earlier where its actor stood before, if that was elsewhere
  record Offer(
      String id,
      String kind,
      String who,
      String target,
      String words,
      String rule,
      String state,
      String by,
      Optional<String> earlier,
      List<FieldOf> fields) {
    Offer {
      fields = List.copyOf(fields);
    }
  }

  /// A field that can be changed.
  record FieldOf(String word, String value, boolean changed) {}

  Answer list(Visit visit) {
    return list(visit, 200, Optional.empty());
  }

  private Answer.Whole list(Visit visit, int status, Optional<String> notice) {
    Room room = visit.room();
    List<Row> rows =
        shelf.all().stream()
            .map(kept ->
                new Row(
                    kept.about().title(),
                    room.to("articles/review?id=" + kept.name()),
                    kept.about().outlet().orElse(""),
                    kept.about().published().map(LocalDate::toString).orElse(""),
                    kept.about().by()))
            .toList();
    ListPage page = new ListPage(rows, readers.get().isPresent(), notice, visit.request());
    return visit.page(status, out -> JtearticlesGenerated.render(out, Plain.HTML, room, page));
  }

  /// Brings an article.
  Answer add(Visit visit) {
    Room room = visit.room();
    Optional<Request.Upload> file =
        Optional.ofNullable(visit.request().files().get("file"))
            .filter(upload -> upload.bytes().length > 0);
    String typed = visit.request().field("text");
    byte[] bytes =
        file.map(Request.Upload::bytes)
            .orElseGet(() -> typed.strip().getBytes(StandardCharsets.UTF_8));
    if (bytes.length == 0) {
      return list(visit, 422, Optional.of(room.say("articles.empty")));
    }
    if (bytes.length > MOST_BYTES) {
      return list(visit, 413, Optional.of(room.say("articles.large", MOST_BYTES)));
    }
    Optional<LocalDate> published;
    try {
      published = filled(visit, "published").map(LocalDate::parse);
    } catch (DateTimeException e) {
      return list(visit, 422, Optional.of(room.say("articles.day")));
    }
    Optional<String> url = filled(visit, "url");
    if (url.filter(address -> !address.matches("https?://[^\\s]+")).isPresent()) {
      return list(visit, 422, Optional.of(room.say("articles.url")));
    }
    boolean page = file.isEmpty() && typed.strip().startsWith("<");
    String called =
        file.map(Request.Upload::name)
            .map(ArticlePages::plain)
            .orElse(page ? "pasted.html" : "pasted.txt");
    String title =
        file.isPresent() ? called : begins(typed.strip().lines().findFirst().orElse(called));
    String name =
        shelf.add(
            bytes,
            new Shelf.About(
                title,
                called,
                filled(visit, "outlet"),
                published,
                url,
                visit.account().pseudonym(),
                visit.now().toString()));
    accounts.audit().write(visit.account().name(), "bring article", name);
    return visit.seeOther("articles/review?id=" + name);
  }

  private static Optional<String> filled(Visit visit, String field) {
    return Optional.of(cut(visit.field(field), LONGEST)).filter(text -> !text.isEmpty());
  }

  private static String begins(String line) {
    String start = cut(line, 60);
    return start.equals(line) ? line : start.strip() + "…";
  }

  private static String cut(String text, int most) {
    return text.codePointCount(0, text.length()) > most
        ? text.substring(0, text.offsetByCodePoints(0, most))
        : text;
  }

  /// A file's name without the folders that a browser may have put before it.
  private static String plain(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String kept = cut(last.replaceAll("[\\p{Cntrl}]", ""), 100);
    return kept.isBlank() ? "article" : kept;
  }

  private Optional<ContestLabel> contest() {
    Matcher state = STATE.matcher(ground.election());
    return state.matches()
        ? Optional.of(
            new ContestLabel(
                ground.election(),
                state.group(1),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()))
        : Optional.empty();
  }

  private Review review(String name, String source) {
    Article article = shelf.article(name, contest());
    ArticleReader reader = readers.get().orElseThrow(() -> new Turned(503, "articles.no-reader"));
    return new Review(
        ground.election(), source, article, reading(name, article, reader), reader.name());
  }

  /// One article at a time is read: a reader takes a lot of memory.
  private synchronized Reading reading(String name, Article article, ArticleReader reader) {
    Reading known = readings.get(name);
    if (known != null) {
      return known;
    }
    return switch (reader.read(article)) {
      case ArticleReader.Outcome.Read(Reading reading) -> {
        readings.put(name, reading);
        yield reading;
      }
      case ArticleReader.Outcome.Refused(var kind, String reason) ->
          throw new Turned(
              422,
              "articles.unread",
              reason.endsWith(".") ? reason.substring(0, reason.length() - 1) : reason);
    };
  }

  Answer one(Visit visit) {
    return one(visit, 200, visit.asked("id"), Optional.empty());
  }

  private Answer.Whole one(Visit visit, int status, String name, Optional<String> notice) {
    Review review = review(name, "");
    Shelf.Decisions decisions = shelf.decisions(name);
    LedgerView view = ground.with(Ground.Now::ledger);
    List<Proposal> offered = review.offered(view);
    Ledger ledger = view.ledger();
    List<Offer> offers =
        offered.stream()
            .map(proposal -> offer(visit, review, proposal, decisions, ledger))
            .toList();
    ReviewPage page =
        new ReviewPage(
            name,
            shelf.about(name),
            decisions.version(),
            Marked.of(review.reading().source().text(), offered),
            offers,
            review.reading().deeds().size() - offered.size(),
            offers.stream().filter(offer -> offer.state().equals("accepted")).count(),
            ground.with(now ->
                now.view().folder().election().sources().stream()
                    .map(source -> source.id())
                    .toList()),
            notice);
    return visit.page(
        status, out -> JtereviewGenerated.render(out, Plain.HTML, visit.room(), page));
  }

  private static Offer offer(
      Visit visit, Review review, Proposal proposal, Shelf.Decisions decisions, Ledger ledger) {
    Optional<Shelf.Decision> decision =
        Optional.ofNullable(decisions.byDeed().get(proposal.deed().id()));
    ConfirmedDeed before = proposal.proposed();
    ConfirmedDeed after =
        Review.changed(proposal, decision.map(Shelf.Decision::parsed).orElse(List.of()));
    List<FieldOf> fields = new ArrayList<>();
    for (Edit.Field field : Edit.Field.values()) {
      String value = field.of(after);
      fields.add(new FieldOf(field.word(), value, !value.equals(field.of(before))));
    }
    return new Offer(
        proposal.deed().id(),
        after.kind().word(),
        after.actor().map(ActorKey::text).orElse(""),
        after.target().map(Target::word).orElse(""),
        proposal.deed().evidence().text(),
        proposal.deed().why().rule(),
        decision.map(one -> one.accepted() ? "accepted" : "refused").orElse("open"),
        decision.map(Shelf.Decision::by).orElse(""),
        review.earlier(ledger, after, visit.now()).map(earlier -> earlier(visit.room(), earlier)),
        fields);
  }

  private static String earlier(Room room, Testimony earlier) {
    return room.say("review.earlier", earlier.position().word(), Long.toString(earlier.entry()));
  }

  /// Decides about one proposal.
  Answer decide(Visit visit) {
    String name = visit.needed("id");
    String deed = visit.needed("deed");
    Review review = review(name, "");
    Proposal proposal = proposal(review, deed);
    String what = visit.field("what");
    Optional<Shelf.Decision> decision =
        switch (what) {
          case "accept" -> Optional.of(accepted(visit, proposal));
          case "refuse" ->
              Optional.of(new Shelf.Decision(false, List.of(), visit.account().pseudonym()));
          case "open" -> Optional.empty();
          default -> throw new Turned(400, "review.what");
        };
    if (shelf.decide(name, visit.version(), deed, decision).isEmpty()) {
      // What was typed stands on the page of what was not done, beside a way back to the article.
      throw new Turned(409, "turned.overtaken");
    }
    accounts.audit().write(visit.account().name(), what + " proposal", name + " " + deed);
    return visit.seeOther("articles/review?id=" + name + "#p-" + Links.encoded(deed));
  }

  private static Proposal proposal(Review review, String deed) {
    return Proposal.of(review.reading()).stream()
        .filter(one -> one.deed().id().equals(deed))
        .findFirst()
        .orElseThrow(() -> new Turned(404, "review.unknown"));
  }

  private static Shelf.Decision accepted(Visit visit, Proposal proposal) {
    ConfirmedDeed before = proposal.proposed();
    List<Edit> edits = new ArrayList<>();
    for (Edit.Field field : Edit.Field.values()) {
      String name = "edit." + field.word();
      if (visit.request().fields().containsKey(name)
          && !visit.field(name).equals(field.of(before).strip())) {
        edits.add(new Edit(field, cut(visit.field(name), 1_000)));
      }
    }
    try {
      ConfirmedDeed unused = Review.changed(proposal, edits);
    } catch (IllegalArgumentException unfit) {
      throw new Turned(422, "turned.unfit", String.valueOf(unfit.getMessage()));
    }
    return new Shelf.Decision(
        true,
        edits.stream().map(edit -> edit.field().word() + "=" + edit.value()).toList(),
        visit.account().pseudonym());
  }

  /// Appends what was accepted and is not in the record yet.
  Answer append(Visit visit) {
    String name = visit.needed("id");
    Review review = review(name, visit.field("source"));
    Shelf.Decisions decisions = shelf.decisions(name);
    if (decisions.version() != visit.version()) {
      return one(visit, 409, name, Optional.of(visit.room().say("turned.overtaken")));
    }
    Optional<Sha256> blob =
        visit.field("keep").isEmpty() ? Optional.empty() : Optional.of(keep(review));
    int[] appended = {0};
    long first;
    try {
      first =
          ground.append((now, next) -> {
            LedgerView view = now.ledger();
            List<byte[]> entries = new ArrayList<>();
            for (Proposal proposal : review.offered(view)) {
              Shelf.Decision decision = decisions.byDeed().get(proposal.deed().id());
              if (decision != null && decision.accepted()) {
                entries.add(entry(visit, review, proposal, decision, view, blob));
              }
            }
            if (entries.isEmpty()) {
              throw new Turned(422, "review.none");
            }
            appended[0] = entries.size();
            return entries;
          });
    } catch (IllegalArgumentException unfit) {
      throw new Turned(422, "turned.unfit", String.valueOf(unfit.getMessage()));
    } finally {
      if (appended[0] == 0) {
        blob.ifPresent(one -> Blobs.in(ground.book().folder()).discard(one));
      }
    }
    accounts
        .audit()
        .write(
            visit.account().name(),
            "append positions",
            "entries " + first + " to " + (first + appended[0] - 1));
    return one(
        visit,
        200,
        name,
        Optional.of(visit.room().count("review.appended", appended[0], Long.toString(first))));
  }

  private static byte[] entry(
      Visit visit,
      Review review,
      Proposal proposal,
      Shelf.Decision decision,
      LedgerView view,
      Optional<Sha256> blob) {
    List<Edit> edits = decision.parsed();
    return review
        .entry(
            proposal,
            edits,
            decision.by(),
            visit.now(),
            blob,
            review
                .earlier(view.ledger(), Review.changed(proposal, edits), visit.now())
                .map(before -> Review.reference(view, before)))
        .bytes();
  }

  private Sha256 keep(Review review) {
    byte[] salt = new byte[Blobs.SALT_BYTES];
    new SecureRandom().nextBytes(salt);
    byte[] text = review.reading().source().text().getBytes(StandardCharsets.UTF_8);
    return Blobs.in(ground.book().folder()).put(new ByteArrayInputStream(text), salt);
  }
}
