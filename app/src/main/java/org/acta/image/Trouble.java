package org.acta.image;

/// Why a file, or a part of it, was not looked at.
public sealed interface Trouble {
  /// The file has no bytes.
  record Empty() implements Trouble {}

  /// The file is larger than a limit.
  record TooLarge(long bytes, long most) implements Trouble {}

  /// The file is neither a picture that can be read nor a PDF.
  ///
  /// @param what it seems to be
  record OtherType(String what) implements Trouble {}

  /// A page has more pixels than a limit.
  ///
  /// @param page from 1
  record TooManyPixels(int page, long width, long height, long most) implements Trouble {}

  /// A page holds more bytes, once unpacked, than a limit.
  ///
  /// @param page from 1
  record TooMuchInside(int page, long most) implements Trouble {}

  /// A page, or the file if the page is 0, is damaged; what could be decoded of it was still looked
  /// at if `partly`.
  record Damaged(int page, String why, boolean partly) implements Trouble {}

  /// The document asks for a password.
  record Locked() implements Trouble {}

  /// Pages after the last one that was looked at.
  ///
  /// @param looked pages that were looked at
  /// @param pages of the document, as it says
  record PagesLeft(int looked, int pages) implements Trouble {}

  /// A page holds a picture that the program cannot decode, so that it was drawn without it.
  record PictureLeftOut(int page, String format) implements Trouble {}

  /// The seconds for a page ran out.
  ///
  /// @param tries that were made
  record OutOfTime(int page, int tries, int seconds) implements Trouble {}
}
