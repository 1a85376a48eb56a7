package io.github.resglass.reports.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.resglass.reports.content.ComparisonView;
import io.github.resglass.reports.content.LawView;
import io.github.resglass.reports.content.ReportContent;
import io.github.resglass.reports.sample.SampleContent;
import io.github.resglass.reports.sample.Schema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ReportJsonTest {

  @Test
  void theDocumentObeysThePublishedSchema() throws IOException {
    assertEquals(List.of(), Schema.violations(document().toString()));
  }

  @Test
  void theSchemaRefusesAConditionalClaimWithoutItsCondition() throws IOException {
    JsonNode document = document();
    ObjectNode claim = (ObjectNode) document.get("claims").get(1);
    assertEquals("conditional", claim.get("verdict").asText());
    claim.remove("condition");
    assertFalse(Schema.violations(document.toString()).isEmpty());
  }

  @Test
  void theKeysOfTheContractAreThere() throws IOException {
    JsonNode document = document();
    assertEquals(
        List.of("provenance", "architecture", "findings", "claims", "experiments", "comparisons"),
        names(document));
    JsonNode claim = document.get("claims").get(0);
    assertTrue(
        names(claim)
            .containsAll(
                List.of(
                    "id", "statement", "source", "domain", "derivation", "evidence", "verdict")));
    assertTrue(
        names(claim.get("derivation").get(0))
            .containsAll(List.of("rule", "before", "after", "check")));
    assertEquals("proved", claim.get("verdict").asText());
  }

  @Test
  void aStepHasADomainWhereItAssumesMoreThanItsClaimAndElseHasNone() throws IOException {
    JsonNode document = document();
    JsonNode steps = document.at("/claims/0/derivation");
    assertEquals("$p \\ge r+1$", steps.at("/0/domain").asText());
    assertFalse(steps.get(1).has("domain"));
    ((ObjectNode) steps.get(1)).put("domain", "");
    assertFalse(Schema.violations(document.toString()).isEmpty());
  }

  @Test
  void quantitiesAlongTrainingStandAmongTheComparisons() throws IOException {
    JsonNode trend = document().get("comparisons").get(1);
    assertEquals("ratio-along-training", trend.get("id").asText());
    assertEquals(2.0, trend.at("/panels/0/curves/0/values/1").asDouble());
    assertEquals("falls", trend.at("/effects/0/verdict").asText());
  }

  @Test
  void claimsAloneReadAsInTheReport() throws IOException {
    JsonNode alone =
        new ObjectMapper().readTree(ReportJson.claims(SampleContent.report().claims()));
    assertEquals(document().get("claims"), alone.get("claims"));
  }

  @Test
  void numbersThatJsonDoesNotHaveAreRefused() {
    ReportContent sample = SampleContent.report();
    LawView law = new LawView("measured", List.of(Double.NaN), List.of(), 1, 0, 1);
    ReportContent broken =
        new ReportContent(
            sample.architecture(),
            sample.provenance(),
            List.of(),
            List.of(),
            List.of(),
            List.of(new ComparisonView("c", "t", "start", "m", law, List.of(), "v")),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    var error = assertThrows(IllegalArgumentException.class, () -> ReportJson.render(broken));
    assertTrue(error.getMessage().contains("weights"), error.getMessage());
  }

  private static JsonNode document() throws IOException {
    return new ObjectMapper().readTree(ReportJson.render(SampleContent.report()));
  }

  private static List<String> names(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
