package io.github.resglass.verify.spinglass;

import io.github.resglass.verify.numeric.bounded.BoundedReal;
import io.github.resglass.verify.spinglass.certificate.Certificate;
import io.github.resglass.verify.spinglass.certificate.LagrangeSystem;
import io.github.resglass.verify.spinglass.circle.CircleRoots;
import io.github.resglass.verify.spinglass.circle.CircleRoots.CirclePoint;
import io.github.resglass.verify.spinglass.form.SymmetricForm;
import io.github.resglass.verify.spinglass.linear.Discs;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * All critical points of a Hamiltonian on its sphere, with a proof that none is missing.
 *
 * <p>Why N = 2 Σ_{s<Λ} (d−1)^s proved solutions are all of them, for d ≥ 2. Let F be f made
 * homogeneous by x_0, and Q the quadric ⟨x,x⟩ = x_0² in complex projective space, smooth of
 * dimension Λ−1. Nowhere on Q is x = 0, so x spans a line in the trivial bundle of rank Λ and W =
 * O(1)^Λ/O·x is a bundle of rank Λ−1; the critical points, those at infinity included, are the
 * zeros of the section (∂F/∂x_1, …, ∂F/∂x_Λ) of W(d−2). Its top Chern class is the coefficient of
 * h^{Λ−1} in 2(1 + (d−1)h)^Λ/(1 + (d−2)h), which is N. As a quotient of the ample O(d−1)^Λ the
 * bundle is ample, and then every connected component of the zeros, points and curves alike, has a
 * positive share in N: Fulton, Intersection Theory (1998), sections 12.1 and 12.2. N regular zeros
 * leave nothing for any other. Nothing is assumed to be generic, and what the floating-point search
 * missed cannot hide. At d = 1 the system is linear.
 *
 * <p>Λ = 2: Sturm's theorem in integer arithmetic. Λ ≥ 3: homotopy continuation finds solutions,
 * disc arithmetic proves each of them, and a sample is complete only if there are N that are told
 * from each other. The signed count of the real points is compared with the Euler characteristic as
 * well, as a check of the program.
 *
 * <p>Cost for Λ ≥ 3: N paths, N/2 for a form in x alone; each takes some tens of steps of six
 * evaluations and eliminations, O(Λ C(Λ+d−2, d−1) + Λ³) operations each. Memory: that of the sample
 * and O(NΛ).
 */
public final class AllCriticalPoints {

  private static final int ATTEMPTS = 4;
  private static final int USUAL_EXPONENT = 20;
  private static final int LARGEST_EXPONENT = 900;

  private AllCriticalPoints() {}

  /**
   * All critical points, or the reason why they are not known to be all.
   *
   * @throws IllegalArgumentException if N exceeds {@link MixtureHamiltonian#MOST_SOLUTIONS}
   */
  public static Enumeration of(MixtureHamiltonian hamiltonian) {
    return checked(
        hamiltonian.dimension() == 2 ? onCircle(hamiltonian) : ofUsualSize(hamiltonian),
        hamiltonian.dimension());
  }

  /** As found, unless Σ(−1)^index is not the Euler characteristic of the sphere. */
  static Enumeration checked(Enumeration found, int dimension) {
    if (found instanceof Enumeration.Complete complete) {
      int characteristic = dimension % 2 == 0 ? 0 : 2;
      int sum = complete.points().stream().mapToInt(point -> 1 - 2 * (point.index() % 2)).sum();
      if (sum != characteristic) {
        return new Enumeration.Incomplete(
            "the signed count is " + sum + ", the Euler characteristic " + characteristic,
            complete.complexSolutions(),
            complete.complexSolutions());
      }
    }
    return found;
  }

  private static Enumeration onCircle(MixtureHamiltonian hamiltonian) {
    int expected = hamiltonian.complexCriticalPoints();
    Optional<List<CirclePoint>> roots = CircleRoots.of(hamiltonian.form());
    if (roots.isEmpty()) {
      return new Enumeration.Incomplete("a multiple root, or one at angle π", 0, expected);
    }
    LagrangeSystem system = new LagrangeSystem(hamiltonian.form(), 2);
    List<CriticalPoint> points =
        roots.get().stream()
            .map(
                root -> {
                  Discs enclosure = new Discs(3);
                  enclosure.set(0, root.x(), 0, root.radius());
                  enclosure.set(1, root.y(), 0, root.radius());
                  return point(system, enclosure, root.index());
                })
            .toList();
    return new Enumeration.Complete(points, expected);
  }

  /**
   * Couplings far from 1 are multiplied by a power of two, exactly, or left undecided: the
   * polydiscs of the certificate have one radius for coordinates and multiplier.
   */
  private static Enumeration ofUsualSize(MixtureHamiltonian hamiltonian) {
    double[] entries = hamiltonian.form().entries();
    int power = -Math.getExponent(Arrays.stream(entries).map(Math::abs).max().orElseThrow());
    if (Math.abs(power) <= USUAL_EXPONENT) {
      return byContinuation(hamiltonian);
    }
    double[] scaled = Arrays.stream(entries).map(x -> Math.scalb(x, power)).toArray();
    boolean exact =
        IntStream.range(0, entries.length)
            .allMatch(b -> Math.scalb(scaled[b], -power) == entries[b]);
    if (Math.abs(power) > LARGEST_EXPONENT || !exact) {
      return new Enumeration.Incomplete(
          "couplings near the ends of the range of doubles",
          0,
          hamiltonian.complexCriticalPoints());
    }
    SymmetricForm form = new SymmetricForm(hamiltonian.form().layout(), scaled);
    Enumeration found = byContinuation(MixtureHamiltonian.of(form, hamiltonian.dimension()));
    return found instanceof Enumeration.Complete complete
        ? new Enumeration.Complete(
            complete.points().stream().map(point -> scaled(point, -power)).toList(),
            complete.complexSolutions())
        : found;
  }

  private static CriticalPoint scaled(CriticalPoint point, int power) {
    // Not below 2⁻¹⁰⁷⁴ times a few, which the added unit covers if it rounds to a subnormal number.
    BoundedReal level =
        BoundedReal.of(
            Math.scalb(point.level().value(), power),
            Math.scalb(point.level().errorBound(), power) + 2 * Double.MIN_VALUE);
    return new CriticalPoint(point.direction(), point.radius(), level, point.index());
  }

  /** By homotopy continuation, also where Λ = 2. */
  static Enumeration byContinuation(MixtureHamiltonian hamiltonian) {
    LagrangeSystem system = new LagrangeSystem(hamiltonian.form(), hamiltonian.dimension());
    CertifiedSolutions solutions = new CertifiedSolutions(hamiltonian, system);
    int expected = hamiltonian.complexCriticalPoints();
    for (int attempt = 0; solutions.count() < expected && attempt < ATTEMPTS; attempt++) {
      solutions.search(attempt);
    }
    if (solutions.count() != expected) {
      return new Enumeration.Incomplete(solutions.shortfall(), solutions.count(), expected);
    }
    List<CriticalPoint> points =
        solutions.all().stream()
            .filter(Certificate.Real.class::isInstance)
            .map(Certificate.Real.class::cast)
            .map(real -> point(system, real.enclosure(), real.index()))
            .toList();
    return new Enumeration.Complete(points, expected);
  }

  private static CriticalPoint point(LagrangeSystem system, Discs enclosure, int index) {
    int dimension = system.dimension();
    Discs value = system.value(enclosure);
    double root = Math.sqrt(dimension);
    double level = value.re(0) / root;
    // A rounded root and quotient: less than two units in the last place.
    double error = value.radius(0) / root * (1 + 0x1p-30) + 2 * Math.ulp(level);
    List<Double> direction = IntStream.range(0, dimension).mapToObj(enclosure::re).toList();
    return new CriticalPoint(direction, enclosure.radius(0), BoundedReal.of(level, error), index);
  }
}
