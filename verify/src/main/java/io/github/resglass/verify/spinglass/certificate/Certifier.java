package io.github.resglass.verify.spinglass.certificate;

import io.github.resglass.verify.spinglass.linear.ComplexSolver;
import io.github.resglass.verify.spinglass.linear.Discs;
import java.util.Arrays;

/**
 * Krawczyk's test on the polydisc B of radius r about c, with Y ≈ F'(c)⁻¹. Let δ ≥ ‖YF(c)‖ and κ ≥
 * sup_{u∈B} ‖I − YF'(u)‖ in the maximum norm. If κr + δ &lt; r, then u ↦ u − YF(u) maps B into
 * itself and contracts, so that F has exactly one zero in B; it lies within δ/(1−κ) of c, and F' is
 * regular on all of B.
 *
 * <p>Real: if Im c = 0, then B is its own conjugate and so is its only zero. Index: the inertia of
 * the real symmetric F' is the same on all real points of B, and (1, 1) more than that of the
 * Hessian on the tangent space. Source: R. Krawczyk, Computing 4 (1969); S. Rump, Acta Numerica 19
 * (2010). Not for more than one thread.
 */
public final class Certifier {

  private static final int NEWTON_STEPS = 8;

  /** r/δ; the test then holds up to κ = 3/4. */
  private static final double RADIUS_IN_STEPS = 4;

  /** Covers the rounding of a few operations on numbers that are not negative. */
  private static final double SLACK = 1 - 0x1p-30;

  private final LagrangeSystem system;
  private final ComplexSolver solver;
  private final Discs centre;
  private final Discs box;
  private final Discs exact;
  private final Discs scratch;
  private final double[] inverseRe;
  private final double[] inverseIm;
  private final double[] stepRe;
  private final double[] stepIm;

  public Certifier(LagrangeSystem system) {
    int size = system.unknowns();
    this.system = system;
    this.solver = new ComplexSolver(size);
    this.centre = new Discs(size);
    this.box = new Discs(size);
    this.exact = new Discs(size);
    this.scratch = new Discs(1);
    this.inverseRe = new double[size * size];
    this.inverseIm = new double[size * size];
    this.stepRe = new double[size];
    this.stepIm = new double[size];
  }

  /** What can be proved near (x, λ), which Newton's method may move. */
  public Certificate certify(double[] re, double[] im) {
    Discs enclosure = solution(re, im, false);
    if (enclosure == null) {
      enclosure = solution(re, im, true);
    }
    if (enclosure == null) {
      return new Certificate.Undecided("no polydisc passes Krawczyk's test");
    }
    for (int i = 0; i < enclosure.size(); i++) {
      if (Math.abs(enclosure.im(i)) > enclosure.radius(i)) {
        return new Certificate.NonReal(enclosure);
      }
    }
    double[] zero = new double[im.length];
    Discs real = solution(enclosure.re(), zero, false);
    if (real == null) {
      real = solution(enclosure.re(), zero, true);
    }
    if (real == null || Arrays.stream(real.im()).anyMatch(y -> y != 0)) {
      return new Certificate.Undecided("neither real nor not real by Krawczyk's test");
    }
    // The centre is still that of the real polydisc.
    int index = Inertia.negative(system.jacobian(centre)) - 1;
    return index < 0
        ? new Certificate.Undecided("Gershgorin's discs do not decide the index")
        : new Certificate.Real(real, index);
  }

  /** A polydisc with exactly one solution, or null. */
  private Discs solution(double[] re, double[] im, boolean exactly) {
    for (int i = 0; i < centre.size(); i++) {
      centre.set(i, re[i], im[i], 0);
    }
    refine(exactly);
    Discs jacobian = system.jacobian(centre);
    if (!solver.factor(jacobian.re(), jacobian.im())) {
      return null;
    }
    solver.invert(inverseRe, inverseIm);
    double delta = newtonStepBound(exactly);
    double tight = enclosingRadius(delta, contraction(RADIUS_IN_STEPS * delta));
    if (Double.isNaN(tight)) {
      return null;
    }
    Discs enclosure = new Discs(centre.size());
    for (int i = 0; i < centre.size(); i++) {
      enclosure.set(i, centre.re(i), centre.im(i), tight);
    }
    return enclosure;
  }

  /** Not less than δ/(1−κ) if Krawczyk's test holds at the radius 4δ, else not a number. */
  static double enclosingRadius(double delta, double kappa) {
    double radius = RADIUS_IN_STEPS * delta;
    return kappa * radius + delta < radius * SLACK ? delta / (SLACK - kappa) / SLACK : Double.NaN;
  }

  /** Newton's method until the steps no longer shrink. */
  private void refine(boolean exactly) {
    double before = Double.POSITIVE_INFINITY;
    for (int step = 0; step < NEWTON_STEPS; step++) {
      Discs jacobian = system.jacobian(centre);
      if (!solver.factor(jacobian.re(), jacobian.im())) {
        return;
      }
      Discs residual = residual(exactly);
      System.arraycopy(residual.re(), 0, stepRe, 0, stepRe.length);
      System.arraycopy(residual.im(), 0, stepIm, 0, stepIm.length);
      solver.solve(stepRe, stepIm);
      double length = 0;
      for (int i = 0; i < stepRe.length; i++) {
        length = Math.max(length, Math.abs(stepRe[i]) + Math.abs(stepIm[i]));
      }
      if (!(length < before / 2)) {
        return;
      }
      before = length;
      for (int i = 0; i < stepRe.length; i++) {
        centre.set(i, centre.re(i) - stepRe[i], centre.im(i) - stepIm[i], 0);
      }
    }
  }

  private Discs residual(boolean exactly) {
    if (exactly && finite(centre.re()) && finite(centre.im())) {
      ExactResidual.at(system, centre, exact);
      return exact;
    }
    return system.residual(centre);
  }

  private static boolean finite(double[] values) {
    return Arrays.stream(values).allMatch(Double::isFinite);
  }

  /** δ. */
  private double newtonStepBound(boolean exactly) {
    Discs residual = residual(exactly);
    double largest = 0;
    int size = centre.size();
    for (int i = 0; i < size; i++) {
      scratch.begin();
      for (int j = 0; j < size; j++) {
        scratch.add(residual, j, inverseRe[i * size + j], inverseIm[i * size + j]);
      }
      scratch.end(0);
      largest = Math.max(largest, scratch.magnitude(0));
    }
    return largest;
  }

  /** κ for the polydisc of this radius about the centre. */
  private double contraction(double radius) {
    int size = centre.size();
    for (int i = 0; i < size; i++) {
      box.set(i, centre.re(i), centre.im(i), radius);
    }
    Discs jacobian = system.jacobian(box);
    double largest = 0;
    for (int i = 0; i < size; i++) {
      double sum = 0;
      for (int j = 0; j < size; j++) {
        scratch.begin();
        if (i == j) {
          scratch.add(1);
        }
        for (int k = 0; k < size; k++) {
          scratch.add(jacobian, k * size + j, -inverseRe[i * size + k], -inverseIm[i * size + k]);
        }
        scratch.end(0);
        sum += scratch.magnitude(0);
      }
      largest = Math.max(largest, sum);
    }
    return largest / SLACK;
  }
}
