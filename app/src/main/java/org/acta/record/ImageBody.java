package org.acta.record;

import java.util.List;
import java.util.Optional;

/// Says that a picture beside the log shows the sheet of a station.
///
/// The picture can be taken down, and then nothing must be left by which a guess of what it was
/// could be tested. So there is no hash of its bytes without the salt, no print of its light, no
/// size in bytes or pixels, no name of the file, and nothing that a camera wrote into it.
///
/// @param blob the name it has beside the log, see [Blobs]
/// @param station the station's code, as whoever attached it says
/// @param set the set of sheets in which its figures were keyed
/// @param media what it is, such as `image/jpeg`, if that was recognised
/// @param pages pages or pictures in it, 0 if that is not known
/// @param said figures of the codes that were read by the declared form, page by page
public record ImageBody(
    Sha256 blob,
    String station,
    Optional<String> set,
    Optional<String> media,
    long pages,
    List<Said> said)
    implements Body {
  public ImageBody {
    said = List.copyOf(said);
    if (pages < 0) {
      throw new IllegalArgumentException("a picture has at least 0 pages, not " + pages);
    }
  }

  /// What the code on a page says.
  ///
  /// @param page from 1
  /// @param contest id of the contest
  /// @param station the station that the code names, perhaps another one
  public record Said(long page, String contest, String station, Figures figures) {
    Json.Fields json() {
      Draft draft = new Draft().put("page", page).put("contest", contest).put("station", station);
      figures.writeTo(draft);
      return draft.json();
    }

    static Said of(Members members) {
      return new Said(
          members.count("page", 1),
          members.text("contest"),
          members.text("station"),
          Figures.of(members));
    }
  }

  @Override
  public Kind kind() {
    return Kind.IMAGE;
  }

  Json.Fields json() {
    Draft draft =
        new Draft()
            .put("blob", blob.hex())
            .put("station", station)
            .put("set", set)
            .put("media", media);
    if (pages > 0) {
      draft.put("pages", pages);
    }
    return draft.put("said", said, Said::json).json();
  }

  static ImageBody of(Members members) {
    return new ImageBody(
        members.parsed("blob", "a SHA-256", Sha256::new),
        members.text("station"),
        members.optionalText("set"),
        members.optionalText("media"),
        members.optionalCount("pages").orElse(0),
        members.objects("said", Said::of));
  }
}
