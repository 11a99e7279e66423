package org.acta.exchange;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.acta.sheet.Figure;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Enumerated;
import org.bouncycastle.asn1.ASN1GeneralString;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1TaggedObject;

/// A Brazilian *boletim de urna*: what one voting machine counted, for every office.
///
/// The envelope is the TSE's `EntidadeEnvelopeGenerico`, its content `EntidadeBoletimUrna`, in the
/// forms of 2022 (results under the tag 3) and of 2024 (results as a plain sequence after the
/// turnout). Signatures are not checked.
///
/// @param municipality the TSE's number of the municipality
/// @param date of the opening of the station, or of the bulletin where it was typed in later
/// @param offices in the order of the bulletin
record UrnBulletin(
    long municipality, long zone, long section, Optional<LocalDate> date, List<Office> offices) {
  private static final long BULLETIN = 1;
  private static final long OFFICIAL = 2;
  private static final int DATE_LENGTH = 8;

  UrnBulletin {
    offices = List.copyOf(offices);
  }

  /// One office or question.
  ///
  /// @param election the TSE's number of the election
  /// @param number of the office, or of the question
  /// @param eligible voters who may vote here
  /// @param turnout voters who voted
  record Office(
      long election,
      boolean question,
      long number,
      long eligible,
      long turnout,
      List<Votes> votes) {
    Office {
      votes = List.copyOf(votes);
    }
  }

  /// What votes are for.
  enum Kind {
    CANDIDATE,
    BLANK,
    NULL,
    PARTY,
    NO_CANDIDATE
  }

  /// @param number of the candidate or party; zero where there is none
  record Votes(Kind kind, long number, long count) {}

  /// Thrown when bytes are no bulletin.
  static final class DamagedException extends Exception {
    private static final long serialVersionUID = 1L;

    DamagedException(String why) {
      super(why);
    }
  }

  /// Thrown when a bulletin is of a rehearsal.
  static final class RehearsalException extends Exception {
    private static final long serialVersionUID = 1L;

    RehearsalException(String phase) {
      super(phase);
    }
  }

  /// Decodes a bulletin.
  static UrnBulletin decode(byte[] bytes) throws DamagedException, RehearsalException {
    try {
      List<ASN1Encodable> envelope = parts(sequence(whole(bytes), "envelope"));
      List<Long> enumerated =
          envelope.stream()
              .filter(ASN1Enumerated.class::isInstance)
              .map(part -> ((ASN1Enumerated) part).getValue().longValueExact())
              .toList();
      if (enumerated.size() < 2 || enumerated.getLast() != BULLETIN) {
        throw new DamagedException("the envelope holds no boletim de urna");
      }
      official(enumerated.getFirst());
      ASN1OctetString content =
          envelope.stream()
              .filter(ASN1OctetString.class::isInstance)
              .map(ASN1OctetString.class::cast)
              .reduce((first, last) -> last)
              .orElseThrow(() -> new DamagedException("the envelope is empty"));
      return content(parts(sequence(whole(content.getOctets()), "boletim")));
    } catch (IOException
        | IllegalArgumentException
        | IllegalStateException
        | ArithmeticException
        | StackOverflowError e) {
      throw new DamagedException(
          e instanceof StackOverflowError
              ? "it is nested too deeply"
              : String.valueOf(e.getMessage()));
    }
  }

  private static ASN1Primitive whole(byte[] bytes) throws IOException, DamagedException {
    try (ASN1InputStream in = new ASN1InputStream(bytes)) {
      ASN1Primitive read = in.readObject();
      if (read == null) {
        throw new DamagedException("it is empty");
      }
      if (in.read() >= 0) {
        throw new DamagedException("bytes follow its end");
      }
      return read;
    }
  }

  private static void official(long phase) throws RehearsalException {
    if (phase != OFFICIAL) {
      throw new RehearsalException(
          phase == 1 ? "simulado" : phase == 3 ? "treinamento" : "fase " + phase);
    }
  }

  private static UrnBulletin content(List<ASN1Encodable> parts)
      throws DamagedException, RehearsalException {
    if (parts.size() < 6 || !(parts.get(1) instanceof ASN1Enumerated phase)) {
      throw new DamagedException("the boletim has no phase");
    }
    official(phase.getValue().longValueExact());
    List<ASN1Encodable> section = parts(sequence(parts.get(3), "section"));
    List<ASN1Encodable> zone = parts(sequence(first(section, 0), "zone"));
    if (zone.size() < 2 || section.size() < 2) {
      throw new DamagedException("the section is not named");
    }
    List<Office> offices = new ArrayList<>();
    for (ASN1Encodable election : parts(results(parts.subList(4, parts.size())))) {
      election(parts(sequence(election, "election")), offices);
    }
    if (offices.isEmpty()) {
      throw new DamagedException("it has no results");
    }
    return new UrnBulletin(
        whole(zone.get(0), "municipality"),
        whole(zone.get(1), "zone"),
        whole(section.getLast(), "section"),
        date(parts),
        offices);
  }

  /// The results: under the tag 3 since 2022, the first plain sequence since 2024.
  private static ASN1Encodable results(List<ASN1Encodable> rest) throws DamagedException {
    Optional<ASN1Encodable> tagged =
        rest.stream()
            .filter(part -> part instanceof ASN1TaggedObject tag && tag.hasContextTag(3))
            .findFirst();
    return tagged
        .or(() -> rest.stream().filter(ASN1Sequence.class::isInstance).findFirst())
        .orElseThrow(() -> new DamagedException("it has no results"));
  }

  private static Optional<LocalDate> date(List<ASN1Encodable> parts) throws DamagedException {
    List<ASN1Encodable> texts = new ArrayList<>();
    if (parts.get(5) instanceof ASN1TaggedObject machine && machine.hasContextTag(0)) {
      texts.addAll(parts(sequence(machine, "times")));
    }
    texts.add(parts.get(4));
    for (ASN1Encodable text : texts) {
      if (text instanceof ASN1GeneralString string && string.getString().length() > DATE_LENGTH) {
        try {
          return Optional.of(
              LocalDate.parse(
                  string.getString().substring(0, DATE_LENGTH), DateTimeFormatter.BASIC_ISO_DATE));
        } catch (DateTimeException e) {
          throw new DamagedException("'" + string.getString() + "' is no time");
        }
      }
    }
    return Optional.empty();
  }

  private static void election(List<ASN1Encodable> parts, List<Office> offices)
      throws DamagedException {
    long id = whole(first(parts, 0), "election");
    long eligible = whole(first(parts, 1), "eligible voters");
    ASN1Encodable results =
        parts.stream()
            .filter(ASN1Sequence.class::isInstance)
            .findFirst()
            .orElseThrow(() -> new DamagedException("an election has no results"));
    for (ASN1Encodable result : parts(sequence(results, "results"))) {
      List<ASN1Encodable> ofKind = parts(sequence(result, "result"));
      long turnout = whole(first(ofKind, 1), "turnout");
      for (ASN1Encodable total : parts(sequence(first(ofKind, 2), "totals"))) {
        offices.add(office(id, eligible, turnout, parts(sequence(total, "office"))));
      }
    }
  }

  private static Office office(
      long election, long eligible, long turnout, List<ASN1Encodable> parts)
      throws DamagedException {
    if (!(first(parts, 0) instanceof ASN1TaggedObject code)) {
      throw new DamagedException("an office has no number");
    }
    List<Votes> votes = new ArrayList<>();
    for (ASN1Encodable part : parts(sequence(first(parts, 2), "votes"))) {
      votes.add(votes(parts(sequence(part, "votes"))));
    }
    return new Office(
        election, code.hasContextTag(2), whole(code, "office"), eligible, turnout, votes);
  }

  private static Votes votes(List<ASN1Encodable> parts) throws DamagedException {
    long kind = 0;
    long count = -1;
    long party = 0;
    long candidate = 0;
    for (ASN1Encodable part : parts) {
      if (part instanceof ASN1TaggedObject tagged) {
        if (tagged.hasContextTag(1)) {
          kind = whole(tagged, "kind of vote");
        } else if (tagged.hasContextTag(2)) {
          count = whole(tagged, "count");
        } else if (tagged.hasContextTag(3)) {
          List<ASN1Encodable> numbers = parts(sequence(tagged, "candidate"));
          party = whole(first(numbers, 0), "party");
          candidate = whole(first(numbers, 1), "candidate");
        }
      }
    }
    if (count > Figure.LARGEST) {
      throw new DamagedException("a count is more than " + Figure.LARGEST);
    }
    if (kind < 1 || kind > Kind.values().length || count < 0) {
      throw new DamagedException("votes of an unknown kind or without a count");
    }
    Kind of =
        switch ((int) kind) {
          case 1 -> Kind.CANDIDATE;
          case 2 -> Kind.BLANK;
          case 3 -> Kind.NULL;
          case 4 -> Kind.PARTY;
          default -> Kind.NO_CANDIDATE;
        };
    return new Votes(of, of == Kind.PARTY ? party : candidate, count);
  }

  private static ASN1Encodable first(List<ASN1Encodable> parts, int index) throws DamagedException {
    if (index >= parts.size()) {
      throw new DamagedException("a part is cut short");
    }
    return parts.get(index);
  }

  private static List<ASN1Encodable> parts(ASN1Encodable of) throws DamagedException {
    ASN1Sequence sequence = sequence(of, "part");
    List<ASN1Encodable> parts = new ArrayList<>();
    for (int i = 0; i < sequence.size(); i++) {
      parts.add(sequence.getObjectAt(i));
    }
    return parts;
  }

  private static ASN1Sequence sequence(ASN1Encodable of, String what) throws DamagedException {
    return switch (of) {
      case ASN1Sequence sequence -> sequence;
      case ASN1TaggedObject tagged -> ASN1Sequence.getInstance(tagged, false);
      default -> throw new DamagedException("the " + what + " is no sequence");
    };
  }

  private static long whole(ASN1Encodable of, String what) throws DamagedException {
    return switch (of) {
      case ASN1Integer integer -> integer.longValueExact();
      case ASN1TaggedObject tagged -> ASN1Integer.getInstance(tagged, false).longValueExact();
      default -> throw new DamagedException("the " + what + " is no number");
    };
  }
}
