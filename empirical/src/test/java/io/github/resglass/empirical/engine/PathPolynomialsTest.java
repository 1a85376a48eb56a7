package io.github.resglass.empirical.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.empirical.Nets;
import io.github.resglass.empirical.data.LabelledInputs;
import io.github.resglass.empirical.data.Seed;
import io.github.resglass.empirical.linear.Shape;
import io.github.resglass.empirical.measurement.AbsolutePaths;
import io.github.resglass.empirical.measurement.PathContributions;
import io.github.resglass.empirical.network.ForwardPass;
import io.github.resglass.empirical.network.Network;
import io.github.resglass.empirical.network.Normalisation;
import io.github.resglass.empirical.network.Wiring;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PathPolynomialsTest {

  private static final int INPUTS = 8;

  /** All paths one by one, in double precision; 10⁻⁵ of the sum of their absolute values. */
  @ParameterizedTest
  @EnumSource
  void singlePrecisionEqualsTheSumOverAllPaths(Normalisation normalisation) {
    for (String architecture :
        List.of(
            "layer(0.5) * (skip + layer(0.5))^5",
            "layer(0.5) * (skip + layer(0.5)^2)^2",
            "(skip + layer(0.5)) * (0.3*skip + 0.7*layer(0.5) + layer(1)^2)",
            "layer(1)^4 * 0.5")) {
      for (Wiring wiring : List.of(new Wiring(true, true, false), new Wiring(true, true, true))) {
        LabelledInputs inputs = Nets.gaussian(2, INPUTS, 5);
        Network network =
            ForwardPass.calibrate(
                Nets.unequal(
                    Network.initialise(
                        Nets.net(architecture, 2, 3, 0, normalisation, wiring), new Seed(4))),
                inputs);
        List<float[]> parts = PathPolynomials.lastLayer(network, inputs, 1);
        for (int i = 0; i < INPUTS; i++) {
          double[][][] paths = AbsolutePaths.of(network, inputs, i, parts.size());
          for (int j = 0; j < 3; j++) {
            double sum = 0;
            double absolute = 0;
            for (int r = 0; r < parts.size(); r++) {
              float part = parts.get(r)[i * 3 + j];
              assertEquals(paths[0][r][j], part, 1e-5 * paths[1][r][j]);
              sum += part;
              absolute += paths[1][r][j];
            }
            double output = ForwardPass.of(network, inputs).lastLayer()[i * 3 + j];
            assertEquals(output, sum, 1e-5 * absolute);
          }
        }
      }
    }
  }

  /** Convolutions, against the measurement in double precision, which has been enumerated. */
  @ParameterizedTest
  @EnumSource
  void singlePrecisionKnowsImages(Normalisation normalisation) {
    Shape image = new Shape(2, 5, 4);
    Network network =
        Nets.unequal(
            Network.initialise(
                Nets.images(
                    "layer(0.5) * (0.5*skip + layer(0.5)^2)^2",
                    image,
                    3,
                    0,
                    normalisation,
                    new Wiring(true, true, true),
                    3,
                    2),
                new Seed(4)));
    LabelledInputs inputs = Nets.gaussian(image.units(), INPUTS, 5);
    Network calibrated = ForwardPass.calibrate(network, inputs);
    PathContributions exact = PathContributions.of(calibrated, inputs);
    List<float[]> parts = PathPolynomials.lastLayer(calibrated, inputs, 1);
    assertEquals(exact.degree() + 1, parts.size());
    double largest = 0;
    for (int i = 0; i < INPUTS * exact.units(); i++) {
      int unit = i % exact.units();
      double absolute = 0;
      for (int r = 0; r < parts.size(); r++) {
        absolute += Math.abs(exact.unit(r, i / exact.units(), unit));
      }
      for (int r = 0; r < parts.size(); r++) {
        assertEquals(exact.unit(r, i / exact.units(), unit), parts.get(r)[i], 1e-5 * absolute);
      }
      largest = Math.max(largest, absolute);
    }
    assertTrue(largest > 0.01, "nothing to compare: " + largest);
  }
}
