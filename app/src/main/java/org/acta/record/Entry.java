package org.acta.record;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import org.acta.bulletin.Bulletin.Time;

/// One fact in a record: who said it, when it was got and where, and what it says.
///
/// An entry has one spelling ([#bytes]), so that one fact has one leaf hash: JSON without space
/// between tokens, fields in the order of `docs/record.md`, absent ones left out.
///
/// @param election id of the election, not empty
/// @param source id of whoever said it; empty if the importer was not told
/// @param obtained when Acta got it
/// @param claimed the day or moment that the source gives
/// @param origin where Acta got it
public record Entry(
    String election,
    String source,
    Instant obtained,
    Optional<Time> claimed,
    EntryOrigin origin,
    Body body) {
  /// The most bytes of an entry: what the log can take.
  public static final int MOST_BYTES = 65_535;

  public Entry {
    if (election.isEmpty()) {
      throw new IllegalArgumentException("an entry names its election");
    }
  }

  /// What reading gives.
  public sealed interface Reading {
    /// An entry.
    record Read(Entry entry) implements Reading {}

    /// No entry.
    record Refused(Refusal refusal) implements Reading {}
  }

  public Kind kind() {
    return body.kind();
  }

  /// The one spelling.
  ///
  /// @throws OversizedException if it has more than [#MOST_BYTES]
  public byte[] bytes() {
    byte[] bytes = spelling();
    if (bytes.length > MOST_BYTES) {
      throw new OversizedException(kind(), origin.name(), bytes.length);
    }
    return bytes;
  }

  private byte[] spelling() {
    return JsonText.write(json()).getBytes(StandardCharsets.UTF_8);
  }

  private Json.Fields json() {
    return new Draft()
        .put("kind", kind().word())
        .put("election", election)
        .put("source", source)
        .put("obtained", obtained.toString())
        .put("claimed", claimed.map(Entry::print))
        .put("origin", origin.json())
        .put("body", BodyForm.json(body))
        .json();
  }

  private static String print(Time time) {
    return switch (time) {
      case Time.At(OffsetDateTime moment) -> moment.toString();
      case Time.On(LocalDate day) -> day.toString();
    };
  }

  private static Time time(String text) {
    return text.indexOf('T') < 0
        ? new Time.On(LocalDate.parse(text))
        : new Time.At(OffsetDateTime.parse(text));
  }

  /// Reads an entry of a log, which must be in its one spelling.
  public static Reading read(byte[] bytes) {
    Reading reading = parse(bytes);
    if (reading instanceof Reading.Read(Entry entry)) {
      int differs = Arrays.mismatch(bytes, entry.spelling());
      if (differs >= 0) {
        return new Reading.Refused(new Refusal.NotCanonical(differs));
      }
    }
    return reading;
  }

  /// Reads an entry that a person wrote: space between tokens and any order of fields will do.
  /// Everything else is as strict as [#read].
  public static Reading parse(byte[] bytes) {
    try {
      return new Reading.Read(strict(bytes));
    } catch (RefusedException e) {
      return new Reading.Refused(e.refusal());
    }
  }

  private static Entry strict(byte[] bytes) {
    if (bytes.length > MOST_BYTES) {
      throw new RefusedException(new Refusal.TooLarge(bytes.length));
    }
    return Members.whole("", JsonText.read(decoded(bytes)), Entry::of);
  }

  private static String decoded(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(in, out, true);
    if (result.isError()) {
      throw new RefusedException(new Refusal.NotUtf8(in.position()));
    }
    return out.flip().toString();
  }

  private static Entry of(Members members) {
    String word = members.text("kind");
    Kind kind =
        Kind.of(word).orElseThrow(() -> new RefusedException(new Refusal.UnknownKind(word)));
    String election = members.text("election");
    if (election.isEmpty()) {
      throw members.refuse("election", "a text that is not empty");
    }
    return new Entry(
        election,
        members.text("source"),
        members.parsed("obtained", "a moment such as 2026-11-02T08:30:00Z", Instant::parse),
        members.optionalParsed("claimed", "a day or a moment with its offset", Entry::time),
        members.object("origin", EntryOrigin::of),
        members.object("body", body -> BodyForm.of(kind, body)));
  }
}
