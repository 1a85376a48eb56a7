package io.github.resglass.symbolic.landscape.count;

import static io.github.resglass.symbolic.expression.Expression.constant;
import static io.github.resglass.symbolic.expression.Expression.sqrt;
import static io.github.resglass.symbolic.landscape.count.FiniteCount.LAMBDA;
import static io.github.resglass.symbolic.landscape.count.FiniteCount.R;
import static io.github.resglass.symbolic.landscape.count.FiniteCount.RATIO;
import static io.github.resglass.symbolic.landscape.count.FiniteCount.ROOT;
import static io.github.resglass.symbolic.landscape.count.FiniteCount.WEIGHT;
import static io.github.resglass.symbolic.landscape.count.Hermite.N;
import static io.github.resglass.symbolic.landscape.count.Hermite.i;
import static io.github.resglass.symbolic.landscape.count.Hermite.p;

import io.github.resglass.symbolic.algebra.Expansion;
import io.github.resglass.symbolic.cas.RationalFunction;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Relation;
import io.github.resglass.symbolic.ground.Identity;
import io.github.resglass.symbolic.ground.Use;
import io.github.resglass.symbolic.premise.Equations;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * C(Λ, R) for Λ = 2, 3, … as a polynomial over a power of 3R + 1 and one root, by running the
 * recurrences.
 */
final class ClosedForms {

  private static final Expression OUTER = R.times(3).plus(1);

  private final Equations equations;
  private final RatioRecurrences recurrences;
  private final List<Fact> squares = new ArrayList<>();
  private final List<Fact> skews = new ArrayList<>();

  private ClosedForms(Equations equations, RatioRecurrences recurrences) {
    this.equations = equations;
    this.recurrences = recurrences;
    squares.addAll(recurrences.firsts().subList(0, 2));
    skews.addAll(recurrences.firsts().subList(2, 4));
  }

  /** The values for Λ = 2 … largest, in that order. */
  static List<Fact> upTo(
      int largest,
      Equations equations,
      Fact count,
      RatioRecurrences recurrences,
      Fact squareOfRoot) {
    ClosedForms forms = new ClosedForms(equations, recurrences);
    List<Fact> values = new ArrayList<>();
    for (int dimension = 2; dimension <= largest; dimension++) {
      values.add(forms.value(dimension, count, squareOfRoot));
    }
    return values;
  }

  private static Expression right(Fact fact) {
    return ((Relation) fact.formula()).right();
  }

  /** I_j, j ≥ 2, from the two before it. */
  private Fact square(int j) {
    if (j < squares.size()) {
      return squares.get(j);
    }
    Fact last = square(j - 1);
    Fact before = square(j - 2);
    Expression middle = R.plus(1).times(2L * (2L * j - 1)).over(OUTER.times(j));
    Expression tail = R.plus(3).times(j - 1L).over(OUTER.times(j)).negated();
    Expression value = lowest(middle.times(right(last)).plus(tail.times(right(before))));
    Fact square =
        equations.equal(
            "run the recurrence",
            RATIO,
            i(constant(j), WEIGHT),
            value,
            Identity.from(
                Use.of(0).at(N, constant(j - 2L)).times(OUTER.times(j).power(-1)),
                Use.of(1).times(middle),
                Use.of(2).times(tail)),
            recurrences.squares(),
            last,
            before);
    squares.add(square);
    return square;
  }

  /** P_Λ, Λ ≥ 4, from P_{Λ−2}. */
  private Fact skew(int dimension) {
    if (dimension - 2 < skews.size()) {
      return skews.get(dimension - 2);
    }
    Fact before = skew(dimension - 2);
    Fact one = square(dimension - 3);
    Fact two = square(dimension - 2);
    Expression half = R.plus(1).over(R.times(2));
    Expression value = lowest(right(before).minus(right(one)).over(R).plus(half.times(right(two))));
    Fact skew =
        equations.equal(
            "run the recurrence",
            RATIO,
            p(constant(dimension), WEIGHT),
            value,
            Identity.from(
                Use.of(0).at(N, constant(dimension - 2L)),
                Use.of(1).times(R.power(-1)),
                Use.of(2).times(R.power(-1).negated()),
                Use.of(3).times(half)),
            recurrences.skews(),
            before,
            one,
            two);
    skews.add(skew);
    return skew;
  }

  private Fact value(int dimension, Fact count, Fact squareOfRoot) {
    Fact bulk = bulk(dimension);
    Expression sum = right(bulk);
    Expression half = R.power(dimension / 2);
    Expression rest = sqrt(R).power(dimension % 2);
    Expression power = sqrt(R).power(dimension);
    // √R^{2k} − R^k = (√R² − R) Σ_i √R^{2i} R^{k−1−i}.
    Expression geometric = constant(0);
    for (int e = 0; e < dimension / 2; e++) {
      geometric = geometric.plus(sqrt(R).power(2L * e).times(R.power(dimension / 2 - 1L - e)));
    }
    Fact whole =
        equations.equal(
            "whole powers of R",
            RATIO,
            power,
            half.times(rest),
            Identity.from(Use.of(0).times(rest.times(geometric))),
            squareOfRoot);
    Fact atDimension =
        equations.equal(
            "put in",
            RATIO,
            FiniteCount.even(constant(dimension)),
            constant(4).times(power).times(sum).over(ROOT),
            Identity.from(
                Use.of(0).at(LAMBDA, constant(dimension)),
                Use.of(1).times(constant(4).times(power).over(ROOT))),
            count,
            bulk);
    int exponent = 0;
    Expression numerator = lowest(sum.times(half).times(4));
    while (!RationalFunction.of(numerator).isPolynomial()) {
      exponent++;
      numerator = lowest(numerator.times(OUTER));
    }
    return equations.equal(
        "the closed form for " + dimension + " dimensions",
        RATIO,
        FiniteCount.even(constant(dimension)),
        rest.times(numerator).over(OUTER.power(exponent).times(ROOT)),
        Identity.from(Use.of(0), Use.of(1).times(constant(4).times(sum).over(ROOT))),
        atDimension,
        whole);
  }

  /** Σ_{j=0}^{Λ−2} I_j + P_Λ. */
  private Fact bulk(int dimension) {
    List<Fact> premises = new ArrayList<>(List.of(skew(dimension)));
    Expression sum = right(skew(dimension));
    for (int j = 0; j <= dimension - 2; j++) {
      premises.add(square(j));
      sum = sum.plus(right(square(j)));
    }
    Use[] uses = new Use[premises.size()];
    Arrays.setAll(uses, Use::of);
    return equations.equal(
        "add up",
        RATIO,
        FiniteCount.bulk(constant(dimension)),
        lowest(sum),
        Identity.from(uses),
        premises.toArray(Fact[]::new));
  }

  private static Expression lowest(Expression rational) {
    return Expansion.lowestTerms(rational);
  }

  /** In d = R + 1: (29d³ − 63d² + 48d − 12)/(3d−2)^{3/2} for four dimensions. */
  static Fact inDegree(Equations equations, Fact four, Fact squareOfRoot) {
    Expression d = R.plus(1);
    Expression numerator =
        d.power(3).times(29).minus(d.power(2).times(63)).plus(d.times(48)).minus(12);
    return equations.equal(
        "in terms of the degree",
        RATIO,
        FiniteCount.even(constant(4)),
        numerator.over(ROOT.power(3)),
        Identity.from(
            Use.of(0),
            Use.of(1).times(right(four).times(ROOT).times(OUTER).over(OUTER.times(ROOT.power(3))))),
        four,
        squareOfRoot);
  }

  /** 2√(3R+1) for two dimensions. */
  static Fact root(Equations equations, Fact two, Fact squareOfRoot) {
    return equations.equal(
        "as a root",
        RATIO,
        FiniteCount.even(constant(2)),
        ROOT.times(2),
        Identity.from(Use.of(0), Use.of(1).times(constant(-2).over(ROOT))),
        two,
        squareOfRoot);
  }
}
