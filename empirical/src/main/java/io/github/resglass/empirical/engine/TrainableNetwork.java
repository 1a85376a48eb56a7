package io.github.resglass.empirical.engine;

import io.github.resglass.empirical.data.LabelledInputs;
import io.github.resglass.empirical.network.Block;
import io.github.resglass.empirical.network.Loss;
import io.github.resglass.empirical.network.Matrix;
import io.github.resglass.empirical.network.Network;
import io.github.resglass.empirical.network.NetworkDescription;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.LongOptional;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * A network inside the engine, with its optimiser and its training inputs. Single precision; on the
 * CPU the same inputs and steps give the same bits again. Not safe for use by several threads;
 * close it to give its memory back.
 */
@SuppressWarnings("try") // scopes and guards are opened for what closing them undoes
public final class TrainableNetwork implements AutoCloseable {

  /** Inputs times units of a layer that an evaluation holds at once: 16 MB for each layer. */
  private static final int UNITS_AT_ONCE = 1 << 22;

  private final Device device;
  private final Memory memory;
  private final NetworkDescription description;
  private final ParameterLayout layout;
  private final LossFunction loss;
  private final ParameterViews values;
  private final ParameterViews gradient;
  private final Tensor readout;
  private final Graph graph;
  private final FlatOptimiser optimiser;
  private final Tensor trainingInputs;
  private final Tensor trainingLabels;
  private final Memory stepMemory;
  private final SecondThread second;
  private TrainingStep training;

  /** The state from which a fresh network starts training. */
  public static ParameterState initialState(Network network, OptimiserSettings settings) {
    float[] values = new ParameterLayout(network.description()).flatten(network);
    boolean adam = settings.method() == OptimiserSettings.Method.ADAM;
    return new ParameterState(
        Matrix.row(values),
        Matrix.row(new float[values.length]),
        Matrix.row(new float[adam ? values.length : 0]),
        0);
  }

  /**
   * Loads the engine if need be and copies state and data into it.
   *
   * @param device where its numbers are
   * @param threads of the engine; a second one takes over half of each batch, or of a layer that is
   *     normalised by the batch the weights' gradients where they are large, without a change of a
   *     single bit for fully connected nets
   * @throws EngineException if the engine does not load
   */
  public TrainableNetwork(
      NetworkDescription description,
      ParameterState state,
      Loss loss,
      OptimiserSettings settings,
      LabelledInputs training,
      Device device,
      int threads) {
    boolean dense = description.layers().stream().allMatch(l -> l.map().dense());
    NativeLibrary.require(dense ? 1 : threads);
    this.second =
        new SecondThread(
            device.equals(Device.CPU) ? threads : 1,
            TrainingStep.splits(description, device) ? 1 : description.layers().size());
    this.device = device;
    this.memory = new Memory(device);
    this.stepMemory = new Memory(device);
    this.description = description;
    this.loss = new LossFunction(loss);
    this.layout = new ParameterLayout(description);
    try (PointerScope building = new PointerScope()) {
      Tensor flat = memory.place(torch.tensor(state.values().values()));
      this.values = ParameterViews.of(flat, layout, memory);
      this.gradient = ParameterViews.of(memory.keep(torch.zeros_like(flat)), layout, memory);
      this.readout =
          values.readout() == null
              ? memory.place(torch.ones(description.block().outputs(), 1))
              : values.readout();
      this.graph = new Graph(description, values.layers(), readout);
      this.optimiser =
          new FlatOptimiser(
              settings,
              flat,
              gradient.flat(),
              layout.scales(),
              memory.place(torch.tensor(state.firstMoment().values())),
              memory.place(torch.tensor(state.secondMoment().values())),
              state.steps());
      this.trainingInputs = memory.keep(inputs(training));
      this.trainingLabels = memory.keep(labels(training));
    }
  }

  /** The network on the CPU. */
  public TrainableNetwork(
      NetworkDescription description,
      ParameterState state,
      Loss loss,
      OptimiserSettings settings,
      LabelledInputs training,
      int threads) {
    this(description, state, loss, settings, training, Device.CPU, threads);
  }

  /** How many steps were taken so far. */
  public long steps() {
    return optimiser.steps();
  }

  /**
   * One step of the optimiser on the training inputs with these indices, normalised by the
   * statistics of this batch.
   *
   * @return the loss before the step; not finite if training has diverged
   */
  public double step(int[] batch, double rate) {
    try (PointerScope step = new PointerScope();
        NoGradGuard byHand = new NoGradGuard()) {
      if (training == null || training.batch() != batch.length) {
        stepMemory.release();
        training = training(batch.length);
      }
      Tensor chosen = device.place(torch.tensor(widen(batch)));
      Tensor value =
          training.step(
              trainingInputs.index_select(0, chosen), trainingLabels.index_select(0, chosen));
      optimiser.step(rate);
      return value.item_float();
    }
  }

  private TrainingStep training(int batch) {
    if (batch == 1 || !TrainingStep.splits(description, device)) {
      return training(gradient, batch, batch, second);
    }
    Tensor flat = stepMemory.keep(torch.zeros_like(gradient.flat()));
    SecondThread none = new SecondThread(1, 0);
    return new Halves(
        training(gradient, batch - batch / 2, batch, none),
        gradient.flat(),
        training(ParameterViews.of(flat, layout, stepMemory), batch / 2, batch, none),
        flat,
        stepMemory.buffer(),
        second);
  }

  private TrainingGraph training(
      ParameterViews collected, int inputs, int batch, SecondThread helper) {
    Workspace workspace = new Workspace(inputs, stepMemory, helper);
    return new TrainingGraph(description, values, collected, readout, loss, batch, workspace);
  }

  /**
   * The statistics of these inputs as one batch (to be frozen for evaluation) and the network's
   * evaluation on them with exactly those.
   */
  public Calibration calibrate(LabelledInputs inputs) {
    FrozenStatistics neutral = layout.neutral();
    Double[] deviations = neutral.deviations().toArray(new Double[0]);
    Matrix[] means = neutral.means().toArray(new Matrix[0]);
    Matrix[] spreads = neutral.spreads().toArray(new Matrix[0]);
    try (PointerScope scope = new PointerScope();
        NoGradGuard frozen = new NoGradGuard()) {
      Graph.Statistics ofBatch = new Graph.OfBatch();
      Graph.Statistics recording =
          new Graph.Statistics() {
            @Override
            public Tensor deviation(int layer, Tensor z) {
              Tensor deviation = ofBatch.deviation(layer, z);
              deviations[layer] = (double) deviation.item_float();
              return deviation;
            }

            @Override
            public Tensor mean(int layer, Tensor z) {
              Tensor mean = ofBatch.mean(layer, z);
              means[layer] = Matrix.row(TensorCopy.floats(mean));
              return mean;
            }

            @Override
            public Tensor spread(int layer, Tensor z) {
              Tensor spread = ofBatch.spread(layer, z);
              spreads[layer] = Matrix.row(TensorCopy.floats(spread));
              return spread;
            }
          };
      Tensor logits = graph.logits(inputs(inputs), recording);
      Evaluation evaluation = evaluation(logits, labels(inputs));
      return new Calibration(
          new FrozenStatistics(List.of(deviations), List.of(means), List.of(spreads)), evaluation);
    }
  }

  /** Loss and accuracy with frozen statistics. */
  public Evaluation evaluate(LabelledInputs inputs, FrozenStatistics statistics) {
    double losses = 0;
    double hits = 0;
    int most = Math.max(1, UNITS_AT_ONCE / Block.largest(description.block()));
    for (int from = 0; from < inputs.count(); from += most) {
      LabelledInputs part = inputs.range(from, Math.min(inputs.count(), from + most));
      try (PointerScope scope = new PointerScope();
          NoGradGuard frozen = new NoGradGuard()) {
        Tensor logits = graph.logits(inputs(part), new Graph.Frozen(statistics, device));
        Evaluation evaluation = evaluation(logits, labels(part));
        losses += evaluation.loss() * part.count();
        hits += evaluation.accuracy() * part.count();
      }
    }
    return new Evaluation(losses / inputs.count(), hits / inputs.count());
  }

  /** The network's outputs with frozen statistics, count × outputs, row-major. */
  public float[] logits(LabelledInputs inputs, FrozenStatistics statistics) {
    try (PointerScope scope = new PointerScope();
        NoGradGuard frozen = new NoGradGuard()) {
      return TensorCopy.floats(graph.logits(inputs(inputs), new Graph.Frozen(statistics, device)));
    }
  }

  /** Everything that a checkpoint has to hold to go on with the same bits. */
  public ParameterState state() {
    try (PointerScope scope = new PointerScope()) {
      return new ParameterState(
          Matrix.row(TensorCopy.floats(values.flat())),
          optimiser.firstMoment(),
          optimiser.secondMoment(),
          optimiser.steps());
    }
  }

  /** The network as it stands, with the given statistics frozen. */
  public Network network(FrozenStatistics statistics) {
    try (PointerScope scope = new PointerScope()) {
      return layout.network(TensorCopy.floats(values.flat()), statistics);
    }
  }

  @Override
  public void close() {
    second.close();
    stepMemory.release();
    memory.release();
  }

  private Evaluation evaluation(Tensor logits, Tensor labels) {
    Tensor decisions =
        description.outputs() == 1
            ? logits.squeeze(1).gt(new Scalar(0))
            : logits.argmax(new LongOptional(1), false);
    double hits = decisions.eq(labels).sum().item_long();
    return new Evaluation(loss.of(logits, labels).value().item_float(), hits / labels.numel());
  }

  private Tensor inputs(LabelledInputs inputs) {
    return device.place(torch.tensor(inputs.values())).view(inputs.count(), inputs.dimension());
  }

  private Tensor labels(LabelledInputs inputs) {
    return device.place(torch.tensor(widen(inputs.labels())));
  }

  private static long[] widen(int[] values) {
    return Arrays.stream(values).asLongStream().toArray();
  }
}
