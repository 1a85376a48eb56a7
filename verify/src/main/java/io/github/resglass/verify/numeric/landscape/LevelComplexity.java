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
 * <p>For ν'' = 0, H is linear and its one minimum and one maximum lie at ∓|J|/√Λ, J standard normal
 * in ℝ^Λ: the rate is ½ + log|u| − u²/2, which is also what the above tends to, for u &lt; 0 and
 * index 0 or for all indices.
 *
 * <p>Inside, z√ν'' + ν'u is the difference of two numbers that may agree to hundreds of digits, as
 * α² may be 10⁻⁶⁰⁰. What vanishes there, the derivative, gives it without a difference,
 *
 * <pre>
 *   (z√ν'' + ν'u)²/(2α²) = α² (z/2 − n I'(z))²/(2ν''),   z/2 − I'(z) = 2/(z + √(z²−4)),
 *   z²/4 − I(z) = z/(z + √(z²−4)) + log((z + √(z²−4))/2).
 * </pre>
 *
 * <p>Accuracy: 60-digit arithmetic with a running bound, which takes in that of the covariance. A
 * level at which 9 digits would not be left is refused; that takes an α² near 0 together with a
 * level within many digits of −2√ν''/ν'. Source: Auffinger and Ben Arous 2013 for R ≥ 1; their
 * formula, with the supremum inside for R &lt; 1: this project.
 */
public final class LevelComplexity {

  private static final Enclosure FOUR = number(4);
  private static final Enclosure TWO = number(2);
  private static final BigDecimal LARGEST_ERROR = new BigDecimal("1e-9");
  private static final BigFraction QUARTER = new BigFraction(1, 4);
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
   * @return empty where it is −∞: for pure mixtures above −2√ν''/ν', for linear ones at 0 and above
   *     and for k ≥ 1
   */
  public Optional<BoundedReal> at(BigFraction level, int index) {
    check(index);
    if (second.signum() == 0) {
      return index == 0 && level.signum() < 0 ? extremum(level) : Optional.empty();
    }
    return place(level, index + 1L)
        .map(place -> sharp(rate(place.rise(index + 1L), place.cost(), level)));
  }

  /**
   * The rate of critical points of all indices at level u.
   *
   * @return empty where it is −∞: for linear mixtures at 0
   */
  public Optional<BoundedReal> at(BigFraction level) {
    if (second.signum() == 0) {
      return level.signum() == 0 ? Optional.empty() : extremum(level);
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
    Enclosure square = z.times(z).times(QUARTER);
    Enclosure cost = square.times(known(variance.divide(second.multiply(2))));
    return Optional.of(sharp(rate(square, cost, below)));
  }

  /** The rate of critical points of index k at level u or below; empty where it is −∞. */
  public Optional<BoundedReal> upTo(BigFraction level, int index) {
    check(index);
    if (second.signum() == 0) {
      return at(lower(level, MINUS_ONE), index);
    }
    return peak(index).minus(exact(level)).sign() <= 0
        ? complexity.ofIndex(index)
        : at(level, index);
  }

  /** The rate of critical points of all indices at level u or below; never −∞. */
  public Optional<BoundedReal> upTo(BigFraction level) {
    if (second.signum() == 0) {
      return at(lower(level, MINUS_ONE));
    }
    boolean past =
        complexity.regime() == Complexity.Regime.TRIVIAL
            ? peak(0).minus(exact(level)).sign() <= 0
            : level.signum() >= 0;
    return past ? Optional.of(complexity.total()) : at(level);
  }

  private static void check(int index) {
    if (index < 0) {
      throw new IllegalArgumentException("index " + index + "; 0 or more is accepted");
    }
  }

  /** Refuses a number of which cancellation has left too few digits to be of use. */
  private static BoundedReal sharp(Enclosure rate) {
    // In decimal numbers: what cancellation leaves may be beyond the largest double.
    BigDecimal most = rate.value().abs().add(BigDecimal.ONE).multiply(LARGEST_ERROR);
    if (rate.error().compareTo(most) > 0) {
      throw new IllegalArgumentException(
          "alpha^2 is so close to 0, and the level to -2 sqrt(nu'')/nu', that 60 digits do not"
              + " determine the rate; another level is accepted");
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
            : TWO.times(exact(n)).over(known(n.multiply(n).subtract(y.multiply(y))).squareRoot());
    return z.times(root()).times(known(first.divide(first.add(second)).negate()));
  }

  /**
   * Where the supremum is.
   *
   * @param z at least 2
   * @param root √(z²−4)
   * @param cost (z√ν'' + ν'u)²/(2α²)
   */
  private record Place(Enclosure z, Enclosure root, Enclosure cost) {

    /** z²/4 − n I(z), n ≥ 1. */
    Enclosure rise(long n) {
      Enclosure sum = z.plus(root);
      Enclosure log = HighPrecision.log(sum.times(BigFraction.ONE_HALF));
      Enclosure rise = z.over(sum).plus(log);
      return n == 1
          ? rise
          : rise.minus(number(n - 1).times(z.times(root).times(QUARTER).minus(log)));
    }
  }

  /** The supremum for index n − 1; empty where no z is possible. */
  private Optional<Place> place(BigFraction level, long n) {
    Enclosure zero = number(0);
    if (variance.signum() == 0) {
      Enclosure z = exact(level.negate().multiply(first)).over(root());
      // z = 2 itself is possible: 4ν'' = ν'²u² with u < 0, decided exactly.
      BigFraction square = level.multiply(first).pow(2).subtract(second.multiply(4));
      return level.signum() < 0 && square.signum() >= 0
          ? Optional.of(new Place(z, squareRoot(z), zero))
          : Optional.empty();
    }
    Enclosure a = a();
    Enclosure b = b(level);
    if (b.minus(TWO.times(a)).sign() <= 0) {
      Enclosure distance = TWO.times(root()).plus(known(first.multiply(level)));
      Enclosure cost = distance.times(distance).times(known(variance.multiply(2).reciprocal()));
      return Optional.of(new Place(TWO, zero, cost));
    }
    Enclosure square = number(n).times(number(n));
    Enclosure root = b.times(b).minus(FOUR.times(a.times(a).minus(square))).squareRoot();
    Enclosure z = b.times(b).plus(FOUR.times(square)).over(a.times(b).plus(number(n).times(root)));
    Enclosure edge = squareRoot(z);
    // z/2 − I'(z), and (n − 1) I'(z) less for the larger n.
    Enclosure slope =
        TWO.over(z.plus(edge)).minus(number(n - 1).times(edge).times(BigFraction.ONE_HALF));
    Enclosure cost = slope.times(slope).times(known(variance.divide(second.multiply(2))));
    return Optional.of(new Place(z, edge, cost));
  }

  /** √(z²−4). */
  private static Enclosure squareRoot(Enclosure z) {
    return z.times(z).minus(FOUR).squareRoot();
  }

  /** ½ log R + rise − u²/2 − cost. */
  private Enclosure rate(Enclosure rise, Enclosure cost, BigFraction level) {
    return HighPrecision.log(complexity.ratio())
        .times(BigFraction.ONE_HALF)
        .plus(spread())
        .plus(rise)
        .minus(exact(level.multiply(level).divide(2)))
        .minus(cost);
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

  /** A product or quotient of ν', ν'', α² with two factors of them at most, or n² − y². */
  private Enclosure known(BigFraction value) {
    return HighPrecision.value(value).widened(relativeError.multiply(BigDecimal.valueOf(3)));
  }

  /** What the error of R does to ½ log R at most. */
  private Enclosure spread() {
    return new Enclosure(BigDecimal.ZERO, relativeError.multiply(BigDecimal.valueOf(2)));
  }

  private static Enclosure exact(BigFraction value) {
    return HighPrecision.value(value);
  }

  private static Enclosure number(long value) {
    return HighPrecision.value(new BigFraction(value));
  }

  private static BigFraction lower(BigFraction one, BigFraction other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  /** log|u| + (1 − u²)/2, for u ≠ 0: the rate at which |J|/√Λ is |u|. */
  private static Optional<BoundedReal> extremum(BigFraction level) {
    BigFraction rest = BigFraction.ONE.subtract(level.multiply(level)).divide(2);
    return Optional.of(BoundedReal.of(HighPrecision.log(level.abs()).plus(exact(rest))));
  }
}
