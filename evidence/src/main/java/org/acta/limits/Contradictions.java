package org.acta.limits;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.acta.bounds.Proof;
import org.acta.bounds.Proof.Factor;
import org.acta.limits.Programme.Ends;
import org.acta.limits.Programme.Row;
import org.acta.limits.Programme.Term;

/// Looks for statements that cannot all be true.
final class Contradictions {
  /// Contradictions looked for; whoever has so many knows enough.
  static final int MOST = 40;

  private final Premises premises;
  private final Proposer proposer;

  Contradictions(Premises premises, Proposer proposer) {
    this.premises = premises;
    this.proposer = proposer;
  }

  /// Rows added up to something that cannot be, and who said them.
  private record Refuted(Programme programme, Sum sum, List<Statement> statements) {}

  /// Contradictions that share no declared statement, as many as there are of those up to [#MOST].
  List<Contradiction> all() {
    List<Contradiction> found = new ArrayList<>();
    List<Statement> left = new ArrayList<>(premises.statements());
    while (found.size() < MOST) {
      int before = found.size();
      for (Statement suspect : alone(left)) {
        if (found.size() < MOST) {
          alone(suspect, left).ifPresent(refuted -> take(refuted, found, left));
        }
      }
      if (found.size() == before) {
        Optional<Refuted> refuted = refuted(left);
        if (refuted.isEmpty()) {
          break;
        }
        take(shrunk(refuted.get()), found, left);
      }
    }
    return found;
  }

  private static void take(Refuted refuted, List<Contradiction> found, List<Statement> left) {
    Sum sum = refuted.sum();
    found.add(
        new Contradiction(
            refuted.statements(),
            Sum.ceil(sum.least(), sum.largestFactor()),
            refuted.programme(),
            sum.proof()));
    List<Statement> declared =
        refuted.statements().stream().filter(s -> s.by().isPresent()).toList();
    left.removeAll(declared.isEmpty() ? refuted.statements() : declared);
  }

  /// Statements that contradict the sheets each by itself.
  private List<Statement> alone(List<Statement> statements) {
    Programme programme = Draft.of(premises, statements).programme();
    Set<Statement> suspects = new LinkedHashSet<>();
    for (Row row : programme.rows()) {
      if (impossible(programme, row).isPresent()) {
        suspects.add(row.statement());
      }
    }
    suspects.removeIf(suspect -> suspect.by().isEmpty());
    return List.copyOf(suspects);
  }

  /// A suspect with nothing else, or with the versions as long as no other contradiction has taken
  /// them; empty if it needs more than that.
  private Optional<Refuted> alone(Statement suspect, List<Statement> left) {
    Optional<Refuted> byItself = refuted(List.of(suspect));
    Optional<Statement> versions = Premises.oneOfVersions(left);
    if (byItself.isPresent() || versions.isEmpty()) {
      return byItself;
    }
    return refuted(List.of(versions.get(), suspect)).map(this::shrunk);
  }

  /// Leaves statements out, one after another, as long as the rest is still refuted. The register
  /// comes first, so that it stays only where it is needed.
  private Refuted shrunk(Refuted start) {
    Refuted smallest = start;
    Set<Statement> kept = new HashSet<>();
    boolean again = true;
    while (again) {
      again = false;
      for (Statement statement : smallest.statements()) {
        if (kept.contains(statement)) {
          continue;
        }
        List<Statement> rest = new ArrayList<>(smallest.statements());
        rest.remove(statement);
        Optional<Refuted> without = rest.isEmpty() ? Optional.empty() : refuted(rest);
        if (without.isPresent()) {
          smallest = without.get();
          again = true;
          break;
        }
        kept.add(statement);
      }
    }
    return smallest;
  }

  private Optional<Refuted> refuted(List<Statement> statements) {
    Programme programme = Draft.of(premises, statements).programme();
    List<Ends> ends = programme.ends();
    Optional<Sum> sum = atOnce(programme, ends);
    if (sum.isEmpty()) {
      long[] nothing = new long[programme.columns().size()];
      Sum best = Sum.best(programme, ends, nothing, proposer.refutation(programme).proposals());
      sum = best.least().signum() > 0 ? Optional.of(best) : Optional.empty();
    }
    return sum.map(proved -> new Refuted(programme, proved, sayers(programme, proved, statements)));
  }

  /// The statements whose rows a sum uses, in the order given. The columns of other versions of a
  /// sheet are there because somebody said so, with a row or without.
  private List<Statement> sayers(Programme programme, Sum sum, List<Statement> order) {
    Map<Statement, Boolean> used = new IdentityHashMap<>();
    for (Factor factor : sum.proof().factors()) {
      used.put(programme.rows().get(factor.row()).statement(), true);
    }
    Premises.oneOfVersions(order).ifPresent(versions -> used.put(versions, true));
    return order.stream().filter(used::containsKey).toList();
  }

  /// Whether it takes no search to see that the rows cannot all be true.
  static boolean atOnce(Programme programme) {
    return atOnce(programme, programme.ends()).isPresent();
  }

  /// A row that no figures satisfy, or a column whose ends have changed places.
  private static Optional<Sum> atOnce(Programme programme, List<Ends> ends) {
    for (int r = 0; r < programme.rows().size(); r++) {
      Optional<BigInteger> times = impossible(programme, programme.rows().get(r));
      if (times.isPresent()) {
        return Optional.of(alone(programme, r, times.get()));
      }
    }
    for (Ends of : ends) {
      if (of.least().compareTo(of.most()) > 0 && of.leastRow() >= 0 && of.mostRow() >= 0) {
        List<Factor> factors = new ArrayList<>();
        factors.add(new Factor(of.leastRow(), BigInteger.ONE));
        factors.add(new Factor(of.mostRow(), BigInteger.ONE.negate()));
        factors.sort((a, b) -> Integer.compare(a.row(), b.row()));
        return Optional.of(
            new Sum(new Proof(BigInteger.ONE, factors), of.least().subtract(of.most())));
      }
    }
    return Optional.empty();
  }

  /// Plus or minus one if the columns by nature cannot give the row what it needs.
  private static Optional<BigInteger> impossible(Programme programme, Row row) {
    if (row.least().isPresent() && reach(programme, row, true).compareTo(row.least().get()) < 0) {
      return Optional.of(BigInteger.ONE);
    }
    if (row.most().isPresent() && reach(programme, row, false).compareTo(row.most().get()) > 0) {
      return Optional.of(BigInteger.ONE.negate());
    }
    return Optional.empty();
  }

  /// The most or the least of a sum by the nature of its columns.
  private static BigInteger reach(Programme programme, Row row, boolean most) {
    BigInteger sum = BigInteger.ZERO;
    for (Term term : row.terms()) {
      if (term.coefficient() > 0 == most) {
        sum =
            sum.add(
                programme
                    .columns()
                    .get(term.column())
                    .most()
                    .multiply(BigInteger.valueOf(term.coefficient())));
      }
    }
    return sum;
  }

  private static Sum alone(Programme programme, int r, BigInteger times) {
    Row row = programme.rows().get(r);
    boolean low = times.signum() > 0;
    BigInteger needed = (low ? row.least() : row.most()).orElseThrow();
    BigInteger gap = needed.subtract(reach(programme, row, low)).multiply(times);
    return new Sum(new Proof(BigInteger.ONE, List.of(new Factor(r, times))), gap);
  }
}
