package io.github.resglass.reports.explorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.reports.page.Page;
import io.github.resglass.reports.sample.Browser;
import io.github.resglass.reports.sample.Dom;
import io.github.resglass.reports.sample.Evaluated;
import io.github.resglass.reports.sample.ExternalTool;
import io.github.resglass.reports.sample.SampleContent;
import io.github.resglass.symbolic.derivation.Claims;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** The sliders, moved by keyboard in a browser; what they show, against {@code evaluate}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ExplorerPageTest {

  private static final double CLOSE = 1e-9;
  private static final List<String> MODELS = List.of("paper", "independent", "wide");

  private Browser browser;

  @BeforeAll
  void open(@TempDir Path folder) throws IOException {
    ExternalTool.CHROMEDRIVER.assumePresent();
    String page = Page.render(SampleContent.report(ExplorerFunctions.of(Claims.all())));
    Dom.parse(page);
    browser = Browser.open(Files.writeString(folder.resolve("index.html"), page));
  }

  @AfterAll
  void close() {
    if (browser != null) {
      assertEquals(List.of(), browser.complaints());
      assertEquals(List.of(), browser.requestsToAnywhere());
      browser.close();
    }
  }

  @Test
  void whatThePapersNetShowsIsWhatEvaluateSays() {
    browser.press("#explorer-paper", " ");
    List<CharSequence> depths = List.of(Keys.HOME, Keys.ARROW_RIGHT, Keys.PAGE_UP, Keys.END);
    List<CharSequence> gains = List.of(Keys.HOME, Keys.PAGE_UP, Keys.END, Keys.ARROW_LEFT);
    List<String> seen = new ArrayList<>();
    for (int i = 0; i < depths.size(); i++) {
      browser.press("#explorer-depth", depths.get(i));
      comparePapersNet(seen);
      browser.press("#explorer-gain", gains.get(i));
      comparePapersNet(seen);
    }
    assertEquals(seen.stream().distinct().count(), seen.size(), "a key did not move a slider");
    // By its own digits, and a tie: both neighbours are modes.
    browser.press("#explorer-depth", Keys.HOME, Keys.ARROW_RIGHT);
    retype("#explorer-gain-number", "0.5");
    comparePapersNet(seen);
    assertEquals("1 and 2", browser.text("#explorer-modes"));
  }

  @Test
  void whatAnotherNetShowsIsWhatEvaluateSays() {
    browser.press("#explorer-other", " ");
    for (String net : List.of("layer * (skip + layer^2)^5", "layer(1/2)^2 + 0.3*layer")) {
      retype("#explorer-architecture", net);
      browser.press("#explorer-gain", Keys.ARROW_RIGHT);
      String beta = browser.value("#explorer-gain-number");
      compare(Map.of("architecture", net, "beta", beta), beta, List.of("paper"));
      assertTrue(browser.text("#explorer-sentence").startsWith(net + ", "));
    }
  }

  @Test
  void aMistakeIsSaidBesideTheField() {
    browser.press("#explorer-other", " ");
    retype("#explorer-architecture", "layer * (skip +");
    assertTrue(browser.text("#explorer-error").startsWith("Character 16: expected"));
    retype("#explorer-architecture", "layer");
    assertEquals("", browser.text("#explorer-error"));
    browser.press("#explorer-paper", " ");
    retype("#explorer-depth-number", "200");
    assertEquals("Depth is a whole number from 2 to 100.", browser.text("#explorer-error"));
    retype("#explorer-depth-number", "20");
    assertEquals("", browser.text("#explorer-error"));
  }

  @Test
  void theSliderMovesThroughTraining() {
    browser.press("#training-at", Keys.HOME);
    for (var moment : SampleContent.report().trajectories().get(0).moments()) {
      assertEquals("" + moment.step(), browser.read("#training-step", "value").get(0));
      assertEquals(moment.laws().get(0).mean(), number("#training-mean"));
      assertEquals(
          moment.scales().size(),
          browser.read("#training-scales line[stroke-width='6']", "x1").size());
      browser.press("#training-at", Keys.ARROW_RIGHT);
    }
    assertEquals("200", browser.read("#training-step", "value").get(0));
  }

  @Test
  void theExplorerFitsAPhone() {
    assertTrue(browser.overflow(390) <= 0);
    assertFalse(browser.read("#explorer-laws *", "d").isEmpty());
  }

  private void retype(String field, String text) {
    browser.press(field, Keys.chord(Keys.CONTROL, "a"), text);
  }

  private void comparePapersNet(List<String> seen) {
    String p = browser.value("#explorer-depth-number");
    String beta = browser.value("#explorer-gain-number");
    seen.add(p + " " + beta);
    assertEquals(
        Evaluated.of("triviality", Map.of("depth", p)).number("betaCritical"),
        number("#explorer-betaCritical"),
        CLOSE);
    compare(Map.of("depth", p, "beta", beta), beta, MODELS);
  }

  private void compare(Map<String, String> net, String beta, List<String> models) {
    Evaluated covariance = Evaluated.of("covariance", net);
    for (String name : List.of("nuPrime", "nuDoublePrime", "ratio")) {
      double expected = covariance.number(name);
      assertEquals(expected, number("#explorer-" + name), CLOSE * Math.max(1, expected), name);
    }
    assertEquals(
        Evaluated.of("complexity", net, "index", "0").number("rate"),
        number("#explorer-theta"),
        CLOSE);
    String modes = browser.read("#explorer-modes", "value").get(0);
    assertEquals(
        Evaluated.of("depth-law", net).integers("modes").toString().replaceAll("[\\[\\],]", ""),
        modes);
    assertColumn(2, Evaluated.of("mixture", net).numbers("weights"));
    for (int i = 0; i < models.size(); i++) {
      Evaluated law =
          i == 0
              ? Evaluated.of("depth-law", net)
              : Evaluated.of(
                  "depth-law",
                  Map.of("depth", net.get("depth"), "model", models.get(i)),
                  "scale",
                  twice(beta));
      assertEquals(law.number("mean"), number("#explorer-mean-" + i), CLOSE * 100);
      assertColumn(3 + i, law.numbers("weights"));
    }
  }

  private static String twice(String decimal) {
    return new BigDecimal(decimal).multiply(BigDecimal.valueOf(2)).toPlainString();
  }

  private void assertColumn(int column, List<Double> expected) {
    List<String> shown =
        browser.read("#explorer-weights td:nth-child(" + column + ") data", "value");
    assertEquals(expected.size(), shown.size());
    for (int r = 0; r < shown.size(); r++) {
      assertEquals(expected.get(r), Double.parseDouble(shown.get(r)), CLOSE, "r = " + (r + 1));
    }
  }

  private double number(String element) {
    String value = browser.read(element, "value").get(0);
    return value.isEmpty() ? Double.NaN : Double.parseDouble(value);
  }
}
