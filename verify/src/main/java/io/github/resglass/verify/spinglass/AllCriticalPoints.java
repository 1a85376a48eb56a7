package io.github.resglass.verify.spinglass;

import io.github.resglass.verify.numeric.bounded.BoundedReal;
import io.github.resglass.verify.spinglass.certificate.Certificate;
import io.github.resglass.verify.spinglass.certificate.LagrangeSystem;
import io.github.resglass.verify.spinglass.circle.CircleRoots;
import io.github.resglass.verify.spinglass.circle.CircleRoots.CirclePoint;
import io.github.resglass.verify.spinglass.linear.Discs;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * All critical points of a Hamiltonian on its sphere, with a proof that none is missing.
 *
 * <p>A generic polynomial of degree d has N = 2 Σ_{s<Λ} (d−1)^s critical points over ℂ on ⟨x,x⟩ =
 * 1, and one with finitely many has no more than N, counted with multiplicity: Nie and Ranestad,
 * SIAM J. Optim. 20 (2009), theorem 2.2 with one constraint of degree 2; for a form in x alone also
 * Cartwright and Sturmfels, Linear Algebra Appl. 438 (2013). Λ = 2: Sturm's theorem in integer
 * arithmetic. Λ ≥ 3: homotopy continuation finds solutions, disc arithmetic proves each of them,
 * and a sample is complete only if there are N. What the number alone does not exclude is a whole
 * curve of critical points beside N isolated ones, an event of probability 0; the signed count of
 * the real points is compared with the Euler characteristic as well.
 *
 * <p>Cost for Λ ≥ 3: N paths, N/2 for a form in x alone; each takes some tens of steps of six
 * evaluations and eliminations, O(Λ C(Λ+d−2, d−1) + Λ³) operations each. Memory: that of the sample
 * and O(NΛ).
 */
public final class AllCriticalPoints {

  private static final int ATTEMPTS = 4;

  private AllCriticalPoints() {}

  /**
   * All critical points, or the reason why they are not known to be all.
   *
   * @throws IllegalArgumentException if N exceeds {@link MixtureHamiltonian#MOST_SOLUTIONS}
   */
  public static Enumeration of(MixtureHamiltonian hamiltonian) {
    Enumeration found =
        hamiltonian.dimension() == 2 ? onCircle(hamiltonian) : byContinuation(hamiltonian);
    if (found instanceof Enumeration.Complete complete) {
      int characteristic = hamiltonian.dimension() % 2 == 0 ? 0 : 2;
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
