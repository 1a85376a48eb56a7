package io.github.resglass.verify.evidence.spinglass;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.resglass.verify.evidence.Route;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpinglassEvidenceTest {

  @Test
  void theSameSeedGivesTheSameEvidence() {
    for (List<Route> routes : new SpinglassEvidence().routes().values()) {
      for (Route route : routes) {
        assertEquals(route.examine(50, 3), route.examine(50, 3));
      }
    }
  }

  /** The same experiment speaks for the formula and for the number; once it may be shorter. */
  @Test
  void theExpectedCountIsComparedWithHalfTheSamplesAndTwoMore() {
    Route route = new SpinglassEvidence().routes().get("critical-points").get(0);
    assertEquals(5 * (20 / 2 + 2), route.examine(20, 3).cases());
  }
}
