package io.github.resglass.empirical.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class EngineReportTest {

  @Test
  void engineTakesTheGradientThatIsWorkedOutByHand() {
    EngineReport report = EngineReport.of(1);
    assertEquals(1, report.threads());
    assertTrue(report.version().startsWith("2."), report.version());
    assertTrue(report.works(), "gradient error " + report.gradientError());
  }
}
