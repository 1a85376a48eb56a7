package io.github.resglass.reports.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.resglass.reports.content.ComparisonView;
import io.github.resglass.reports.content.ExperimentView;
import io.github.resglass.reports.content.LawView;
import java.util.List;

/** Training runs, and measured laws against predicted ones. */
final class ExperimentJson {

  private ExperimentJson() {}

  static ArrayNode experiments(List<ExperimentView> experiments) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    for (ExperimentView experiment : experiments) {
      ObjectNode json = array.addObject();
      json.put("id", experiment.id());
      json.put("title", experiment.title());
      json.put("seed", experiment.seed());
      json.put("key", experiment.key());
      json.put("summary", experiment.summary());
      ObjectNode accuracy = json.putObject("accuracy");
      Numbers.put(accuracy, "value", experiment.accuracy().value());
      Numbers.put(accuracy, "standardError", experiment.accuracy().standardError());
      Numbers.put(accuracy, "best", experiment.accuracy().best());
      ObjectNode configuration = json.putObject("configuration");
      experiment.configuration().forEach(configuration::put);
      ArrayNode history = json.putArray("history");
      for (ExperimentView.HistoryPoint point : experiment.history()) {
        ObjectNode node = history.addObject();
        node.put("step", point.step());
        Numbers.put(node, "trainingLoss", point.trainingLoss());
        Numbers.put(node, "trainingAccuracy", point.trainingAccuracy());
        Numbers.put(node, "testLoss", point.testLoss());
        Numbers.put(node, "testAccuracy", point.testAccuracy());
        Numbers.put(node, "scales", point.scales());
        Numbers.put(node, "deviations", point.deviations());
        Numbers.put(node, "norms", point.norms());
      }
    }
    return array;
  }

  static ArrayNode comparisons(List<ComparisonView> comparisons) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    for (ComparisonView comparison : comparisons) {
      ObjectNode json = array.addObject();
      json.put("id", comparison.id());
      json.put("title", comparison.title());
      json.put("at", comparison.at());
      json.put("method", comparison.method());
      json.set("measured", law(comparison.measured()));
      ArrayNode predictions = json.putArray("predictions");
      for (ComparisonView.PredictionView prediction : comparison.predictions()) {
        ObjectNode node = law(prediction.law());
        Numbers.put(node, "meanDifference", prediction.meanDifference());
        Numbers.put(node, "meanDifferenceError", prediction.meanDifferenceError());
        Numbers.put(node, "totalVariation", prediction.totalVariation());
        node.put("verdict", prediction.verdict());
        predictions.add(node);
      }
      json.put("verdict", comparison.verdict());
    }
    return array;
  }

  private static ObjectNode law(LawView law) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("name", law.name());
    json.put("from", 1);
    Numbers.put(json, "weights", law.weights());
    if (!law.errors().isEmpty()) {
      Numbers.put(json, "errors", law.errors());
    }
    Numbers.put(json, "mean", law.mean());
    Numbers.put(json, "meanError", law.meanError());
    Numbers.put(json, "standardDeviation", law.standardDeviation());
    return json;
  }
}
