package io.github.resglass.verify.numeric.landscape;

import io.github.resglass.verify.numeric.bounded.BoundedReal;
import io.github.resglass.verify.numeric.bounded.Enclosure;
import io.github.resglass.verify.numeric.bounded.HighPrecision;
import io.github.resglass.verify.numeric.mixture.Covariance;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;

/**
 * Levels u = H/Λ at which the landscape of a mixture changes:
 *
 * <pre>
 *   threshold      −E_∞ = −(ν''−ν'+ν'²)/(ν'√ν''),      2√((p−1)/p) = E_∞ for the pure p-spin;
 *   ground state   −E_0, the u &lt; 0 at which Σ_0(u) passes 0 from below.
 * </pre>
 *
 * <p>At the threshold the rates of all finite indices meet in ½G, see {@link Complexity#landscape};
 * for the pure p-spin there are exponentially many critical points of a finite index below it and
 * none above. Below the ground state of the annealed count the expected number of minima vanishes:
 * H has no value there as Λ → ∞, and E_0 is the ground state itself where the mixture is pure-like,
 * which is where E_0 > E_∞.
 *
 * <p>Domain: R = ν''/ν' > 1. Accuracy: the threshold from 50 digits, rounded once; the ground state
 * between two levels, 10⁻²⁹ apart as a rule, at which the rate of minima certainly has both signs,
 * rounded once. Source: Auffinger and Ben Arous 2013, in the notation of this project.
 */
public final class Energies {

  private static final int DIGITS = 30;
  private static final BigFraction STEP =
      new BigFraction(BigInteger.ONE, BigInteger.TEN.pow(DIGITS));

  private Energies() {}

  /**
   * −E_∞, the threshold level.
   *
   * @return empty unless R > 1
   */
  public static Optional<BoundedReal> threshold(Covariance covariance) {
    return thresholdLevel(covariance).map(BoundedReal::of);
  }

  private static Optional<Enclosure> thresholdLevel(Covariance covariance) {
    if (covariance.ratio().compareTo(BigFraction.ONE) <= 0) {
      return Optional.empty();
    }
    BigFraction first = covariance.nuPrime();
    BigFraction second = covariance.nuDoublePrime();
    BigFraction above = second.subtract(first).add(first.multiply(first)).divide(first);
    // ν''−ν'+ν'² > ν'² ≥ ν'' − ν': errors η of ν' and ν'' give at most 5η, the root ½η.
    return Optional.of(
        HighPrecision.value(above.negate())
            .over(HighPrecision.squareRoot(second))
            .widened(covariance.relativeError().multiply(BigDecimal.valueOf(6))));
  }

  /**
   * −E_0, the ground state of the annealed count: the largest u below the peak of Σ_0 with Σ_0(u) =
   * 0, by bisection between a level at which the rate is negative and one at which it is not.
   *
   * @return empty unless R > 1, as else minima are not exponentially many at any level
   */
  public static Optional<BoundedReal> groundState(Covariance covariance) {
    Optional<Enclosure> threshold = thresholdLevel(covariance);
    if (threshold.isEmpty()) {
      return Optional.empty();
    }
    LevelComplexity rates = LevelComplexity.of(covariance);
    // The peak u* = −2ν'√ν''/(ν''+ν') has the rate [31] > 0, or for α = 0 the threshold has.
    BigFraction high =
        rational(
            covariance.alphaSquared().signum() == 0
                ? threshold.get()
                : HighPrecision.squareRoot(covariance.nuDoublePrime())
                    .times(
                        covariance
                            .nuPrime()
                            .multiply(-2)
                            .divide(covariance.nuDoublePrime().add(covariance.nuPrime()))),
            RoundingMode.FLOOR);
    BigFraction low = high.multiply(2).subtract(BigFraction.ONE);
    while (!isNegative(rates, low)) {
      low = low.multiply(2);
    }
    // All are multiples of the step, so that the middle is between them and fractions do not grow.
    while (high.subtract(low).compareTo(STEP) > 0) {
      BigFraction middle =
          rational(HighPrecision.value(high.add(low).divide(2)), RoundingMode.FLOOR);
      if (isNegative(rates, middle)) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return Optional.of(enclosed(rates, high.add(low).divide(2)));
  }

  /** The level, with the least power of ten around it within which the sign certainly changes. */
  private static BoundedReal enclosed(LevelComplexity rates, BigFraction level) {
    for (int digits = DIGITS - 1; digits >= 8; digits--) {
      BigFraction width = new BigFraction(BigInteger.ONE, BigInteger.TEN.pow(digits));
      if (sign(rates, level.subtract(width)) < 0 && sign(rates, level.add(width)) > 0) {
        Enclosure spread = new Enclosure(BigDecimal.ZERO, BigDecimal.ONE.movePointLeft(digits));
        return BoundedReal.of(HighPrecision.value(level).plus(spread));
      }
    }
    throw new IllegalArgumentException(
        "R = nu''/nu' is so close to 1 that the ground state is not told from the peak");
  }

  /** 0 where the bound leaves it open. */
  private static int sign(LevelComplexity rates, BigFraction level) {
    return rates.at(level, 0).map(rate -> rate.enclosure().sign()).orElse(0);
  }

  private static boolean isNegative(LevelComplexity rates, BigFraction level) {
    return rates.at(level, 0).map(BoundedReal::isNegative).orElse(false);
  }

  private static BigFraction rational(Enclosure number, RoundingMode mode) {
    return new BigFraction(
        number.value().setScale(DIGITS, mode).unscaledValue(), BigInteger.TEN.pow(DIGITS));
  }
}
