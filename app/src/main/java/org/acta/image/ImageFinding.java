package org.acta.image;

import java.util.List;
import org.acta.sheet.Figure;
import org.acta.sheet.Reference;

/// What a picture says, held against the figures that were keyed.
///
/// None of these says that a sheet is false. A code is printed by the machine that counted; keyed
/// figures were typed by people, perhaps from a paper that was corrected by hand.
public sealed interface ImageFinding {
  /// The code names a station, and its figures are those of one set of sheets, in every figure that
  /// both have.
  ///
  /// @param figures how many they are
  record Agrees(Code code, String station, String set, Reference sheet, int figures)
      implements ImageFinding {}

  /// The code names a station, and at least one of its figures is another in a set of sheets.
  record Differs(Code code, String station, String set, Reference sheet, List<Cell> cells)
      implements ImageFinding {
    public Differs {
      cells = List.copyOf(cells);
    }
  }

  /// One figure of which there are two.
  ///
  /// @param figure id of the choice, or the name of the item such as `nulls`
  /// @param said by the code
  /// @param keyed in the set of sheets
  record Cell(String figure, long said, Figure keyed) {}

  /// The code names a station of which no set has a sheet.
  record NotKeyed(Code code, String station) implements ImageFinding {}

  /// The picture is listed for one station, and its code names another. The list, the name of the
  /// file or the upload may be mixed up; a sheet may be photographed twice.
  record OtherStation(Code code, String listed, String said) implements ImageFinding {}

  /// Pictures of several stations are listed that this one can be, by its name and folders.
  ///
  /// @param stations the first of them, at least two
  record ListedTwice(List<String> stations) implements ImageFinding {
    public ListedTwice {
      stations = List.copyOf(stations);
    }
  }

  /// The code is not of the declared form: perhaps another code on the same paper.
  record OtherForm(Code code, String why) implements ImageFinding {}

  /// The code was decoded, and no form was declared to read it by.
  record Undeclared(Code code) implements ImageFinding {}

  /// No code was found.
  ///
  /// @param tries that were made
  record NoCode(int tries) implements ImageFinding {}

  /// The picture has one colour, or nearly.
  record Blank() implements ImageFinding {}

  /// Something was not looked at.
  record NotLookedAt(Trouble trouble) implements ImageFinding {}
}
