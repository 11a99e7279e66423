package org.acta.record;

import java.util.List;
import java.util.Locale;
import org.acta.election.Source;

/// A source as it was described, with the keys that it signs with. It stands under its own id; a
/// later one takes its place, and its keys are added to those known before.
///
/// @param declared the id is that of the entry's `source`
/// @param keys in the order declared
public record SourceBody(Source declared, List<SourceKey> keys) implements Body {
  public SourceBody {
    keys = List.copyOf(keys);
  }

  @Override
  public Kind kind() {
    return Kind.SOURCE;
  }

  Json.Fields json() {
    Draft draft =
        new Draft()
            .put("id", declared.id())
            .put("name", declared.name())
            .put("kind", word(declared.kind()));
    declared.stateRun().ifPresent(stateRun -> draft.put("stateRun", new Json.Flag(stateRun)));
    return draft.put("url", declared.url()).put("keys", keys, SourceKey::json).json();
  }

  private static String word(Source.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static SourceBody of(Members members) {
    return new SourceBody(
        new Source(
            members.text("id"),
            members.text("name"),
            members.parsed(
                "kind",
                "a kind of source",
                word -> Source.Kind.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'))),
            members.optionalFlag("stateRun"),
            members.optionalText("url")),
        members.objects("keys", SourceKey::of));
  }
}
