package org.acta.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// The elements of a written message stand in the order of EML 510.
///
/// The schema of OASIS is not part of this repository. The order is that of EML_NL 510 as the Dutch
/// Kiesraad publishes it, which restricts EML 5.0 and so is valid there; what EML_NL leaves out,
/// such as `CountMetric`, is not held by this test.
class EmlOrderTest {
  private static final List<String> VOTES =
      List.of("ReportingUnitIdentifier", "Selection", "Cast", "TotalCounted", "RejectedVotes");

  private static final Map<String, List<String>> ORDER =
      Map.ofEntries(
          Map.entry("EML", List.of("TransactionId", "ManagingAuthority", "Count")),
          Map.entry("ManagingAuthority", List.of("AuthorityIdentifier", "AuthorityAddress")),
          Map.entry("Count", List.of("EventIdentifier", "Election")),
          Map.entry("Election", List.of("ElectionIdentifier", "Contests")),
          Map.entry("ElectionIdentifier", List.of("ElectionName")),
          Map.entry("Contests", List.of("Contest")),
          Map.entry("Contest", List.of("ContestIdentifier", "TotalVotes", "ReportingUnitVotes")),
          Map.entry("ContestIdentifier", List.of("ContestName")),
          Map.entry("TotalVotes", VOTES),
          Map.entry("ReportingUnitVotes", VOTES),
          Map.entry(
              "Selection",
              List.of(
                  "Candidate",
                  "AffiliationIdentifier",
                  "ReferendumOptionIdentifier",
                  "ValidVotes")),
          Map.entry("AffiliationIdentifier", List.of("RegisteredName")),
          Map.entry("Candidate", List.of("CandidateIdentifier")));

  private static final List<String> NOT_IN_EML_NL = List.of("CountMetric", "CandidateName");

  @TempDir private Path folder;

  @Test
  void every_element_stands_where_eml_510_has_it() throws Exception {
    for (long seed = 0; seed < 20; seed++) {
      Element message = written(seed);

      assertThat(message.getAttribute("Id")).isEqualTo("510");
      assertThat(message.getAttribute("SchemaVersion")).isNotEmpty();
      List<String> misplaced = new ArrayList<>();
      inspect(message, misplaced);
      assertThat(misplaced).as("seed %d", seed).isEmpty();
    }
  }

  private Element written(long seed) throws Exception {
    Path file = folder.resolve(seed + ".xml");
    ExchangeWriter.write(Elections.of(seed), ExchangeFormat.EML, file, Instant.EPOCH);
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    try (var bytes = Files.newInputStream(file)) {
      return factory.newDocumentBuilder().parse(bytes).getDocumentElement();
    }
  }

  /// Goes through the elements of EML's own namespace; where an extension may stand, any may.
  private static void inspect(Element parent, List<String> misplaced) throws IOException {
    List<String> order = ORDER.getOrDefault(parent.getLocalName(), List.of());
    int reached = 0;
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      boolean own =
          node instanceof Element
              && "urn:oasis:names:tc:evs:schema:eml".equals(node.getNamespaceURI())
              && !NOT_IN_EML_NL.contains(node.getLocalName());
      if (own && node instanceof Element child) {
        int at = order.indexOf(child.getLocalName());
        if (at < reached) {
          misplaced.add(parent.getLocalName() + "/" + child.getLocalName());
        }
        reached = Math.max(reached, at);
        inspect(child, misplaced);
      }
    }
  }
}
