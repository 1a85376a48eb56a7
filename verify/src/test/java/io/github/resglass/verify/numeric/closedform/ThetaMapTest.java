package io.github.resglass.verify.numeric.closedform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.resglass.verify.numeric.bounded.BoundedReal;
import io.github.resglass.verify.numeric.landscape.Complexity;
import io.github.resglass.verify.numeric.mixture.BinomialMixture;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** The map in doubles against 50-digit arithmetic, point by point. */
class ThetaMapTest {

  @Test
  void everyPointAgreesWithManyDigitsWithinTheOneBound() {
    int[] depths = {3, 10, 64, 65, 66, 1000, 100_000};
    BigFraction[] gains = {
      new BigFraction(1, 1 << 20), new BigFraction(1, 8), BigFraction.ONE, new BigFraction(5, 2)
    };
    double[] doubles = new double[gains.length];
    for (int i = 0; i < gains.length; i++) {
      doubles[i] = gains[i].doubleValue();
    }
    ThetaMap map = ThetaMap.of(doubles, depths);
    for (int i = 0; i < gains.length; i++) {
      for (int j = 0; j < depths.length; j++) {
        BoundedReal exact =
            Complexity.of(BinomialMixture.of(depths[j], gains[i], false).covariance())
                .equation31()
                .orElseThrow();
        assertEquals(exact.value(), map.at(i, j), exact.errorBound() + map.errorBound());
        assertEquals(map.at(i, j), map.values()[i][j]);
      }
    }
    assertEquals(0, map.errorBound(), 1e-12);
  }

  @Test
  void theMapOfNothingIsEmptyAndWhatIsOutsideTheDomainIsRefused() {
    assertEquals(0, ThetaMap.of(new double[0], new int[] {2}).values().length);
    assertThrows(
        IllegalArgumentException.class, () -> ThetaMap.of(new double[] {0.5}, new int[] {1}));
    assertThrows(
        IllegalArgumentException.class, () -> ThetaMap.of(new double[] {-1}, new int[] {5}));
  }
}
