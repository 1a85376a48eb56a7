package io.github.resglass.reports.assembly;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.resglass.empirical.run.RunRecord;
import io.github.resglass.empirical.run.RunResult;
import io.github.resglass.empirical.training.HistoryEntry;
import io.github.resglass.reports.content.ExperimentView;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Finished training runs, as the page and the documents show them. */
final class ExperimentViews {

  private ExperimentViews() {}

  static ExperimentView of(RunRecord run) {
    Map<String, String> configuration = new TreeMap<>();
    flatten("", run.configuration().toJson(), configuration);
    RunResult result = run.result().orElseThrow();
    return new ExperimentView(
        id(run),
        "Run with seed " + run.configuration().seed(),
        run.configuration().seed(),
        run.key(),
        summary(run),
        new ExperimentView.Accuracy(
            result.accuracy().value(),
            result.accuracy().standardError(),
            result.bayesAccuracy().orElseThrow().value()),
        configuration,
        history(run));
  }

  /** Runs are told apart by seed; the key says the rest. */
  static String id(RunRecord run) {
    return "run-" + run.configuration().seed() + "-" + run.key().substring(0, 8);
  }

  static List<ExperimentView.HistoryPoint> history(RunRecord run) {
    return run.history().stream().map(ExperimentViews::point).toList();
  }

  static String summary(RunRecord run) {
    var network = run.configuration().network();
    return String.format(
        Locale.ROOT,
        "The net %s of width %d with %s normalisation, trained to tell %d Gaussian classes apart"
            + " in %d dimensions, for %d steps of %d inputs.",
        network.architecture(),
        network.width(),
        network.normalisation().text(),
        network.classes(),
        network.dimension(),
        run.steps(),
        run.configuration().course().batchSize());
  }

  private static ExperimentView.HistoryPoint point(HistoryEntry entry) {
    return new ExperimentView.HistoryPoint(
        entry.step(),
        entry.training().loss(),
        entry.training().accuracy(),
        entry.test().loss(),
        entry.test().accuracy(),
        entry.scales(),
        entry.deviations(),
        entry.norms());
  }

  /** {@code {"a": {"b": 1}}} as {@code a.b → 1}. */
  private static void flatten(String path, JsonNode node, Map<String, String> into) {
    if (node.isObject()) {
      List<Map.Entry<String, JsonNode>> fields = List.copyOf(node.properties());
      fields.forEach(
          field ->
              flatten(
                  path.isEmpty() ? field.getKey() : path + "." + field.getKey(),
                  field.getValue(),
                  into));
    } else {
      into.put(path, node.asText());
    }
  }
}
