package io.github.resglass.verify.evidence.field;

import io.github.resglass.verify.evidence.Cases;
import io.github.resglass.verify.evidence.Evidence;
import io.github.resglass.verify.numeric.landscape.Triviality;
import io.github.resglass.verify.numeric.mixture.Mixture;
import io.github.resglass.verify.numeric.net.Net;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.SplittableRandom;
import org.hipparchus.fraction.BigFraction;

/**
 * triviality: R − 1 changes its sign once, between β² = 1/((p−1)²+1) and β² = 1/(p−2)².
 *
 * @param shift added to p − 2; 0 as claimed, a test gives 1 and sees it contradicted
 */
record TrivialityRoutes(int shift) {

  private static final int DEEPEST = 40;
  private static final int GRID = 12;

  TrivialityRoutes() {
    this(0);
  }

  /** The sign of ν'' − ν' at both bounds and on a grid around them, in whole numbers. */
  Evidence signsAtTheBounds(int cases, long seed) {
    Cases seen = new Cases();
    for (int m = 3; m <= DEEPEST; m++) {
      BigFraction lower = new BigFraction(1, (long) m * m + 1);
      BigFraction upper = new BigFraction(1, (long) (m - 1 + shift) * (m - 1 + shift));
      seen.check(sign(m, lower) < 0 && sign(m, upper) >= 0, "bounds for m = " + m);
      int before = -1;
      for (int i = 1; i <= GRID; i++) {
        int sign = sign(m, upper.multiply(2 * i).divide(GRID));
        seen.check(sign >= before, "m = " + m + ", x = " + upper.multiply(2 * i).divide(GRID));
        before = sign;
      }
    }
    return seen.enumeration("sign of nu'' - nu' at both bounds and on a grid, p = 4 … 41");
  }

  /** Σ_r r(r−2) C(m,r−1)² x^r, by the squares of Pascal's triangle. */
  static int sign(int m, BigFraction x) {
    BigInteger binomial = BigInteger.ONE;
    BigFraction power = x;
    BigFraction sum = BigFraction.ZERO;
    for (int r = 1; r <= m + 1; r++) {
      sum = sum.add(power.multiply(binomial.multiply(binomial)).multiply((long) r * (r - 2)));
      power = power.multiply(x);
      binomial = binomial.multiply(BigInteger.valueOf(m - r + 1L)).divide(BigInteger.valueOf(r));
    }
    return sum.signum();
  }

  /** The evaluated β_c: between the bounds, R < 1 a billionth below it and R > 1 above it. */
  Evidence evaluatedThresholds(int cases, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Cases seen = new Cases();
    for (int i = 0; i < Math.max(5, cases / 10); i++) {
      int depth = 4 + random.nextInt(i % 5 == 0 ? 300 : 30);
      double critical = Triviality.criticalGain(depth).orElseThrow().value();
      double m = depth - 1.0;
      seen.check(
          critical > 1 / Math.sqrt(m * m + 1) && critical <= 1 / (m - 1 + shift),
          "p = " + depth + ": " + critical);
      seen.check(
          ratio(depth, critical * (1 - 1e-9)).compareTo(BigFraction.ONE) < 0
              && ratio(depth, critical * (1 + 1e-9)).compareTo(BigFraction.ONE) > 0,
          "R beside the threshold for p = " + depth);
    }
    return seen.exact(
        "evaluated thresholds between the bounds, R of the net's mixture on both sides of them",
        seed);
  }

  private static BigFraction ratio(int depth, double gain) {
    BigDecimal decimal = new BigDecimal(gain).round(new java.math.MathContext(14));
    BigFraction exact =
        new BigFraction(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    return Mixture.of(Net.paper(depth, exact).paths()).covariance().ratio();
  }
}
