package io.github.resglass.empirical.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.empirical.Nets;
import io.github.resglass.empirical.data.LabelledInputs;
import io.github.resglass.empirical.data.Seed;
import io.github.resglass.empirical.linear.MatrixProduct;
import io.github.resglass.symbolic.architecture.Architecture;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkTest {

  @ParameterizedTest
  @CsvSource({
    "layer(0.5) * (skip + layer(0.5))^9, 10, 10",
    "layer(0.5) * (skip + layer(0.5)^2)^4, 9, 9",
    "layer(1) * (skip + 0.5*layer(2))^0, 1, 1",
    "layer(1) + layer(2), 2, 1",
    "2 * layer(1) * 3, 1, 1",
  })
  void layersAndDegreeAreThoseOfTheArchitecture(String architecture, int layers, int degree) {
    NetworkDescription net = Nets.net(architecture, 4, 8, 0, Normalisation.NONE);
    assertEquals(layers, net.layers().size());
    assertEquals(degree, Block.degree(net.block()));
    for (int l = 0; l < layers; l++) {
      assertEquals(l, net.layers().get(l).index());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "skip + layer(1) | 'skip + layer(1)' adds branches of 4 units and 8 units",
        "layer(1) * (skip + layer(b)) | the gain 'b' is a symbol",
        "layer(1)^p | the repetition 'p' is a symbol",
        "layer | a layer has no gain",
        "layer(1)^1000000 | repetitions; at most 10000",
      })
  void whatCannotBeBuiltIsRefusedBeforeWorkBegins(String architecture, String named) {
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> Nets.net(architecture, 4, 8, 0, Normalisation.NONE))
            .getMessage();
    assertTrue(message.contains(named), message);
  }

  /** The mean square of m = 40,000 normal weights has relative standard error √(2/m). */
  @Test
  void weightsHaveTheVarianceThatTheGainAsksFor() {
    Network net =
        Network.initialise(
            Nets.net("layer(0.25) * (skip + layer(1.5))", 100, 400, 0, Normalisation.NONE),
            new Seed(1));
    for (int l = 0; l < 2; l++) {
      Matrix weights = net.weights().get(l);
      double c = l == 0 ? 0.5 : 3;
      double count = (double) weights.rows() * weights.columns();
      double ratio = Math.pow(weights.norm() / c, 2) / weights.columns();
      assertEquals(1, ratio, 5 * Math.sqrt(2 / count));
    }
    NetworkDescription scaled =
        new NetworkDescription(
            Architecture.parse("layer * (skip + layer)"),
            3,
            4,
            0,
            Normalisation.NONE,
            OptionalDouble.of(1.25));
    assertEquals(1.25, scaled.layers().get(1).initialScale());
  }

  @Test
  void calibratedBranchesHaveUnitMeanDeviation() {
    NetworkDescription description =
        Nets.net("layer(0.5) * (skip + layer(2))^4", 6, 12, 3, Normalisation.SCALE_ONLY);
    LabelledInputs inputs = Nets.gaussian(6, 300, 2);
    Network drawn = Network.initialise(description, new Seed(3));
    Network net = ForwardPass.calibrate(drawn, inputs);
    List<LayerStatistics> statistics = ForwardPass.of(net, inputs).statistics();
    for (int l = 0; l < 5; l++) {
      assertEquals(statistics.get(l).deviation(), net.deviations().get(l), 1e-12);
      assertEquals(1 / statistics.get(l).deviation(), net.branchScale(l), 1e-12);
    }
    assertEquals(net, ForwardPass.calibrate(net, inputs), "calibrating twice changes nothing");
  }

  @Test
  void productsDoNotDependOnThePartOfTheBatch() {
    double[] a = new double[200 * 7];
    double[] w = new double[7 * 5];
    for (int i = 0; i < a.length; i++) {
      a[i] = Math.sin(i);
    }
    for (int i = 0; i < w.length; i++) {
      w[i] = Math.cos(i);
    }
    double[] product = MatrixProduct.multiply(a, 200, w, 7, 5);
    for (int row = 0; row < 200; row++) {
      for (int j = 0; j < 5; j++) {
        double sum = 0;
        for (int k = 0; k < 7; k++) {
          sum += a[row * 7 + k] * w[k * 5 + j];
        }
        assertEquals(sum, product[row * 5 + j], 1e-14);
      }
    }
  }
}
