package org.acta.ledger;

import java.util.List;
import java.util.Optional;

/// What a reader took from one article: proposals, until a person confirms them.
///
/// @param source the article
/// @param contest that its positions are about; empty if there is none
/// @param actors in the order of their first mention
/// @param quotes in the order of the article
/// @param deeds in the order of the article
public record Reading(
    Source source,
    Optional<ContestLabel> contest,
    List<Actor> actors,
    List<Quote> quotes,
    List<Deed> deeds) {
  public Reading {
    actors = List.copyOf(actors);
    quotes = List.copyOf(quotes);
    deeds = List.copyOf(deeds);
  }

  /// The text that all places refer to, and where it comes from.
  ///
  /// @param file name of the article
  /// @param text without mark-up; nothing in it is normalised
  /// @param sha256 of the text's UTF-8 bytes, in hexadecimal
  /// @param language as a BCP 47 tag
  public record Source(
      String file,
      String text,
      String sha256,
      Optional<String> outlet,
      Optional<Boolean> stateRun,
      Optional<String> published,
      Optional<String> url,
      String language) {
    /// The length of the text in Unicode code points.
    public int characters() {
      return text.codePointCount(0, text.length());
    }
  }
}
