package io.github.resglass.verify.evidence.spinglass;

import io.github.resglass.verify.evidence.Evidence;
import io.github.resglass.verify.evidence.Outcome;
import io.github.resglass.verify.evidence.Tolerance;
import io.github.resglass.verify.spinglass.dynamics.DrivingForce;
import io.github.resglass.verify.spinglass.dynamics.Response;
import io.github.resglass.verify.spinglass.dynamics.Statement;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/**
 * The statements of theorems 3 and 4 at random points of sampled Hamiltonians of orders 1 and 4.
 *
 * @param claimed both coefficients of the response to a step, made of the right ones; a test gives
 *     wrong ones and sees them contradicted
 * @param bound the cosine above which the bracket is never negative, −2√(mp)/(m+p); a test gives a
 *     wrong one too
 */
record DrivingForceRoutes(UnaryOperator<Response> claimed, double bound) {

  private static final int SHORT = 1;
  private static final int LONG = 4;
  private static final int DIMENSION = 3;
  private static final double STEP = 1e-5;

  DrivingForceRoutes() {
    this(UnaryOperator.identity(), -2 * Math.sqrt(SHORT * LONG) / (SHORT + LONG));
  }

  /**
   * Theorem 4 at m = 1, p = 4, Λ = 3, where the bracket can be negative if the cosine of the angle
   * between the gradients is below −2√(mp)/(m+p) = −4/5. The step is taken, and what ∂L/∂C does is
   * compared with the bracket and the second order.
   */
  Evidence sampledHamiltonians(int cases, long seed) {
    DrivingForce.Summary seen = examine(Statement.THEOREM_4, cases, seed);
    Outcome outcome = new Outcome.Agrees();
    if (seen.largestShrinkingCosine() > bound) {
      outcome =
          new Outcome.Contradicts(
              "a negative bracket at the cosine " + seen.largestShrinkingCosine());
    } else if (!isSmall(seen.worstSecondOrder())) {
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
    return evidence(
        "steps of 1e-5 on sampled Hamiltonians of orders 1 and 4, second order against mu^2",
        seen.points(),
        seed,
        seen.worstSecondOrder(),
        outcome);
  }

  /**
   * Theorem 3 at the same sizes: the derivatives after the step are −μ‖g‖² and −μ(‖g_p‖² + g_pᵀg_m)
   * up to the second order, which is as large as it should be.
   */
  Evidence scales(int cases, long seed) {
    DrivingForce.Summary shared = examine(Statement.THEOREM_3_SHARED_LAYERS, cases / 2 + 1, seed);
    DrivingForce.Summary others = examine(Statement.THEOREM_3_OTHER_LAYERS, cases / 2 + 1, seed);
    double worst = Math.max(shared.worstSecondOrder(), others.worstSecondOrder());
    boolean holds = shared.growing() == shared.points() && isSmall(worst);
    return evidence(
        "steps of 1e-5 and the derivatives by lambda_l after them",
        shared.points() + (long) others.points(),
        seed,
        worst,
        holds ? new Outcome.Agrees() : new Outcome.Contradicts(shared + ", " + others));
  }

  /**
   * [25]: C∂L/∂C after the step is −μB up to the second order, which is as large as it should be.
   */
  Evidence secondOrder(int cases, long seed) {
    DrivingForce.Summary seen = examine(Statement.THEOREM_4, cases, seed);
    boolean holds = isSmall(seen.worstSecondOrder());
    return evidence(
        "steps of 1e-5 and C dL/dC after them, second order against mu^2",
        seen.points(),
        seed,
        seen.worstSecondOrder(),
        holds ? new Outcome.Agrees() : new Outcome.Contradicts(seen.toString()));
  }

  private static boolean isSmall(double secondOrder) {
    return secondOrder <= TOLERANCE;
  }

  private DrivingForce.Summary examine(Statement statement, int cases, long seed) {
    return DrivingForce.examine(statement, SHORT, LONG, DIMENSION, STEP, cases, seed, claimed);
  }

  private static Evidence evidence(
      String route, long points, long seed, double worst, Outcome outcome) {
    return new Evidence.Numerical(
        route, points, OptionalLong.of(seed), worst, new Tolerance(TOLERANCE, REASON), outcome);
  }

  private static final double TOLERANCE = 0.05;

  private static final String REASON =
      "third order over second: mu times the third derivatives along g, which are of the order of"
          + " 10 to 100 times the second, and rounding 1e-16/mu^2";
}
