package io.github.resglass.empirical.run;

import io.github.resglass.empirical.engine.Evaluation;
import io.github.resglass.empirical.training.HistoryEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A history as rows of numbers: step, loss and accuracy in training and test, then λ_l, σ_l, ‖W_l‖
 * for each layer, then ‖V‖.
 */
final class HistoryTable {

  private static final int FIXED_COLUMNS = 6;

  private HistoryTable() {}

  static String csv(List<HistoryEntry> history, int layers) {
    StringBuilder text =
        new StringBuilder("step,trainingLoss,trainingAccuracy,testLoss,testAccuracy");
    for (String quantity : List.of("lambda", "sigma", "norm")) {
      for (int l = 1; l <= layers; l++) {
        text.append(',').append(quantity).append(l);
      }
    }
    text.append(",classifierNorm\n");
    for (HistoryEntry entry : history) {
      List<Double> row = row(entry);
      text.append(entry.step()).append(',');
      text.append(
          row.subList(1, row.size()).stream()
              .map(String::valueOf)
              .collect(Collectors.joining(",")));
      text.append('\n');
    }
    return text.toString();
  }

  static List<Double> numbers(List<HistoryEntry> history) {
    return history.stream().flatMap(entry -> row(entry).stream()).toList();
  }

  static List<HistoryEntry> entries(List<Double> numbers, int layers) {
    int columns = FIXED_COLUMNS + 3 * layers;
    if (numbers.size() % columns != 0) {
      throw new IllegalArgumentException(
          "a history of " + numbers.size() + " numbers for rows of " + columns);
    }
    List<HistoryEntry> entries = new ArrayList<>();
    for (int from = 0; from < numbers.size(); from += columns) {
      List<Double> row = numbers.subList(from, from + columns);
      entries.add(
          new HistoryEntry(
              row.get(0).longValue(),
              new Evaluation(row.get(1), row.get(2)),
              new Evaluation(row.get(3), row.get(4)),
              row.subList(5, 5 + layers),
              row.subList(5 + layers, 5 + 2 * layers),
              row.subList(5 + 2 * layers, 5 + 3 * layers),
              row.get(columns - 1)));
    }
    return entries;
  }

  private static List<Double> row(HistoryEntry entry) {
    List<Double> row = new ArrayList<>();
    row.add((double) entry.step());
    row.add(entry.training().loss());
    row.add(entry.training().accuracy());
    row.add(entry.test().loss());
    row.add(entry.test().accuracy());
    row.addAll(entry.scales());
    row.addAll(entry.deviations());
    row.addAll(entry.norms());
    row.add(entry.classifierNorm());
    return row;
  }
}
