package org.acta.projection;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.acta.bulletin.Bulletin.Time;
import org.acta.folder.LedgerFile;
import org.acta.folder.LedgerRow;
import org.acta.ledger.Confirmation;
import org.acta.ledger.Testimony;
import org.acta.record.LedgerBody;
import org.acta.record.LedgerView;
import org.acta.record.Sha256;

/// One line of a ledger with where it came from.
///
/// @param entry that it stands in, of a record
/// @param file name or address of the original
/// @param line in the file of a ledger
/// @param published the day that the source gives
/// @param text SHA-256 of the article that it was read from
/// @param confirmed who stands by it
record ToldDeed(
    Testimony told,
    OptionalLong entry,
    String file,
    OptionalLong line,
    Optional<LocalDate> published,
    Optional<String> text,
    Optional<Confirmation> confirmed) {

  static List<ToldDeed> of(LedgerFile file) {
    List<Testimony> testimonies = LedgerView.of(file).testimonies();
    List<ToldDeed> deeds = new ArrayList<>();
    for (int i = 0; i < testimonies.size(); i++) {
      LedgerRow row = file.rows().get(i);
      deeds.add(
          new ToldDeed(
              testimonies.get(i),
              OptionalLong.empty(),
              file.origin().file(),
              OptionalLong.of(row.line()),
              row.published(),
              Optional.empty(),
              Optional.empty()));
    }
    return deeds;
  }

  static List<ToldDeed> of(LedgerView view) {
    return view.entries().stream().map(ToldDeed::of).toList();
  }

  private static ToldDeed of(LedgerView.Kept kept) {
    LedgerBody body = kept.body();
    return new ToldDeed(
        kept.testimony(),
        OptionalLong.of(kept.index()),
        kept.entry().origin().name(),
        body.line(),
        kept.entry().claimed().map(ToldDeed::day),
        body.text().map(LedgerBody.ArticleText::sha256).map(Sha256::hex),
        body.confirmed());
  }

  private static LocalDate day(Time time) {
    return switch (time) {
      case Time.On(LocalDate day) -> day;
      case Time.At(OffsetDateTime moment) -> moment.toLocalDate();
    };
  }
}
