package org.acta.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.acta.election.Choice;
import org.acta.exchange.ExchangeRows.Kind;

/// The figures of a `TotalVotes` or `ReportingUnitVotes` element.
///
/// @param figures in the order of the document
record EmlVotes(List<Figure> figures) {
  /// What EML calls the figures that Acta knows.
  static final String REGISTERED = "registered";

  static final String STATIONS = "stations";
  static final String NULLS = "null";
  static final String BLANK = "blank";

  EmlVotes {
    figures = List.copyOf(figures);
  }

  /// One figure.
  ///
  /// @param item as the records call it
  /// @param choice the choice it is for, if any
  record Figure(Kind kind, String item, String text, Optional<Choice> choice) {}

  static EmlVotes of(Node votes) {
    List<Figure> figures = new ArrayList<>();
    votes.all("CountMetric").stream()
        .filter(metric -> !metric.text("Type").orElse("").equals(STATIONS))
        .forEach(metric -> figures.add(other("metric " + metric.text("Type").orElse(""), metric)));
    Optional<Choice> list = Optional.empty();
    for (Node selection : votes.all("Selection")) {
      String count = selection.value("ValidVotes").orElse("");
      Optional<Node> candidate = selection.child("Candidate");
      Optional<Node> affiliation = selection.child("AffiliationIdentifier");
      if (candidate.isPresent() && affiliation.isEmpty() && list.isPresent()) {
        String item = ExchangeRows.votes(list.get().id() + "/" + id(candidate.get()));
        figures.add(new Figure(Kind.DETAIL, item, count, Optional.empty()));
        continue;
      }
      Choice choice = choice(selection, candidate, affiliation);
      list =
          candidate.isEmpty() && affiliation.isPresent() ? Optional.of(choice) : Optional.empty();
      figures.add(
          new Figure(Kind.COUNT, ExchangeRows.votes(choice.id()), count, Optional.of(choice)));
    }
    for (String name : List.of("Cast", "TotalCounted", "Read", "Provisionals", "Abstentions")) {
      votes
          .text(name)
          .ifPresent(text ->
              figures.add(
                  new Figure(Kind.COUNT, name.toLowerCase(Locale.ROOT), text, Optional.empty())));
    }
    for (String name : List.of("RejectedVotes", "UncountedVotes")) {
      String kind = name.equals("RejectedVotes") ? "rejected " : "uncounted ";
      votes
          .all(name)
          .forEach(node -> figures.add(other(kind + node.text("ReasonCode").orElse(""), node)));
    }
    return new EmlVotes(figures);
  }

  private static Figure other(String item, Node node) {
    return new Figure(
        Kind.COUNT, item.strip(), node.value(Node.CONTENT).orElse("").strip(), Optional.empty());
  }

  private static String id(Node candidate) {
    Optional<Node> identifier = candidate.child("CandidateIdentifier");
    return identifier
        .flatMap(node -> node.text("Id").or(() -> node.text("ShortCode")))
        .or(() -> identifier.flatMap(node -> node.text("CandidateName")))
        .or(() -> candidate.text("ProposalItem"))
        .orElse("");
  }

  private static Choice choice(
      Node selection, Optional<Node> candidate, Optional<Node> affiliation) {
    if (candidate.isPresent()) {
      String id = id(candidate.get());
      String name =
          candidate
              .get()
              .child("CandidateIdentifier")
              .flatMap(node -> node.text("CandidateName"))
              .orElse(id);
      Optional<String> party = affiliation.flatMap(node -> node.text("RegisteredName"));
      return new Choice(id.isEmpty() ? name : id, name, party, Optional.empty());
    }
    Optional<Node> named = affiliation.or(() -> selection.child("ReferendumOptionIdentifier"));
    String name =
        named
            .flatMap(node -> node.text("RegisteredName").or(() -> node.text(Node.CONTENT)))
            .or(() -> selection.text("ReferendumOptionIdentifier"))
            .orElse("");
    String id = named.flatMap(node -> node.text("Id")).orElse(name);
    return new Choice(id, name.isEmpty() ? id : name, Optional.empty(), Optional.empty());
  }
}
