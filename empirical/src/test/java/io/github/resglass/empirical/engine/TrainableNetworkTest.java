package io.github.resglass.empirical.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.empirical.Nets;
import io.github.resglass.empirical.data.GaussianClasses;
import io.github.resglass.empirical.data.GaussianTask;
import io.github.resglass.empirical.data.LabelledInputs;
import io.github.resglass.empirical.data.Seed;
import io.github.resglass.empirical.linear.Shape;
import io.github.resglass.empirical.network.ForwardPass;
import io.github.resglass.empirical.network.Loss;
import io.github.resglass.empirical.network.Matrix;
import io.github.resglass.empirical.network.Network;
import io.github.resglass.empirical.network.NetworkDescription;
import io.github.resglass.empirical.network.Normalisation;
import io.github.resglass.empirical.network.Wiring;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TrainableNetworkTest {

  private static final int CLASSES = 4;

  /** Odd: its halves are not alike. */
  private static final int BATCH = 25;

  private static LabelledInputs inputs(int dimension) {
    return GaussianClasses.draw(new GaussianTask(CLASSES, dimension, 2), new Seed(1))
        .sample(BATCH, new Seed(2));
  }

  private static TrainableNetwork load(
      Network network, ParameterState state, Loss loss, OptimiserSettings settings) {
    return new TrainableNetwork(
        network.description(), state, loss, settings, inputs(network.description().dimension()), 1);
  }

  private static OptimiserSettings plain() {
    return new OptimiserSettings(OptimiserSettings.Method.SGD, 0, 0, 0, 0);
  }

  @ParameterizedTest
  @CsvSource({
    "layer(0.5) * (skip + layer(0.5))^9, 5, 16, NONE",
    "layer(0.5) * (skip + layer(0.5))^9, 5, 16, SCALE_ONLY",
    "(skip + layer(0.5)^2)^3 * 0.5, 8, 8, SCALE_ONLY",
    "layer(1) * (0.3*skip + 0.7*layer(1) + layer(0.2))^2, 3, 6, SCALE_ONLY",
    "(layer(1) + layer(0.5)) * (skip + layer(0.5) * (skip + layer(0.5))), 3, 6, NONE",
    "layer(0.5) * (skip + layer(0.5))^9, 5, 16, BATCH",
    "layer(1) * (0.3*skip + 0.7*layer(1) + layer(0.2))^2, 3, 6, BATCH",
    "layer(0.5) * (skip + layer(0.5))^9, 5, 16, SCALAR",
    "(skip + layer(0.5)^2)^3, 5, 8, BATCH",
    "(skip + layer(0.5)^2)^3, 5, 8, SCALE_ONLY",
  })
  void engineAndDoublePrecisionGiveTheSameOutputs(
      String architecture, int dimension, int width, Normalisation normalisation) {
    for (boolean biases : new boolean[] {false, true}) {
      for (int classes : new int[] {0, CLASSES}) {
        compare(
            Nets.net(
                architecture,
                dimension,
                width,
                classes,
                normalisation,
                new Wiring(true, true, biases)));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void convolutionsGiveTheSameOutputsToo(Normalisation normalisation) {
    for (int stages : new int[] {1, 2}) {
      for (boolean biases : new boolean[] {false, true}) {
        compare(images(normalisation, CLASSES, biases, stages));
      }
    }
  }

  private static NetworkDescription images(
      Normalisation normalisation, int classes, boolean biases, int stages) {
    return Nets.images(
        "layer(0.5) * (skip + layer(0.5)^2)^2",
        new Shape(3, 6, 5),
        4,
        classes,
        normalisation,
        new Wiring(true, true, biases),
        3,
        stages);
  }

  private static void compare(NetworkDescription description) {
    LabelledInputs inputs = inputs(description.dimension());
    Network drawn = Nets.unequal(Network.initialise(description, new Seed(3)));
    Network calibrated = ForwardPass.calibrate(drawn, inputs);
    ParameterState state = TrainableNetwork.initialState(drawn, plain());
    try (TrainableNetwork engine = load(drawn, state, Loss.CROSS_ENTROPY, plain())) {
      FrozenStatistics statistics = engine.calibrate(inputs).statistics();
      Network same = engine.network(statistics);
      for (int l = 0; l < calibrated.deviations().size(); l++) {
        double exact = calibrated.deviations().get(l);
        assertEquals(exact, statistics.deviations().get(l), 1e-5 * exact);
      }
      double[] expected = ForwardPass.of(calibrated, inputs).logits();
      double[] expectedAgain = ForwardPass.of(same, inputs).logits();
      float[] actual = engine.logits(inputs, statistics);
      double largest = 0;
      for (double value : expected) {
        largest = Math.max(largest, Math.abs(value));
      }
      for (int i = 0; i < expected.length; i++) {
        assertEquals(expected[i], actual[i], 2e-5 * largest);
        assertEquals(expectedAgain[i], actual[i], 2e-5 * largest);
      }
      assertEquals(drawn.weights(), same.weights());
      assertEquals(drawn.scales(), same.scales());
    }
  }

  /**
   * A step of plain SGD moves each parameter by −rate · ∂L/∂w; the derivative is taken by central
   * differences of the loss in double precision, σ_l being worked out anew for each: gradients have
   * to pass through σ_l.
   */
  @ParameterizedTest
  @CsvSource({
    "layer(0.5) * (skip + layer(0.5))^3, SCALE_ONLY, CROSS_ENTROPY",
    "layer(0.5) * (skip + layer(0.5))^3, NONE, CROSS_ENTROPY",
    "layer(0.5) * (0.5*skip + layer(0.5)^2), SCALE_ONLY, HINGE",
    "layer(0.5) * (skip + layer(0.5))^3, SCALAR, CROSS_ENTROPY",
    "(skip + layer(0.5)^2 + layer(1))^2 * 0.5, SCALE_ONLY, CROSS_ENTROPY",
    "(skip + layer(0.5)^2 + layer(1))^2 * 0.5, SCALAR, ABSOLUTE",
  })
  void stepsFollowTheGradient(String architecture, Normalisation normalisation, Loss loss) {
    for (int classes : new int[] {CLASSES, 0}) {
      for (boolean biases : new boolean[] {false, true}) {
        follow(
            Nets.net(architecture, 5, 7, classes, normalisation, new Wiring(true, true, biases)),
            loss);
      }
    }
  }

  /** Without batch normalisation, whose statistics are kept in single precision: no differences. */
  @ParameterizedTest
  @EnumSource(value = Normalisation.class, mode = EnumSource.Mode.EXCLUDE, names = "BATCH")
  void convolutionsFollowTheGradientToo(Normalisation normalisation) {
    for (int stages : new int[] {1, 2}) {
      follow(images(normalisation, CLASSES, true, stages), Loss.CROSS_ENTROPY);
      follow(images(normalisation, 0, false, stages), Loss.CROSS_ENTROPY);
    }
  }

  private static void follow(NetworkDescription description, Loss loss) {
    Network drawn = Nets.unequal(Network.initialise(description, new Seed(11)));
    LabelledInputs inputs = binary(inputs(description.dimension()), description.classes());
    ParameterLayout layout = new ParameterLayout(drawn.description());
    float[] start = layout.flatten(drawn);
    int afterClassifier = layout.classifier().offset() + layout.classifier().length();
    for (int i = layout.classifier().offset(); i < afterClassifier; i++) {
      start[i] *= 50;
    }
    double rate = 1e-2;
    ParameterState state = state(start);
    float[] after;
    double lossBefore;
    try (TrainableNetwork engine =
        new TrainableNetwork(description, state, loss, plain(), inputs, 1)) {
      lossBefore = engine.step(IntStream.range(0, BATCH).toArray(), rate);
      after = engine.state().values().values();
    }
    assertEquals(loss(layout, start, inputs, loss), lossBefore, 1e-5 * lossBefore);
    SplittableRandom random = new SplittableRandom(5);
    double largest = 0;
    for (int check = 0; check < 60; check++) {
      int place = check < 30 ? start.length - 1 - check : random.nextInt(start.length);
      double gradient = difference(layout, start, place, inputs, loss);
      largest = Math.max(largest, Math.abs(gradient));
      double allowance = 2e-4 * Math.max(1, Math.abs(gradient));
      assertEquals(gradient, (start[place] - after[place]) / rate, allowance, "parameter " + place);
    }
    assertTrue(largest > 0.01, "no gradient to speak of: " + largest);
  }

  /** All parameters, against LibTorch's automatic differentiation of the pass as it is written. */
  @ParameterizedTest
  @EnumSource
  void gradientsByHandAreTheAutomaticOnes(Normalisation normalisation) {
    for (String architecture :
        List.of(
            "layer(0.5) * (skip + layer(0.5))^3",
            "layer(0.5) * (skip + layer(0.5)^2)^2",
            "(skip + layer(0.5)^2 + layer(1))^2 * 0.5")) {
      for (Loss loss : Loss.values()) {
        for (int classes : new int[] {CLASSES, 0}) {
          differentiate(
              Nets.net(architecture, 5, 7, classes, normalisation, new Wiring(true, true, true)),
              loss);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void convolutionsHaveTheAutomaticGradientsToo(Normalisation normalisation) {
    for (int stages : new int[] {1, 2}) {
      differentiate(images(normalisation, CLASSES, true, stages), Loss.CROSS_ENTROPY);
    }
  }

  @SuppressWarnings("try") // the scope is opened for what closing it frees
  private static void differentiate(NetworkDescription description, Loss loss) {
    Network drawn = Nets.unequal(Network.initialise(description, new Seed(17)));
    int dimension = description.dimension();
    LabelledInputs inputs = binary(inputs(dimension), description.classes());
    ParameterLayout layout = new ParameterLayout(description);
    float[] start = layout.flatten(drawn);
    float[] after;
    try (TrainableNetwork engine =
        new TrainableNetwork(description, state(start), loss, plain(), inputs, 1)) {
      engine.step(IntStream.range(0, BATCH).toArray(), 1);
      after = engine.state().values().values();
    }
    try (PointerScope scope = new PointerScope()) {
      Tensor flat = torch.tensor(start);
      flat.set_requires_grad(true);
      Tensor readout =
          description.classes() == 0
              ? torch.ones(description.block().outputs(), 1)
              : view(flat, layout.classifier());
      List<LayerParameters> layers = new ArrayList<>();
      for (int l = 0; l < layout.weights().size(); l++) {
        layers.add(
            new LayerParameters(
                view(flat, layout.weights().get(l)),
                flat.select(0, layout.scales().offset() + (layout.scales().length() > 0 ? l : -1)),
                layout.gains().isEmpty() ? null : view(flat, layout.gains().get(l)).view(-1),
                view(flat, layout.shifts().get(l)).view(-1)));
      }
      Graph graph = new Graph(description, layers, readout);
      Tensor x = torch.tensor(inputs.values()).view(BATCH, dimension);
      Tensor labels = torch.tensor(Arrays.stream(inputs.labels()).asLongStream().toArray());
      new LossFunction(loss).of(graph.logits(x, new Graph.OfBatch()), labels).value().backward();
      float[] gradient = TensorCopy.floats(flat.grad());
      double largest = 0;
      for (float each : gradient) {
        largest = Math.max(largest, Math.abs(each));
      }
      assertTrue(largest > 1e-3, "no gradient to speak of: " + largest);
      for (int i = 0; i < gradient.length; i++) {
        double byHand = (double) start[i] - after[i];
        assertEquals(gradient[i], byHand, 2e-5 * largest + 2e-7, description + " at " + i);
      }
    }
  }

  private static Tensor view(Tensor flat, ParameterLayout.Slice slice) {
    return flat.narrow(0, slice.offset(), slice.length()).view(slice.rows(), slice.columns());
  }

  private static ParameterState state(float[] values) {
    return new ParameterState(
        Matrix.row(values), Matrix.row(new float[values.length]), Matrix.row(), 0);
  }

  private static double difference(
      ParameterLayout layout, float[] at, int place, LabelledInputs inputs, Loss loss) {
    float[] up = at.clone();
    float[] down = at.clone();
    up[place] += 1e-5f;
    down[place] -= 1e-5f;
    return (loss(layout, up, inputs, loss) - loss(layout, down, inputs, loss))
        / ((double) up[place] - down[place]);
  }

  private static double loss(
      ParameterLayout layout, float[] parameters, LabelledInputs inputs, Loss loss) {
    Network network = layout.network(parameters, layout.neutral());
    ForwardPass pass = ForwardPass.of(ForwardPass.calibrate(network, inputs), inputs);
    double[] logits = pass.logits();
    double sum = 0;
    for (int i = 0; i < BATCH; i++) {
      sum += loss.value(pass.outputs(logits, i), inputs.label(i));
    }
    return sum / BATCH;
  }

  /** A sum readout knows two classes. */
  private static LabelledInputs binary(LabelledInputs inputs, int classes) {
    int[] labels = inputs.labels();
    for (int i = 0; classes == 0 && i < labels.length; i++) {
      labels[i] %= 2;
    }
    return new LabelledInputs(inputs.values(), labels, inputs.dimension());
  }

  @ParameterizedTest
  @CsvSource({
    "layer(0.5) * (skip + layer(0.5))^4, NONE",
    "layer(0.5) * (skip + layer(0.5))^12, SCALE_ONLY",
    "layer(0.5) * (skip + layer(0.5)^2)^2, BATCH",
    "layer(0.5) * (0.5*layer(0.3)^6 + layer(0.2)^3 * (skip + layer(0.1))^2), NONE",
    "layer(1) * (0.3*skip + 0.7*layer(1) + layer(0.2))^2, SCALAR",
  })
  void aSecondThreadChangesNoBit(String architecture, Normalisation normalisation) {
    Network network =
        Network.initialise(
            Nets.net(architecture, 8, 256, CLASSES, normalisation, Wiring.STANDARD), new Seed(1));
    OptimiserSettings settings =
        new OptimiserSettings(OptimiserSettings.Method.SGD, 0.9, 0, 1e-4, 0);
    LabelledInputs examples =
        GaussianClasses.draw(new GaussianTask(CLASSES, 8, 2), new Seed(1)).sample(256, new Seed(2));
    List<Matrix> ends = new ArrayList<>();
    for (int threads : new int[] {1, 2}) {
      try (TrainableNetwork engine =
          new TrainableNetwork(
              network.description(),
              TrainableNetwork.initialState(network, settings),
              Loss.CROSS_ENTROPY,
              settings,
              examples,
              threads)) {
        for (int step = 0; step < 5; step++) {
          engine.step(IntStream.range(0, 256).toArray(), 0.01);
        }
        ends.add(engine.state().values());
      }
    }
    assertArrayEquals(ends.get(0).values(), ends.get(1).values());
  }

  /** The loss is a mean over the inputs, in however many parts they are worked out. */
  @ParameterizedTest
  @CsvSource({"NONE, CROSS_ENTROPY", "SCALAR, HINGE", "NONE, ABSOLUTE"})
  void oneInputManyTimesIsTheInputAlone(Normalisation normalisation, Loss loss) {
    for (int classes : new int[] {CLASSES, 0}) {
      NetworkDescription description =
          Nets.net(
              "layer(0.5) * (skip + layer(0.5))^3",
              5,
              7,
              classes,
              normalisation,
              new Wiring(true, true, true));
      Network drawn = Nets.unequal(Network.initialise(description, new Seed(23)));
      LabelledInputs inputs = binary(inputs(5), classes);
      float[] start = new ParameterLayout(description).flatten(drawn);
      List<float[]> ends = new ArrayList<>();
      List<Double> losses = new ArrayList<>();
      for (int[] batch : new int[][] {{3}, {3, 3, 3}}) {
        try (TrainableNetwork engine =
            new TrainableNetwork(description, state(start), loss, plain(), inputs, 1)) {
          losses.add(engine.step(batch, 1));
          ends.add(engine.state().values().values());
        }
      }
      assertEquals(losses.get(0), losses.get(1), 1e-6 * losses.get(0));
      assertFalse(Arrays.equals(start, ends.get(0)), "no step to speak of");
      assertArrayEquals(ends.get(0), ends.get(1), 1e-5f);
    }
  }
}
