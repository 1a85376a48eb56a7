package io.github.resglass.verify.property;

import io.github.resglass.symbolic.architecture.Architecture;
import io.github.resglass.symbolic.architecture.PathPolynomial;
import io.github.resglass.symbolic.property.FixedSeeds;
import io.github.resglass.verify.numeric.bounded.BoundedList;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.hipparchus.fraction.BigFraction;

/**
 * What holds for the path-length law ε_1², ε_2², … of every net, for a test class to inherit:
 *
 * <pre>
 * class MyLengthLawTest implements LengthLaws {
 *   public BoundedList squaredWeights(Architecture net) { return …; }
 * }
 * </pre>
 */
@AddLifecycleHook(FixedSeeds.class)
public interface LengthLaws {

  /**
   * The formula under test.
   *
   * @param net numeric, with at least one path that passes a layer
   * @return ε_r² with one bound on the error of each
   */
  BoundedList squaredWeights(Architecture net);

  /** Σ ε_r² = 1, within the bounds of all terms. */
  @Property(tries = 200)
  default void squaredWeightsSumToOne(@ForAll Architecture net) {
    Assume.that(Lengths.passesALayer(net));
    BoundedList weights = squaredWeights(net);
    double sum = 0;
    for (double weight : weights.values()) {
      sum += weight;
    }
    Lengths.require(Math.abs(sum - 1) <= Lengths.slack(weights), "the weights sum to " + sum);
  }

  /** ε_r² = g_r²/Σ g_s² with g the coefficients of the path polynomial, in rational numbers. */
  @Property(tries = 200)
  default void squaredWeightsAreThoseOfThePathPolynomial(@ForAll Architecture net) {
    Assume.that(Lengths.passesALayer(net));
    PathPolynomial paths = PathPolynomial.of(net);
    BigFraction norm = Lengths.squaredNorm(paths);
    BoundedList weights = squaredWeights(net);
    for (int r = 1; r <= Math.max(paths.degree(), weights.to()); r++) {
      double exact =
          r > paths.degree() ? 0 : paths.coefficient(r).pow(2).divide(norm).doubleValue();
      double found = r < weights.from() || r > weights.to() ? 0 : weights.get(r);
      Lengths.require(
          Math.abs(found - exact) <= weights.errorBound() + Math.ulp(exact),
          "length " + r + " has weight " + found + ", not " + exact);
    }
  }

  /** A gate before the net scales all paths alike. */
  @Property(tries = 100)
  default void aGateBeforeTheNetChangesNothing(@ForAll Architecture net) {
    Assume.that(Lengths.passesALayer(net));
    Architecture gated = Architecture.series(Lengths.gate(), net);
    Lengths.requireShifted(squaredWeights(net), squaredWeights(gated), 0);
  }

  /** A layer before the net makes every path longer by one; paths of length 0 join in. */
  @Property(tries = 100)
  default void aLayerBeforeTheNetShiftsEveryLength(@ForAll Architecture net) {
    Assume.that(Lengths.passesALayer(net) && PathPolynomial.of(net).coefficient(0).isZero());
    Architecture longer = Architecture.series(Lengths.layer(), net);
    Lengths.requireShifted(squaredWeights(net), squaredWeights(longer), 1);
  }

  /** The order of parts in series does not matter. */
  @Property(tries = 100)
  default void partsInSeriesCommute(@ForAll Architecture one, @ForAll Architecture other) {
    Architecture ahead = Architecture.series(one, other);
    Assume.that(Lengths.passesALayer(ahead));
    Lengths.requireShifted(
        squaredWeights(ahead), squaredWeights(Architecture.series(other, one)), 0);
  }
}
