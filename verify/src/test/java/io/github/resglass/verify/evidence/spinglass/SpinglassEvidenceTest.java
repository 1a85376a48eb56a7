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
}
