package io.github.resglass.reports.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.resglass.reports.content.CheckView;
import io.github.resglass.reports.content.ClaimView;
import io.github.resglass.reports.content.EvidenceView;
import java.util.List;

/** Claims, their steps and their evidence. */
final class ClaimJson {

  private ClaimJson() {}

  static ArrayNode claims(List<ClaimView> claims) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    claims.forEach(claim -> array.add(claim(claim)));
    return array;
  }

  private static ObjectNode claim(ClaimView claim) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", claim.id());
    json.put("title", claim.title());
    json.put("statement", claim.statement().tex());
    json.put("source", claim.source());
    json.put("domain", claim.domain().tex());
    ArrayNode restsOn = json.putArray("restsOn");
    claim.restsOn().forEach(restsOn::add);
    ArrayNode steps = json.putArray("derivation");
    claim.derivation().forEach(step -> steps.add(step(step)));
    ArrayNode evidence = json.putArray("evidence");
    claim.evidence().forEach(item -> evidence.add(evidence(item)));
    json.put("verdict", claim.verdict().word());
    switch (claim.verdict().word()) {
      case "conditional" -> json.put("condition", claim.verdict().detail());
      case "refuted" -> json.put("counterexample", claim.verdict().detail());
      default -> {}
    }
    return json;
  }

  private static ObjectNode step(ClaimView.StepView step) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("rule", step.rule());
    json.put("before", step.before().tex());
    json.put("after", step.after().tex());
    step.domain().ifPresent(domain -> json.put("domain", domain.tex()));
    json.set("check", check(step.check()));
    return json;
  }

  private static ObjectNode check(CheckView check) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("kind", check.kind());
    json.put("description", check.description());
    check.source().ifPresent(source -> json.put("source", source));
    check.points().ifPresent(points -> json.put("points", points));
    check.errorProbability().ifPresent(p -> Numbers.put(json, "errorProbability", p));
    if (!check.ingredients().isEmpty()) {
      ArrayNode ingredients = json.putArray("ingredients");
      check.ingredients().forEach(ingredient -> ingredients.add(check(ingredient)));
    }
    return json;
  }

  private static ObjectNode evidence(EvidenceView evidence) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("route", evidence.route());
    json.put("kind", evidence.kind());
    json.put("cases", evidence.cases());
    evidence.seed().ifPresentOrElse(seed -> json.put("seed", seed), () -> json.putNull("seed"));
    Numbers.put(json, "worstError", evidence.worstError());
    evidence
        .sampling()
        .ifPresent(
            sampling -> {
              Numbers.put(json, "standardError", sampling.standardError());
              Numbers.put(json, "falseAlarmRate", sampling.falseAlarmRate());
            });
    Numbers.put(json, "tolerance", evidence.tolerance());
    json.put("reason", evidence.reason());
    json.put("outcome", evidence.outcome());
    switch (evidence.outcome()) {
      case "agrees-if" -> json.put("condition", evidence.detail());
      case "contradicts" -> json.put("counterexample", evidence.detail());
      default -> {}
    }
    return json;
  }
}
