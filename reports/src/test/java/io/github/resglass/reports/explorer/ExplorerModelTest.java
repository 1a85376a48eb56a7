package io.github.resglass.reports.explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.reports.sample.Evaluated;
import io.github.resglass.symbolic.derivation.Claims;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.EvaluatorException;
import org.mozilla.javascript.NativeArray;
import org.mozilla.javascript.NativeObject;
import org.mozilla.javascript.RhinoException;
import org.mozilla.javascript.Scriptable;

/** The page's functions without a page, against {@code resglass evaluate}. */
final class ExplorerModelTest {

  private static final double CLOSE = 1e-9;

  private static Context context;
  private static Scriptable scope;

  @BeforeAll
  static void load() {
    context = Context.enter();
    context.setLanguageVersion(Context.VERSION_ES6);
    // As many steps as a compiled class may not have.
    context.setOptimizationLevel(-1);
    scope = context.initStandardObjects();
    String model = ExplorerScript.model(ExplorerFunctions.of(Claims.all()));
    context.evaluateString(scope, model, "explorer", 1, null);
  }

  @AfterAll
  static void leave() {
    Context.exit();
  }

  @ParameterizedTest
  @CsvSource({
    "2, 0.01",
    "2, 10",
    "3, 0.5",
    "3, 0.76",
    "3, 2",
    "5, 0.1",
    "10, 0.5",
    "10, 0.12",
    "17, 1",
    "30, 0.0347",
    "41, 3.16",
    "64, 0.0158",
    "99, 0.5",
    "100, 0.01",
    "100, 0.0102",
    "100, 1",
    "100, 10"
  })
  void thePapersNetHasTheValuesOfEvaluate(int depth, String beta) {
    NativeObject found = run("explore(" + depth + ", " + beta + ")");
    Map<String, String> net = Map.of("depth", "" + depth, "beta", beta);
    landscape(found, net);
    Map<String, String> scale =
        Map.of("depth", "" + depth, "scale", String.valueOf(2 * Double.parseDouble(beta)));
    law(found, 0, Evaluated.of("depth-law", net));
    law(found, 1, Evaluated.of("depth-law", scale, "model", "independent"));
    law(found, 2, Evaluated.of("depth-law", scale, "model", "wide"));
    assertEquals(
        Evaluated.of("triviality", Map.of("depth", "" + depth)).number("betaCritical"),
        number(found, "betaCritical"),
        CLOSE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "layer * (skip + layer^3)^16",
        "layer*(0.3 + (1-0.3)*layer)^12",
        "(layer(1/2) + 2e-1 * layer) ^ 3 * (skip+layer*layer)^4",
        "layer(1)^3",
        "skip * 1/2 + layer^2*(skip + layer)^5",
        "((layer))",
        "layer * (skip + layer)^99"
      })
  void anyNetHasTheValuesOfEvaluate(String net) {
    for (String beta : List.of("0.07", "0.5", "2")) {
      NativeObject found = run("exploreNet('" + net + "', " + beta + ")");
      boolean gains = net.replace("layer(", "").contains("layer");
      Map<String, String> options =
          gains ? Map.of("architecture", net, "beta", beta) : Map.of("architecture", net);
      landscape(found, options);
      law(found, 0, Evaluated.of("depth-law", options));
      if (!net.contains("layer(")) {
        assertEquals(
            Evaluated.of("triviality", Map.of("architecture", net)).number("betaCritical"),
            number(found, "betaCritical"),
            CLOSE);
      }
    }
  }

  /** ε_r, the modes, ν′, ν″, R and the rate. */
  private static void landscape(NativeObject found, Map<String, String> net) {
    Evaluated mixture = Evaluated.of("mixture", net);
    assertNumbers(mixture.numbers("weights"), numbers(found.get("epsilon")));
    assertEquals(
        Evaluated.of("depth-law", net).integers("modes"),
        numbers(found.get("modes")).stream().map(Double::intValue).toList());
    Evaluated covariance = Evaluated.of("covariance", net);
    assertClose(covariance.number("nuPrime"), number(found, "nuPrime"));
    assertClose(covariance.number("nuDoublePrime"), number(found, "nuDoublePrime"));
    assertClose(covariance.number("ratio"), number(found, "ratio"));
    if (number(found, "ratio") > 0) {
      Evaluated rate = Evaluated.of("complexity", net, "index", "0");
      assertClose(rate.number("rate"), number(found, "rate"));
    }
  }

  private static void law(NativeObject found, int which, Evaluated expected) {
    NativeObject law = (NativeObject) ((NativeArray) found.get("laws")).get(which);
    assertNumbers(expected.numbers("weights"), numbers(law.get("weights")));
    assertClose(expected.number("mean"), number(law, "mean"));
    assertEquals(expected.number("standardDeviation"), number(law, "deviation"), 1e-7);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "layer +|the end",
        "layer * (skip|expected )",
        "2 - layer|between numbers only",
        "layer(0)|positive",
        "layer^1.5|whole number",
        "layer^1000|too long",
        "layer ^ layer|whole number",
        "gain * layer|symbol",
        "1 + 1|layer",
        "(0.3 - 0.7) * layer|not negative",
        "layer / 2|between numbers only",
        "layer * 1/0|division by zero",
        "layer & layer|found '&'",
      })
  void whatIsNoNetIsSaidInOneLine(String text, String words) {
    RhinoException error =
        assertThrows(RhinoException.class, () -> run("exploreNet('" + text + "', 0.5)"));
    assertTrue(error.details().contains(words), error.details());
    assertTrue(!(error instanceof EvaluatorException), "a mistake in the program, not in the net");
  }

  @Test
  void manyParenthesesDoNotOverflowTheStack() {
    String deep = "(".repeat(5_000) + "layer" + ")".repeat(5_000);
    var error = assertThrows(RhinoException.class, () -> run("exploreNet('" + deep + "', 1)"));
    assertTrue(error.details().contains("parentheses"), error.details());
  }

  private static NativeObject run(String call) {
    return (NativeObject) context.evaluateString(scope, call, "call", 1, null);
  }

  private static double number(NativeObject object, String key) {
    Object value = object.get(key);
    return value == null ? Double.NaN : ((Number) value).doubleValue();
  }

  private static List<Double> numbers(Object array) {
    List<Double> numbers = new ArrayList<>();
    for (Object value : (NativeArray) array) {
      numbers.add(((Number) value).doubleValue());
    }
    return numbers;
  }

  private static void assertNumbers(List<Double> expected, List<Double> found) {
    assertEquals(expected.size(), found.size());
    for (int i = 0; i < found.size(); i++) {
      assertEquals(expected.get(i), found.get(i), CLOSE, "length " + (i + 1));
    }
  }

  private static void assertClose(double expected, double found) {
    assertEquals(expected, found, CLOSE * Math.max(1, Math.abs(expected)));
  }
}
