package io.github.resglass.empirical.lesion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.resglass.empirical.comparison.Prediction.Model;
import io.github.resglass.verify.numeric.law.IndependentWeightsLaw;
import io.github.resglass.verify.numeric.law.LengthLaw;
import io.github.resglass.verify.numeric.law.PaperLaw;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.CombinatoricsUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LesionLawTest {

  private static final int UNITS = 7;

  /**
   * A path of length r goes through r − 1 units: C(n − r + 1, d)/C(n, d) of the lesions miss it.
   */
  private static double missed(int length, int dropped) {
    int others = UNITS - (length - 1);
    return others < dropped
        ? 0
        : CombinatoricsUtils.binomialCoefficientDouble(others, dropped)
            / CombinatoricsUtils.binomialCoefficientDouble(UNITS, dropped);
  }

  private static double average(LengthLaw law, ToDoubleFunction<Integer> change) {
    return IntStream.rangeClosed(law.weights().from(), law.weights().to())
        .mapToDouble(r -> law.weights().get(r) * change.applyAsDouble(r))
        .sum();
  }

  private static double overAllSets(Model model, double[] scales, int dropped) {
    double sum = 0;
    int sets = 0;
    for (int bits = 0; bits < 1 << UNITS; bits++) {
      if (Integer.bitCount(bits) == dropped) {
        List<Integer> units = new ArrayList<>();
        for (int unit = 1; unit <= UNITS; unit++) {
          if ((bits >> (unit - 1) & 1) == 1) {
            units.add(unit);
          }
        }
        sum += LesionLaw.squaredChange(model, scales, units);
        sets++;
      }
    }
    return sum / sets;
  }

  /** Without coherence the energy of the paths through a dropped unit is what is lost. */
  @Test
  void incoherentPathsLoseTheEnergyOfTheirLengths() {
    double[] scales = {1, 0.9, 0.9, 0.9, 0.9, 0.9, 0.9, 0.9};
    LengthLaw law = IndependentWeightsLaw.ofScales(scales);
    for (int d = 0; d <= UNITS; d++) {
      int dropped = d;
      assertEquals(
          average(law, r -> 1 - missed(r, dropped)),
          overAllSets(Model.INDEPENDENT_WEIGHTS, scales, d),
          1e-13);
    }
  }

  /** Coherent paths of one length lose amplitude; equal gains make every lesion of a size alike. */
  @Test
  void coherentPathsLoseTheAmplitudeOfTheirLengths() {
    double[] scales = {1, 0.9, 0.9, 0.9, 0.9, 0.9, 0.9, 0.9};
    LengthLaw law = PaperLaw.ofScales(scales);
    for (int d = 0; d <= UNITS; d++) {
      int dropped = d;
      assertEquals(
          average(law, r -> (1 - missed(r, dropped)) * (1 - missed(r, dropped))),
          overAllSets(Model.PAPER_MEASURED_GAINS, scales, d),
          1e-13);
    }
  }

  @ParameterizedTest
  @EnumSource(Model.class)
  void nothingDroppedChangesNothingAndTinyBranchesMatterNothing(Model model) {
    double[] scales = {1, 0.5, 1.5, 1e-9, 0.7};
    assertEquals(0, LesionLaw.squaredChange(model, scales, List.of()), 1e-14);
    assertEquals(0, LesionLaw.squaredChange(model, scales, List.of(3)), 1e-8);
  }

  /** With one unit everything is known: h + R(c h'), h of mean square 1 and mean 1/√π. */
  @Test
  void oneUnitAtLargeWidth() {
    double c = 1.3;
    double branch = c / Math.sqrt(2 * Math.PI);
    double mean = 1 / Math.sqrt(Math.PI);
    double energy = 1 + 2 * mean * branch + c * c / 2;
    double[] scales = {1, c};
    assertEquals(
        c * c / 2 / energy,
        LesionLaw.squaredChange(Model.LARGE_WIDTH_UNIT, scales, List.of(1)),
        1e-15);
    assertEquals(
        Math.pow(branch / (mean + branch), 2),
        LesionLaw.squaredChange(Model.LARGE_WIDTH_SUM, scales, List.of(1)),
        1e-15);
  }

  /** The first layer's scale multiplies both outputs. */
  @ParameterizedTest
  @EnumSource(Model.class)
  void theFirstLayersScaleDoesNotMatter(Model model) {
    double[] scales = {1, 0.5, 1.5, 0.7};
    double[] louder = Arrays.copyOf(scales, scales.length);
    louder[0] = 10;
    assertEquals(
        LesionLaw.squaredChange(model, scales, List.of(1, 3)),
        LesionLaw.squaredChange(model, louder, List.of(1, 3)));
  }
}
