package org.acta.projection;

import java.util.OptionalLong;
import org.acta.sheet.Sheets;

/// Where each row of a set of sheets comes from, and the key under which the tables have it.
interface SheetKeys {
  /// The row's key, which no other sheet of the file has.
  long sheet(int row);

  /// The entry whose figures count, if the sheets are a record's.
  OptionalLong entry(int row);

  /// The file that the figures stand in.
  String file(int row);

  /// The line of that file, from 1.
  long line(int row);

  /// Keys of sheets that were read from files: counted through.
  ///
  /// @param first key of the first row
  static SheetKeys counted(Sheets sheets, long first) {
    return new SheetKeys() {
      @Override
      public long sheet(int row) {
        return first + row;
      }

      @Override
      public OptionalLong entry(int row) {
        return OptionalLong.empty();
      }

      @Override
      public String file(int row) {
        return sheets.reference(row).origin().file();
      }

      @Override
      public long line(int row) {
        return sheets.reference(row).line();
      }
    };
  }
}
