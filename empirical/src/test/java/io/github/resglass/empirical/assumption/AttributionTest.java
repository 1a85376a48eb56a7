package io.github.resglass.empirical.assumption;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.empirical.comparison.LawComparison;
import io.github.resglass.empirical.comparison.Prediction.Model;
import io.github.resglass.empirical.data.Seed;
import io.github.resglass.empirical.training.Progress;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * 24 networks of depth 10 and width 64, 64 inputs each, at the level 0.99 for each comparison: five
 * comparisons, so that a wrong alarm about one of the laws that should fit comes with a probability
 * of at most 0.05/3 over the choice of the seed, which is fixed here.
 */
class AttributionTest {

  private static final ControlledNetworks NETWORKS = new ControlledNetworks(10, 64, 1, 64, 24);
  private static Attribution attribution;

  @BeforeAll
  static void measure() {
    attribution = Attribution.measure(NETWORKS, new Seed(3), 0.99, Progress.SILENT);
    System.out.println("as it is: " + attribution.asItIs().verdict());
    attribution
        .cases()
        .forEach(each -> System.out.println(each.assumption() + ": " + each.verdict()));
  }

  @Test
  void realNetworksPickTheLargeWidthLaw() {
    assertEquals(Optional.of(Model.LARGE_WIDTH_SUM), picked(attribution.asItIs()));
  }

  @Test
  void eachAssumptionFailsAndItsControlBringsItsLawBack() {
    for (Attribution.Case each : attribution.cases()) {
      assertTrue(each.fails(), each.assumption() + ": " + each.verdict());
      assertTrue(each.verdict().startsWith("it fails"), each.verdict());
    }
  }

  @Test
  void networksMadeForALawPickIt() {
    for (Assumption assumption : Assumption.values()) {
      if (assumption != Assumption.LARGE_WIDTH) {
        LawComparison comparison = NETWORKS.compare(Optional.of(assumption), new Seed(4), 0.99);
        assertEquals(Optional.of(assumption.law()), picked(comparison), comparison.verdict());
      }
    }
  }

  private static Optional<Model> picked(LawComparison comparison) {
    return comparison.choice().map(choice -> choice.model());
  }
}
