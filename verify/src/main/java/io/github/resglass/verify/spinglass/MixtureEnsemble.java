package io.github.resglass.verify.spinglass;

import io.github.resglass.verify.numeric.mixture.ExactLaw;
import io.github.resglass.verify.spinglass.form.FormLayout;
import io.github.resglass.verify.spinglass.form.SymmetricForm;
import org.hipparchus.random.RandomGenerator;

/**
 * The random Hamiltonians H = Σ_{r≥1} ε_r H_r on the sphere ⟨w,w⟩ = Λ in ℝ^Λ: centred Gaussian
 * functions with E H(w)H(v) = Λ ν(⟨w,v⟩/Λ), ν(t) = Σ ε_r² t^r. Source: Littwin and Wolf,
 * arXiv:1611.02525, equations 26 to 28, with the r = 1 term.
 *
 * <p>A sample is drawn from the {@link RandomStream} of its seed and number; the standard normals
 * are Hipparchus' {@code nextGaussian}. The same pair gives the same sample on every machine, in
 * any order and on any thread. Memory: C(Λ+d−1, d) couplings of 8 bytes (Λ+1 in place of Λ if more
 * than one ε_r is not 0) and the tables of the layout, Λ C(Λ+d−2, d−1) integers of 4 bytes for the
 * largest, which all samples share. Time: one normal for each coupling; a value, gradient or
 * Hessian costs about as many multiplications as the largest table has entries. Example: at d = 3,
 * Λ = 100 that is 1.4 MB and 2 MB, a few milliseconds to draw and half of one for a gradient.
 */
public final class MixtureEnsemble {

  private final int dimension;
  private final CouplingLaw couplings;
  private final FormLayout layout;
  private final double[] standardDeviations;

  private MixtureEnsemble(ExactLaw squaredWeights, int dimension) {
    this.dimension = dimension;
    this.couplings = new CouplingLaw(squaredWeights, dimension);
    this.layout = couplings.layout();
    this.standardDeviations = couplings.standardDeviations(layout);
  }

  /**
   * The ensemble with ε_r² as given, for example {@code Mixture.law()} of a net.
   *
   * @param squaredWeights ε_1², ε_2², …, summing to 1; the largest r with ε_r ≠ 0 at most 20
   * @param dimension Λ ≥ 2
   * @throws IllegalArgumentException outside of this, or if the couplings would not fit in memory
   */
  public static MixtureEnsemble of(ExactLaw squaredWeights, int dimension) {
    if (dimension < 2) {
      throw new IllegalArgumentException("dimension " + dimension + "; 2 or more is accepted");
    }
    return new MixtureEnsemble(squaredWeights, dimension);
  }

  /** The sample with this number under this seed. */
  public MixtureHamiltonian sample(long seed, long number) {
    RandomGenerator random = RandomStream.of(seed, number);
    double[] entries = new double[standardDeviations.length];
    for (int b = 0; b < entries.length; b++) {
      entries[b] = standardDeviations[b] * random.nextGaussian();
    }
    return new MixtureHamiltonian(
        new SymmetricForm(layout, entries), dimension, couplings.homogeneous());
  }

  /** Λ. */
  public int dimension() {
    return dimension;
  }

  /** The largest r with ε_r ≠ 0. */
  public int degree() {
    return couplings.degree();
  }

  /** 2 Σ_{s<Λ} (d−1)^s, the number of critical points over ℂ of almost every sample. */
  public int complexCriticalPoints() {
    return MixtureHamiltonian.complexCriticalPoints(dimension, degree());
  }

  /** Whether a single ε_r is not 0: the pure r-spin. */
  public boolean pure() {
    return couplings.homogeneous();
  }
}
