package io.github.resglass.empirical.training;

import io.github.resglass.empirical.data.BatchOrder;
import io.github.resglass.empirical.data.LabelledInputs;
import io.github.resglass.empirical.data.Seed;
import io.github.resglass.empirical.engine.Calibration;
import io.github.resglass.empirical.engine.Device;
import io.github.resglass.empirical.engine.ParameterState;
import io.github.resglass.empirical.engine.TrainableNetwork;
import io.github.resglass.empirical.network.Matrix;
import io.github.resglass.empirical.network.Network;
import io.github.resglass.empirical.network.Normalisation;
import io.github.resglass.empirical.network.UnitNormalisation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;
import java.util.function.ToDoubleFunction;

/** The training loop: steps, history, checkpoints, in memory. */
public final class Trainer {

  /** No loss that training could come back from is as large. */
  private static final double DIVERGED_LOSS = 1e6;

  private final TrainingConfiguration configuration;
  private final TrainingData data;
  private final Device device;
  private final LabelledInputs calibration;

  /** A loop on a device. */
  public Trainer(TrainingConfiguration configuration, TrainingData data, Device device) {
    this.configuration = configuration;
    this.data = data;
    this.device = device;
    this.calibration = data.calibration(configuration.network());
  }

  /** The network's weights as the seed draws them. */
  public static Network drawn(TrainingConfiguration configuration) {
    return Network.initialise(
        configuration.network(), new Seed(configuration.seed()).child("network"));
  }

  /** The beginning of a run. */
  public Checkpoint start(Network fresh) {
    return new Checkpoint(
        TrainableNetwork.initialState(fresh, configuration.optimiser()), List.of());
  }

  /**
   * Trains from a checkpoint to the last step.
   *
   * @param save is handed a checkpoint every so many steps, on interruption, and at the end
   * @param keep is handed the network at each of {@link TrainingConfiguration#moments}, with the
   *     σ_l of the calibration inputs
   * @return the trained network, with the σ_l of the calibration inputs
   * @throws TrainingStopped if the thread is interrupted (after saving) or the loss is not finite
   */
  public Network run(
      Checkpoint from,
      Progress progress,
      Consumer<Checkpoint> save,
      ObjLongConsumer<Network> keep) {
    BatchOrder order =
        new BatchOrder(
            data.training().count(),
            configuration.course().batchSize(),
            new Seed(configuration.seed()).child("order"));
    List<HistoryEntry> history = new ArrayList<>(from.history());
    long steps = configuration.steps();
    Set<Long> moments = Set.copyOf(configuration.moments());
    try (TrainableNetwork network = load(from.state())) {
      progress.update("training", network.steps(), steps);
      while (true) {
        long step = network.steps();
        boolean due = step % configuration.course().historyEvery() == 0 || step == steps;
        if (due && (history.isEmpty() || history.get(history.size() - 1).step() < step)) {
          history.add(entry(network));
        }
        if (moments.contains(step)) {
          keep.accept(network.network(network.calibrate(calibration).statistics()), step);
        }
        if (step == steps) {
          save.accept(new Checkpoint(network.state(), history));
          return network.network(network.calibrate(calibration).statistics());
        }
        if (Thread.interrupted()) {
          save.accept(new Checkpoint(network.state(), history));
          throw new TrainingStopped(
              TrainingStopped.Reason.INTERRUPTED,
              step,
              "interrupted at step " + step + " of " + steps);
        }
        if (step > from.state().steps() && step % configuration.course().checkpointEvery() == 0) {
          save.accept(new Checkpoint(network.state(), history));
        }
        double rate = configuration.course().schedule().rate(step, steps);
        requireFinite(network.step(order.batch(step), rate), step);
        progress.update("training", step + 1, steps);
      }
    }
  }

  /** The network of a checkpoint, with the σ_l of the calibration inputs. */
  public Network network(Checkpoint checkpoint) {
    try (TrainableNetwork network = load(checkpoint.state())) {
      return network.network(network.calibrate(calibration).statistics());
    }
  }

  private TrainableNetwork load(ParameterState state) {
    return new TrainableNetwork(
        configuration.network(),
        state,
        configuration.loss(),
        configuration.optimiser(),
        data.training(),
        device,
        configuration.threads());
  }

  private HistoryEntry entry(TrainableNetwork network) {
    Calibration calibrated = network.calibrate(calibration);
    Network now = network.network(calibrated.statistics());
    boolean batch = configuration.network().normalisation() == Normalisation.BATCH;
    return new HistoryEntry(
        network.steps(),
        calibrated.evaluation(),
        network.evaluate(data.test(), calibrated.statistics()),
        batch ? means(now, UnitNormalisation::meanGain) : now.scales(),
        batch ? means(now, UnitNormalisation::meanDeviation) : now.deviations(),
        now.weights().stream().map(Matrix::norm).toList(),
        now.classifier().norm());
  }

  private static List<Double> means(Network network, ToDoubleFunction<UnitNormalisation> quantity) {
    return network.units().stream().mapToDouble(quantity).boxed().toList();
  }

  private void requireFinite(double loss, long step) {
    if (!(loss < DIVERGED_LOSS)) {
      throw new TrainingStopped(
          TrainingStopped.Reason.DIVERGED,
          step,
          step == 0
              ? "the loss is "
                  + loss
                  + " before the first step, because activations grow with depth; a smaller scale or"
                  + " another normalisation may help"
              : "the loss is "
                  + loss
                  + " at step "
                  + step
                  + "; a learningRate below "
                  + configuration.course().schedule().rate()
                  + " may help");
    }
  }
}
