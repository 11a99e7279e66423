package org.acta.site;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.acta.log.SignatureType;
import org.acta.log.TlogProof;
import org.acta.log.VerifierKey;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;

/// What anybody needs to check that entries are in the log, without a network.
///
/// @param origin the log's name
/// @param size entries in the tree of the checkpoint
/// @param keys of the log
/// @param witnesses keys of its witnesses, as far as they are known here
/// @param entries each with its proof
record Proof(
    String origin, long size, List<String> keys, List<String> witnesses, List<Proven> entries) {
  private static final JsonFactory JSON = new JsonFactory();

  /// A page carries at most so many proofs; the others are on the pages of their entries.
  private static final int MOST = 20;

  Proof {
    keys = List.copyOf(keys);
    witnesses = List.copyOf(witnesses);
    entries = List.copyOf(entries);
  }

  /// An entry and the file that proves it.
  ///
  /// @param text as it is in the log
  /// @param proof a C2SP tlog-proof
  record Proven(long index, String text, String proof) {}

  static Proof of(Snapshot snapshot, List<Long> indexes) {
    List<Proven> entries = new ArrayList<>();
    for (long index : indexes.stream().limit(MOST).toList()) {
      entries.add(
          new Proven(
              index,
              new String(snapshot.text(index), StandardCharsets.UTF_8),
              new TlogProof(snapshot.log().inclusion(index), snapshot.log().note()).print()));
    }
    return new Proof(
        snapshot.log().checkpoint().origin(),
        snapshot.log().size(),
        vkeys(snapshot, SignatureType.ED25519),
        vkeys(snapshot, SignatureType.ED25519_COSIGNATURE),
        entries);
  }

  /// Those of the known keys that have signed the checkpoint, and that a browser can check with.
  private static List<String> vkeys(Snapshot snapshot, SignatureType type) {
    return snapshot.keys().stream()
        .filter(key -> key.type() == type)
        .filter(
            key -> snapshot.log().note().signatures().stream().anyMatch(line -> line.claims(key)))
        .map(VerifierKey::toString)
        .toList();
  }

  /// The same as JSON that can stand in a page: `<` is written as an escape, so that no text of a
  /// source can end the block.
  String json() {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringProperty("origin", origin);
      json.writeNumberProperty("size", size);
      strings(json, "keys", keys);
      strings(json, "witnesses", witnesses);
      json.writeArrayPropertyStart("entries");
      for (Proven entry : entries) {
        json.writeStartObject();
        json.writeNumberProperty("index", entry.index);
        json.writeStringProperty("entry", entry.text);
        json.writeStringProperty("proof", entry.proof);
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return out.toString()
        .replace("<", "\\u003c")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }

  private static void strings(JsonGenerator json, String name, List<String> texts) {
    json.writeArrayPropertyStart(name);
    texts.forEach(json::writeString);
    json.writeEndArray();
  }
}
