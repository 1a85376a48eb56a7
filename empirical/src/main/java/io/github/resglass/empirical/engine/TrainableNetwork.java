package io.github.resglass.empirical.engine;

import io.github.resglass.empirical.data.LabelledInputs;
import io.github.resglass.empirical.network.Matrix;
import io.github.resglass.empirical.network.Network;
import io.github.resglass.empirical.network.NetworkDescription;
import io.github.resglass.empirical.network.Normalisation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.LongOptional;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * A network inside the engine, with its optimiser and its training inputs. Single precision, CPU;
 * the same inputs and steps give the same bits again. Not safe for use by several threads; close it
 * to give its memory back.
 */
@SuppressWarnings("try") // scopes and guards are opened for what closing them undoes
public final class TrainableNetwork implements AutoCloseable {

  private final List<Pointer> kept = new ArrayList<>();
  private final ParameterLayout layout;
  private final Loss loss;
  private final Tensor values;
  private final Tensor gradient;
  private final Graph graph;
  private final FlatOptimiser optimiser;
  private final Tensor trainingInputs;
  private final Tensor trainingLabels;

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
   * @param threads of the engine; more than 1 rarely helps below a width of 512
   * @throws EngineException if the engine does not load
   */
  public TrainableNetwork(
      NetworkDescription description,
      ParameterState state,
      Loss loss,
      OptimiserSettings settings,
      LabelledInputs training,
      int threads) {
    NativeLibrary.require(threads);
    this.loss = loss;
    this.layout = new ParameterLayout(description);
    try (PointerScope building = new PointerScope()) {
      this.values = keep(torch.tensor(state.values().values()));
      this.gradient = keep(torch.zeros_like(values));
      List<Tensor> weights = new ArrayList<>();
      List<Tensor> scales = new ArrayList<>();
      for (ParameterLayout.Slice slice : layout.weights()) {
        weights.add(leaf(matrix(values, slice), matrix(gradient, slice)));
      }
      for (int l = 0; l < layout.scales().length(); l++) {
        int place = layout.scales().offset() + l;
        scales.add(leaf(values.select(0, place), gradient.select(0, place)));
      }
      ParameterLayout.Slice last = layout.classifier();
      Tensor classifier = leaf(matrix(values, last), matrix(gradient, last));
      Scalar floor = keep(new Scalar(Normalisation.VARIANCE_FLOOR));
      this.graph = new Graph(description.block(), weights, classifier, scales, floor);
      this.optimiser =
          new FlatOptimiser(
              settings,
              values,
              gradient,
              layout.scales(),
              keep(torch.tensor(state.firstMoment().values())),
              keep(torch.tensor(state.secondMoment().values())),
              state.steps());
      this.trainingInputs = keep(inputs(training));
      this.trainingLabels = keep(labels(training));
    }
  }

  /** How many steps were taken so far. */
  public long steps() {
    return optimiser.steps();
  }

  /**
   * One step of the optimiser on the training inputs with these indices, σ_l being those of this
   * batch.
   *
   * @return the loss before the step; not finite if training has diverged
   */
  public double step(int[] batch, double rate) {
    try (PointerScope step = new PointerScope()) {
      Tensor chosen = torch.tensor(widen(batch));
      Tensor logits =
          graph.logits(trainingInputs.index_select(0, chosen), (l, z) -> graph.deviation(z));
      Tensor value = loss(logits, trainingLabels.index_select(0, chosen));
      gradient.zero_();
      value.backward();
      try (NoGradGuard frozen = new NoGradGuard()) {
        optimiser.step(rate);
      }
      return value.item_float();
    }
  }

  /**
   * The σ_l of these inputs as one batch (to be frozen for evaluation) and the network's evaluation
   * on them with exactly those; without normalisation every σ_l is 1.
   */
  public Calibration calibrate(LabelledInputs inputs) {
    Double[] deviations = new Double[layout.weights().size()];
    Arrays.fill(deviations, 1.0);
    try (PointerScope scope = new PointerScope();
        NoGradGuard frozen = new NoGradGuard()) {
      Tensor logits =
          graph.logits(
              inputs(inputs),
              (l, z) -> {
                Tensor deviation = graph.deviation(z);
                deviations[l] = (double) deviation.item_float();
                return deviation;
              });
      Evaluation evaluation = evaluation(logits, labels(inputs));
      return new Calibration(List.of(deviations), evaluation);
    }
  }

  /** Loss and accuracy with frozen σ_l. */
  public Evaluation evaluate(LabelledInputs inputs, List<Double> deviations) {
    try (PointerScope scope = new PointerScope();
        NoGradGuard frozen = new NoGradGuard()) {
      Tensor constants = torch.tensor(narrow(deviations));
      Tensor logits = graph.logits(inputs(inputs), (l, z) -> constants.select(0, l));
      return evaluation(logits, labels(inputs));
    }
  }

  /** The classifier's outputs with frozen σ_l, count × classes, row-major. */
  public float[] logits(LabelledInputs inputs, List<Double> deviations) {
    try (PointerScope scope = new PointerScope();
        NoGradGuard frozen = new NoGradGuard()) {
      Tensor constants = torch.tensor(narrow(deviations));
      return TensorCopy.floats(graph.logits(inputs(inputs), (l, z) -> constants.select(0, l)));
    }
  }

  /** Everything that a checkpoint has to hold to go on with the same bits. */
  public ParameterState state() {
    try (PointerScope scope = new PointerScope()) {
      return new ParameterState(
          Matrix.row(TensorCopy.floats(values)),
          optimiser.firstMoment(),
          optimiser.secondMoment(),
          optimiser.steps());
    }
  }

  /** The network as it stands, with the given frozen σ_l. */
  public Network network(List<Double> deviations) {
    try (PointerScope scope = new PointerScope()) {
      return layout.network(TensorCopy.floats(values), deviations);
    }
  }

  @Override
  public void close() {
    kept.forEach(Pointer::releaseReference);
    kept.clear();
  }

  private Evaluation evaluation(Tensor logits, Tensor labels) {
    double hits = logits.argmax(new LongOptional(1), false).eq(labels).sum().item_long();
    return new Evaluation(loss(logits, labels).item_float(), hits / labels.numel());
  }

  private Tensor loss(Tensor logits, Tensor labels) {
    return loss == Loss.CROSS_ENTROPY
        ? torch.cross_entropy_loss(logits, labels)
        : torch.multi_margin_loss(logits, labels);
  }

  /**
   * A view of the parameters that collects its gradient in the matching view of the gradient array:
   * backward adds into a gradient that is already there.
   */
  private Tensor leaf(Tensor value, Tensor itsGradient) {
    value.set_requires_grad(true);
    value.mutable_grad().put(itsGradient);
    return keep(value);
  }

  private <P extends Pointer> P keep(P pointer) {
    pointer.retainReference();
    kept.add(pointer);
    return pointer;
  }

  private static Tensor matrix(Tensor flat, ParameterLayout.Slice slice) {
    return flat.narrow(0, slice.offset(), slice.length()).view(slice.rows(), slice.columns());
  }

  private static Tensor inputs(LabelledInputs inputs) {
    return torch.tensor(inputs.values()).view(inputs.count(), inputs.dimension());
  }

  private static Tensor labels(LabelledInputs inputs) {
    return torch.tensor(widen(inputs.labels()));
  }

  private static long[] widen(int[] values) {
    return Arrays.stream(values).asLongStream().toArray();
  }

  private static float[] narrow(List<Double> values) {
    float[] narrow = new float[values.size()];
    for (int i = 0; i < narrow.length; i++) {
      narrow[i] = values.get(i).floatValue();
    }
    return narrow;
  }
}
