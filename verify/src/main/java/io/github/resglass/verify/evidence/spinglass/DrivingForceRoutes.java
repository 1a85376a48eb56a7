package io.github.resglass.verify.evidence.spinglass;

import io.github.resglass.verify.evidence.Evidence;
import io.github.resglass.verify.evidence.Outcome;
import io.github.resglass.verify.evidence.Tolerance;
import io.github.resglass.verify.spinglass.dynamics.DrivingForce;
import io.github.resglass.verify.spinglass.dynamics.Statement;
import java.util.OptionalLong;

/** The statements of theorems 3 and 4 at random points of sampled Hamiltonians. */
final class DrivingForceRoutes {

  private static final int SHORT = 1;
  private static final int LONG = 4;
  private static final int DIMENSION = 3;
  private static final double STEP = 1e-5;

  private DrivingForceRoutes() {}

  /**
   * Theorem 4 at m = 1, p = 4, Λ = 3, where the bracket can be negative if the cosine of the angle
   * between the gradients is below −2√(mp)/(m+p) = −4/5. The step is taken, and what ∂L/∂C does is
   * compared with the bracket and the second order.
   */
  static Evidence sampledHamiltonians(int cases, long seed) {
    DrivingForce.Summary seen =
        DrivingForce.examine(Statement.THEOREM_4, SHORT, LONG, DIMENSION, STEP, cases, seed);
    double bound = -2 * Math.sqrt(SHORT * LONG) / (SHORT + LONG);
    Outcome outcome = new Outcome.Agrees();
    if (seen.largestShrinkingCosine() > bound) {
      outcome =
          new Outcome.Contradicts(
              "a negative bracket at the cosine " + seen.largestShrinkingCosine());
    } else if (!(seen.worstSecondOrder() <= TOLERANCE)) {
      outcome =
          new Outcome.Contradicts(
              "the step changes dL/dC by other than its first two orders: "
                  + seen.worstSecondOrder());
    } else if (seen.growing() < seen.points()) {
      outcome =
          new Outcome.AgreesIf(
              "the cosine of the angle between the two gradients is at least −2√(mp)/(m+p)",
              (seen.points() - seen.growing())
                  + " of "
                  + seen.points()
                  + " points have a negative bracket, cosines up to "
                  + seen.largestShrinkingCosine());
    }
    return new Evidence.Numerical(
        "steps of 1e-5 on sampled Hamiltonians of orders 1 and 4, second order against mu^2",
        seen.points(),
        OptionalLong.of(seed),
        seen.worstSecondOrder(),
        new Tolerance(
            TOLERANCE,
            "third order over second: mu times the third derivatives along g, which are of the"
                + " order of 10 to 100 times the second, and rounding 1e-16/mu^2"),
        outcome);
  }

  private static final double TOLERANCE = 0.05;
}
