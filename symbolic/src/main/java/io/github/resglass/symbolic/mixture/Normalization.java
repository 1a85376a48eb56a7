package io.github.resglass.symbolic.mixture;

import static io.github.resglass.symbolic.expression.Expression.binomial;
import static io.github.resglass.symbolic.expression.Expression.call;
import static io.github.resglass.symbolic.expression.Expression.constant;
import static io.github.resglass.symbolic.expression.Expression.sumOver;
import static io.github.resglass.symbolic.expression.Expression.symbol;
import static io.github.resglass.symbolic.mixture.MixtureWeights.NET;
import static io.github.resglass.symbolic.mixture.Notation.BETA;
import static io.github.resglass.symbolic.mixture.Notation.K;
import static io.github.resglass.symbolic.mixture.Notation.M;
import static io.github.resglass.symbolic.mixture.Notation.ONE;
import static io.github.resglass.symbolic.mixture.Notation.P;
import static io.github.resglass.symbolic.mixture.Notation.R;
import static io.github.resglass.symbolic.mixture.Notation.X;
import static io.github.resglass.symbolic.mixture.Notation.ZERO;
import static io.github.resglass.symbolic.mixture.Notation.f;
import static io.github.resglass.symbolic.mixture.Notation.gainOfLength;
import static io.github.resglass.symbolic.mixture.Notation.overLengths;
import static io.github.resglass.symbolic.mixture.Notation.squares;
import static io.github.resglass.symbolic.mixture.Notation.z;

import io.github.resglass.symbolic.derivation.Claim;
import io.github.resglass.symbolic.derivation.Derivation;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Proof;
import io.github.resglass.symbolic.derivation.Rule;
import io.github.resglass.symbolic.derivation.Statement;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Recurrence;
import io.github.resglass.symbolic.expression.Relation;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.ground.Identity;
import io.github.resglass.symbolic.ground.Use;
import io.github.resglass.symbolic.induction.Induction;
import io.github.resglass.symbolic.premise.Cited;
import io.github.resglass.symbolic.premise.Definition;
import io.github.resglass.symbolic.premise.Law;
import io.github.resglass.symbolic.premise.Unfolding;
import io.github.resglass.symbolic.summation.IndexShift;
import io.github.resglass.symbolic.summation.Telescoping;
import java.util.List;

/**
 * z² = x F_m(x) with x = β², m = p − 1, F_m(x) = Σ C(m,k)² x^k = (1−x)^m P_m((1+x)/(1−x)); at β = 1
 * it is C(2m, m).
 */
public final class Normalization {

  private static final Domain SERIES = Domain.EVERYWHERE.integer(M, 0).positive(X);
  private static final Domain FROM_ONE = Domain.EVERYWHERE.integer(M, 1).positive(X);
  private static final Expression GAP = ONE.minus(X);
  private static final Domain OFF_ONE = SERIES.excluding(GAP);
  private static final Expression ARGUMENT = ONE.plus(X).over(GAP);

  /** The three coefficients of (m+1) F_{m+1} + m(1−x)² F_{m−1} = (2m+1)(1+x) F_m. */
  private static final Expression UPPER = M.plus(1);

  private static final Expression MIDDLE = constant(2).times(M).plus(1).times(ONE.plus(X));
  private static final Expression LOWER = M.times(GAP.power(2));

  private Normalization() {}

  /**
   * The claim and what others cite of it.
   *
   * @param definition F_m(x) = Σ C(m,k)² x^k
   * @param squareOfZ z² = β² F_{p−1}(β²)
   * @param recurrence of F in m
   * @param legendre F_m(x) = (1−x)^m P_m((1+x)/(1−x))
   */
  public record Result(
      Claim claim, Fact definition, Fact squareOfZ, Fact recurrence, Fact legendre) {}

  static Result derive(MixtureWeights.Result weights) {
    Proof proof = new Proof("normalization");
    Fact definition =
        proof.apply(
            SERIES,
            Rule.stating(
                "define F",
                f(M, X).equalTo(squares(M, X)),
                f(M, X).equalTo(f(M, X).plus(squares(M, X))),
                new Definition()));
    Fact square = square(proof, weights, definition);
    Fact recurrence = recurrence(proof, definition);
    Fact program = program(proof, definition, recurrence);
    Fact legendre = legendre(proof, definition, recurrence);
    Fact closed = closedForm(proof, square, legendre);
    Fact atOne = atOne(proof, definition, recurrence);
    Statement statement =
        Statement.of(square.formula())
            .and(" with ")
            .and(definition.formula())
            .and(", which satisfies ")
            .and(recurrence.formula())
            .and(" for m ≥ 1, and hence ")
            .and(closed.formula())
            .and(" for β ≠ 1, ")
            .and(atOne.formula())
            .and(" at β = 1. Evaluated from the bottom, ")
            .and(program.formula())
            .and(".");
    Claim claim =
        new Claim(
            "normalization",
            "The normalisation in closed form",
            statement,
            "this project",
            Statement.domain(NET.integer(M, 0).positive(X)),
            List.of("equation-16"),
            proof.derivation());
    return new Result(claim, definition, square, recurrence, legendre);
  }

  private static Fact square(Proof proof, MixtureWeights.Result weights, Fact definition) {
    Derivation source = weights.claim().derivation();
    Fact cited = proof.apply(NET, Cited.rule(source, weights.squareOfZ()));
    Expression byLength = overLengths(gainOfLength(R).power(2));
    Expression fromZero =
        sumOver(
            K,
            ZERO,
            P.minus(1),
            binomial(P.minus(1), K).power(2).times(BETA.power(K.times(2).plus(2))));
    Fact shifted =
        proof.apply(
            NET,
            Rule.stating(
                "count skipped layers from zero",
                byLength.equalTo(fromZero),
                byLength.equalTo(fromZero.with(BETA, BETA.plus(1))),
                IndexShift.by(-1)));
    Expression x = BETA.power(2);
    Expression value = x.times(f(P.minus(1), x));
    return proof.apply(
        NET,
        Rule.stating(
            "put in F",
            z(P, BETA).power(2).equalTo(value),
            z(P, BETA).power(2).equalTo(f(P.minus(1), x)),
            Identity.from(
                Use.of(0), Use.of(1), Use.of(2).at(M, P.minus(1)).at(X, x).times(x.negated()))),
        cited,
        shifted,
        definition);
  }

  private static Fact recurrence(Proof proof, Fact definition) {
    Fact summed =
        proof.apply(
            FROM_ONE,
            Rule.stating(
                "telescope the squares of binomials",
                recurrenceOf(squares(M.plus(1), X), squares(M, X), squares(M.minus(1), X)),
                recurrenceOf(
                    squares(M.plus(1), X), squares(M, X).negated(), squares(M.minus(1), X)),
                new Telescoping(K, ZERO, M.plus(1), certificate())));
    return proof.apply(
        FROM_ONE,
        Rule.stating(
            "put in F",
            recurrenceOf(f(M.plus(1), X), f(M, X), f(M.minus(1), X)),
            recurrenceOf(f(M.plus(2), X), f(M, X), f(M.minus(1), X)),
            Identity.from(
                Use.of(0),
                Use.of(1).at(M, M.plus(1)).times(UPPER),
                Use.of(1).times(MIDDLE.negated()),
                Use.of(1).at(M, M.minus(1)).times(LOWER))),
        summed,
        definition);
  }

  private static Relation recurrenceOf(Expression next, Expression current, Expression previous) {
    return UPPER.times(next).plus(LOWER.times(previous)).equalTo(MIDDLE.times(current));
  }

  /** C(m, k−1)² x^k [(x−1)k² + (2+4m−2x−2mx)k + (m+1)²x − 4m² − 5m − 1] / m. */
  private static Expression certificate() {
    Expression bracket =
        Expression.sum(
            X.minus(1).times(K.power(2)),
            Expression.sum(constant(2), M.times(4), X.times(-2), constant(-2).times(M).times(X))
                .times(K),
            M.plus(1).power(2).times(X),
            constant(-4).times(M.power(2)),
            M.times(-5),
            constant(-1));
    return binomial(M, K.minus(1)).power(2).times(X.power(K)).times(bracket).over(M);
  }

  /** F_m by its recurrence from F_0 = 1 and F_1 = 1 + x: what programs evaluate. */
  private static Fact program(Proof proof, Fact definition, Fact recurrence) {
    Symbol before = symbol("u");
    Symbol earlier = symbol("v");
    Expression next =
        MIDDLE
            .with(M, K.minus(1))
            .times(before)
            .minus(LOWER.with(M, K.minus(1)).times(earlier))
            .over(K);
    Recurrence sequence =
        new Recurrence(K, List.of(before, earlier), ZERO, List.of(ONE, ONE.plus(X)), next, M);
    Recurrence above = sequence.at(M.plus(1));
    Fact unfolded =
        proof.apply(
            FROM_ONE,
            Rule.stating(
                "unfold the recurrence",
                above.equalTo(above.unfolded()),
                above.equalTo(sequence.unfolded()),
                new Unfolding()));
    return proof.apply(
        SERIES,
        Rule.stating(
            "the recurrence and its first two values",
            f(M, X).equalTo(sequence),
            f(M, X).equalTo(sequence.at(M.plus(1))),
            new Induction(
                M,
                List.of(MIDDLE.over(UPPER), LOWER.over(UPPER).negated()),
                List.of(Use.of(1).times(UPPER.power(-1)), Use.of(2).times(-1)),
                List.of(List.of(Use.of(0).at(M, ZERO)), List.of(Use.of(0).at(M, ONE))))),
        definition,
        recurrence,
        unfolded);
  }

  private static Fact legendre(Proof proof, Fact definition, Fact recurrence) {
    Fact zero = law(proof, OFF_ONE, "first Legendre polynomial", Law.LEGENDRE_ZERO);
    Fact one = law(proof, OFF_ONE, "second Legendre polynomial", Law.LEGENDRE_ONE);
    Fact bonnet = law(proof, FROM_ONE.excluding(GAP), "Bonnet's recurrence", Law.BONNET);
    Expression value = GAP.power(M).times(call(Call.LEGENDRE, M, ARGUMENT));
    return proof.apply(
        OFF_ONE,
        Rule.stating(
            "both sides obey one recurrence",
            f(M, X).equalTo(value),
            f(M, X).equalTo(GAP.power(M).times(call(Call.LEGENDRE, M, ARGUMENT.negated()))),
            new Induction(
                M,
                List.of(MIDDLE.over(UPPER), LOWER.over(UPPER).negated()),
                List.of(
                    Use.of(1).times(UPPER.power(-1)),
                    Use.of(4).times(GAP.power(M.plus(1)).over(UPPER).negated())),
                List.of(
                    List.of(Use.of(0).at(M, ZERO), Use.of(2).times(-1)),
                    List.of(Use.of(0).at(M, ONE), Use.of(3).times(GAP.negated()))))),
        definition,
        recurrence,
        zero,
        one,
        bonnet);
  }

  private static Fact law(Proof proof, Domain domain, String name, Law law) {
    return proof.apply(
        domain,
        Rule.stating(
            name,
            law.at(ARGUMENT).formula(),
            law.at(ARGUMENT.negated()).formula().with(M, M.plus(1)),
            law.at(ARGUMENT)));
  }

  private static Fact closedForm(Proof proof, Fact square, Fact legendre) {
    Expression x = BETA.power(2);
    Expression gap = ONE.minus(x);
    Expression polynomial = call(Call.LEGENDRE, P.minus(1), ONE.plus(x).over(gap));
    return proof.apply(
        NET.excluding(gap),
        Rule.stating(
            "put in the Legendre form",
            z(P, BETA).power(2).equalTo(x.times(gap.power(P.minus(1))).times(polynomial)),
            z(P, BETA).power(2).equalTo(x.times(gap.power(P)).times(polynomial)),
            Identity.from(Use.of(0), Use.of(1).at(M, P.minus(1)).at(X, x).times(x))),
        square,
        legendre);
  }

  private static Fact atOne(Proof proof, Fact definition, Fact recurrence) {
    return proof.apply(
        Domain.EVERYWHERE.integer(M, 1),
        Rule.stating(
            "central binomial coefficient",
            f(M, ONE).equalTo(binomial(M.times(2), M)),
            f(M, ONE).equalTo(binomial(M.times(2).plus(1), M)),
            new Induction(
                M,
                List.of(constant(2).times(M.times(2).plus(1)).over(UPPER)),
                List.of(Use.of(1).at(X, ONE).times(UPPER.power(-1))),
                List.of(List.of(Use.of(0).at(M, ONE).at(X, ONE))))),
        definition,
        recurrence);
  }
}
