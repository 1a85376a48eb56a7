package io.github.resglass.symbolic.dynamics;

import static io.github.resglass.symbolic.expression.Expression.call;
import static io.github.resglass.symbolic.expression.Expression.constant;
import static io.github.resglass.symbolic.expression.Expression.sqrt;
import static io.github.resglass.symbolic.expression.Expression.sumOver;
import static io.github.resglass.symbolic.expression.Expression.symbol;

import io.github.resglass.symbolic.derivation.Claim;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Proof;
import io.github.resglass.symbolic.derivation.Rule;
import io.github.resglass.symbolic.derivation.Statement;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.ground.Identity;
import io.github.resglass.symbolic.ground.Inequality;
import io.github.resglass.symbolic.ground.Use;
import io.github.resglass.symbolic.premise.Definition;
import io.github.resglass.symbolic.premise.Law;
import java.util.List;
import java.util.Optional;

/** Theorem 4: the sign of m‖g_m‖² + p‖g_p‖² + (m+p) g_pᵀg_m. */
final class ScaleGrowth {

  private static final Constant ZERO = Constant.ZERO;
  private static final Symbol M = symbol("m");
  private static final Symbol P = symbol("p");
  private static final Symbol SHORT = symbol("x");
  private static final Symbol LONG = symbol("y");
  private static final Symbol COSINE = symbol("c");
  private static final Symbol EXCESS = symbol("s");
  private static final Symbol DIMENSION = symbol("Lambda");

  /** 1 ≤ m < p. */
  private static final Domain LENGTHS = Domain.EVERYWHERE.integer(M, 1).integer(P, M.plus(1));

  private static final Expression ROOT_M = sqrt(M);
  private static final Expression ROOT_P = sqrt(P);

  /** −2√(mp)/(m+p). */
  private static final Expression THRESHOLD =
      constant(-2).times(ROOT_M).times(ROOT_P).over(M.plus(P));

  private final Proof proof = new Proof("theorem-4");
  private final Fact squareOfM = square(M);
  private final Fact squareOfP = square(P);

  private ScaleGrowth() {}

  static Claim derive() {
    return new ScaleGrowth().claim();
  }

  private Fact square(Symbol length) {
    Law law = Law.SQUARE_OF_ROOT.at(length);
    return proof.apply(
        LENGTHS,
        Rule.stating(
            "square of a root",
            law.formula(),
            sqrt(length).power(2).equalTo(length.times(2)),
            law));
  }

  /** B for gradients of norms x and y at an angle of cosine c. */
  private static Call bracket(Expression first, Expression second, Expression cosine) {
    return call("B", first, second, cosine, M, P);
  }

  private Claim claim() {
    Fact expanded = expanded();
    Expression meaning =
        M.times(SHORT.power(2))
            .plus(P.times(LONG.power(2)))
            .plus(M.plus(P).times(SHORT).times(LONG).times(COSINE));
    Fact definition =
        proof.apply(
            LENGTHS.real(SHORT).real(LONG).real(COSINE),
            Rule.stating(
                "define the bracket of [25]",
                bracket(SHORT, LONG, COSINE).equalTo(meaning),
                bracket(SHORT, LONG, COSINE).equalTo(meaning.times(EXCESS)),
                new Definition()));
    Fact notNegative = notNegative(definition);
    Fact negative = negative(definition);
    Fact attainable = attainable();
    Statement statement =
        Statement.words("The scale grows only if the bracket of [25], ")
            .and(definition.formula())
            .and(" for gradients of norms x = ‖g_m‖ and y = ‖g_p‖ at an angle of cosine c, is")
            .and(" positive; it is the sum in ")
            .and(expanded.formula())
            .and(" by components. It is never negative, ")
            .and(notNegative.formula())
            .and(", where ")
            .and(COSINE.atLeast(THRESHOLD))
            .and("; below that, for every s > 0, it is negative at some norms: ")
            .and(negative.formula())
            .and(". Such cosines exist, since ")
            .and(attainable.formula())
            .and(". This is about the sign in [25], to first order in the step.");
    return new Claim(
        "theorem-4",
        "When the scale of the weights grows",
        statement,
        "arXiv:1611.02525, Theorem 4 and equation 25; the condition: this project",
        Statement.domain(LENGTHS.integer(DIMENSION, 1))
            .and(", ")
            .and(SHORT.atLeast(ZERO))
            .and(", ")
            .and(LONG.atLeast(ZERO)),
        List.of(),
        proof.derivation());
  }

  /** (m g_m + p g_p)ᵀ(g_m + g_p), the derivative of m L_m + p L_p along g_m + g_p. */
  private Fact expanded() {
    Symbol index = symbol("i");
    Expression first = call("g_m", index);
    Expression second = call("g_p", index);
    Expression product =
        sumOver(
            index,
            Constant.ONE,
            DIMENSION,
            M.times(first).plus(P.times(second)).times(first.plus(second)));
    Expression squares =
        M.times(sumOver(index, Constant.ONE, DIMENSION, first.power(2)))
            .plus(P.times(sumOver(index, Constant.ONE, DIMENSION, second.power(2))));
    Expression mixed = sumOver(index, Constant.ONE, DIMENSION, second.times(first));
    return proof.apply(
        LENGTHS.integer(DIMENSION, 1),
        Rule.stating(
            "multiply out under the sum",
            product.equalTo(squares.plus(M.plus(P).times(mixed))),
            product.equalTo(squares.plus(M.times(2).times(mixed))),
            Identity.from()));
  }

  /** B = (√m x − √p y)² + (m+p) x y (c + 2√(mp)/(m+p)). */
  private Fact notNegative(Fact definition) {
    Domain above =
        LENGTHS
            .and(new Domain.Variable(SHORT, false, Optional.of(ZERO), false))
            .and(new Domain.Variable(LONG, false, Optional.of(ZERO), false))
            .and(new Domain.Variable(COSINE, false, Optional.of(THRESHOLD), false));
    Expression rest =
        ROOT_M
            .times(SHORT)
            .minus(ROOT_P.times(LONG))
            .power(2)
            .plus(M.plus(P).times(SHORT).times(LONG).times(COSINE.minus(THRESHOLD)));
    return proof.apply(
        above,
        Rule.stating(
            "complete the square",
            bracket(SHORT, LONG, COSINE).atLeast(ZERO),
            bracket(SHORT, LONG, COSINE).atMost(ZERO),
            Inequality.with(
                rest,
                Use.of(0),
                Use.of(1).times(SHORT.power(2).negated()),
                Use.of(2).times(LONG.power(2).negated()))),
        definition,
        squareOfM,
        squareOfP);
  }

  /** B = −(m+p)√(mp) s at x = √p, y = √m and a cosine by s below the threshold. */
  private Fact negative(Fact definition) {
    Expression cosine = THRESHOLD.minus(EXCESS);
    Expression both = ROOT_M.times(ROOT_P);
    Expression depth = M.plus(P).times(both).times(EXCESS);
    return proof.apply(
        LENGTHS.positive(EXCESS),
        Rule.stating(
            "put in norms in the ratio of the roots",
            bracket(ROOT_P, ROOT_M, cosine).lessThan(ZERO),
            bracket(ROOT_P, ROOT_M, cosine).greaterThan(ZERO),
            Inequality.with(
                depth,
                Use.of(0).at(SHORT, ROOT_P).at(LONG, ROOT_M).at(COSINE, cosine).times(-1),
                Use.of(1).times(constant(2).times(ROOT_P.power(2)).minus(P)),
                Use.of(2).times(M))),
        definition,
        squareOfM,
        squareOfP);
  }

  /** −1 < −2√(mp)/(m+p), since √m < √p. */
  private Fact attainable() {
    Expression sum = ROOT_M.plus(ROOT_P);
    Fact ordered =
        proof.apply(
            LENGTHS,
            Rule.stating(
                "the root rises",
                ROOT_M.lessThan(ROOT_P),
                ROOT_P.lessThan(ROOT_M),
                Inequality.with(
                    P.minus(M).over(sum),
                    Use.of(0).times(sum.power(-1).negated()),
                    Use.of(1).times(sum.power(-1)))),
            squareOfM,
            squareOfP);
    return proof.apply(
        LENGTHS,
        Rule.stating(
            "arithmetic and geometric mean",
            constant(-1).lessThan(THRESHOLD),
            THRESHOLD.lessThan(constant(-1)),
            Inequality.with(
                ROOT_P.minus(ROOT_M).power(2).over(M.plus(P)),
                Use.known(0),
                Use.of(1).times(M.plus(P).power(-1).negated()),
                Use.of(2).times(M.plus(P).power(-1).negated()))),
        ordered,
        squareOfM,
        squareOfP);
  }
}
