package io.github.resglass.symbolic.law;

import static io.github.resglass.symbolic.expression.Expression.call;
import static io.github.resglass.symbolic.expression.Expression.constant;
import static io.github.resglass.symbolic.expression.Expression.symbol;

import io.github.resglass.symbolic.argument.Squeeze;
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
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.ground.Inequality;
import io.github.resglass.symbolic.ground.Use;
import io.github.resglass.symbolic.induction.Induction;
import io.github.resglass.symbolic.induction.InductiveInequality;
import io.github.resglass.symbolic.premise.Hypothesis;
import java.util.List;
import java.util.Optional;

/**
 * The fraction of the depth at which the large-width law settles, (γ²−1)/(γ(γ+a²)) with a = M/h and
 * γ the growth of h. The derivatives at t = 1 of Q and m follow a linear recursion whose Perron
 * value is 1: along its left vector (1, a/γ) they grow by the same amount in every layer, across it
 * they stay bounded.
 */
final class DepthFraction {

  private static final Symbol P = symbol("p");
  private static final Symbol GROWTH = symbol("gamma");
  private static final Symbol MEAN = symbol("M");
  private static final Symbol ROOT = symbol("h");
  private static final Symbol SCALE = symbol("c");
  private static final Symbol STEP = symbol("s");
  private static final Constant ONE = Constant.ONE;
  private static final Constant ZERO = Constant.ZERO;

  /** a = M/h, the overlap of an activation with a constant. */
  private static final Expression OVERLAP = MEAN.over(ROOT);

  private static final Expression SQUARE = GROWTH.power(2);

  /** ½c² + sa, what a branch hands on from Q to Q. */
  private static final Expression JOINED =
      SCALE.power(2).over(constant(2)).plus(STEP.times(OVERLAP));

  /** γ + a². */
  private static final Expression WHOLE = GROWTH.plus(OVERLAP.power(2));

  private static final Expression FRACTION = SQUARE.minus(1).over(GROWTH.times(WHOLE));

  /** 1 − a². */
  private static final Expression MISSING =
      ROOT.power(2).minus(MEAN.power(2)).times(ROOT.power(-2));

  /** The other eigenvalue, (γ − a²(γ−1))/γ². */
  private static final Expression SECOND =
      GROWTH
          .times(ROOT.power(2))
          .minus(GROWTH.minus(1).times(MEAN.power(2)))
          .times(ROOT.power(-2))
          .times(GROWTH.power(-2));

  /** a(1 − a²)/(γ + a²), how far a L exceeds K at most. */
  private static final Expression MOST = OVERLAP.times(MISSING).over(WHOLE);

  private static final Relation SETTLED =
      SQUARE.equalTo(ONE.plus(SCALE.power(2).over(constant(2))).plus(STEP.times(OVERLAP).times(2)));
  private static final Relation STEADY = GROWTH.times(MEAN).equalTo(MEAN.plus(STEP.times(ROOT)));

  private static final Domain NET =
      Domain.EVERYWHERE
          .integer(P, 1)
          .and(new Domain.Variable(GROWTH, false, Optional.of(ONE), true))
          .positive(MEAN)
          .and(new Domain.Variable(ROOT, false, Optional.of(MEAN), true))
          .positive(SCALE)
          .positive(STEP)
          .assuming(SETTLED)
          .assuming(STEADY);

  private static final Relation FIRST_LENGTH = length(ONE).equalTo(ONE);
  private static final Relation FIRST_MEAN = mean(ONE).equalTo(OVERLAP);
  private static final Relation NEXT_LENGTH =
      SQUARE
          .times(length(P.plus(1)))
          .equalTo(ONE.plus(JOINED).times(length(P)).plus(STEP.times(mean(P))).plus(JOINED));
  private static final Relation NEXT_MEAN =
      GROWTH.times(mean(P.plus(1))).equalTo(mean(P).plus(STEP.times(length(P))).plus(STEP));

  private final Proof proof = new Proof("depth-fraction");
  private final Fact firstLength = assume("a first layer", FIRST_LENGTH);
  private final Fact firstMean = assume("a first layer", FIRST_MEAN);
  private final Fact nextLength = assume("one more layer", NEXT_LENGTH);
  private final Fact nextMean = assume("one more layer", NEXT_MEAN);
  private final Fact settled = assume("growth of the mean square", SETTLED);
  private final Fact steady = assume("growth of the mean", STEADY);

  private DepthFraction() {}

  /** Q′(1)/Q(1) after p layers: the mean length under the weights Q_r. */
  private static Call length(Expression p) {
    return call("L", p, GROWTH, MEAN, ROOT, SCALE, STEP);
  }

  /** m′(1)/h after p layers. */
  private static Call mean(Expression p) {
    return call("K", p, GROWTH, MEAN, ROOT, SCALE, STEP);
  }

  private Fact assume(String name, Relation assumed) {
    return proof.apply(
        NET,
        Rule.stating(
            name,
            assumed,
            assumed.left().equalTo(assumed.right().plus(1)),
            new Hypothesis(assumed)));
  }

  static Claim derive() {
    return new DepthFraction().claim();
  }

  private Claim claim() {
    Fact along = along();
    Fact above = across(true);
    Fact below = across(false);
    Expression line = ONE.plus(FRACTION.times(P.minus(1)));
    Expression most = OVERLAP.power(2).times(MISSING).over(WHOLE.power(2));
    Expression share = ONE.plus(OVERLAP.power(2).over(GROWTH)).power(-1);
    Expression cross = OVERLAP.over(WHOLE);
    Fact lower =
        proof.apply(
            NET,
            Rule.stating(
                "both directions together",
                line.atMost(length(P)),
                line.plus(1).atMost(length(P)),
                Inequality.with(ZERO, Use.of(0).times(share), Use.of(1).times(cross))),
            along,
            above);
    Fact upper =
        proof.apply(
            NET,
            Rule.stating(
                "both directions together",
                length(P).atMost(line.plus(most)),
                length(P).atMost(line),
                Inequality.with(ZERO, Use.of(0).times(share.negated()), Use.of(1).times(cross))),
            along,
            below);
    Fact limit = limit(lower, upper, most);
    Statement statement =
        Statement.words("In the wide nets of large-width-law let M/h, the mean of an activation ")
            .and("over the root of its mean square, have settled, while h grows by the factor γ ")
            .and(
                "in every layer. Then the mean length with the coefficients of Q as weights, L(p) = Q′(1)/Q(1), ")
            .and("and K(p) = m′(1)/h satisfy ")
            .and(along.formula())
            .and(" and ")
            .and(above.formula())
            .and(", and the mean length grows by the same amount in every layer, ")
            .and(lower.formula())
            .and(" and ")
            .and(upper.formula())
            .and(". Hence ")
            .and(limit.formula())
            .and(". With s = c/√(2π) the net chooses M/h and γ; for c = 1, γ = 1.4737, ")
            .and("M/h = 0.8421 and the fraction is 0.3643, where the paper's law has 1/3.");
    return new Claim(
        "depth-fraction",
        "Fraction of the depth in wide nets",
        statement,
        "this project",
        Statement.domain(NET)
            .and(", ")
            .and(FIRST_LENGTH)
            .and(", ")
            .and(FIRST_MEAN)
            .and(", ")
            .and(NEXT_LENGTH)
            .and(", ")
            .and(NEXT_MEAN),
        List.of("large-width-law"),
        proof.derivation());
  }

  /** L + (a/γ) K grows by (γ²−1)/γ² in every layer. */
  private Fact along() {
    Expression left = OVERLAP.over(GROWTH);
    Expression rate = SQUARE.minus(1).over(SQUARE);
    Expression start = ONE.plus(OVERLAP.power(2).over(GROWTH));
    Expression both = length(P).plus(left.times(mean(P)));
    return proof.apply(
        NET,
        Rule.stating(
            "along the left Perron vector",
            both.equalTo(start.plus(rate.times(P.minus(1)))),
            both.equalTo(start.plus(rate.times(P))),
            new Induction(
                P,
                List.of(ONE),
                List.of(
                    Use.of(2).times(SQUARE.power(-1)),
                    Use.of(3).times(left.over(GROWTH)),
                    Use.of(4).times(length(P).plus(1).over(SQUARE).negated()),
                    Use.of(5).times(mean(P).over(SQUARE.times(ROOT)).negated())),
                List.of(List.of(Use.of(0), Use.of(1).times(left))))),
        firstLength,
        firstMean,
        nextLength,
        nextMean,
        settled,
        steady);
  }

  /** 0 ≤ a L − K, or a L − K ≤ a(1 − a²)/(γ + a²). */
  private Fact across(boolean above) {
    Expression excess = OVERLAP.times(length(P));
    Relation claim = above ? mean(P).atMost(excess) : excess.atMost(mean(P).plus(MOST));
    Relation wrong = mean(P).plus(1).atMost(excess);
    long sign = above ? 1 : -1;
    Expression bySteady =
        Expression.sum(
                OVERLAP.power(2).times(length(P)),
                OVERLAP.times(mean(P)).negated(),
                OVERLAP.power(2),
                GROWTH.times(length(P)),
                GROWTH)
            .over(SQUARE.times(ROOT));
    Inequality first =
        Inequality.with(
            above ? ZERO : MOST, Use.of(0).times(OVERLAP.times(sign)), Use.of(1).times(-sign));
    Expression gained = OVERLAP.times(GROWTH.minus(1)).times(MISSING).over(SQUARE);
    Inequality step =
        Inequality.with(
            above ? gained : ZERO,
            Use.of(2).times(OVERLAP.over(SQUARE).times(sign)),
            Use.of(3).times(GROWTH.power(-1).times(-sign)),
            Use.of(4).times(OVERLAP.times(length(P).plus(1)).over(SQUARE).times(-sign)),
            Use.of(5).times(bySteady.times(sign)));
    return proof.apply(
        NET,
        Rule.stating(
            "across it, by the other eigenvalue",
            claim,
            wrong,
            new InductiveInequality(P, first, SECOND, step)),
        firstLength,
        firstMean,
        nextLength,
        nextMean,
        settled,
        steady);
  }

  private Fact limit(Fact lower, Fact upper, Expression most) {
    Expression ratio = length(P).over(P);
    Expression gap = ratio.minus(FRACTION);
    Expression least = ONE.minus(FRACTION).over(P);
    Fact from =
        proof.apply(
            NET,
            Rule.stating(
                "divide by the depth",
                least.atMost(gap),
                ONE.over(P).atMost(gap),
                Inequality.with(ZERO, Use.of(0).times(P.power(-1)))),
            lower);
    Fact to =
        proof.apply(
            NET,
            Rule.stating(
                "divide by the depth",
                gap.atMost(least.plus(most.over(P))),
                gap.atMost(least),
                Inequality.with(ZERO, Use.of(0).times(P.power(-1)))),
            upper);
    return proof.apply(
        NET,
        Rule.stating(
            "squeeze", ratio.tendsTo(FRACTION), ratio.tendsTo(FRACTION.times(2)), new Squeeze(P)),
        from,
        to);
  }
}
