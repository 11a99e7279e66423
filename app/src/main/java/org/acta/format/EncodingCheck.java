package org.acta.format;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.acta.format.ByteCensus.Place;
import org.acta.format.Problem.Kind;

/// Decides the encoding of a text from all of its bytes and from what was declared.
///
/// A mark at the start comes first, then strict UTF-8, then windows-1252 if it uses the bytes that
/// ISO-8859-1 leaves to controls, else ISO-8859-1. A declared encoding must hold every byte, and a
/// single-byte one is not believed of a text that is well-formed UTF-8.
final class EncodingCheck {
  /// An encoding, or the byte that has no place in it.
  sealed interface Verdict {}

  /// The bytes are in this encoding.
  record Fits(Encoding encoding) implements Verdict {}

  /// The byte at this place fits nowhere; the problem still lacks its line.
  record Breaks(Place place, Encoding tried, Problem problem) implements Verdict {}

  private final Path file;
  private final Optional<Encoding> marked;
  private final Optional<Encoding> declared;
  private final ByteCensus census = new ByteCensus();
  private final Optional<StrictDecoding> decoding;

  /// Starts to look at a text.
  ///
  /// @param head its first bytes, which [#take] also gets
  EncodingCheck(Path file, byte[] head, Optional<String> declaredName) {
    this.file = file;
    this.marked = Encoding.marked(head);
    this.declared = declaredName.map(name -> Encoding.declared(file, name));
    this.decoding =
        expected()
            .filter(encoding -> !encoding.censusSuffices())
            .map(e -> new StrictDecoding(e.charset()));
  }

  /// Takes the next bytes.
  void take(byte[] bytes, int length) {
    census.take(bytes, length);
    decoding.ifPresent(strict -> strict.take(bytes, length));
  }

  /// Decides, once all bytes were taken.
  Verdict end() {
    census.end();
    Encoding encoding = expected().orElseGet(this::found);
    Optional<Place> misfit = misfit(encoding);
    if (misfit.isPresent()) {
      return new Breaks(misfit.get(), encoding, problem(encoding, misfit.get()));
    }
    if (!encoding.wide() && census.zero().exists()) {
      return new Breaks(census.zero(), encoding, Problem.in(file, Kind.NUL_BYTE));
    }
    return new Fits(encoding);
  }

  /// What the mark or the user says; where both do and agree, with the mark.
  private Optional<Encoding> expected() {
    if (declared.isEmpty() || marked.isEmpty()) {
      return declared.or(() -> marked);
    }
    Encoding said = declared.get();
    Encoding seen = marked.get();
    boolean same = said.charset().equals(seen.charset()) || said.wide() && seen.wide();
    return Optional.of(same ? seen : said);
  }

  private Encoding found() {
    if (!census.notUtf8().exists()) {
      return new Encoding(StandardCharsets.UTF_8, 0, "UTF-8");
    } else if (census.control().exists()) {
      return new Encoding(Encoding.WINDOWS_1252, 0, "windows-1252");
    }
    return new Encoding(StandardCharsets.ISO_8859_1, 0, "ISO-8859-1");
  }

  private Optional<Place> misfit(Encoding encoding) {
    if (decoding.isPresent()) {
      Optional<Place> failure = decoding.get().end();
      if (failure.isPresent()) {
        return failure;
      }
    }
    Place place =
        switch (encoding.charset().name()) {
          case "UTF-8" -> census.notUtf8();
          case "ISO-8859-1" -> census.control();
          case "windows-1252" -> census.notWindows();
          default -> new Place(-1, 0);
        };
    if (!place.exists() && encoding.singleByte() && !census.notUtf8().exists()) {
      place = census.beyondAscii();
    }
    return place.exists() ? Optional.of(place) : Optional.empty();
  }

  private Problem problem(Encoding encoding, Place place) {
    if (declared.isPresent()) {
      return Problem.in(file, Kind.ENCODING_CONTRADICTED, place.hex(), encoding.name(), fitting());
    } else if (marked.isPresent()) {
      return Problem.in(file, Kind.ENCODING_MIXED, place.hex(), encoding.charset().name());
    }
    return Problem.in(file, Kind.ENCODING_UNTOLD, place.hex());
  }

  private String fitting() {
    List<String> names = new ArrayList<>();
    if (marked.isPresent() && marked.get().wide()) {
      names.add(marked.get().name());
    } else if (!census.notUtf8().exists()) {
      names.add("UTF-8");
    } else {
      if (!census.control().exists()) {
        names.add("ISO-8859-1");
      }
      if (!census.notWindows().exists()) {
        names.add("windows-1252");
      }
      names.add("windows-1251");
    }
    return String.join(", ", names);
  }
}
