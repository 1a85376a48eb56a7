package io.github.resglass.symbolic.landscape.level;

import static io.github.resglass.symbolic.expression.Expression.call;
import static io.github.resglass.symbolic.expression.Expression.constant;
import static io.github.resglass.symbolic.expression.Expression.sqrt;
import static io.github.resglass.symbolic.expression.Expression.symbol;
import static io.github.resglass.symbolic.landscape.level.LevelRates.FIRST;
import static io.github.resglass.symbolic.landscape.level.LevelRates.K;
import static io.github.resglass.symbolic.landscape.level.LevelRates.LOG;
import static io.github.resglass.symbolic.landscape.level.LevelRates.SECOND;
import static io.github.resglass.symbolic.landscape.level.LevelRates.U;
import static io.github.resglass.symbolic.landscape.level.LevelRates.Z;
import static io.github.resglass.symbolic.landscape.level.LevelRates.atLeast;
import static io.github.resglass.symbolic.landscape.level.Shortfall.V;
import static io.github.resglass.symbolic.landscape.level.Shortfall.Y;

import io.github.resglass.symbolic.algebra.Derivative;
import io.github.resglass.symbolic.argument.Differentiation;
import io.github.resglass.symbolic.derivation.Claim;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Proof;
import io.github.resglass.symbolic.derivation.Rule;
import io.github.resglass.symbolic.derivation.Statement;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Relation;
import io.github.resglass.symbolic.ground.Identity;
import io.github.resglass.symbolic.ground.Inequality;
import io.github.resglass.symbolic.ground.Use;
import io.github.resglass.symbolic.landscape.Complexity;
import io.github.resglass.symbolic.landscape.field.SeveralLengths;
import io.github.resglass.symbolic.premise.Equations;
import io.github.resglass.symbolic.premise.Hypothesis;
import io.github.resglass.symbolic.premise.Law;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * For R = ν″/ν′ < 1 the supremum of the rate of index k is inside of the tail, at z = √V + 1/√V
 * with V = (k+2+kR)/(k+(k+2)R), and equals ½ log R + ½(k+1) log V; it is 0 for k = 0.
 */
final class TrivialRegime {

  private static final Constant ONE = Constant.ONE;
  private static final Constant ZERO = Constant.ZERO;
  private static final Expression HALF = constant(2).power(-1);

  /** ν′ > ν″ > 0. */
  private static final Domain TRIVIAL =
      Domain.EVERYWHERE
          .positive(SECOND)
          .and(new Domain.Variable(FIRST, false, Optional.of(SECOND), true))
          .assuming(LevelRates.NOT_PURE);

  private static final Domain INDEX = TRIVIAL.integer(K, 0);
  private static final Domain MIXED = SeveralLengths.DOMAIN.assuming(NotPure.TRIVIAL).integer(K, 0);
  private static final Domain OUTSIDE = Domain.EVERYWHERE.and(atLeast(Y, ONE));

  /** V, where the supremum is. */
  private static final Expression END =
      K.plus(2)
          .times(FIRST)
          .plus(K.times(SECOND))
          .over(K.times(FIRST).plus(K.plus(2).times(SECOND)));

  /** √y + 1/√y. */
  private static final Expression SPECTRUM = sqrt(Y).plus(sqrt(Y).power(-1));

  /** I(√y + 1/√y). */
  private static final Expression EXCESS =
      Y.minus(Y.power(-1)).over(constant(4)).minus(call(Call.LOG, Y).over(constant(2)));

  private static final Relation SUBSTITUTED = call("I", SPECTRUM).equalTo(EXCESS);

  private static final Expression SUPREMUM =
      LOG.plus(K.plus(1).times(call(Call.LOG, END)).over(constant(2)));

  private final Equations equations = new Equations(new Proof("trivial-regime"));
  private final Claim complex;
  private final LevelRates.Result rates;

  private TrivialRegime(Claim complex, LevelRates.Result rates) {
    this.complex = complex;
    this.rates = rates;
  }

  static Claim derive(Claim complex, LevelRates.Result rates) {
    return new TrivialRegime(complex, rates).claim();
  }

  private Claim claim() {
    Fact slope = slope();
    Fact substituted =
        equations
            .proof()
            .apply(
                OUTSIDE,
                Rule.stating(
                    "x = √y + 1/√y in the integral",
                    SUBSTITUTED,
                    call("I", SPECTRUM).equalTo(EXCESS.times(2)),
                    new Hypothesis(SUBSTITUTED)));
    Shortfall.Result shortfall = Shortfall.derive(equations);
    Fact beyond =
        equations
            .proof()
            .apply(
                INDEX,
                Rule.stating(
                    "R is less than one",
                    END.atLeast(ONE),
                    END.atLeast(constant(2)),
                    Inequality.with(
                        FIRST
                            .minus(SECOND)
                            .times(2)
                            .over(K.times(FIRST).plus(K.plus(2).times(SECOND))))));
    Rated rated = new Rated(substituted, beyond, shortfall);
    Fact inner =
        rated.atMost(INDEX.and(atLeast(Y, ONE)).real(U).assuming(Y.atMost(END)), shortfall.below());
    rated.atMost(INDEX.and(atLeast(Y, END)).real(U), shortfall.above());
    Fact attained = rated.attained();
    NotPure.mixed(equations, MIXED, attained);
    Complexity.Result theta = Complexity.derive(equations.proof());
    Fact written = written(theta);
    Fact minima = minima();
    Statement statement =
        Statement.words("For R = ν″/ν′ < 1 [31] is negative and not the rate. Let ")
            .and(substituted.formula())
            .and(
                ", which is I(z) = ½∫_2^z √(x²−4) dx by x = ζ(y) = √y + 1/√y: for the right side J ")
            .and(slope.formula())
            .and(", where √(x²−4) = √y − 1/√y. With the rate of equation-31, ")
            .and(inner.formula())
            .and(" for every level u, for 1 ≤ y ≤ V = (k+2+kR)/(k+(k+2)R) and likewise for y ≥ V, ")
            .and("hence for every z ≥ 2. It is attained at y = V and ")
            .and(U.equalTo(LevelRates.nearest(Z)))
            .and(", ")
            .and(attained.formula())
            .and(", so this is the rate of index k, also written ")
            .and(written.formula())
            .and(" with ")
            .and(theta.definition().formula())
            .and("; for minima it is ")
            .and(minima.formula())
            .and(". All this holds of every mixture with weight on two lengths, as it has α² > 0")
            .and(" (equation-29).");
    return new Claim(
        "trivial-regime",
        "The rate of one index where the landscape is trivial",
        statement,
        "this project",
        SeveralLengths.shown(
            Statement.domain(INDEX.and(atLeast(Y, ONE)).real(U).positive(Complexity.RATIO))
                .and(", ")
                .and(Y.atMost(END))
                .and(" or ")
                .and(Y.atLeast(END))
                .and(", ")
                .and(SUBSTITUTED),
            MIXED),
        List.of("equation-31", "equation-29"),
        equations.proof().derivation());
  }

  /** dI/dy = ½√(z²−4) dz/dy, with √(z²−4) = √y − 1/√y. */
  private Fact slope() {
    Domain line = Domain.EVERYWHERE.positive(Y);
    Call place = call("zeta", Y);
    Call excess = call("J", Y);
    Fact spectrum = equations.define("where the spectrum ends", line, place, SPECTRUM);
    Fact value = equations.define("the integral up to there", line, excess, EXCESS);
    Fact byPlace = differentiate(line, place, SPECTRUM, spectrum);
    Fact byValue = differentiate(line, excess, EXCESS, value);
    Fact root = equations.law("square of a root", line, Law.SQUARE_OF_ROOT.at(Y));
    Expression width = sqrt(Y).minus(sqrt(Y).power(-1));
    // Both sides are multiples of 1/√y, 1/√y³ …: with s = √y, (s² − y) times this is left.
    Expression left = call(Call.DERIVATIVE, excess, Y);
    Expression right = width.over(constant(2)).times(call(Call.DERIVATIVE, place, Y));
    Expression s = sqrt(Y).power(2);
    return equations.equal(
        "half the root times the step",
        line,
        left,
        right,
        Identity.from(
            Use.of(0),
            Use.of(1).times(width.over(constant(2)).negated()),
            Use.of(2)
                .times(
                    s.plus(Y)
                        .over(s.power(2).times(Y.power(2)))
                        .minus(constant(2).over(s.times(Y)))
                        .over(constant(4)))),
        byValue,
        byPlace,
        root);
  }

  private Fact differentiate(Domain domain, Call name, Expression value, Fact definition) {
    return equations.equal(
        "differentiate",
        domain,
        call(Call.DERIVATIVE, name, Y),
        Derivative.of(value, Y),
        new Differentiation(Y),
        definition);
  }

  /** θ(R) + (k+1) θ(V). */
  private Fact written(Complexity.Result theta) {
    Expression ratio = SECOND.over(FIRST);
    Expression sum = Complexity.theta(ratio).plus(K.plus(1).times(Complexity.theta(END)));
    return equations.equal(
        "the two fractions cancel",
        INDEX,
        SUPREMUM,
        sum,
        Identity.from(
            Use.of(0).at(Complexity.RATIO, ratio).times(-1),
            Use.of(0).at(Complexity.RATIO, END).times(K.plus(1).negated())),
        theta.definition());
  }

  /** θ_0 = 0, as V = 1/R for k = 0. */
  private Fact minima() {
    Expression ratio = SECOND.over(FIRST);
    Expression inverse = FIRST.over(SECOND);
    Law product = Law.LOGARITHM.at(inverse).with(symbol("t"), ratio);
    Law one = Law.LOGARITHM.at(ONE).with(symbol("t"), ONE);
    Fact sum = equations.law("logarithm of a product", TRIVIAL, product);
    Fact unit = equations.law("logarithm of a product", Domain.EVERYWHERE, one);
    return equations.equal(
        "the two logarithms cancel",
        TRIVIAL,
        LOG.plus(call(Call.LOG, inverse).times(HALF)),
        ZERO,
        Identity.from(Use.of(0).times(HALF.negated()), Use.of(1).times(HALF.negated())),
        sum,
        unit);
  }

  /** The rate in terms of y and of the shortfall. */
  private final class Rated {

    private final Fact tail = equations.cite(complex, rates.tail());
    private final Fact rate = equations.cite(complex, rates.rate());
    private final Fact substituted;
    private final Fact beyond;
    private final Shortfall.Result shortfall;
    private final Fact root =
        equations.law(
            "square of a root", Domain.EVERYWHERE.positive(SECOND), Law.SQUARE_OF_ROOT.at(SECOND));
    private final Fact outer = equations.law("square of a root", OUTSIDE, Law.SQUARE_OF_ROOT.at(Y));
    private final Fact edge;

    Rated(Fact substituted, Fact beyond, Shortfall.Result shortfall) {
      this.substituted = substituted;
      this.beyond = beyond;
      this.shortfall = shortfall;
      edge =
          equations
              .proof()
              .apply(
                  OUTSIDE,
                  Rule.stating(
                      "a sum of a number and its inverse",
                      SPECTRUM.atLeast(constant(2)),
                      SPECTRUM.atLeast(constant(3)),
                      Inequality.with(sqrt(Y).minus(1).power(2).over(sqrt(Y)))));
    }

    /**
     * How the premises add up to the rate at the end of the spectrum that y stands for, times a
     * sign: beyond, edge, rate, tail, I, √ν″² and √y².
     */
    private List<Use> uses(Expression y, Expression z, long sign) {
      Expression gap = SECOND.minus(FIRST).over(SECOND.plus(FIRST).times(4));
      Expression inverse = y.times(sqrt(y).power(2)).power(-1);
      return new ArrayList<>(
          List.of(
              Use.known(0),
              Use.known(1).at(Y, y),
              Use.of(2).at(Z, z).at(U, z.equals(SPECTRUM) ? U : LevelRates.nearest(z)).times(sign),
              Use.of(3).at(Z, z).times(sign),
              Use.of(4).at(Y, y).times(K.plus(1).times(-sign)),
              Use.of(5).times(LevelRates.shareOfRoot(z).times(-sign)),
              Use.of(6).at(Y, y).times(gap.times(ONE.minus(inverse)).times(-sign))));
    }

    private Fact[] premises(Fact... more) {
      List<Fact> all = new ArrayList<>(List.of(beyond, edge, rate, tail, substituted, root, outer));
      Collections.addAll(all, more);
      return all.toArray(Fact[]::new);
    }

    /** For y on one side of V. */
    Fact atMost(Domain domain, Fact notNegative) {
      List<Use> uses = uses(Y, SPECTRUM, -1);
      uses.add(Use.of(7).at(V, END).times(K.plus(1).negated()));
      uses.add(Use.of(8).at(V, END).times(K.plus(1)));
      return equations.atMost(
          "complete the square, and compare with the end",
          domain,
          LevelRates.rate(K, SPECTRUM, U),
          SUPREMUM,
          new Inequality(uses, LevelRates.distance(SPECTRUM)),
          premises(shortfall.definition(), notNegative));
    }

    Fact attained() {
      Expression z = SPECTRUM.with(Y, END);
      return equations.equal(
          "at the end and the level that costs least",
          INDEX,
          LevelRates.rate(K, z, LevelRates.nearest(z)),
          SUPREMUM,
          new Identity(uses(END, z, 1)),
          premises());
    }
  }
}
