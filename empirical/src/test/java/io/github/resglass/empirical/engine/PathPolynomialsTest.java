package io.github.resglass.empirical.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.resglass.empirical.Nets;
import io.github.resglass.empirical.data.LabelledInputs;
import io.github.resglass.empirical.data.Seed;
import io.github.resglass.empirical.measurement.AbsolutePaths;
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
}
