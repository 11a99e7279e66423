package org.acta.api;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.acta.log.Checkpoint;
import org.acta.log.NoteSignature;
import org.acta.record.Entry;
import org.acta.record.Kind;
import org.acta.site.Snapshot;
import tools.jackson.core.JsonGenerator;

/// Entries as they are in the log, and what shows that they are in it.
final class Entries {
  private static final String ADDRESS = "/api/v1/entries";

  private final Snapshot snapshot;

  Entries(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  Answer list(Query query, boolean table) {
    Optional<Kind> kind =
        query
            .only(List.of("kind", "limit", "cursor"))
            .read("kind", "a kind of entry such as sheet or bulletin", Kind::of);
    long first =
        query.after(text -> Optional.of(Long.parseLong(text))).map(last -> last + 1).orElse(0L);
    return new Listing<Long, Long>(
            ADDRESS,
            LongStream.range(Math.max(0, first), snapshot.log().size())
                .filter(index -> kind.isEmpty() || is(index, kind.get()))
                .boxed(),
            index -> index,
            text -> Optional.of(Long.parseLong(text)),
            this::line,
            List.of("entry", "kind", "source", "obtained", "station"),
            index -> List.of(row(index)))
        .page(query, table);
  }

  /// Kinds of all but sheets are in memory.
  private boolean is(long index, Kind kind) {
    Kind other = snapshot.entries().others().get(index);
    return other != null
        ? other == kind
        : kind == Kind.SHEET
            && snapshot.entry(index).map(entry -> entry.kind() == kind).orElse(false);
  }

  private void line(JsonGenerator json, long index) {
    Optional<Entry> entry = snapshot.entry(index);
    json.writeStartObject();
    json.writeNumberProperty("entry", index);
    Written.text(json, "kind", entry.map(e -> e.kind().word()));
    Written.text(json, "source", entry.map(Entry::source));
    Written.text(json, "obtained", entry.map(e -> e.obtained().toString()));
    Written.text(json, "station", snapshot.stationOf(index));
    json.writeEndObject();
  }

  private List<String> row(long index) {
    Optional<Entry> entry = snapshot.entry(index);
    return List.of(
        Long.toString(index),
        entry.map(e -> e.kind().word()).orElse(""),
        entry.map(Entry::source).orElse(""),
        entry.map(e -> e.obtained().toString()).orElse(""),
        snapshot.stationOf(index).orElse(""));
  }

  private long index(String text) {
    boolean number = text.matches("0|[1-9][0-9]{0,17}");
    if (!number || Long.parseLong(text) >= snapshot.log().size()) {
      throw new ProblemException(
          Problem.missing(
              "The tree of the checkpoint has no entry with this index.",
              "Indices are whole numbers from 0 to " + (snapshot.log().size() - 1) + "."));
    }
    return Long.parseLong(text);
  }

  /// An entry; whoever has it need never ask again.
  Answer one(String text) {
    long index = index(text);
    byte[] bytes = snapshot.text(index);
    byte[] answer =
        Written.bytes(json -> {
          json.writeStartObject();
          json.writeNumberProperty("entry", index);
          json.writeStringProperty("leaf", snapshot.log().leaf(index).hex());
          utf8(bytes)
              .ifPresentOrElse(
                  exact -> json.writeStringProperty("text", exact),
                  () ->
                      json.writeStringProperty(
                          "base64", Base64.getEncoder().encodeToString(bytes)));
          json.writeEndObject();
        });
    return new Answer.Given(Written.MEDIA_TYPE, answer, Optional.empty(), true);
  }

  private static Optional<String> utf8(byte[] bytes) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /// That an entry is in the tree.
  Answer proof(String text) {
    long index = index(text);
    return Written.answer(json -> {
      json.writeStartObject();
      json.writeNumberProperty("entry", index);
      json.writeNumberProperty("size", snapshot.log().size());
      json.writeStringProperty("leaf", snapshot.log().leaf(index).hex());
      json.writeStringProperty("proof", Stations.proof(snapshot, index));
      json.writeEndObject();
    });
  }

  Answer checkpoint() {
    Checkpoint checkpoint = snapshot.log().checkpoint();
    return Written.answer(json -> {
      json.writeStartObject();
      json.writeStringProperty("origin", checkpoint.origin());
      json.writeNumberProperty("size", checkpoint.size());
      json.writeStringProperty("root", checkpoint.root().base64());
      json.writeArrayPropertyStart("signers");
      snapshot.log().note().signatures().stream()
          .map(NoteSignature::name)
          .forEach(json::writeString);
      json.writeEndArray();
      json.writeStringProperty("note", snapshot.log().note().print());
      json.writeEndObject();
    });
  }
}
