package io.github.resglass.empirical.lesion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.empirical.Nets;
import io.github.resglass.empirical.comparison.ComparedPrediction.Agreement;
import io.github.resglass.empirical.comparison.Prediction.Model;
import io.github.resglass.empirical.data.Seed;
import io.github.resglass.empirical.network.Network;
import io.github.resglass.empirical.network.NetworkDescription;
import io.github.resglass.empirical.network.Normalisation;
import io.github.resglass.empirical.training.Progress;
import io.github.resglass.symbolic.architecture.Architecture;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LesionCurvesTest {

  private static LesionCurves untrained(int classes, int width, int networks) {
    NetworkDescription description =
        new NetworkDescription(
            Architecture.parse("layer(0.5) * (skip + layer(0.5))^5"),
            width,
            width,
            classes,
            Normalisation.NONE,
            OptionalDouble.of(1));
    List<Network> drawn =
        IntStream.range(0, networks)
            .mapToObj(i -> Network.initialise(description, new Seed(5).child("network", i)))
            .toList();
    return LesionCurves.measure(
        drawn, Nets.gaussian(width, 16, 1), 5, new Seed(6), 0.999, Progress.SILENT);
  }

  /**
   * 40 networks of width 192; the law of the readout holds (false alarms: 0.1 % at most, one seed),
   * and is told from the two simple ones.
   */
  @ParameterizedTest
  @CsvSource({"0, LARGE_WIDTH_SUM", "10, LARGE_WIDTH_UNIT"})
  void wideUntrainedNetworksFollowTheLargeWidthLawAlone(int classes, Model law) {
    LesionCurves curves = untrained(classes, 192, 40);
    assertEquals(List.of(1, 2, 3, 4, 5), curves.dropped());
    for (LesionCurves.Predicted prediction : curves.predictions()) {
      assertEquals(
          prediction.model() == law ? Agreement.FITS : Agreement.DOES_NOT_FIT,
          prediction.agreement(),
          prediction.toString());
    }
  }

  @Test
  void otherFormsAreRefused() {
    Network net =
        Network.initialise(
            Nets.net("(skip + layer(0.5)^2)^3", 8, 8, 3, Normalisation.NONE), new Seed(1));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            LesionCurves.measure(
                List.of(net, net), Nets.gaussian(8, 4, 1), 2, new Seed(1), 0.9, Progress.SILENT));
  }

  /** Dropping more changes more. */
  @Test
  void changesGrowWithTheNumberOfUnitsDropped() {
    LesionCurves curves = untrained(3, 24, 10);
    for (int d = 1; d < curves.dropped().size(); d++) {
      assertTrue(curves.measured().get(d).centre() > curves.measured().get(d - 1).centre());
    }
    assertFalse(curves.predictions().isEmpty());
  }
}
