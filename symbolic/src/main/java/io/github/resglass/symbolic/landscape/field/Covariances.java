package io.github.resglass.symbolic.landscape.field;

import static io.github.resglass.symbolic.expression.Expression.call;
import static io.github.resglass.symbolic.expression.Expression.constant;
import static io.github.resglass.symbolic.expression.Expression.sqrt;
import static io.github.resglass.symbolic.expression.Expression.sumOver;
import static io.github.resglass.symbolic.expression.Expression.symbol;
import static io.github.resglass.symbolic.landscape.field.Mixtures.DEGREE;
import static io.github.resglass.symbolic.landscape.field.Mixtures.LENGTH;
import static io.github.resglass.symbolic.landscape.field.Mixtures.ONE;
import static io.github.resglass.symbolic.landscape.field.Mixtures.P;
import static io.github.resglass.symbolic.landscape.field.Mixtures.WEIGHT;
import static io.github.resglass.symbolic.landscape.field.Mixtures.ZERO;
import static io.github.resglass.symbolic.landscape.field.Mixtures.overLengths;

import io.github.resglass.symbolic.algebra.Derivative;
import io.github.resglass.symbolic.argument.Differentiation;
import io.github.resglass.symbolic.derivation.Claim;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Proof;
import io.github.resglass.symbolic.derivation.Rule;
import io.github.resglass.symbolic.derivation.Statement;
import io.github.resglass.symbolic.expectation.Mean;
import io.github.resglass.symbolic.expectation.Moments;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Relation;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.ground.EqualBases;
import io.github.resglass.symbolic.ground.Identity;
import io.github.resglass.symbolic.ground.Inequality;
import io.github.resglass.symbolic.ground.Use;
import io.github.resglass.symbolic.path.Tuples;
import io.github.resglass.symbolic.premise.Equations;
import io.github.resglass.symbolic.premise.Hypothesis;
import io.github.resglass.symbolic.premise.Law;
import io.github.resglass.symbolic.summation.IndexShift;
import java.util.List;

/** Equations 26 to 29: E H(w)H(v) = Λ ν(⟨w,v⟩/Λ), and what ν′, ν″ and α² are. */
final class Covariances {

  private static final Symbol LAMBDA = symbol("Lambda");
  private static final Symbol T = symbol("t");
  private static final Symbol I = Tuples.I;
  private static final Symbol J = symbol("j");
  private static final Symbol K = symbol("k");
  private static final Symbol COUPLING = symbol("J");

  /** Two points of ℝ^Λ with the overlap t. */
  private static final Domain POINTS = Domain.EVERYWHERE.integer(LAMBDA, 1).positive(T);

  private static final Domain FIELD = POINTS.integer(P, 1);

  private static final Tuples.Vector W = vector("w", "omega");
  private static final Tuples.Vector V = vector("v", "eta");

  private final Equations equations = new Equations(new Proof("equation-26"));

  private Covariances() {}

  private static Tuples.Vector vector(String component, String product) {
    return new Tuples.Vector(call(component, J, LAMBDA, T), call(product, K, I, LAMBDA, T));
  }

  /** Σ_i ω_{r,i} η_{r,i} over the Λ^r tuples. */
  private static Expression overTuples(Expression length) {
    return Tuples.over(W, V).with(K, length);
  }

  static Claim covariance() {
    return new Covariances().equation26();
  }

  private Claim equation26() {
    Relation overlap = Tuples.inner(W, V).equalTo(LAMBDA.times(T));
    Fact scalar = assume("the overlap of the two points", POINTS, overlap);
    Tuples.Result tuples =
        new Tuples(equations.proof(), POINTS)
            .derive(W, V, scalar, LAMBDA.power(K).times(T.power(K)));
    Fact power = tuples.power();
    Fact roots = roots();
    Expression root = sqrt(LAMBDA).power(ONE.minus(LENGTH));
    Expression mean = Mean.normal(hamiltonian(root, W).times(hamiltonian(root, V)), COUPLING);
    Expression byLength =
        overLengths(WEIGHT.power(2).times(root.power(2)).times(overTuples(LENGTH)));
    Fact independent =
        equations.equal("couplings are independent", FIELD, mean, byLength, Moments.with());
    Expression termwise = overLengths(LAMBDA.times(WEIGHT.power(2)).times(T.power(LENGTH)));
    Fact under =
        equations.equal(
            "put in under the sum",
            FIELD,
            byLength,
            termwise,
            IndexShift.by(
                0,
                Use.of(0).at(K, LENGTH).times(WEIGHT.power(2).times(root.power(2))),
                Use.of(1)
                    .times(WEIGHT.power(2).times(LAMBDA.power(LENGTH)).times(T.power(LENGTH)))),
            power,
            roots);
    Call nu = call("nu", T, P);
    Fact definition =
        equations.define(
            "name the covariance",
            Domain.EVERYWHERE.positive(T).integer(P, 1),
            nu,
            overLengths(WEIGHT.power(2).times(T.power(LENGTH))));
    Fact covariance =
        equations.equal(
            "put in",
            FIELD,
            mean,
            LAMBDA.times(nu),
            Identity.from(Use.of(0), Use.of(1), Use.of(2).times(LAMBDA.negated())),
            independent,
            under,
            definition);
    Fact unit = Mixtures.normalised(equations);
    Fact variance =
        equations.equal(
            "at one point",
            Domain.EVERYWHERE.integer(LAMBDA, 1).integer(P, 1),
            LAMBDA.times(nu.with(T, ONE)),
            LAMBDA,
            Identity.from(Use.of(0).at(T, ONE).times(LAMBDA), Use.of(1).times(LAMBDA)),
            definition,
            unit);
    Statement statement =
        Statement.words("Let ω and η be the products of the components of w and v over the Λ^r ")
            .and("tuples of r indices, where the tuple with number (i−1)Λ + j is the one with ")
            .and("number i, followed by j. Then ")
            .and(power.formula())
            .and(" for overlap t, and the Hamiltonian [26] has the covariance ")
            .and(covariance.formula())
            .and(" with ")
            .and(definition.formula())
            .and(", r = 1 included. On the sphere [27] one point has t = 1 and the variance [28], ")
            .and(variance.formula())
            .and(".");
    Statement domain =
        Statement.domain(FIELD.integer(K, 1))
            .and(", ")
            .and(unit.formula())
            .and(", ")
            .and(overlap)
            .listing(tuples.numbering());
    return new Claim(
        "equation-26",
        "Covariance of the Hamiltonian",
        statement,
        "arXiv:1611.02525, equations 26 to 28",
        domain,
        List.of(),
        equations.proof().derivation());
  }

  private Fact assume(String name, Domain domain, Relation assumed) {
    return equations.equal(name, domain, assumed.left(), assumed.right(), new Hypothesis(assumed));
  }

  /** Σ_r ε_r √Λ^{1−r} Σ_i ω_{r,i} J_{r,i}. */
  private static Expression hamiltonian(Expression root, Tuples.Vector vector) {
    return overLengths(
        WEIGHT
            .times(root)
            .times(
                sumOver(
                    I,
                    ONE,
                    LAMBDA.power(LENGTH),
                    vector.product().with(K, LENGTH).times(Mean.entry(COUPLING, LENGTH, I)))));
  }

  /** (√Λ^{1−r})² = Λ^{1−r}. */
  private Fact roots() {
    Domain sizes = Domain.EVERYWHERE.integer(LAMBDA, 1);
    Fact square = equations.law("square of a root", sizes, Law.SQUARE_OF_ROOT.at(LAMBDA));
    Domain powers = sizes.integer(LENGTH, 1);
    Expression exponent = ONE.minus(LENGTH);
    Fact bases =
        equations.equal(
            "powers of equal bases",
            powers,
            sqrt(LAMBDA).power(2).power(exponent),
            LAMBDA.power(exponent),
            EqualBases.from(Use.of(0)),
            square);
    return equations.equal(
        "collect the powers of Λ",
        powers,
        sqrt(LAMBDA).power(exponent).power(2),
        LAMBDA.power(exponent),
        Identity.from(Use.of(0)),
        bases);
  }

  /**
   * Equation 29 and what others cite of it.
   *
   * @param several of a mixture that is not pure
   */
  record Derivatives(Claim claim, SeveralLengths several) {}

  /** ν′ and ν″ at 1, and α² as the variance of the length under ε². */
  static Derivatives derivatives() {
    Equations equations = new Equations(new Proof("equation-29"));
    Fact unit = Mixtures.normalised(equations);
    Domain overlap = Domain.EVERYWHERE.positive(T).integer(P, 1);
    Expression square = WEIGHT.power(2);
    Expression[] factors = {ONE, LENGTH, LENGTH.times(LENGTH.minus(1))};
    String[] names = {"nu", "nu_prime", "nu_doubleprime"};
    Fact[] definitions = new Fact[3];
    Fact[] slopes = new Fact[2];
    for (int order = 0; order < 3; order++) {
      Expression value =
          overLengths(factors[order].times(square).times(T.power(LENGTH.minus(order))));
      definitions[order] =
          equations.define(
              "name the covariance and its derivatives", overlap, call(names[order], T, P), value);
      if (order > 0) {
        slopes[order - 1] = slope(equations, overlap, names, definitions, order);
      }
    }
    Call first = call("nu_prime", ONE, P);
    Call second = call("nu_doubleprime", ONE, P);
    Fact mean =
        equations.equal(
            "at t = 1",
            DEGREE,
            first,
            overLengths(LENGTH.times(square)),
            Identity.from(Use.of(0).at(T, ONE)),
            definitions[1]);
    Fact factorial =
        equations.equal(
            "at t = 1",
            DEGREE,
            second,
            overLengths(factors[2].times(square)),
            Identity.from(Use.of(0).at(T, ONE)),
            definitions[2]);
    Expression spread = overLengths(LENGTH.minus(first).power(2).times(square));
    Fact variance =
        equations.equal(
            "multiply out under the sum",
            DEGREE,
            second.plus(first).minus(first.power(2)),
            spread,
            Identity.from(
                Use.of(0).times(first.power(2).negated()),
                Use.of(1).times(ONE.minus(first.times(2))),
                Use.of(2)),
            unit,
            mean,
            factorial);
    Fact notNegative =
        equations
            .proof()
            .apply(
                DEGREE,
                Rule.stating(
                    "a sum of squares",
                    second.plus(first).minus(first.power(2)).atLeast(ZERO),
                    second.plus(first).minus(first.power(2)).lessThan(ZERO),
                    Inequality.with(spread, Use.of(0))),
                variance);
    SeveralLengths several = SeveralLengths.derive(equations, unit, mean, factorial, variance);
    Statement statement =
        Statement.words("For ")
            .and(definitions[0].formula())
            .and(", ")
            .and(slopes[0].formula())
            .and(" and ")
            .and(slopes[1].formula())
            .and("; at t = 1 they are ")
            .and(mean.formula())
            .and(" and ")
            .and(factorial.formula())
            .and(". So α² is the variance of the length under ε², ")
            .and(variance.formula())
            .and(", and ")
            .and(notNegative.formula())
            .and(", with 0 for pure models. With weight on two lengths a < b it is positive: ")
            .and(several.bound().formula())
            .and(".");
    Claim claim =
        new Claim(
            "equation-29",
            "Derivatives of the covariance and α²",
            statement,
            "arXiv:1611.02525, equation 29; α² as a variance, and when it is positive: this project",
            SeveralLengths.shown(
                Statement.domain(DEGREE.positive(T)).and(", ").and(unit.formula()),
                SeveralLengths.DOMAIN),
            List.of(),
            equations.proof().derivation());
    return new Derivatives(claim, several);
  }

  /** dν/dt = ν′ and dν′/dt = ν″. */
  private static Fact slope(
      Equations equations, Domain overlap, String[] names, Fact[] definitions, int order) {
    Expression before = ((Relation) definitions[order - 1].formula()).right();
    Call derivative = call(Call.DERIVATIVE, call(names[order - 1], T, P), T);
    Fact differentiated =
        equations.equal(
            "differentiate under the sum",
            overlap,
            derivative,
            Derivative.of(before, T),
            new Differentiation(T),
            definitions[order - 1]);
    return equations.equal(
        "put in",
        overlap,
        derivative,
        call(names[order], T, P),
        Identity.from(Use.of(0), Use.of(1).times(constant(-1))),
        differentiated,
        definitions[order]);
  }
}
