package org.acta.image;

import java.util.Optional;
import java.util.OptionalLong;
import org.acta.sheet.Figure;

/// Findings in the words of every form of the report, those for programs included.
final class ImageWording {
  private ImageWording() {}

  /// One word for what was found, the same in every form of the report.
  static String word(ImageFinding finding) {
    return switch (finding) {
      case ImageFinding.Agrees _ -> "agrees";
      case ImageFinding.Differs _ -> "differs";
      case ImageFinding.NotKeyed _ -> "not-keyed";
      case ImageFinding.OtherStation _ -> "other-station";
      case ImageFinding.ListedTwice _ -> "listed-twice";
      case ImageFinding.OtherForm _ -> "other-form";
      case ImageFinding.Undeclared _ -> "code";
      case ImageFinding.NoCode _ -> "no-code";
      case ImageFinding.Blank _ -> "blank";
      case ImageFinding.NotLookedAt _ -> "not-looked-at";
    };
  }

  static Optional<Code> code(ImageFinding finding) {
    return switch (finding) {
      case ImageFinding.Agrees(Code code, _, _, _, _) -> Optional.of(code);
      case ImageFinding.Differs(Code code, _, _, _, _) -> Optional.of(code);
      case ImageFinding.NotKeyed(Code code, _) -> Optional.of(code);
      case ImageFinding.OtherStation(Code code, _, _) -> Optional.of(code);
      case ImageFinding.OtherForm(Code code, _) -> Optional.of(code);
      case ImageFinding.Undeclared(Code code) -> Optional.of(code);
      case ImageFinding.ListedTwice _,
          ImageFinding.NoCode _,
          ImageFinding.Blank _,
          ImageFinding.NotLookedAt _ ->
          Optional.empty();
    };
  }

  static Optional<String> station(ImageFinding finding) {
    return switch (finding) {
      case ImageFinding.Agrees(_, String station, _, _, _) -> Optional.of(station);
      case ImageFinding.Differs(_, String station, _, _, _) -> Optional.of(station);
      case ImageFinding.NotKeyed(_, String station) -> Optional.of(station);
      case ImageFinding.OtherStation(_, _, String said) -> Optional.of(said);
      case ImageFinding.ListedTwice _,
          ImageFinding.OtherForm _,
          ImageFinding.Undeclared _,
          ImageFinding.NoCode _,
          ImageFinding.Blank _,
          ImageFinding.NotLookedAt _ ->
          Optional.empty();
    };
  }

  /// A figure in the formats for programs.
  static String figure(Figure figure) {
    OptionalLong count = figure.count();
    return switch (figure) {
      case Figure.Count _ -> Long.toString(count.orElseThrow());
      case Figure.Missing() -> "missing";
      case Figure.Illegible() -> "illegible";
      case Figure.Annulled() -> "annulled";
    };
  }
}
