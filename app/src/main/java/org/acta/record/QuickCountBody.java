package org.acta.record;

/// A piece of a quick count: how it will be estimated, stations of its frame, or stations of its
/// sample.
///
/// The sheets that came in are entries of their own, in the plan's set; each may say when it
/// arrived.
///
/// @param count id of the quick count, unique among those of its source
public record QuickCountBody(String count, QuickCountPart says) implements Body {
  @Override
  public Kind kind() {
    return Kind.QUICKCOUNT;
  }

  Json.Fields json() {
    Draft draft = new Draft().put("count", count);
    return switch (says) {
      case QuickCountPart.Plan plan -> draft.put("plan", plan.json()).json();
      case QuickCountPart.Framed framed -> draft.put("frame", framed.json()).json();
      case QuickCountPart.Drawn drawn -> draft.put("sample", drawn.json()).json();
    };
  }

  static QuickCountBody of(Members members) {
    String count = members.text("count");
    if (count.isEmpty()) {
      throw members.refuse("count", "a text that is not empty");
    }
    QuickCountPart says =
        members
            .<QuickCountPart>optionalObject("plan", QuickCountPart.Plan::of)
            .or(() -> members.optionalObject("frame", QuickCountPart.Framed::of))
            .or(() -> members.optionalObject("sample", QuickCountPart.Drawn::of))
            .orElseThrow(() -> members.refuse("plan", "an object, or frame or sample"));
    return new QuickCountBody(count, says);
  }
}
