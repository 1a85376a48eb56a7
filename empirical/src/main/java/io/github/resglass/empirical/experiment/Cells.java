package io.github.resglass.empirical.experiment;

import io.github.resglass.empirical.comparison.Interval;
import io.github.resglass.empirical.comparison.RunGroup;
import io.github.resglass.empirical.data.LabelledInputs;
import io.github.resglass.empirical.measurement.PathMeasurement;
import io.github.resglass.empirical.network.Network;
import io.github.resglass.empirical.run.RunRecord;
import io.github.resglass.empirical.training.HistoryEntry;
import io.github.resglass.empirical.training.Progress;
import io.github.resglass.empirical.training.TrainingConfiguration;
import io.github.resglass.empirical.training.TrainingData;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Runs sorted into cells. */
final class Cells {

  private final List<RunRecord> finished;
  private final List<Long> diverged;
  private final double level;
  private final LabelledInputs inputs;

  private Cells(List<RunRecord> runs, double level, LabelledInputs inputs) {
    this.finished =
        runs.stream()
            .filter(RunRecord::finished)
            .sorted(Comparator.comparingLong(run -> run.configuration().seed()))
            .toList();
    this.diverged =
        runs.stream()
            .filter(run -> run.divergedAt().isPresent())
            .map(run -> run.configuration().seed())
            .sorted()
            .toList();
    this.level = level;
    this.inputs = inputs;
  }

  /** One cell for each configuration, in the order in which they first occur. */
  static List<Cell> of(List<RunRecord> runs, int inputs, double level, Progress progress)
      throws IOException {
    List<RunGroup> groups = RunGroup.of(runs);
    List<Cell> cells = new ArrayList<>();
    for (RunGroup group : groups) {
      progress.update("measuring cells", cells.size(), groups.size());
      TrainingConfiguration configuration = group.runs().get(0).configuration();
      LabelledInputs sample = TrainingData.of(configuration.data()).test().first(inputs);
      cells.add(new Cells(group.runs(), level, sample).cell(configuration));
    }
    progress.update("measuring cells", groups.size(), groups.size());
    return cells;
  }

  private Cell cell(TrainingConfiguration configuration) throws IOException {
    boolean enough = finished.size() >= 2;
    return new Cell(
        configuration.network().normalisation().text(),
        configuration.network().wiring().skips(),
        configuration.network().layers().size(),
        configuration.network().width(),
        configuration.steps(),
        configuration.optimiser().scaleDecay(),
        configuration.optimiser().weightDecay(),
        finished.stream().map(run -> run.configuration().seed()).toList(),
        diverged,
        enough ? Optional.of(end(configuration.network().wiring().skips())) : Optional.empty(),
        enough ? history() : List.of());
  }

  private Cell.End end(boolean skips) throws IOException {
    List<Double> start = new ArrayList<>();
    List<Double> end = new ArrayList<>();
    List<Double> change = new ArrayList<>();
    for (RunRecord run : finished) {
      double before = meanLength(run.initialNetwork(), skips);
      double after = meanLength(run.finalNetwork(), skips);
      start.add(before);
      end.add(after);
      change.add(after - before);
    }
    return new Cell.End(
        over(run -> run.result().orElseThrow().accuracy().value()),
        finished.get(0).result().orElseThrow().bayesAccuracy().orElseThrow().value(),
        over(run -> growing(run.history().get(run.history().size() - 1).scales())),
        Interval.ofMean(start, level),
        Interval.ofMean(end, level),
        Interval.ofMean(change, level));
  }

  /** Without skips every path goes through every layer. */
  private double meanLength(Network network, boolean skips) {
    return skips ? PathMeasurement.measure(network, inputs).sum().mean() : network.weights().size();
  }

  private List<Cell.Moment> history() {
    List<Cell.Moment> moments = new ArrayList<>();
    for (int i = 0; i < finished.get(0).history().size(); i++) {
      int entry = i;
      moments.add(
          new Cell.Moment(
              finished.get(0).history().get(i).step(),
              at(entry, history -> Math.abs(history.scales().get(0))),
              at(entry, history -> others(history.scales())),
              over(run -> norm(run.history().get(entry)) / norm(run.history().get(0))),
              at(entry, history -> history.test().loss())));
    }
    return moments;
  }

  private Interval at(int entry, ToDoubleFunction<HistoryEntry> quantity) {
    return over(run -> quantity.applyAsDouble(run.history().get(entry)));
  }

  private Interval over(ToDoubleFunction<RunRecord> quantity) {
    return Interval.ofMean(finished.stream().mapToDouble(quantity).boxed().toList(), level);
  }

  private static double growing(List<Double> scales) {
    return scales.stream().skip(1).mapToDouble(s -> Math.abs(s) > 1 ? 1 : 0).average().orElse(0);
  }

  private static double others(List<Double> scales) {
    return scales.stream().skip(1).mapToDouble(Math::abs).average().orElse(0);
  }

  private static double norm(HistoryEntry entry) {
    return Math.sqrt(entry.norms().stream().mapToDouble(norm -> norm * norm).sum());
  }
}
