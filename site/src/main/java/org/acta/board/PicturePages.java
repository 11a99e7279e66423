package org.acta.board;

import java.io.ByteArrayInputStream;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.acta.account.Account;
import org.acta.account.Accounts;
import org.acta.account.Right;
import org.acta.image.ImageFile;
import org.acta.image.Look;
import org.acta.image.LookLimits;
import org.acta.image.MediaType;
import org.acta.image.Trouble;
import org.acta.intake.Expected;
import org.acta.intake.Form;
import org.acta.record.Blobs;
import org.acta.record.Centre;
import org.acta.record.Entry;
import org.acta.record.EntryOrigin;
import org.acta.record.ImageBody;
import org.acta.record.Sha256;

/// Puts the picture of a form beside the log, for those who key it.
///
/// It is looked at first, within limits of bytes, pixels and pages; what cannot be read as a
/// picture is not kept.
final class PicturePages {
  private static final LookLimits LIMITS = new LookLimits(20L << 20, 60_000_000, 8, 1, 20);

  private static final List<String> TYPES =
      List.of("image/jpeg", "image/png", "image/webp", "application/pdf");

  private final Ground ground;
  private final Accounts accounts;

  PicturePages(Ground ground, Accounts accounts) {
    this.ground = ground;
    this.accounts = accounts;
  }

  Answer attach(Visit visit) {
    String code = visit.needed("form");
    Request.Upload upload =
        Optional.ofNullable(visit.request().files().get("picture"))
            .filter(file -> file.bytes().length > 0)
            .orElseThrow(() -> new Turned(422, "picture.none"));
    if (upload.bytes().length > LIMITS.bytes()) {
      throw new Turned(413, "picture.large", LIMITS.bytes());
    }
    Look look =
        ImageFile.withoutCodes(LIMITS, InstantSource.system()).look(upload.bytes(), "picture");
    if (look.type().isEmpty() || look.likeness().isEmpty() || !look.troubles().isEmpty()) {
      List<String> why = look.troubles().stream().map(Trouble::toString).toList();
      throw new Turned(422, "picture.unread", LIMITS.pixels(), LIMITS.pages(), why.size());
    }
    byte[] salt = new byte[Blobs.SALT_BYTES];
    new SecureRandom().nextBytes(salt);
    Blobs blobs = Blobs.in(ground.book().folder());
    Sha256 blob = blobs.put(new ByteArrayInputStream(upload.bytes()), salt);
    boolean appended = false;
    String back;
    try {
      back = ground.with(now -> now.at(visit.field(AtCentre.FIELD)).and());
      long index =
          ground.append((now, next) -> List.of(entry(visit, now, code, look, blob).bytes()));
      appended = true;
      accounts
          .audit()
          .write(visit.account().name(), "attach picture", "entry " + index + " form " + code);
    } finally {
      if (!appended) {
        blobs.discard(blob);
      }
    }
    return visit.seeOther("intake/form?form=" + Links.encoded(code) + back);
  }

  /// Whether somebody sees pictures: they show the figures.
  static boolean seenBy(Account account) {
    return account.may(Right.ENTER) || account.may(Right.AUDIT);
  }

  /// What an entry says of its picture, if a browser can be given it.
  static Optional<ImageBody> of(Ground.Now now, long index) {
    return Entry.read(now.log().entry(index)) instanceof Entry.Reading.Read(Entry entry)
            && entry.body() instanceof ImageBody image
            && image.media().filter(TYPES::contains).isPresent()
        ? Optional.of(image)
        : Optional.empty();
  }

  /// A picture as it lies beside the log.
  Answer show(Visit visit) {
    if (!seenBy(visit.account())) {
      throw new Turned(403, "turned.right");
    }
    String asked = visit.asked("entry");
    ImageBody image =
        ground
            .with(now ->
                asked.matches("[0-9]{1,15}") && Long.parseLong(asked) < now.log().size()
                    ? of(now, Long.parseLong(asked))
                    : Optional.<ImageBody>empty())
            .orElseThrow(() -> new Turned(404, "picture.gone"));
    if (!(Blobs.in(ground.book().folder()).get(image.blob())
        instanceof Blobs.Found.Original(byte[] bytes))) {
      throw new Turned(404, "picture.gone");
    }
    return new Answer.Whole(200, image.media().orElseThrow(), bytes, List.of());
  }

  private Entry entry(Visit visit, Ground.Now now, String code, Look look, Sha256 blob) {
    Centre centre = now.at(visit.field(AtCentre.FIELD)).centre();
    String station =
        centre
            .intake()
            .form(code)
            .map(Form::station)
            .or(() -> centre.intake().expected(code).map(Expected::station))
            .filter(one -> !one.isEmpty())
            .orElseThrow(() -> new Turned(422, "picture.station"));
    return new Entry(
        ground.election(),
        centre.source(),
        visit.now(),
        Optional.empty(),
        new EntryOrigin(EntryOrigin.Place.FILE, "image", Optional.empty(), Optional.of(blob)),
        new ImageBody(
            blob,
            station,
            Optional.of(centre.set()),
            look.type().map(MediaType::word),
            look.pages(),
            List.of()));
  }
}
