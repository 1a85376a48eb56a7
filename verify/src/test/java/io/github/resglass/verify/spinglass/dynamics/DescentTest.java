package io.github.resglass.verify.spinglass.dynamics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.verify.spinglass.AllCriticalPoints;
import io.github.resglass.verify.spinglass.Enumeration;
import io.github.resglass.verify.spinglass.Laws;
import io.github.resglass.verify.spinglass.MixtureEnsemble;
import io.github.resglass.verify.spinglass.MixtureHamiltonian;
import io.github.resglass.verify.spinglass.RandomStream;
import org.junit.jupiter.api.Test;

class DescentTest {

  @Test
  void endsAreMinimaOfTheCompleteList() {
    MixtureEnsemble ensemble = MixtureEnsemble.of(Laws.squares(1, 0, 2), 4);
    for (int k = 0; k < 20; k++) {
      MixtureHamiltonian hamiltonian = ensemble.sample(5310, k);
      double[] start = GreatCircles.point(4, RandomStream.of(5310, k, 1));
      Descent.End end = Descent.from(hamiltonian, start, 1e-7, 5_000);
      Enumeration.Complete all =
          assertInstanceOf(Enumeration.Complete.class, AllCriticalPoints.of(hamiltonian));
      assertTrue(end.slope() <= 1e-7);
      assertTrue(
          all.points().stream()
              .filter(point -> point.index() == 0)
              // The level is off by the square of the slope over twice the curvature.
              .anyMatch(point -> Math.abs(point.level().value() - end.level()) < 1e-9));
    }
  }

  /** Λ = 40, pure 3-spin: descent ends in minima, far below the typical level 0 ± 1/√Λ. */
  @Test
  void descentFindsDeepMinimaOnLargerSpheres() {
    MixtureEnsemble ensemble = MixtureEnsemble.of(Laws.pure(3), 40);
    for (int k = 0; k < 3; k++) {
      Descent.End end =
          Descent.from(
              ensemble.sample(5311, k),
              GreatCircles.point(40, RandomStream.of(5311, k, 1)),
              1e-5,
              5_000);
      assertEquals(0, end.index());
      assertTrue(end.slope() <= 1e-5);
      assertTrue(end.level() < -1.2, end::toString);
    }
  }
}
