package io.github.resglass.reports.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.reports.content.ClaimView;
import io.github.resglass.reports.content.ReportContent;
import io.github.resglass.reports.sample.Dom;
import io.github.resglass.reports.sample.SampleContent;
import io.github.resglass.reports.typesetting.ReadableNumber;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

final class PageTest {

  private static final String PAGE = Page.render(SampleContent.report());
  private static final Document DOCUMENT = Dom.parse(PAGE);

  @Test
  void nothingIsLoadedFromAnywhere() {
    for (Element element : Dom.elements(DOCUMENT, "*")) {
      for (String attribute : List.of("src", "href", "srcset", "data", "action", "poster")) {
        String value = element.getAttribute(attribute);
        assertTrue(
            value.isEmpty() || value.startsWith("#") || value.startsWith("data:text/csv"),
            element.getTagName() + " has " + attribute + "=" + value);
      }
    }
    assertTrue(
        !PAGE.contains("@import")
            && !PAGE.contains("url(http")
            && Dom.elements(DOCUMENT, "link").isEmpty());
  }

  @Test
  void everyLinkInsideThePageHasItsTargetAndEveryNameOccursOnce() {
    Set<String> ids = new HashSet<>();
    for (Element element : Dom.elements(DOCUMENT, "*")) {
      if (element.hasAttribute("id")) {
        assertTrue(ids.add(element.getAttribute("id")), element.getAttribute("id"));
      }
    }
    for (Element link : Dom.elements(DOCUMENT, "a")) {
      String href = link.getAttribute("href");
      assertTrue(!href.startsWith("#") || ids.contains(href.substring(1)), href);
    }
    for (Element svg : Dom.elements(DOCUMENT, "svg")) {
      if (svg.getAttribute("aria-hidden").equals("true")) {
        continue; // The map's arcs: each claim says in words what it rests on and what uses it.
      }
      if (svg.hasAttribute("aria-label")) {
        continue; // Drawn by the page itself, which says there what it drew.
      }
      for (String id : svg.getAttribute("aria-labelledby").split(" ", -1)) {
        assertTrue(ids.contains(id), id);
      }
    }
  }

  @Test
  void theMapHasAnArcForEveryLinkBetweenClaimsAndBothEndsSaySo() {
    var claims = SampleContent.report().claims();
    long links = claims.stream().mapToLong(claim -> claim.restsOn().size()).sum();
    assertTrue(links > 0);
    ClaimMap map = ClaimMap.of(claims);
    assertEquals(links, map.arcs().size());
    for (ClaimMap.Row row : map.rows()) {
      for (String ground : row.claim().restsOn()) {
        assertTrue(
            map.rows().stream()
                .anyMatch(
                    r -> r.claim().id().equals(ground) && r.usedBy().contains(row.claim().id())));
      }
    }
  }

  @Test
  void hostileTextStaysText() {
    assertEquals(1, Dom.elements(DOCUMENT, "script").size());
    assertTrue(Dom.texts(DOCUMENT, "a").contains(SampleContent.HOSTILE));
    assertTrue(Dom.texts(DOCUMENT, "dd").contains(SampleContent.HOSTILE));
  }

  @Test
  void headingsDescendWithoutAGap() {
    int level = 0;
    for (Element element : Dom.elements(DOCUMENT, "*")) {
      if (element.getLocalName().matches("h[1-6]")) {
        int next = element.getLocalName().charAt(1) - '0';
        assertTrue(next <= level + 1, element.getTextContent());
        level = next;
      }
    }
  }

  @Test
  void everyStepOfEveryDerivationIsThere() {
    long steps =
        SampleContent.report().claims().stream().mapToLong(c -> c.derivation().size()).sum();
    assertEquals(
        steps,
        Dom.elements(DOCUMENT, "p").stream()
            .filter(p -> p.getAttribute("class").equals("rule"))
            .count());
  }

  @Test
  void whatAStepAssumesStandsBetweenItsFormulaAndItsCheck() {
    List<Element> steps =
        Dom.elements(DOCUMENT, "div").stream()
            .filter(div -> div.getAttribute("class").matches("formula after|where|check"))
            .toList();
    List<String> classes = steps.stream().map(div -> div.getAttribute("class")).toList();
    List<String> expected = new ArrayList<>();
    for (ClaimView claim : SampleContent.report().claims()) {
      for (ClaimView.StepView step : claim.derivation()) {
        expected.add("formula after");
        step.domain().ifPresent(domain -> expected.add("where"));
        expected.add("check");
      }
    }
    assertEquals(expected, classes);
    assertEquals("where p≥r+1", steps.get(classes.indexOf("where")).getTextContent());
  }

  @Test
  void provenanceAsideTwoRenderingsAreTheSameBytes() {
    ReportContent one = SampleContent.report();
    ReportContent two =
        new ReportContent(
            one.architecture(),
            SampleContent.provenance("another commit"),
            one.findings(),
            one.claims(),
            one.experiments(),
            one.comparisons(),
            one.trends(),
            one.figures(),
            one.functions(),
            one.trajectories());
    String cut = "<section id=\"provenance\">";
    String other = Page.render(two);
    assertEquals(PAGE.substring(0, PAGE.indexOf(cut)), other.substring(0, other.indexOf(cut)));
    assertTrue(other.contains("another commit"));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "0.0123456, 0.0123",
    "7.5, 7.50",
    "7, 7",
    "41200, 41200",
    "123456, 123456",
    "-0.25, \u22120.250",
    "3.14159e-12, 3.14\u2009\u00d7\u200910<sup>\u221212</sup>",
    "1e30, 1\u2009\u00d7\u200910<sup>30</sup>",
    "99999.6, 100000",
  })
  void numbersReadAsInAPaper(double value, String text) {
    assertEquals(text, ReadableNumber.of(value, 3).xhtml());
  }
}
