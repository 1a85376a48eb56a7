package io.github.resglass.verify.numeric.mixture;

import io.github.resglass.symbolic.architecture.PathPolynomial;
import io.github.resglass.verify.numeric.bounded.BoundedList;
import io.github.resglass.verify.numeric.bounded.BoundedReal;
import io.github.resglass.verify.numeric.bounded.HighPrecision;
import io.github.resglass.verify.numeric.bounded.Quotients;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;

/**
 * ε_r = g_r/z with z² = Σ_r g_r², for the path polynomial G(t) = Σ_r g_r t^r of a net: the weights
 * of the spherical spin glass Σ_r ε_r H_r that the net's loss is modelled by, [16] for the paper's
 * net. The constant term g_0 is no part of the mixture.
 *
 * <p>Accuracy: every result is the exact one, rounded once. Source: Littwin and Wolf,
 * arXiv:1611.02525, equations 13 to 16; any architecture as a path polynomial: this project.
 */
public final class Mixture implements PathMixture {

  private final PathPolynomial paths;
  private final int shortest;
  private final ExactLaw law;

  private Mixture(PathPolynomial paths, int shortest) {
    this.paths = paths;
    this.shortest = shortest;
    List<BigInteger> squares =
        IntStream.rangeClosed(1, paths.degree())
            .mapToObj(r -> r < shortest ? BigInteger.ZERO : paths.numerators().get(r).pow(2))
            .toList();
    if (squares.stream().noneMatch(square -> square.signum() > 0)) {
      throw new IllegalArgumentException(
          shortest == 1
              ? "no path leads through a layer; the mixture is empty"
              : "no path leads through two layers or more; without the linear term the mixture is"
                  + " empty");
    }
    this.law = ExactLaw.of(squares);
  }

  /**
   * The mixture of the paths through at least one layer.
   *
   * @throws IllegalArgumentException if there are none
   */
  public static Mixture of(PathPolynomial paths) {
    return new Mixture(paths, 1);
  }

  /**
   * The mixture of the paths through at least two layers, as in section 5 of the paper.
   *
   * @throws IllegalArgumentException if there are none
   */
  public static Mixture withoutLinearTerm(PathPolynomial paths) {
    return new Mixture(paths, 2);
  }

  @Override
  public int degree() {
    return paths.degree();
  }

  /** ε_1, …, ε_degree; zeros are kept. */
  @Override
  public BoundedList weights() {
    List<BigInteger> kept =
        IntStream.rangeClosed(1, degree())
            .mapToObj(r -> r < shortest ? BigInteger.ZERO : paths.numerators().get(r))
            .toList();
    return Quotients.overRoot(law.total(), kept, 1);
  }

  /** ε_r² as a law of r, exactly. */
  public ExactLaw law() {
    return law;
  }

  @Override
  public BoundedList squares() {
    return law.weights();
  }

  @Override
  public List<Integer> modes() {
    return law.modes();
  }

  @Override
  public BoundedReal logNormalization() {
    BigFraction square = new BigFraction(law.total(), paths.denominator().pow(2));
    return square.equals(BigFraction.ONE)
        ? BoundedReal.of(BigFraction.ZERO)
        : BoundedReal.of(HighPrecision.log(square).times(BigFraction.ONE_HALF));
  }

  @Override
  public BoundedReal constant() {
    return BoundedReal.of(paths.coefficient(0));
  }

  @Override
  public Covariance covariance() {
    return law.covariance();
  }

  @Override
  public String method() {
    return "exact rational arithmetic, rounded once";
  }
}
