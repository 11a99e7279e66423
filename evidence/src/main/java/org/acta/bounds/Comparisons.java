package org.acta.bounds;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.acta.bounds.Certificate.Term;
import org.acta.election.Rule.Base;
import org.acta.election.Rule.Condition;
import org.acta.election.Share;

/// Writes the comparisons of a contest as certificates.
///
/// With a share `n/d` of the base `B`, *reaches the share* is `d·v - n·B >= 0` and *leads by it* is
/// `d·v - d·r - n·B >= 0`. A missing ballot can be for the choice, for the rival, for another,
/// spoilt or not cast; `worst` and `best` are the extremes over these. A denial is the same with
/// all signs turned, strict where the claim was not.
///
/// @param narrow what declared assumptions leave of a comparison; the comparison itself where none
///   were declared
record Comparisons(Seen seen, long missing, UnaryOperator<Certificate> narrow) {

  Comparisons(Seen seen, long missing) {
    this(seen, missing, UnaryOperator.identity());
  }

  Certificate ahead(int ahead, int behind) {
    return narrow.apply(
        new Certificate(
            new Claim.Ahead(ahead, behind),
            List.of(vote(ahead, 1), vote(behind, -1)),
            BigInteger.ZERO,
            missing,
            -1,
            1,
            1,
            true));
  }

  Certificate reaches(int choice, Condition condition, Base base) {
    Share share = condition.share();
    long n = share.numerator();
    long d = share.denominator();
    return narrow.apply(
        new Certificate(
            new Claim.Reaches(choice, condition),
            List.of(vote(choice, d), base(base, -n)),
            BigInteger.ZERO,
            missing,
            Math.min(-n, 0),
            Math.max(d - n, 0),
            d,
            condition.strict()));
  }

  Certificate leadsBy(int choice, int rival, Condition condition, Base base) {
    Share lead = condition.lead().orElseThrow();
    long n = lead.numerator();
    long d = lead.denominator();
    return narrow.apply(
        new Certificate(
            new Claim.LeadsBy(choice, rival, condition),
            List.of(vote(choice, d), vote(rival, -d), base(base, -n)),
            BigInteger.ZERO,
            missing,
            -d - n,
            Math.max(d - n, 0),
            d,
            false));
  }

  /// Whether whoever meets a condition has more votes than any other, whatever is missing: that
  /// follows from a lead and from more than half, once the base is not empty. Two choices can both
  /// have 40 % of the votes, and all have 40 % of no votes at all.
  boolean impliesAhead(Condition condition, Base base) {
    long of = base(base, 1).seen();
    if (of <= 0) {
      return false;
    }
    if (condition.lead().isPresent() && condition.lead().get().numerator() > 0) {
      return true;
    }
    int toHalf = condition.share().compareTo(new Share(1, 2));
    return (toHalf > 0 || toHalf == 0 && condition.strict())
        && Arrays.stream(seen.votes()).sum() <= of;
  }

  Certificate quorum(Share share, long registered) {
    long n = share.numerator();
    long d = share.denominator();
    return narrow.apply(
        new Certificate(
            new Claim.Quorum(share),
            List.of(new Term("cast", d, seen.cast())),
            BigInteger.valueOf(n).multiply(BigInteger.valueOf(registered)).negate(),
            missing,
            0,
            d,
            d,
            false));
  }

  /// The opposite of a comparison, which holds where the comparison fails. *Not ahead* is *behind*
  /// where that holds as well, and *behind or level* where only that does.
  static Certificate denial(Certificate certificate) {
    Claim opposite =
        switch (certificate.claim()) {
          case Claim.Ahead(int ahead, int behind) -> new Claim.Ahead(behind, ahead);
          case Claim.Reaches(int choice, Condition condition) ->
              new Claim.FallsShort(choice, condition);
          case Claim.FallsShort(int choice, Condition condition) ->
              new Claim.Reaches(choice, condition);
          case Claim.LeadsBy(int choice, int rival, Condition condition) ->
              new Claim.LeadsByLess(choice, rival, condition);
          case Claim.LeadsByLess(int choice, int rival, Condition condition) ->
              new Claim.LeadsBy(choice, rival, condition);
          case Claim.Quorum(Share share) -> new Claim.NoQuorum(share);
          case Claim.NoQuorum(Share share) -> new Claim.Quorum(share);
        };
    List<Term> turned = new ArrayList<>();
    for (Term term : certificate.terms()) {
      turned.add(new Term(term.figure(), -term.coefficient(), term.seen()));
    }
    Certificate denial =
        new Certificate(
            opposite,
            turned,
            certificate.constant().negate(),
            certificate.missing(),
            -certificate.best(),
            -certificate.worst(),
            certificate.unit(),
            !certificate.strict(),
            certificate.narrowed().map(Certificate.Narrowed::turned));
    return opposite instanceof Claim.Ahead && denial.minimum().signum() > 0
        ? denial.strictly()
        : denial;
  }

  private Term vote(int choice, long coefficient) {
    return new Term(seen.contest().choices().get(choice).id(), coefficient, seen.votes()[choice]);
  }

  private Term base(Base base, long coefficient) {
    return switch (base) {
      case VALID -> new Term("valid", coefficient, seen.valid());
      case CAST -> new Term("cast", coefficient, seen.cast());
    };
  }
}
