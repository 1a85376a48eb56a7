package io.github.resglass.symbolic.argument;

import static io.github.resglass.symbolic.derivation.Grounds.accepts;
import static io.github.resglass.symbolic.derivation.Grounds.rejects;
import static io.github.resglass.symbolic.expression.Expression.call;
import static io.github.resglass.symbolic.expression.Expression.constant;
import static io.github.resglass.symbolic.expression.Expression.symbol;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Ground;
import io.github.resglass.symbolic.derivation.Proof;
import io.github.resglass.symbolic.derivation.RejectedStepException;
import io.github.resglass.symbolic.derivation.Rule;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Connective;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Formula;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.ground.Identity;
import io.github.resglass.symbolic.ground.Use;
import io.github.resglass.symbolic.premise.Definition;
import java.util.List;
import org.junit.jupiter.api.Test;

/** By what a derivative is, where, and whether there is one. */
class DerivativesTest {

  private static final Symbol X = symbol("x");
  private static final Symbol Y = symbol("y");
  private static final Symbol N = symbol("n");
  private static final Constant ZERO = Constant.ZERO;
  private static final Constant ONE = Constant.ONE;
  private static final Domain LINE = Domain.EVERYWHERE.real(X);
  private static final Domain PLANE = LINE.real(Y);

  private static Expression slope(Expression function) {
    return call(Call.DERIVATIVE, function, X);
  }

  private static void cannotPutIn(Symbol symbol, Expression value, Expression slope) {
    assertThrows(IllegalArgumentException.class, () -> slope.with(symbol, value));
  }

  /** ∂(x+y)/∂x = 1 also where y = x, and d(x+x)/dx = 2. */
  @Test
  void aPartialDerivativeIsNotTheOneAlongTheDiagonal() {
    Expression partial = slope(call("g", X, Y));
    cannotPutIn(Y, X, partial);
    cannotPutIn(Y, X.power(2), partial);
    cannotPutIn(X, Y, partial);
    cannotPutIn(X, ZERO, partial.with(Y, ZERO));
    cannotPutIn(Y, X, slope(call("g", X.times(2), Y)));
    cannotPutIn(Y, X, slope(slope(call("g", X, Y))));
    Expression there = call("g", Y.plus(1), ONE);
    assertEquals(call(Call.DERIVATIVE, there, Y.plus(1)), partial.with(Y, ONE).with(X, Y.plus(1)));
    Proof proof = new Proof("diagonal");
    Expression sum = call("g", X, Y);
    Fact value = define(proof, PLANE, sum.equalTo(X.plus(Y)));
    Fact one = differentiate(proof, PLANE, slope(sum), ONE, value);
    Ground diagonal = Identity.from(Use.of(0).at(Y, X));
    assertThrows(
        RejectedStepException.class,
        () ->
            proof.apply(
                LINE,
                Rule.stating(
                    "x for y", slope(call("g", X, X)).equalTo(ONE), ONE.equalTo(ZERO), diagonal),
                one));
  }

  private static Fact define(Proof proof, Domain domain, Formula definition) {
    return proof.apply(
        domain, Rule.stating("define", definition, ONE.equalTo(ZERO), new Definition()));
  }

  private static Fact differentiate(
      Proof proof, Domain domain, Expression left, Expression right, Fact value) {
    return proof.apply(
        domain,
        Rule.stating(
            "differentiate",
            left.equalTo(right),
            left.equalTo(right.plus(1)),
            new Differentiation(X)),
        value);
  }

  /** dx/dx = 1 and d(x²)/dx = 2x, both of which would be d0/d0 at 0. */
  @Test
  void aDerivativeOfAnExpressionHasNoValueToWriteDownAtAPlace() {
    Fact square = new Fact(1, X.power(2).equalTo(X.power(2)), LINE);
    accepts(new Differentiation(X), slope(X.power(2)).equalTo(X.times(2)), LINE, square);
    cannotPutIn(X, ZERO, slope(X.power(2)));
    cannotPutIn(X, ONE, slope(call("g", X.times(2))));
    cannotPutIn(X, Y, slope(X.times(Y)));
    assertEquals(call(Call.DERIVATIVE, Y.power(2), Y), slope(X.power(2)).with(X, Y));
    assertEquals(slope(X.times(3)), slope(X.times(Y)).with(Y, constant(3)));
  }

  /** x·[x = 0] is 0, and [x = 0] + x·[x = 0]′ is 1 at 0, whatever [x = 0]′ may be there. */
  @Test
  void thatADerivativeIsItselfDoesNotSayThatThereIsOne() {
    Expression jump = call("e", X);
    Expression product = call("z", X);
    Fact value = new Fact(1, product.equalTo(X.times(jump)), LINE);
    Formula rule = slope(product).equalTo(jump.plus(X.times(slope(jump))));
    Fact nothing = new Fact(2, slope(jump).equalTo(slope(jump)), LINE);
    rejects(ChainRule.by(X, Use.known(1)), rule, LINE, value, nothing);
    Fact something = new Fact(2, slope(jump).equalTo(call("h", X)), LINE);
    accepts(ChainRule.by(X, Use.known(1)), rule, LINE, value, something);
    Domain right = Domain.EVERYWHERE.positive(X);
    Formula rises = jump.with(X, ONE).atMost(jump.with(X, constant(2)));
    Ground monotone = new Monotonicity(X, ONE, constant(2));
    Fact sign = new Fact(2, slope(jump).atLeast(ZERO), right);
    Fact known = new Fact(3, ONE.atMost(constant(2)), right);
    rejects(monotone, rises, right, new Fact(1, nothing.formula(), right), sign, known);
    accepts(monotone, rises, right, new Fact(1, something.formula(), right), sign, known);
  }

  /** So no name is given to what may not exist: h = e′ would say that it does. */
  @Test
  void aDerivativeIsNotGivenAName() {
    Formula named = call("h", X).equalTo(slope(call("e", X)));
    rejects(new Definition(), named, LINE);
  }

  /** u_n = u_0 + n w: what is said of u_n′ holds if there are u_0′ and w′. */
  @Test
  void aSequenceIsDifferentiableIfItsFirstValuesAre() {
    Domain domain = LINE.integer(N, 0);
    Expression u = call("u", N, X);
    Expression first = call("u", ZERO, X);
    Fact step = new Fact(1, u.with(N, N.plus(1)).equalTo(u.plus(call("w", X))), domain);
    Fact width = new Fact(2, slope(call("w", X)).equalTo(ONE), domain);
    List<Use> uses = List.of(Use.of(1).times(-1));
    rejects(
        new SequenceDerivative(X, N, uses, List.of(List.of())),
        slope(u).equalTo(slope(first).plus(N)),
        domain,
        step,
        width);
    Fact start = new Fact(3, slope(first).equalTo(call("h", X)), domain);
    accepts(
        new SequenceDerivative(X, N, uses, List.of(List.of(Use.of(2)))),
        slope(u).equalTo(call("h", X).plus(N)),
        domain,
        step,
        width,
        start);
  }

  /**
   * Adding x·[x = 0] changes nothing, so that all u_n have the slope 0; but n([x = 0] + x·[x = 0]′)
   * is n at 0.
   */
  @Test
  void aSequenceIsDifferentiableIfWhatIsAddedIs() {
    Domain domain = LINE.integer(N, 0);
    Expression u = call("u", N, X);
    Expression jump = call("e", X);
    Formula rule = slope(u).equalTo(N.times(jump.plus(X.times(slope(jump)))));
    Fact step = new Fact(1, u.with(N, N.plus(1)).equalTo(u.plus(X.times(jump))), domain);
    Fact start = new Fact(2, slope(call("u", ZERO, X)).equalTo(ZERO), domain);
    Ground known = new SequenceDerivative(X, N, List.of(Use.known(2)), List.of(List.of(Use.of(1))));
    Fact nothing = new Fact(3, slope(jump).equalTo(slope(jump)), domain);
    rejects(known, rule, domain, step, start, nothing);
    Fact something = new Fact(3, slope(jump).equalTo(call("h", X)), domain);
    accepts(known, rule, domain, step, start, something);
  }

  /** x/x is 1 but at 0, where nothing is known of it. */
  @Test
  void aFunctionHasNoDerivativeWhereItsFormulaHasAPole() {
    Fact jump = new Fact(1, call("f", X).equalTo(X.over(X)), LINE);
    rejects(new Differentiation(X), slope(call("f", X)).equalTo(ZERO), LINE, jump);
    Domain right = Domain.EVERYWHERE.positive(X);
    Fact level = new Fact(1, jump.formula(), right);
    accepts(new Differentiation(X), slope(call("f", X)).equalTo(ZERO), right, level);
  }

  /** The slope xy/y is x, but for y = 0, where f is constant. */
  @Test
  void aSlopeHasFinitelyManyZerosWhereItIsWhatItsFormSays() {
    Domain half = Domain.EVERYWHERE.positive(X);
    Expression f = call("f", X, Y);
    Formula strict = Connective.equivalent(f.equalTo(f.with(X, ONE)), X.equalTo(ONE));
    Fact known = new Fact(3, ONE.equalTo(ONE), Domain.EVERYWHERE);
    for (Domain domain : List.of(half.positive(Y), half.real(Y))) {
      Fact slope = new Fact(1, slope(f).equalTo(X.times(Y).over(Y)), domain);
      Fact sign = new Fact(2, slope(f).atLeast(ZERO), domain);
      Ground monotone = new Monotonicity(X, X, ONE);
      if (domain.equals(half.positive(Y))) {
        accepts(monotone, strict, domain, slope, sign, known);
      } else {
        rejects(monotone, strict, domain, slope, sign, known);
      }
    }
  }
}
