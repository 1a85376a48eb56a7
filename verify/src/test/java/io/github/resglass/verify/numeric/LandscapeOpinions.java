package io.github.resglass.verify.numeric;

import io.github.resglass.verify.numeric.SecondOpinions.Formula;
import io.github.resglass.verify.numeric.SecondOpinions.Paper;
import io.github.resglass.verify.numeric.bounded.BoundedReal;
import io.github.resglass.verify.numeric.bounded.Comparison;
import io.github.resglass.verify.numeric.closedform.ExpectedCriticalPoints;
import io.github.resglass.verify.numeric.closedform.PaperNetCovariance;
import io.github.resglass.verify.numeric.landscape.CriticalPoints;
import io.github.resglass.verify.numeric.landscape.Energies;
import io.github.resglass.verify.numeric.landscape.LevelComplexity;
import io.github.resglass.verify.numeric.landscape.PfaffianCount;
import io.github.resglass.verify.numeric.landscape.Triviality;
import io.github.resglass.verify.numeric.mixture.Covariance;
import io.github.resglass.verify.numeric.ordered.IndexCounts;
import io.github.resglass.verify.numeric.ordered.IteratedIntegrals;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.List;
import java.util.SplittableRandom;
import org.hipparchus.analysis.differentiation.FieldUnivariateDerivative2;
import org.hipparchus.dfp.Dfp;
import org.hipparchus.fraction.BigFraction;

/**
 * The numbers of a landscape, and those in plain doubles, beside other ways to them: de Bruijn's
 * Pfaffian in rational numbers, integrals one variable after the other, bisection, the expression
 * under the supremum as it stands.
 */
final class LandscapeOpinions {

  private LandscapeOpinions() {}

  static List<Formula> all() {
    return List.of(
        new Formula("count", 1, 100, LandscapeOpinions::count),
        new Formula("count in doubles", 2_000, 100, LandscapeOpinions::countInDoubles),
        new Formula("count of one index", 1e7, 40, LandscapeOpinions::countOfIndex),
        new Formula("R in doubles", 600, LandscapeOpinions::ratioInDoubles),
        new Formula("alpha^2 in doubles", 600, LandscapeOpinions::varianceInDoubles),
        new Formula("rate at a level", 1e7, 200, LandscapeOpinions::rateAtLevel),
        new Formula("threshold level", 1, 200, LandscapeOpinions::threshold),
        new Formula("gain where R is 1", 1, 60, LandscapeOpinions::criticalGain));
  }

  private static BigFraction shortRatio(SplittableRandom random) {
    return new BigFraction(random.nextInt(1, 60), random.nextInt(1, 20));
  }

  private static Comparison count(SplittableRandom random) {
    BigFraction ratio = shortRatio(random);
    int dimension = random.nextInt(2, 14);
    Dfp expected = PfaffianCount.of(ratio, dimension).value(SecondOpinions.FIELD);
    return Comparison.of(
        CriticalPoints.expected(ratio, dimension), expected, ratio + ", " + dimension);
  }

  private static Comparison countInDoubles(SplittableRandom random) {
    BigFraction ratio = new BigFraction(random.nextInt(1, 400), 1 << random.nextInt(8));
    int dimension = random.nextInt(2, 14);
    Dfp expected = PfaffianCount.of(ratio, dimension).value(SecondOpinions.FIELD);
    ExpectedCriticalPoints count = ExpectedCriticalPoints.of(ratio.doubleValue(), dimension);
    return new Comparison(
        count.value(), count.errorBound(), expected, "R = " + ratio + ", " + dimension);
  }

  /** E e^{−hλ²} over one ordered eigenvalue, on a grid that is good to 10⁻¹⁰. */
  private static Comparison countOfIndex(SplittableRandom random) {
    int dimension = random.nextInt(2, 5);
    int index = random.nextInt(dimension);
    double ratio = random.nextInt(16, 200) / 16.0;
    double h = (ratio - 1) / (2 * (ratio + 1));
    double mean = IteratedIntegrals.average(dimension, h, index);
    double expected = 2 * Math.sqrt(2 / (1 + ratio)) * Math.pow(ratio, dimension / 2.0) * mean;
    BoundedReal count = IndexCounts.expected(new BigFraction(ratio), dimension, index);
    return new Comparison(
        count.value(),
        count.errorBound() + 1e-9 * expected,
        SecondOpinions.FIELD.newDfp(expected),
        "R = " + ratio + ", dimension " + dimension + ", index " + index);
  }

  private static Paper withDoubleGain(SplittableRandom random) {
    Paper net = SecondOpinions.deeperThanOne(random);
    return new Paper(net.depth(), new BigFraction(net.gain().doubleValue()));
  }

  private static Comparison ratioInDoubles(SplittableRandom random) {
    Paper net = withDoubleGain(random);
    FieldUnivariateDerivative2<Dfp> nu = net.covariance();
    PaperNetCovariance covariance = PaperNetCovariance.of(net.depth(), net.gain().doubleValue());
    return new Comparison(
        covariance.ratio(),
        covariance.ratio() * covariance.relativeError(),
        nu.getSecondDerivative().divide(nu.getFirstDerivative()),
        net.toString());
  }

  private static Comparison varianceInDoubles(SplittableRandom random) {
    Paper net = withDoubleGain(random);
    PaperNetCovariance covariance = PaperNetCovariance.of(net.depth(), net.gain().doubleValue());
    return new Comparison(
        covariance.alphaSquared(),
        covariance.alphaSquared() * covariance.relativeError(),
        SecondOpinions.variance(net),
        net.toString());
  }

  private static Covariance someCovariance(SplittableRandom random) {
    int depth = random.nextInt(3, 16);
    BigFraction gain = new BigFraction(random.nextInt(5, 60), random.nextInt(5, 20));
    return new Paper(depth, gain).mixture().covariance();
  }

  /** The largest of the expression as it stands over z ≥ 2, by golden section in 70 digits. */
  private static Comparison rateAtLevel(SplittableRandom random) {
    Covariance covariance = someCovariance(random);
    BigFraction level = new BigFraction(random.nextInt(-300, 50), 100);
    int n = random.nextInt(1, 5);
    Dfp low = SecondOpinions.FIELD.newDfp(2);
    Dfp high = SecondOpinions.FIELD.newDfp(40);
    Dfp golden = SecondOpinions.FIELD.newDfp(5).sqrt().subtract(1).divide(2);
    for (int i = 0; i < 60; i++) {
      Dfp width = high.subtract(low).multiply(golden);
      Dfp one = high.subtract(width);
      Dfp other = low.add(width);
      if (under(covariance, level, one, n).lessThan(under(covariance, level, other, n))) {
        low = one;
      } else {
        high = other;
      }
    }
    // The place is known to 10⁻¹¹ of the interval; at the end z = 2 the slope is up to 10³.
    BoundedReal rate = LevelComplexity.of(covariance).at(level, n - 1).orElseThrow();
    return new Comparison(
        rate.value(),
        rate.errorBound() + 1e-9,
        under(covariance, level, low, n),
        "nu' = %s, nu'' = %s, u = %s, n = %d"
            .formatted(covariance.nuPrime(), covariance.nuDoublePrime(), level, n));
  }

  private static Dfp under(Covariance covariance, BigFraction level, Dfp z, int n) {
    Dfp second = SecondOpinions.number(covariance.nuDoublePrime());
    Dfp u = SecondOpinions.number(level);
    Dfp root = z.multiply(z).subtract(4).sqrt();
    Dfp integral = z.multiply(root).divide(4).subtract(z.add(root).divide(2).log());
    Dfp distance =
        z.multiply(second.sqrt()).add(SecondOpinions.number(covariance.nuPrime()).multiply(u));
    return SecondOpinions.number(covariance.ratio())
        .log()
        .divide(2)
        .add(z.multiply(z).divide(4))
        .subtract(integral.multiply(n))
        .subtract(u.multiply(u).divide(2))
        .subtract(
            distance
                .multiply(distance)
                .divide(SecondOpinions.number(covariance.alphaSquared()).multiply(2)));
  }

  private static Comparison threshold(SplittableRandom random) {
    Paper net = new Paper(random.nextInt(4, 20), new BigFraction(random.nextInt(10, 40), 10));
    FieldUnivariateDerivative2<Dfp> nu = net.covariance();
    Dfp first = nu.getFirstDerivative();
    Dfp second = nu.getSecondDerivative();
    Dfp expected =
        first
            .subtract(second)
            .subtract(first.multiply(first))
            .divide(first.multiply(second.sqrt()));
    return Comparison.of(
        Energies.threshold(net.mixture().covariance()).orElseThrow(), expected, net.toString());
  }

  /** R = 1 by the secant method on the recurrence of F with its derivatives. */
  private static Comparison criticalGain(SplittableRandom random) {
    int depth = random.nextInt(3, 25);
    BoundedReal gain = Triviality.criticalGain(depth).orElseThrow();
    BigFraction one = rational(gain.value() * (1 - 1e-10));
    BigFraction other = rational(gain.value() * (1 + 1e-10));
    for (int i = 0; i < 4; i++) {
      BigFraction atOne = excess(depth, one);
      BigFraction atOther = excess(depth, other);
      BigFraction next =
          other.subtract(atOther.multiply(other.subtract(one)).divide(atOther.subtract(atOne)));
      one = other;
      other = rounded(next);
    }
    return Comparison.of(gain, SecondOpinions.number(other), "depth " + depth);
  }

  private static BigFraction rational(double value) {
    return new BigFraction(value);
  }

  private static BigFraction rounded(BigFraction value) {
    return rational(
        new BigDecimal(value.getNumerator())
            .divide(new BigDecimal(value.getDenominator()), new MathContext(66)));
  }

  private static BigFraction rational(BigDecimal value) {
    return new BigFraction(value.unscaledValue(), BigInteger.TEN.pow(Math.max(0, value.scale())));
  }

  private static BigFraction excess(int depth, BigFraction gain) {
    FieldUnivariateDerivative2<Dfp> nu = new Paper(depth, gain).covariance();
    Dfp excess = nu.getSecondDerivative().divide(nu.getFirstDerivative()).subtract(1);
    return rational(new BigDecimal(excess.toString()).round(new MathContext(66)));
  }
}
