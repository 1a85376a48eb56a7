package io.github.resglass.verify.numeric.landscape;

import io.github.resglass.verify.numeric.bounded.BoundedReal;
import io.github.resglass.verify.numeric.bounded.Enclosure;
import io.github.resglass.verify.numeric.bounded.HighPrecision;
import io.github.resglass.verify.numeric.mixture.Covariance;
import java.math.BigDecimal;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;

/**
 * The rate of the expected number of critical points at or below a level: H = Λu. With z = −y/√ν'',
 * y the shift of the Hessian's spectrum, and I(z) = ½∫₂^z √(x²−4) dx,
 *
 * <pre>
 *   index k:       Σ_k(u) = sup over z ≥ 2 of  ½ log R + z²/4 − (k+1) I(z) − u²/2 − (z√ν'' + ν'u)²/(2α²),
 *   all indices:   the same with k = 0 where |z| ≥ 2, without I where |z| ≤ 2, over all z.
 * </pre>
 *
 * <p>Both are strictly concave in z, as ν'' ≥ α². With A = 2ν''/α² − 1, B = −2√ν'' ν'u/α² and n = k
 * + 1 the supremum is at the end z = 2 if B ≤ 2A and else at
 *
 * <pre>
 *   z = (B² + 4n²)/(AB + n √(B² − 4(A² − n²)));
 * </pre>
 *
 * for all indices at z = B/A if |B/A| ≤ 2. For α = 0, z = −ν'u/√ν''. At a level or below it, the
 * rate is that at the level, up to the level u* = −zν'√ν''/(ν''+ν') where it peaks, and constant
 * from there on.
 *
 * <p>Accuracy: 60-digit arithmetic with a running bound, which takes in that of the covariance;
 * where α² is so small (below about 1e-50) that fewer than 9 digits would be left, the question is
 * refused. Source: Auffinger and Ben Arous 2013 for R ≥ 1; their formula, with the supremum inside
 * for R &lt; 1: this project.
 */
public final class LevelComplexity {

  private static final Enclosure FOUR = number(4);
  private static final Enclosure TWO = number(2);
  private static final BigDecimal LARGEST_ERROR = new BigDecimal("1e-9");
  private static final BigFraction MINUS_ONE = BigFraction.MINUS_ONE;

  private final BigFraction first;
  private final BigFraction second;
  private final BigFraction variance;
  private final Complexity complexity;
  private final BigDecimal relativeError;

  private LevelComplexity(Covariance covariance) {
    this.first = covariance.nuPrime();
    this.second = covariance.nuDoublePrime();
    this.variance = covariance.alphaSquared();
    this.complexity = Complexity.of(covariance);
    this.relativeError = covariance.relativeError();
  }

  public static LevelComplexity of(Covariance covariance) {
    return new LevelComplexity(covariance);
  }

  /**
   * The rate of critical points of index k at level u.
   *
   * @return empty where it is −∞: for pure mixtures above −2√ν''/ν', for linear ones off −1
   */
  public Optional<BoundedReal> at(BigFraction level, int index) {
    if (second.signum() == 0) {
      return zeroIf(index == 0 && level.equals(MINUS_ONE));
    }
    Optional<Enclosure> z = edge(level, index + 1);
    return z.map(value -> sharp(rate(value, level, number(index + 1L))));
  }

  /** The rate of critical points of all indices at level u; empty where it is −∞. */
  public Optional<BoundedReal> at(BigFraction level) {
    if (second.signum() == 0) {
      return zeroIf(level.abs().equals(BigFraction.ONE));
    }
    // The laws of H and −H agree, so u < 0 is no restriction; then z ≥ 0.
    BigFraction below = level.abs().negate();
    Enclosure z =
        variance.signum() == 0
            ? exact(below.negate().multiply(first)).over(root())
            : b(below).over(a());
    if (z.minus(TWO).sign() > 0) {
      return at(below, 0);
    }
    return Optional.of(sharp(rate(z, below, number(0))));
  }

  /** The rate of critical points of index k at level u or below; empty where it is −∞. */
  public Optional<BoundedReal> upTo(BigFraction level, int index) {
    if (second.signum() == 0) {
      return zeroIf(index == 0 && level.compareTo(MINUS_ONE) >= 0);
    }
    return peak(index).minus(exact(level)).sign() <= 0
        ? complexity.ofIndex(index)
        : at(level, index);
  }

  /** The rate of critical points of all indices at level u or below; empty where it is −∞. */
  public Optional<BoundedReal> upTo(BigFraction level) {
    if (second.signum() == 0) {
      return zeroIf(level.compareTo(MINUS_ONE) >= 0);
    }
    boolean past =
        complexity.regime() == Complexity.Regime.TRIVIAL
            ? peak(0).minus(exact(level)).sign() <= 0
            : level.signum() >= 0;
    return past ? Optional.of(complexity.total()) : at(level);
  }

  /** Refuses a number of which cancellation has left too few digits to be of use. */
  private static BoundedReal sharp(Enclosure rate) {
    // In decimal numbers: what cancellation leaves may be beyond the largest double.
    BigDecimal most = rate.value().abs().add(BigDecimal.ONE).multiply(LARGEST_ERROR);
    if (rate.error().compareTo(most) > 0) {
      throw new IllegalArgumentException(
          "alpha^2 is so close to 0 that 60 digits do not determine the rate at this level; a gain"
              + " nearer to 1 is accepted");
    }
    return BoundedReal.of(rate);
  }

  /** u* = −zν'√ν''/(ν''+ν') for the z at which the rate of index k is largest over all levels. */
  private Enclosure peak(int index) {
    BigFraction n = new BigFraction(index + 1L);
    BigFraction y = first.subtract(second).divide(first.add(second));
    Enclosure z =
        y.signum() <= 0
            ? TWO
            : TWO.times(exact(n))
                .over(exact(n.multiply(n).subtract(y.multiply(y))).plus(spread()).squareRoot());
    return z.times(root()).times(known(first.divide(first.add(second)).negate()));
  }

  /** The z ≥ 2 of the supremum for index n − 1; empty where no z is possible. */
  private Optional<Enclosure> edge(BigFraction level, long n) {
    if (variance.signum() == 0) {
      Enclosure z = exact(level.negate().multiply(first)).over(root());
      // z = 2 itself is possible: 4ν'' = ν'²u² with u < 0, decided exactly.
      BigFraction square = level.multiply(first).pow(2).subtract(second.multiply(4));
      return level.signum() < 0 && square.signum() >= 0 ? Optional.of(z) : Optional.empty();
    }
    Enclosure a = a();
    Enclosure b = b(level);
    if (b.minus(TWO.times(a)).sign() <= 0) {
      return Optional.of(TWO);
    }
    Enclosure square = number(n).times(number(n));
    Enclosure root = b.times(b).minus(FOUR.times(a.times(a).minus(square))).squareRoot();
    return Optional.of(
        b.times(b).plus(FOUR.times(square)).over(a.times(b).plus(number(n).times(root))));
  }

  /** ½ log R + z²/4 − n I(z) − u²/2 − (z√ν'' + ν'u)²/(2α²); n = 0 inside the spectrum. */
  private Enclosure rate(Enclosure z, BigFraction level, Enclosure n) {
    Enclosure rate =
        HighPrecision.log(complexity.ratio())
            .times(BigFraction.ONE_HALF)
            .plus(spread())
            .plus(z.times(z).times(new BigFraction(1, 4)))
            .minus(exact(level.multiply(level).divide(2)));
    if (variance.signum() > 0) {
      Enclosure distance = z.times(root()).plus(known(first.multiply(level)));
      rate = rate.minus(distance.times(distance).times(known(variance.multiply(2).reciprocal())));
    }
    return n.value().signum() == 0 ? rate : rate.minus(n.times(integral(z)));
  }

  /** I(z) = z√(z²−4)/4 − log((z+√(z²−4))/2). */
  private static Enclosure integral(Enclosure z) {
    Enclosure root = z.times(z).minus(FOUR).squareRoot();
    return z.times(root)
        .times(new BigFraction(1, 4))
        .minus(HighPrecision.log(z.plus(root).times(BigFraction.ONE_HALF)));
  }

  private Enclosure a() {
    return known(second.multiply(2).divide(variance)).minus(number(1));
  }

  private Enclosure b(BigFraction level) {
    return root().times(known(level.multiply(first).multiply(-2).divide(variance)));
  }

  /** √ν''. */
  private Enclosure root() {
    return HighPrecision.squareRoot(second).widened(relativeError);
  }

  /** A product or quotient of ν', ν'', α² with two factors of them at most. */
  private Enclosure known(BigFraction value) {
    return HighPrecision.value(value).widened(relativeError.multiply(BigDecimal.valueOf(3)));
  }

  /** What the error of R does to ½ log R, or to ((R−1)/(R+1))², at most. */
  private Enclosure spread() {
    return new Enclosure(BigDecimal.ZERO, relativeError.multiply(BigDecimal.valueOf(2)));
  }

  private static Enclosure exact(BigFraction value) {
    return HighPrecision.value(value);
  }

  private static Enclosure number(long value) {
    return HighPrecision.value(new BigFraction(value));
  }

  private static Optional<BoundedReal> zeroIf(boolean possible) {
    return possible ? Optional.of(BoundedReal.of(BigFraction.ZERO)) : Optional.empty();
  }
}
