package org.acta.bulletin;

import java.math.BigInteger;

/// Counts the ways to write a total as an ordered sum of counts that all lie on its lattice.
///
/// Two observations make the number small enough to compute exactly.
///
/// *The total can be reduced.* A lattice count is c(p) = p·N/M + e with |e| ≤ ½. If m of them add
/// up to N, then (Σp − M)·N/M = −Σe, which is at most m/2. Where N/M > m/2 it follows that Σp = M.
/// With N = qM + s, c(p) = pq + d(p), and d depends on s alone; so Σc = N says Σp = M and Σd = s,
/// whatever q is. The number of ways is therefore the same for every q > m/2, and N may be replaced
/// by the least such total, which has at most (m/2 + 2)·M steps.
///
/// *The rest is a power of a polynomial.* With F(z) = Σ z^c over the distinct lattice counts, the
/// number is the coefficient of z^N in F^m. Polynomials are packed into one [BigInteger], a slot of
/// bits per coefficient (Kronecker substitution), wide enough that no slot can overflow: a
/// coefficient of F^j is at most (number of lattice counts)^(j−1), since j−1 counts determine the
/// last. Only F^⌈m/2⌉ is computed; the one coefficient of the product of two halves is a sum.
final class SplitCount {
  private final Lattice lattice;
  private final int parts;
  private final int total;
  private final int slotBytes;

  private SplitCount(Lattice lattice, int parts, int total, int slotBytes) {
    this.lattice = lattice;
    this.parts = parts;
    this.total = total;
    this.slotBytes = slotBytes;
  }

  /// The smallest total with the same number of ways; the lattice's own if that is small already.
  private static long reduced(Lattice lattice, int parts) {
    long whole = Math.min(lattice.total() / lattice.steps(), parts / 2 + 1L);
    return whole * lattice.steps() + lattice.total() % lattice.steps();
  }

  private static long slotBytes(long counts, int parts) {
    long half = (parts + 1) / 2;
    long bits = Math.max(1, (half - 1) * (Long.SIZE - Long.numberOfLeadingZeros(counts)));
    return (bits + 7) / 8;
  }

  /// Bits of one packed polynomial, by which the time grows a little faster than in proportion.
  static long work(Lattice lattice, int parts) {
    return Math.multiplyExact(
        8 * (reduced(lattice, parts) + 1), slotBytes(lattice.counts(), parts));
  }

  /// The exact number of ordered `parts`-tuples of lattice counts that add up to the total.
  ///
  /// @param parts at least one; [#work] must have been found bearable
  static BigInteger count(Lattice lattice, int parts) {
    long total = reduced(lattice, parts);
    Lattice small = new Lattice(total, lattice.decimals());
    int bytes = Math.toIntExact(slotBytes(lattice.counts(), parts));
    return new SplitCount(small, parts, Math.toIntExact(total), bytes).count();
  }

  private BigInteger count() {
    BigInteger single = single();
    BigInteger less = power(single, parts / 2);
    BigInteger more = parts % 2 == 0 ? less : times(less, single);
    byte[] left = less.toByteArray();
    byte[] right = more.toByteArray();
    BigInteger ways = BigInteger.ZERO;
    for (int i = 0; i <= total; i++) {
      BigInteger factor = slot(left, i);
      if (factor.signum() > 0) {
        ways = ways.add(factor.multiply(slot(right, total - i)));
      }
    }
    return ways;
  }

  /// F itself: a one in the slot of every lattice count.
  private BigInteger single() {
    byte[] packed = new byte[(total + 1) * slotBytes];
    for (long i = 0; i < lattice.counts(); i++) {
      int slot = Math.toIntExact(lattice.count(i));
      packed[packed.length - 1 - slot * slotBytes] = 1;
    }
    return new BigInteger(1, packed);
  }

  private BigInteger power(BigInteger base, int exponent) {
    if (exponent == 0) {
      return BigInteger.ONE;
    }
    BigInteger half = power(base, exponent / 2);
    BigInteger square = times(half, half);
    return exponent % 2 == 0 ? square : times(square, base);
  }

  /// The product without the powers above the total.
  private BigInteger times(BigInteger left, BigInteger right) {
    byte[] product = left.multiply(right).toByteArray();
    int kept = Math.min(product.length, (total + 1) * slotBytes);
    return new BigInteger(1, product, product.length - kept, kept);
  }

  private BigInteger slot(byte[] packed, int index) {
    int end = packed.length - index * slotBytes;
    if (end <= 0) {
      return BigInteger.ZERO;
    }
    int start = Math.max(0, end - slotBytes);
    return new BigInteger(1, packed, start, end - start);
  }
}
