package io.github.resglass.verify.property;

import io.github.resglass.verify.numeric.mixture.ExactLaw;
import io.github.resglass.verify.spinglass.MixtureHamiltonian;
import io.github.resglass.verify.spinglass.form.FormLayout;
import io.github.resglass.verify.spinglass.form.SymmetricForm;
import java.math.BigInteger;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.hipparchus.fraction.BigFraction;

/**
 * Generators of mixtures, ratios, points and Hamiltonians for property tests; those of
 * architectures and gains are in {@link
 * io.github.resglass.symbolic.property.ArchitectureArbitraries}. All numbers are small integers or
 * quotients of such, so that what a failure shrinks to can be read and computed by hand: fewer
 * lengths, lower degree, smaller dimension, then smaller numbers.
 *
 * <p>Where a {@code @ForAll} parameter has one of these types and names no provider, {@link
 * TheoryDefaults} supplies it.
 */
public final class TheoryArbitraries {

  private static final int LARGEST_MASS = 100;
  private static final int LARGEST_COUPLING = 9;
  private static final int LARGEST_RATIO = 20;
  private static final int LARGEST_DENOMINATOR = 10;

  private TheoryArbitraries() {}

  /** ε_1² : ε_2² : …, up to the given degree, the last not 0; shrinks towards the pure 1-spin. */
  public static Arbitrary<ExactLaw> mixtures(int largestDegree) {
    Arbitrary<Integer> masses = Arbitraries.integers().between(0, LARGEST_MASS).shrinkTowards(0);
    Arbitrary<Integer> last = Arbitraries.integers().between(1, LARGEST_MASS).shrinkTowards(1);
    return Combinators.combine(masses.list().ofMaxSize(largestDegree - 1), last)
        .as(
            (lower, top) -> {
              BigInteger[] all = new BigInteger[lower.size() + 1];
              Arrays.setAll(all, i -> BigInteger.valueOf(i < lower.size() ? lower.get(i) : top));
              return ExactLaw.of(Arrays.asList(all));
            });
  }

  /** The pure p-spins, 1 ≤ p ≤ the given degree. */
  public static Arbitrary<ExactLaw> pureMixtures(int largestDegree) {
    return Arbitraries.integers()
        .between(1, largestDegree)
        .shrinkTowards(1)
        .map(
            p -> {
              BigInteger[] masses = new BigInteger[p];
              Arrays.fill(masses, BigInteger.ZERO);
              masses[p - 1] = BigInteger.ONE;
              return ExactLaw.of(Arrays.asList(masses));
            });
  }

  /** R = ν''/ν' > 0, on both sides of R = 1, towards which they shrink. */
  public static Arbitrary<BigFraction> ratios() {
    return Combinators.combine(
            Arbitraries.integers().between(1, LARGEST_RATIO).shrinkTowards(1),
            Arbitraries.integers().between(1, LARGEST_DENOMINATOR).shrinkTowards(1))
        .as(BigFraction::new);
  }

  /** Points of the sphere ⟨w,w⟩ = Λ; they shrink towards the last axis. */
  public static Arbitrary<SpherePoint> points(int dimension) {
    return Arbitraries.integers()
        .between(-LARGEST_COUPLING, LARGEST_COUPLING)
        .shrinkTowards(0)
        .list()
        .ofSize(dimension)
        .filter(direction -> direction.stream().anyMatch(k -> k != 0))
        .map(SpherePoint::new);
  }

  /**
   * Polynomials with whole couplings on the sphere in ℝ^Λ, not all zero, with or without terms
   * below their degree. These are no samples of an ensemble: for a law that holds for every
   * Hamiltonian any will do, and whole numbers shrink.
   */
  public static Arbitrary<MixtureHamiltonian> hamiltonians(int dimension, int largestDegree) {
    return Combinators.combine(
            Arbitraries.integers().between(1, largestDegree).shrinkTowards(1),
            Arbitraries.of(true, false))
        .flatAs((degree, homogeneous) -> hamiltonians(dimension, degree, homogeneous));
  }

  private static Arbitrary<MixtureHamiltonian> hamiltonians(
      int dimension, int degree, boolean homogeneous) {
    FormLayout layout = FormLayout.of(homogeneous ? dimension : dimension + 1, degree);
    // The last place of a form with x_0 is that of x_0^d, a constant, which H does not have.
    int free = layout.size(degree) - (homogeneous ? 0 : 1);
    return Arbitraries.integers()
        .between(-LARGEST_COUPLING, LARGEST_COUPLING)
        .shrinkTowards(0)
        .list()
        .ofSize(free)
        .filter(couplings -> couplings.stream().anyMatch(c -> c != 0))
        .map(
            couplings -> {
              double[] entries = new double[layout.size(degree)];
              Arrays.setAll(entries, b -> b < free ? couplings.get(b) : 0);
              return MixtureHamiltonian.of(new SymmetricForm(layout, entries), dimension);
            });
  }
}
