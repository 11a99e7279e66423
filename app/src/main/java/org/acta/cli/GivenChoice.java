package org.acta.cli;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.acta.article.Proposal;
import org.acta.ledger.Deed;
import org.acta.ledger.Reading;
import org.acta.ledger.Testimony;

/// Decides as the command line says.
final class GivenChoice implements Choosing {
  private final Set<String> accepted;
  private final Set<String> refused;

  /// @param accept ids, or `all`
  /// @param articles how many there are; ids mean something in one only
  GivenChoice(List<String> accept, List<String> refuse, int articles) {
    accepted = new HashSet<>(accept);
    refused = new HashSet<>(refuse);
    boolean all = accepted.contains("all");
    if (all && accepted.size() > 1) {
      throw Refusal.misuse("--accept is all, or ids, not both");
    }
    if (articles > 1 && (!all || !refused.isEmpty())) {
      throw Refusal.misuse("ids of proposals are of one article; name one");
    }
  }

  @Override
  public void begin(ArticleFile file, Reading reading, int offered, int present) {
    Set<String> unknown = new HashSet<>(accepted);
    unknown.addAll(refused);
    unknown.remove("all");
    reading.deeds().stream().map(Deed::id).forEach(unknown::remove);
    if (!unknown.isEmpty()) {
      throw Refusal.evidence(
          file.path()
              + " has no proposal "
              + String.join(", ", unknown.stream().sorted().toList())
              + "; 'acta read "
              + file.path()
              + " --out DIR' lists them");
    }
  }

  @Override
  public Choice choose(Proposal proposal, int number, int of, Optional<Testimony> earlier) {
    String id = proposal.deed().id();
    boolean yes = accepted.contains("all") ? !refused.contains(id) : accepted.contains(id);
    return yes ? new Choice.Accept(List.of()) : new Choice.Pass();
  }

  @Override
  public void complain(String sentence) {
    Terminal.complain("acta: " + sentence + ".");
  }

  @Override
  public Optional<String> election() {
    return Optional.empty();
  }

  @Override
  public Optional<String> name() {
    throw Refusal.misuse("say who confirms with --by");
  }
}
