package io.github.resglass.verify.numeric.request;

import static io.github.resglass.verify.numeric.request.EvaluatorTest.ask;
import static io.github.resglass.verify.numeric.request.EvaluatorTest.part;
import static io.github.resglass.verify.numeric.request.EvaluatorTest.refusal;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a net may be given, and which computation it gets. */
class NetQuestionsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"layer(1/3) * (skip + layer(1/3))^9999", "layer(1/3) * (layer(1/3) + skip)^9999"})
  void thePapersNetIsKnownByItsShapeHoweverItIsWritten(String net) {
    Map<String, Object> paper = ask("covariance", "depth", "10000", "beta", "1/3");
    Map<String, Object> written = ask("covariance", "architecture", net);
    assertEquals(paper.get("method"), written.get("method"));
    assertEquals(paper.get("ratio"), written.get("ratio"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "layer(1/3) * (skip + layer(1/2))^3000",
        "layer(1/3)^2 * (skip + layer(1/3))^3000",
        "layer(1/3) * (1/2 + layer(1/3))^3000"
      })
  void otherShapesAreExpanded(String net) {
    String method = (String) ask("covariance", "architecture", net).get("method");
    assertTrue(method.startsWith("path polynomial around its mode"), method);
  }

  @Test
  void equalGainsAreThePapersNetAndUnequalOnesAreExact() {
    String equal = "1/3" + ",1/3".repeat(2_999);
    assertEquals(
        ask("covariance", "depth", "3000", "beta", "1/3").get("ratio"),
        ask("covariance", "gains", equal).get("ratio"));
    Map<String, Object> unequal = ask("covariance", "gains", "1/3,1/2,5");
    assertEquals("exact rational arithmetic, rounded once", unequal.get("method"));
    assertEquals(
        ask("covariance", "architecture", "layer(7) * (skip+layer(1/2)) * (skip+layer(5))")
            .get("ratio"),
        unequal.get("ratio"));
  }

  @Test
  void unequalGainsAreTakenUpToTwoHundredThousand() {
    String gains = "1" + ",2".repeat(200_000);
    assertTrue(refusal("covariance", "gains", gains).contains("degree 200001; up to 200000"));
  }

  @ParameterizedTest
  @CsvSource({
    "architecture, layer(1), depth, 3",
    "architecture, layer(1), gains, '1,2'",
    "gains, '1,2', depth, 3",
    "gains, '1,2', beta, 3"
  })
  void aNetIsGivenInOneWayOnly(String one, String value, String other, String second) {
    assertTrue(refusal("covariance", one, value, other, second).endsWith("; choose one"));
  }

  @Test
  void layersHaveEachAGainOrTakeTheOneThatIsGiven() {
    assertTrue(
        refusal("covariance", "architecture", "layer(2)^3", "beta", "1").contains("leave --beta"));
    assertEquals(
        "3/2",
        part(
            ask("covariance", "architecture", "layer + layer(1)^2", "beta", "1"),
            "nuPrime",
            "exact"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "layer(1)^3",
        "skip",
        "layer + layer(2)^3",
        "layer * layer(2)^2",
        "(layer + layer(2)^2)^3 + layer"
      })
  void theCriticalGainIsAskedForWhereNoLayerHasOne(String net) {
    assertTrue(refusal("triviality", "architecture", net).contains("without a gain"));
  }

  @Test
  void theCriticalGainOfAnArchitectureIsThatOfItsDepth() {
    assertEquals(
        ask("triviality", "depth", "12").get("betaCritical"),
        ask("triviality", "architecture", "layer*(skip+layer)^11").get("betaCritical"));
    String absent = (String) part(ask("triviality", "depth", "2"), "betaCritical", "reason");
    assertTrue(absent.contains("one side of 1"), absent);
    assertTrue(refusal("triviality").contains("no net is given"));
    assertTrue(
        refusal("triviality", "architecture", "layer^2", "depth", "2").endsWith("; choose one"));
  }

  @Test
  void scalesAreGivenOneForAllOrOneForEach() {
    Map<String, Object> all = ask("depth-law", "model", "wide", "depth", "3", "scale", "1/2");
    Map<String, Object> each =
        ask("depth-law", "model", "wide", "depth", "3", "scales", "0.5,0.5,0.5");
    assertEquals(all.get("mean"), each.get("mean"));
    Map<String, Object> unit =
        ask("depth-law", "model", "wide", "depth", "3", "scale", "1/2", "readout", "unit");
    assertTrue(!unit.get("mean").equals(all.get("mean")));
    assertTrue(
        refusal("depth-law", "model", "wide", "depth", "2", "scales", "1,1,1")
            .contains("3 layers"));
    assertTrue(
        refusal("depth-law", "model", "wide", "scale", "1", "scales", "1").contains("choose one"));
    for (String missing : List.of("depth", "scale")) {
      assertTrue(refusal("depth-law", "model", "wide", missing, "3").contains("no scales"));
    }
    assertTrue(
        refusal("depth-law", "depth", "3", "beta", "1", "readout", "unit").contains("wide only"));
    for (String foreign : List.of("beta", "gains", "architecture", "drop-linear")) {
      assertTrue(refusal("depth-law", "model", "independent", foreign, "1").contains("paper only"));
    }
  }

  @Test
  void independentWeightsHaveOneLawHoweverTheirScalesAreGiven() {
    Map<String, Object> all = ask("depth-law", "model", "independent", "depth", "4", "scale", "2");
    Map<String, Object> each = ask("depth-law", "model", "independent", "scales", "2,2,2,2");
    assertEquals(all.get("mean"), each.get("mean"));
    // 1 + 3·2/(1+2): the gains are c²/2.
    assertEquals("3", part(all, "mean", "exact"));
    String deep = "0.5" + ",1,0.5".repeat(2_000);
    String method = (String) ask("depth-law", "model", "independent", "scales", deep).get("method");
    assertTrue(method.startsWith("closed forms, weights from the char"), method);
  }

  /** ν'' ≈ 2 (p−1)² β², and ν' = 1 and α² = ν'' likewise, far below the least double. */
  @Test
  void aNetOfTinyGainsHasLogarithmsOfWhatUnderflows() {
    for (int depth : new int[] {3, 1_000, 1_000_000}) {
      Map<String, Object> results = ask("covariance", "depth", "" + depth, "beta", "1e-300");
      double expected = Math.log(2) + 2 * Math.log(depth - 1) - 600 * Math.log(10);
      for (String name : List.of("nuDoublePrime", "ratio", "alphaSquared")) {
        double log = expected - (name.equals("alphaSquared") ? Math.log(2) : 0);
        assertEquals(0.0, part(results, name, "value"));
        assertEquals(log, (double) part(results, name, "log"), 1e-11, name);
        assertTrue((double) part(results, name, "logErrorBound") < 1e-12);
      }
    }
  }
}
