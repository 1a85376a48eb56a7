package io.github.resglass.verify.numeric.mixture;

import io.github.resglass.verify.numeric.bounded.BoundedList;
import io.github.resglass.verify.numeric.bounded.BoundedReal;
import io.github.resglass.verify.numeric.bounded.Quotients;
import io.github.resglass.verify.numeric.indicators.LaterMoments;
import io.github.resglass.verify.numeric.indicators.PoissonBinomial;
import io.github.resglass.verify.numeric.indicators.SquaredMoments;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;
import org.hipparchus.util.MathArrays;

/**
 * ε_r ∝ [t^r] b_1 t Π_{l≥2} (1 + b_l t): the mixture of a net of the paper's shape with unequal
 * gains, in double arithmetic, for many nets or deep ones. To 19 digits: {@link ExpandedMixture}.
 *
 * <p>ε_{k+1} is proportional to the law P(k) of a sum of independent indicators with odds b_l, l ≥
 * 2. ν', ν'', R, α² and ln z come from the gains by the moments of P² ({@link SquaredMoments}),
 * without the polynomial; where the linear term is left out and matters, ν', ν'', R and α² do
 * ({@link LaterMoments}). The weights, and ln z then, come from P itself ({@link PoissonBinomial});
 * what was cut off of it, of mass D, adds at most D to Σ P².
 *
 * <p>Domain: 2 to 10⁵ layers, gains from 10⁻³⁰⁰ to 10³⁰⁰. Accuracy: as the bounds say; for 10⁵
 * layers ν', ν'', R and α² to 10⁻¹² relative and ln z to 10⁻¹⁰; α² less than 10⁻²⁸⁰ is refused.
 * Time for 10⁵ layers, warm: about 3 ms, and 3 ms more for the weights. Source: this project.
 */
public final class GainsMixture implements PathMixture {

  /** Largest number of layers. */
  public static final int DEEPEST = 100_000;

  private static final double UNIT = 0x1p-53;

  private final double[] gains;

  /** Moments of the whole law; empty where the linear term is left out of it. */
  private final Optional<SquaredMoments> moments;

  private final PoissonBinomial law;
  private final int from;
  private final double[] masses;

  /** Σ P² over the lengths in the mixture. */
  private final double squares;

  /** max P. */
  private final double top;

  private GainsMixture(double[] gains, boolean dropLinear) {
    this.gains = gains;
    this.law = PoissonBinomial.of(gains, 1);
    boolean drop = dropLinear && law.from() == 0;
    this.from = law.from() + (drop ? 1 : 0);
    this.moments = drop ? Optional.empty() : Optional.of(SquaredMoments.of(gains, 1));
    this.masses = drop ? Arrays.copyOfRange(law.values(), 1, law.values().length) : law.values();
    this.squares = MathArrays.linearCombination(masses, masses);
    this.top = Arrays.stream(masses).max().orElseThrow();
    if (!(squares > 1e-280)) {
      throw new IllegalArgumentException(
          "the gains leave less than 1e-140 to the lengths in the mixture, beyond double precision");
    }
  }

  /**
   * The mixture for gains b_1, …, b_p.
   *
   * @param dropLinear whether the term of r = 1 is left out
   * @throws IllegalArgumentException outside the domain
   */
  public static GainsMixture of(double[] gains, boolean dropLinear) {
    if (gains.length < 2 || gains.length > DEEPEST) {
      throw new IllegalArgumentException(
          gains.length + " layers; 2 to " + DEEPEST + " are accepted");
    }
    for (double gain : gains) {
      if (!(gain >= 0.999e-300 && gain <= 1.001e300)) {
        throw new IllegalArgumentException("a gain is " + gain + "; 1e-300 to 1e300 is accepted");
      }
    }
    return new GainsMixture(gains.clone(), dropLinear);
  }

  /** The mixture for rational gains, each of which is rounded once. */
  public static GainsMixture of(List<BigFraction> gains, boolean dropLinear) {
    return of(
        gains.stream()
            .mapToDouble(g -> Quotients.nearest(g.getNumerator(), g.getDenominator()))
            .toArray(),
        dropLinear);
  }

  /**
   * Bound on the relative error of Σ P². What adds it up carries its roundings along, so that two
   * are left.
   */
  private double ofSquares() {
    double ofLaw = law.errorOfSquares(squares, top) + 2 * law.lost();
    return 1.01 * (2 * UNIT + ofLaw / squares);
  }

  /** Bound on the relative error of the largest P(k). */
  private double ofTop() {
    return 1.01 * law.error(top) / top;
  }

  @Override
  public int degree() {
    return gains.length;
  }

  @Override
  public BoundedList weights() {
    double root = Math.sqrt(squares);
    double[] weights = Arrays.stream(masses).map(mass -> mass / root).toArray();
    // The root and the quotient round too, and the bounds a little.
    double relative = ofTop() + 0.5 * ofSquares() + 4 * UNIT;
    double error = 1.01 * (top * relative + law.lost()) / root;
    return BoundedList.of(from + 1, weights, error + Double.MIN_NORMAL);
  }

  @Override
  public BoundedList squares() {
    BoundedList weights = weights();
    double[] squared = Arrays.stream(weights.values()).map(w -> w * w).toArray();
    // An error e makes e (2w + e) of a square, and e ≥ 4uw, so that its rounding is less than ew/4.
    double error = weights.errorBound();
    return BoundedList.of(from + 1, squared, error * (2.3 * top / Math.sqrt(squares) + error));
  }

  @Override
  public List<Integer> modes() {
    return BoundedList.indicesOfLargest(from + 1, masses, ofTop());
  }

  /** log z = log b_1 + Σ_{l≥2} log(1 + b_l) + ½ log Σ P², P brought to sum 1. */
  @Override
  public BoundedReal logNormalization() {
    double sum = Math.log(gains[0]);
    double size = Math.abs(sum);
    // What each addition rounds away (Knuth) is kept and added at the end.
    double rest = 0;
    for (int l = 1; l < gains.length; l++) {
      double term = Math.log1p(gains[l]);
      double next = sum + term;
      double added = next - sum;
      rest += (sum - (next - added)) + (term - added);
      sum = next;
      size += term;
    }
    sum += rest;
    double log;
    double ofLog;
    if (moments.isPresent()) {
      SquaredMoments whole = moments.get();
      log = 0.5 * Math.log(whole.total());
      ofLog = 0.5 * whole.totalError() / whole.total();
    } else {
      // Σ P is 1 to within its bounds.
      double[] all = law.values();
      log = 0.5 * Math.log(squares) - Math.log(Arrays.stream(all).sum());
      ofLog = 0.5 * ofSquares() + law.errorOfSum() + UNIT * all.length + 2 * law.lost();
    }
    // A logarithm is off by one unit in the last place, and so is that of a gain rounded before.
    return BoundedReal.of(sum + log, 1.01 * (ofLog + UNIT * (7 * size + 5 * Math.abs(log))));
  }

  /** 0: every path passes the first layer. */
  @Override
  public BoundedReal constant() {
    return BoundedReal.of(BigFraction.ZERO);
  }

  @Override
  public Covariance covariance() {
    return moments.map(GainsMixture::ofWhole).orElseGet(() -> ofRest(LaterMoments.of(gains, 1)));
  }

  private static Covariance ofWhole(SquaredMoments moments) {
    return measured(
        (int) moments.offset() + 1,
        moments.mean(),
        moments.meanError(),
        moments.variance(),
        moments.varianceError());
  }

  private static Covariance ofRest(LaterMoments moments) {
    return measured(
        moments.center() + 1,
        moments.mean(),
        moments.meanError(),
        moments.variance(),
        moments.varianceError());
  }

  private static Covariance measured(
      int center, double mean, double meanError, double variance, double varianceError) {
    if (variance < 1e-280) {
      throw new IllegalArgumentException("alpha^2 is below 1e-280, beyond double precision");
    }
    return Covariance.measured(center, mean, meanError, variance, varianceError);
  }

  @Override
  public String method() {
    return "moments on the circle, weights there too or by banded products of halves, in double"
        + " precision with a rounding bound";
  }
}
