package org.acta.record;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What somebody did about the election: a certification, a challenge or an audit.
///
/// The form is the same for all of them until the rooms that compute with them need more.
///
/// @param kind one of those three
/// @param actor who spoke or acted, as an id
/// @param type a short word for what it is, such as `disputes` or `recount`
/// @param object the other actor, if there is one
/// @param words verbatim, in the language they were said in; never a paraphrase
/// @param language of the words, as a BCP 47 tag such as `es`
/// @param about entries that it is about
/// @param details whatever else was said, in the order of the names
public record SaidBody(
    Kind kind,
    String actor,
    String type,
    Optional<String> object,
    Optional<String> words,
    Optional<String> language,
    List<EntryReference> about,
    Map<String, String> details)
    implements Body {
  public SaidBody {
    switch (kind) {
      case CERTIFICATION, CHALLENGE, AUDIT -> {}
      case ELECTION,
          SOURCE,
          PLACES,
          SHEET,
          BULLETIN,
          STATEMENT,
          POSITION,
          EVENT,
          RELATION,
          CORRECTION,
          WITHDRAWAL,
          SUBMISSION,
          TOMBSTONE,
          STEP,
          IMAGE ->
          throw new IllegalArgumentException("a " + kind.word() + " has a form of its own");
    }
    about = List.copyOf(about);
    details = Collections.unmodifiableMap(new TreeMap<>(details));
  }

  Json.Fields json() {
    Draft draft =
        new Draft()
            .put("actor", actor)
            .put("type", type)
            .put("object", object)
            .put("words", words)
            .put("language", language)
            .put("about", about, EntryReference::json);
    if (!details.isEmpty()) {
      Draft named = new Draft();
      details.forEach(named::put);
      draft.put("details", named.json());
    }
    return draft.json();
  }

  static SaidBody of(Kind kind, Members members) {
    return new SaidBody(
        kind,
        members.text("actor"),
        members.text("type"),
        members.optionalText("object"),
        members.optionalText("words"),
        members.optionalText("language"),
        members.objects("about", EntryReference::of),
        members.textsByName("details"));
  }
}
