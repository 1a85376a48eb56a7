package io.github.resglass.symbolic.law;

import static io.github.resglass.symbolic.expression.Expression.call;
import static io.github.resglass.symbolic.expression.Expression.constant;
import static io.github.resglass.symbolic.expression.Expression.sumOver;
import static io.github.resglass.symbolic.expression.Expression.symbol;

import io.github.resglass.symbolic.derivation.Claim;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Proof;
import io.github.resglass.symbolic.derivation.Rule;
import io.github.resglass.symbolic.derivation.Statement;
import io.github.resglass.symbolic.expectation.Mean;
import io.github.resglass.symbolic.expectation.Moments;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Relation;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.ground.Use;
import io.github.resglass.symbolic.premise.Definition;
import io.github.resglass.symbolic.premise.Hypothesis;
import java.util.List;

/**
 * The large-width law: what one layer with weights N(0, c²/n) makes of the averages over the units
 * of an expanded activation U(t) = Σ t^a N_a, with the gates as they fall. Given the layer below,
 * the fields of all orders are jointly normal, so the means are Gaussian integrals; no
 * approximation enters before the averages are replaced by their means, which is the limit n → ∞.
 */
final class LargeWidth {

  private static final Symbol UNIT = symbol("i");
  private static final Symbol WIDTH = symbol("n");
  private static final Symbol SCALE = symbol("c");
  private static final Symbol ROOT = symbol("h");
  private static final Symbol T = symbol("t");
  private static final Symbol W = symbol("w");
  private static final Symbol X = symbol("X");
  private static final Symbol Y = symbol("Y");
  private static final Symbol Z = symbol("Z");

  /** Lengths of two coefficients, and of the fields that they take up: one less. */
  private static final Symbol A = symbol("a");

  private static final Symbol B = symbol("b");
  private static final Constant ONE = Constant.ONE;
  private static final Constant ZERO = Constant.ZERO;
  private static final Domain LAYER =
      Domain.EVERYWHERE.integer(WIDTH, 1).positive(SCALE).positive(ROOT);

  private static final Symbol U2 = symbol("u_2");
  private static final Symbol V2 = symbol("v_2");
  private static final Symbol V3 = symbol("v_3");
  private static final Symbol Q = symbol("Q");
  private static final Symbol M = symbol("m");
  private static final Symbol TOTAL = symbol("M");
  private static final Symbol INPUTS = symbol("d");
  private static final Relation INPUT_SQUARES =
      sumOver(UNIT, ONE, INPUTS, call("x", UNIT, INPUTS).power(2)).equalTo(INPUTS);

  /** c φ(0) = c/√(2π). */
  private static final Call STEP = call("s", SCALE);

  /** R′(X). */
  private static final Expression OPEN = call(Call.STEP, X);

  private static final Expression OPEN_MEAN = Mean.normal(OPEN.times(X), X);
  private static final Domain PAIR = LAYER.integer(A, 1).integer(B, 1);
  private static final Relation EXPANDED_MEAN = overUnits(expanded()).equalTo(WIDTH.times(M));
  private static final Relation ACTIVATION_MEAN =
      overUnits(activation()).equalTo(WIDTH.times(TOTAL));
  private static final Relation PRODUCT_MEAN =
      overUnits(expanded().times(activation())).equalTo(WIDTH.times(Q));
  private static final Domain WHOLE =
      LAYER
          .real(T)
          .real(U2)
          .real(Q)
          .real(M)
          .real(TOTAL)
          .assuming(EXPANDED_MEAN)
          .assuming(ACTIVATION_MEAN)
          .assuming(PRODUCT_MEAN);
  private static final Relation MEANS = overUnits(coefficient(A)).equalTo(WIDTH.times(meanOf(A)));
  private static final Relation PRODUCTS =
      overUnits(coefficient(A).times(coefficient(B))).equalTo(WIDTH.times(product(A, B)));

  /** The fields of lengths a−1 and b−1 have the covariance c² Q_{a−1,b−1}. */
  private static final Relation COVARIANCE =
      U2.times(V2)
          .equalTo(
              SCALE
                  .power(2)
                  .times(
                      product(A.minus(1), B.minus(1))
                          .minus(
                              correlation(A.minus(1))
                                  .times(correlation(B.minus(1)))
                                  .over(ROOT.power(2)))));

  private static final Domain SINGLE = PAIR.real(U2).real(V2).real(V3).assuming(COVARIANCE);

  private static final List<Relation> ASSUMED =
      List.of(
          EXPANDED_MEAN, ACTIVATION_MEAN, PRODUCT_MEAN, MEANS, PRODUCTS, COVARIANCE, INPUT_SQUARES);

  private final Proof proof = new Proof("large-width-law");
  private final GaussianGate gate = GaussianGate.derive(proof, X);
  private final Fact step = step();

  private LargeWidth() {}

  static Claim derive() {
    return new LargeWidth().claim();
  }

  private static Expression overUnits(Expression term) {
    return sumOver(UNIT, ONE, WIDTH, term);
  }

  private static Expression average(Expression term) {
    return overUnits(term).over(WIDTH);
  }

  private Fact step() {
    Expression value = SCALE.times(call(Call.NORMAL_DENSITY, ZERO));
    return proof.apply(
        Domain.EVERYWHERE.positive(SCALE),
        Rule.stating(
            "name the mean of a branch",
            STEP.equalTo(value),
            STEP.equalTo(value.times(X)),
            new Definition()));
  }

  /** U_i(t). */
  private static Call expanded() {
    return call("U", UNIT, T);
  }

  /** v_i = U_i(1). */
  private static Call activation() {
    return call("v", UNIT);
  }

  /** N_{a,i}: the coefficient of t^a in the activation of unit i. */
  private static Call coefficient(Expression length) {
    return call("N", length, UNIT, WIDTH);
  }

  private static Call meanOf(Expression length) {
    return call("m", length, WIDTH);
  }

  private static Call product(Expression one, Expression other) {
    return call("Q", one, other, WIDTH);
  }

  /** q_a, the average of N_a with the whole activation: Σ_b Q_{a,b}. */
  private static Call correlation(Expression length) {
    return call("q", length, WIDTH);
  }

  private Fact assume(String name, Domain domain, Relation assumed) {
    return proof.apply(
        domain,
        Rule.stating(
            name,
            assumed,
            assumed.left().equalTo(assumed.right().plus(1)),
            new Hypothesis(assumed)));
  }

  private Claim claim() {
    Fact fields = fields();
    Fact pair = pair();
    Averages averages = averages();
    Fact generating = generating(averages);
    Fact mean = meanOfNext(averages);
    List<Fact> first = first();
    Fact single = single();
    Symbol length = symbol("r");
    Statement statement =
        Statement.words("Let a layer below have the activations ")
            .and(activation().equalTo(expanded().with(T, ONE)))
            .and(" of n units, expanded in the number of branches passed: ")
            .and(coefficient(A))
            .and(" is the coefficient of ")
            .and(T.power(A))
            .and(" in ")
            .and(expanded())
            .and(". With weights N(0, c²/n) the fields of a unit above are jointly normal, given ")
            .and("the layer below, with the averages over the units as covariances: ")
            .and(fields.formula())
            .and(". With mean square h² of the activations the field itself is chX for a ")
            .and("standard normal X, and opens the gate R′(X); one whose covariance with it is ")
            .and("c²Q has the form ")
            .and(field(Q))
            .and(", as ")
            .and(pair.formula())
            .and(". With ")
            .and(step.formula())
            .and(" = c/√(2π) the averages of the next layer have the means ")
            .and(generating.formula())
            .and(" and ")
            .and(mean.formula())
            .and(", where M = m at t = 1 and h² = Q at t = 1; at a first layer, on inputs of ")
            .and("mean square 1, ")
            .and(first.get(0).formula())
            .and(", ")
            .and(first.get(1).formula())
            .and(" and ")
            .and(first.get(2).formula())
            .and(". For single lengths, with ")
            .and(correlation(A))
            .and(" the sum over b of ")
            .and(product(A, B))
            .and(", ")
            .and(single.formula())
            .and(". As n → ∞ the averages tend to these means, and the formulas become ")
            .and("recursions for Q(t), m(t), h² and M. A sum over the last layer gives length r ")
            .and("the weight ")
            .and(meanOf(length).power(2))
            .and(", a single unit of it the weight ")
            .and(product(length, length))
            .and(".");
    Statement domain = Statement.domain(PAIR.integer(INPUTS, 1));
    for (Relation each : ASSUMED) {
      domain = domain.and(", ").and(each);
    }
    return new Claim(
        "large-width-law",
        "Path lengths of wide nets, gates as they fall",
        statement,
        "this project",
        domain,
        List.of(),
        proof.derivation());
  }

  /** E (Σ a_i w_i)(Σ b_i w_i) = Σ a_i b_i for independent standard normal weights. */
  private Fact fields() {
    Expression one = overUnits(expanded().times(Mean.entry(W, UNIT)));
    Expression other = overUnits(activation().times(Mean.entry(W, UNIT)));
    Expression variance = SCALE.power(2).over(WIDTH);
    Expression left = variance.times(Mean.normal(one.times(other), W));
    Expression right = SCALE.power(2).times(average(expanded().times(activation())));
    return proof.apply(
        LAYER.real(T),
        Rule.stating(
            "independent weights",
            left.equalTo(right),
            left.equalTo(right.times(2)),
            Moments.with()));
  }

  /** c Q X/h + u_2 Y, of covariance c² Q with c h X. */
  private static Expression field(Expression covariance) {
    return SCALE.times(covariance).over(ROOT).times(X).plus(U2.times(Y));
  }

  private Fact pair() {
    Expression covariance = Mean.normal(SCALE.times(ROOT).times(X).times(field(Q)), X, Y);
    return proof.apply(
        LAYER.real(Q).real(U2),
        Rule.stating(
            "a pair with that covariance",
            covariance.equalTo(SCALE.power(2).times(Q)),
            covariance.equalTo(SCALE.times(Q)),
            Moments.with()));
  }

  /** t R′(X) times the field of the expanded activation. */
  private static Expression branch() {
    return T.times(OPEN).times(field(Q));
  }

  private Fact generating(Averages averages) {
    Expression own = OPEN.times(SCALE.times(ROOT).times(X));
    Expression left =
        average(Mean.normal(expanded().plus(branch()).times(activation().plus(own)), X, Y));
    Expression value =
        Expression.sum(
            ONE.plus(SCALE.power(2).times(T).over(constant(2))).times(Q),
            STEP.times(ROOT).times(M),
            T.times(STEP).times(TOTAL).times(Q).over(ROOT));
    Expression byActivation = SCALE.times(ROOT);
    Expression byExpanded = T.times(SCALE).times(Q).over(ROOT);
    Expression slope = byActivation.times(M).plus(byExpanded.times(TOTAL));
    return proof.apply(
        averages.domain(),
        Rule.stating(
            "average over the units",
            left.equalTo(value),
            left.equalTo(value.plus(STEP)),
            Moments.with(
                Use.of(0).times(slope),
                Use.of(1).times(T.times(SCALE.power(2)).times(Q)),
                Use.of(2).times(slope.over(SCALE).negated()),
                Use.of(3).times(byActivation.times(OPEN_MEAN).over(WIDTH)),
                Use.of(4).times(byExpanded.times(OPEN_MEAN).over(WIDTH)),
                Use.of(5).times(WIDTH.power(-1)))),
        gate.field(),
        gate.square(),
        step,
        averages.expanded(),
        averages.activation(),
        averages.product());
  }

  private Fact meanOfNext(Averages averages) {
    Expression left = average(Mean.normal(expanded().plus(branch()), X, Y));
    Expression value = M.plus(T.times(STEP).times(Q).over(ROOT));
    Expression slope = T.times(SCALE).times(Q).over(ROOT);
    return proof.apply(
        averages.domain(),
        Rule.stating(
            "average over the units",
            left.equalTo(value),
            left.equalTo(value.plus(STEP)),
            Moments.with(
                Use.of(0).times(slope),
                Use.of(1).times(slope.over(SCALE).negated()),
                Use.of(2).times(WIDTH.power(-1)))),
        gate.field(),
        step,
        averages.expanded());
  }

  /** ½c²t and st: the first layer has no skip. */
  private List<Fact> first() {
    Domain inputs = Domain.EVERYWHERE.integer(INPUTS, 1).positive(SCALE);
    Expression sum = sumOver(UNIT, ONE, INPUTS, call("x", UNIT, INPUTS).times(Mean.entry(W, UNIT)));
    Expression variance = SCALE.power(2).over(INPUTS).times(Mean.normal(sum.power(2), W));
    Fact squares = assume("inputs of mean square one", inputs, INPUT_SQUARES);
    Fact field =
        proof.apply(
            inputs,
            Rule.stating(
                "the field of the inputs",
                variance.equalTo(SCALE.power(2)),
                variance.equalTo(SCALE),
                Moments.with(Use.of(0).times(SCALE.power(2).over(INPUTS)))),
            squares);
    Domain domain = Domain.EVERYWHERE.positive(SCALE).real(T);
    Expression own = OPEN.times(SCALE).times(X);
    Expression product = Mean.normal(T.times(own.power(2)), X);
    Expression value = SCALE.power(2).times(T).over(constant(2));
    Fact energy =
        proof.apply(
            domain,
            Rule.stating(
                "a first layer",
                product.equalTo(value),
                product.equalTo(value.times(2)),
                Moments.with(Use.of(0).times(SCALE.power(2).times(T)))),
            gate.square());
    Expression mean = Mean.normal(T.times(own), X);
    Fact average =
        proof.apply(
            domain,
            Rule.stating(
                "a first layer",
                mean.equalTo(STEP.times(T)),
                mean.equalTo(STEP),
                Moments.with(Use.of(0).times(SCALE.times(T)), Use.of(1).times(T.negated()))),
            gate.field(),
            step);
    return List.of(field, energy, average);
  }

  /** Q_{a,b} + ½c² Q_{a−1,b−1} + (s/h) (m_a q_{b−1} + q_{a−1} m_b). */
  private Fact single() {
    Fact means = assume("averages of the coefficients", PAIR, MEANS);
    Fact products = assume("averages of their products", PAIR, PRODUCTS);
    Fact covariance = assume("a pair with that covariance", SINGLE, COVARIANCE);
    Expression one = SCALE.times(correlation(A.minus(1))).over(ROOT);
    Expression other = SCALE.times(correlation(B.minus(1))).over(ROOT);
    Expression first = coefficient(A).plus(OPEN.times(one.times(X).plus(U2.times(Y))));
    Expression second =
        coefficient(B).plus(OPEN.times(Expression.sum(other.times(X), V2.times(Y), V3.times(Z))));
    Expression left = average(Mean.normal(first.times(second), X, Y, Z));
    Expression both =
        meanOf(A).times(correlation(B.minus(1))).plus(correlation(A.minus(1)).times(meanOf(B)));
    Expression half = constant(2).power(-1);
    Expression value =
        Expression.sum(
            product(A, B),
            SCALE.power(2).over(constant(2)).times(product(A.minus(1), B.minus(1))),
            STEP.over(ROOT).times(both));
    Expression slope = SCALE.over(ROOT).times(both);
    return proof.apply(
        SINGLE,
        Rule.stating(
            "average over the units",
            left.equalTo(value),
            left.equalTo(value.plus(STEP)),
            Moments.with(
                Use.of(0).times(U2.times(V2)),
                Use.of(1).times(slope),
                Use.of(2).times(one.times(other)),
                Use.of(3).times(slope.over(SCALE).negated()),
                Use.of(4).times(other.times(OPEN_MEAN).over(WIDTH)),
                Use.of(4).at(A, B).times(one.times(OPEN_MEAN).over(WIDTH)),
                Use.of(5).times(WIDTH.power(-1)),
                Use.of(6).times(half))),
        gate.open(),
        gate.field(),
        gate.square(),
        step,
        means,
        products,
        covariance);
  }

  /** What the layer below has on average, as the claim assumes it. */
  private record Averages(Domain domain, Fact expanded, Fact activation, Fact product) {}

  private Averages averages() {
    return new Averages(
        WHOLE,
        assume("average of the expanded activation", WHOLE, EXPANDED_MEAN),
        assume("average of the activation", WHOLE, ACTIVATION_MEAN),
        assume("average of their product", WHOLE, PRODUCT_MEAN));
  }
}
