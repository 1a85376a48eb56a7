package io.github.resglass.empirical.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.empirical.Nets;
import io.github.resglass.empirical.data.GaussianClasses;
import io.github.resglass.empirical.data.GaussianTask;
import io.github.resglass.empirical.data.LabelledInputs;
import io.github.resglass.empirical.data.Seed;
import io.github.resglass.empirical.network.ForwardPass;
import io.github.resglass.empirical.network.Matrix;
import io.github.resglass.empirical.network.Network;
import io.github.resglass.empirical.network.Normalisation;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainableNetworkTest {

  private static final int CLASSES = 4;
  private static final int BATCH = 24;

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
  })
  void engineAndDoublePrecisionGiveTheSameOutputs(
      String architecture, int dimension, int width, Normalisation normalisation) {
    LabelledInputs inputs = inputs(dimension);
    Network drawn =
        Network.initialise(
            Nets.net(architecture, dimension, width, CLASSES, normalisation), new Seed(3));
    Network calibrated = ForwardPass.calibrate(drawn, inputs);
    ParameterState state = TrainableNetwork.initialState(drawn, plain());
    try (TrainableNetwork engine = load(drawn, state, Loss.CROSS_ENTROPY, plain())) {
      List<Double> deviations = engine.calibrate(inputs).deviations();
      for (int l = 0; l < deviations.size(); l++) {
        double exact = calibrated.deviations().get(l);
        assertEquals(exact, deviations.get(l), 1e-5 * exact);
      }
      double[] expected = ForwardPass.of(calibrated, inputs).logits();
      float[] actual = engine.logits(inputs, deviations);
      double largest = 0;
      for (double value : expected) {
        largest = Math.max(largest, Math.abs(value));
      }
      for (int i = 0; i < expected.length; i++) {
        assertEquals(expected[i], actual[i], 1e-5 * largest);
      }
      assertEquals(drawn, engine.network(Collections.nCopies(deviations.size(), 1.0)));
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
  })
  void stepsFollowTheGradient(String architecture, Normalisation normalisation, Loss loss) {
    Network drawn =
        Network.initialise(Nets.net(architecture, 5, 7, CLASSES, normalisation), new Seed(11));
    LabelledInputs inputs = inputs(5);
    ParameterLayout layout = new ParameterLayout(drawn.description());
    float[] start = layout.flatten(drawn);
    for (int i = layout.classifier().offset(); i < layout.scales().offset(); i++) {
      start[i] *= 50;
    }
    double rate = 1e-2;
    ParameterState state = state(start);
    float[] after;
    double lossBefore;
    try (TrainableNetwork engine = load(drawn, state, loss, plain())) {
      lossBefore = engine.step(IntStream.range(0, BATCH).toArray(), rate);
      after = engine.state().values().values();
    }
    assertEquals(loss(layout, start, inputs, loss), lossBefore, 1e-5 * lossBefore);
    SplittableRandom random = new SplittableRandom(5);
    double largest = 0;
    for (int check = 0; check < 60; check++) {
      int place =
          check < layout.scales().length() + 10
              ? start.length - 1 - check
              : random.nextInt(start.length);
      double gradient = difference(layout, start, place, inputs, loss);
      largest = Math.max(largest, Math.abs(gradient));
      assertEquals(gradient, (start[place] - after[place]) / rate, 2e-4, "parameter " + place);
    }
    assertTrue(largest > 0.01, "no gradient to speak of: " + largest);
  }

  private static ParameterState state(float[] values) {
    return new ParameterState(
        Matrix.row(values), Matrix.row(new float[values.length]), Matrix.row(), 0);
  }

  private static double difference(
      ParameterLayout layout, float[] at, int place, LabelledInputs inputs, Loss loss) {
    float[] up = at.clone();
    float[] down = at.clone();
    up[place] += 1e-3f;
    down[place] -= 1e-3f;
    return (loss(layout, up, inputs, loss) - loss(layout, down, inputs, loss))
        / ((double) up[place] - down[place]);
  }

  private static double loss(
      ParameterLayout layout, float[] parameters, LabelledInputs inputs, Loss loss) {
    int layers = layout.weights().size();
    Network network = layout.network(parameters, Collections.nCopies(layers, 1.0));
    double[] logits = ForwardPass.of(ForwardPass.calibrate(network, inputs), inputs).logits();
    double sum = 0;
    for (int i = 0; i < BATCH; i++) {
      double right = logits[i * CLASSES + inputs.label(i)];
      double partition = 0;
      double hinge = 0;
      for (int k = 0; k < CLASSES; k++) {
        double other = logits[i * CLASSES + k];
        partition += Math.exp(other - right);
        hinge += k == inputs.label(i) ? 0 : Math.max(0, 1 - right + other) / CLASSES;
      }
      sum += loss == Loss.CROSS_ENTROPY ? Math.log(partition) : hinge;
    }
    return sum / BATCH;
  }
}
