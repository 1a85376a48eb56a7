package io.github.resglass.reports.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.resglass.reports.content.ClaimView;
import io.github.resglass.reports.content.ComparisonView;
import io.github.resglass.reports.content.Provenance;
import io.github.resglass.reports.content.ReportContent;
import java.util.List;

/**
 * {@code report.json}: provenance, claims, experiments, comparisons, in this order; keys in a fixed
 * order and numbers in their shortest form, so that equal results are equal bytes.
 */
public final class ReportJson {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private ReportJson() {}

  /** The whole document, ending with a line feed. */
  public static String render(ReportContent content) {
    ObjectNode report = JsonNodeFactory.instance.objectNode();
    report.set("provenance", provenance(content.provenance()));
    report.put("architecture", content.architecture());
    var findings = report.putArray("findings");
    content
        .findings()
        .forEach(
            finding ->
                findings
                    .addObject()
                    .put("sentence", finding.sentence())
                    .put("standing", finding.standing())
                    .put("evidence", finding.evidence()));
    report.set("claims", ClaimJson.claims(content.claims()));
    report.set("experiments", ExperimentJson.experiments(content.experiments()));
    report.set(
        "comparisons",
        ExperimentJson.comparisons(content.comparisons())
            .addAll(TrendJson.trends(content.trends())));
    return print(report);
  }

  /** {@code {"claims": [...]}}, as {@code derive --json} prints it. */
  public static String claims(List<ClaimView> claims) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.set("claims", ClaimJson.claims(claims));
    return print(document);
  }

  /** {@code {"comparisons": [...]}}, as {@code compare --json} prints it. */
  public static String comparisons(List<ComparisonView> comparisons) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.set("comparisons", ExperimentJson.comparisons(comparisons));
    return print(document);
  }

  private static JsonNode provenance(Provenance provenance) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("seed", provenance.seed());
    json.put("command", provenance.command());
    ArrayNode arguments = json.putArray("arguments");
    provenance.arguments().forEach(arguments::add);
    ObjectNode timings = json.putObject("timings");
    provenance.seconds().forEach((stage, seconds) -> Numbers.put(timings, stage, seconds));
    json.put("jvm", provenance.jvm());
    json.put("os", provenance.os());
    json.put("cpu", provenance.cpu());
    json.put("engine", provenance.engine());
    json.put("device", provenance.device());
    ObjectNode libraries = json.putObject("libraries");
    provenance.libraries().forEach(libraries::put);
    json.put("commit", provenance.commit());
    return json;
  }

  private static String print(JsonNode json) {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentObjectsWith(indenter);
    try {
      return MAPPER.writer(printer).writeValueAsString(json) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a tree of JSON nodes was not written", impossible);
    }
  }
}
