package io.github.resglass.symbolic.premise;

import static io.github.resglass.symbolic.expression.Expression.call;
import static io.github.resglass.symbolic.expression.Expression.constant;
import static io.github.resglass.symbolic.expression.Expression.sumOver;
import static io.github.resglass.symbolic.expression.Expression.symbol;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.symbolic.argument.Differentiation;
import io.github.resglass.symbolic.argument.Monotonicity;
import io.github.resglass.symbolic.argument.Squeeze;
import io.github.resglass.symbolic.derivation.Check;
import io.github.resglass.symbolic.derivation.Derivation;
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
import io.github.resglass.symbolic.expression.FiniteProduct;
import io.github.resglass.symbolic.expression.ForAll;
import io.github.resglass.symbolic.expression.Formula;
import io.github.resglass.symbolic.expression.Relation;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.ground.Identity;
import io.github.resglass.symbolic.ground.Inequality;
import io.github.resglass.symbolic.ground.Use;
import io.github.resglass.symbolic.induction.Induction;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is assumed holds where it is assumed, and nowhere else. */
class HypothesisTest {

  private static final Symbol A = symbol("a");
  private static final Symbol B = symbol("b");
  private static final Symbol N = symbol("n");
  private static final Symbol J = symbol("j");
  private static final Constant ZERO = Constant.ZERO;
  private static final Constant ONE = Constant.ONE;

  /** As of ν′ and ν″: positive for a mixture that is not pure, false at a = b = 5. */
  private static final Relation SPREAD = B.plus(A).minus(A.power(2)).greaterThan(ZERO);

  private static final Domain PLAIN = Domain.EVERYWHERE.positive(A).positive(B);
  private static final Domain RESTRICTED = PLAIN.assuming(SPREAD);

  private static Fact state(Proof proof, Domain domain, Formula says, Ground ground, Fact... from) {
    return proof.apply(
        domain, Rule.stating("step", says, call("twin", A).equalTo(A), ground), from);
  }

  private static Fact assume(Proof proof, Domain domain, Formula says) {
    return state(proof, domain, says, new Hypothesis(says));
  }

  private static void refused(Proof proof, Domain domain, Formula says, Ground ground, Fact... at) {
    assertThrows(RejectedStepException.class, () -> state(proof, domain, says, ground, at));
  }

  @Test
  void variablesAreRestrictedInTheDomainOnly() {
    Proof proof = new Proof("claim");
    refused(proof, PLAIN, SPREAD, new Hypothesis(SPREAD));
    assume(proof, RESTRICTED, SPREAD);
    assertTrue(RESTRICTED.formulas().contains(SPREAD));
  }

  @Test
  void aRestrictionIsNotUsedOutsideItsDomain() {
    Proof proof = new Proof("claim");
    Fact spread = assume(proof, RESTRICTED, SPREAD);
    Relation larger = B.plus(A).greaterThan(A.power(2).minus(1));
    Ground add = Inequality.with(ONE, Use.of(0));
    refused(proof, PLAIN, larger, add, spread);
    state(proof, RESTRICTED, larger, add, spread);
    Relation at =
        constant(10).greaterThan(constant(25)); // the restriction at a = b = 5, where it fails
    Ground instance = Inequality.with(ZERO, Use.of(0).at(A, constant(5)).at(B, constant(5)));
    refused(proof, Domain.EVERYWHERE, at, instance, spread);
    Ground inside = Inequality.with(ZERO, Use.of(0).at(A, ONE).at(B, ONE));
    state(proof, Domain.EVERYWHERE, constant(2).greaterThan(ONE), inside, spread);
  }

  @Test
  void whatFollowsFromARestrictionIsRestrictedToo() {
    Proof proof = new Proof("claim");
    Fact product = assume(proof, PLAIN.assuming(A.times(B).equalTo(ONE)), A.times(B).equalTo(ONE));
    Relation inverse = A.equalTo(B.power(-1));
    Ground divide = Identity.from(Use.of(0).times(B.power(-1)));
    refused(proof, PLAIN, inverse, divide, product);
    Fact derived = state(proof, product.domain(), inverse, divide, product);
    refused(proof, PLAIN, inverse, Identity.from(Use.of(0)), derived);
    Ground atTwo = Identity.from(Use.of(0).at(A, constant(2)).at(B, constant(2)));
    refused(proof, Domain.EVERYWHERE, constant(2).equalTo(constant(2).power(-1)), atTwo, derived);
  }

  @Test
  void aFunctionDependsOnAllThatIsAssumedOfIt() {
    Proof proof = new Proof("claim");
    Domain sums = Domain.EVERYWHERE.integer(N, 1).positive(A);
    // At n = 1 this would be f(1) = a for every a, from which 1 = 2 follows.
    Relation every = sumOver(J, ONE, N, call("f", J)).equalTo(A);
    refused(proof, sums, every, new Hypothesis(every));
    Relation half = sumOver(J, ONE, N, call("f", J, N)).equalTo(A);
    refused(proof, sums, half, new Hypothesis(half));
    assume(proof, sums, sumOver(J, ONE, N, call("f", J, N, A)).equalTo(A));
    Relation hidden = sumOver(A, ONE, N, call("f", A, N)).equalTo(A);
    refused(proof, sums, hidden, new Hypothesis(hidden));
    Relation product = new FiniteProduct(A, ONE, N, call("f", A, N)).equalTo(A);
    refused(proof, sums, product, new Hypothesis(product));
    assume(proof, sums, new FiniteProduct(J, ONE, N, call("f", A, N)).equalTo(A));
    Formula all =
        Connective.equivalent(A.equalTo(ONE), new ForAll(A, ONE, N, call("f", A, N).equalTo(ONE)));
    refused(proof, sums, all, new Hypothesis(all));
    assume(
        proof,
        sums,
        Connective.equivalent(A.equalTo(ONE), new ForAll(J, ONE, N, call("f", A, N).equalTo(ONE))));
  }

  @Test
  void nothingIsAssumedOfFunctionsWithAMeaning() {
    Proof proof = new Proof("claim");
    Relation logarithm = call(Call.LOG, A).equalTo(ZERO);
    refused(proof, PLAIN, logarithm, new Hypothesis(logarithm));
    state(proof, PLAIN, call("f", A).equalTo(A.times(2)), new Definition());
    Relation other = call("f", A).equalTo(ZERO);
    refused(proof, PLAIN, other, new Hypothesis(other));
    assume(proof, PLAIN, call("f", call("root", A)).equalTo(A));
  }

  @Test
  void anIndexIsNotRestrictedByWhatIsAssumedOfAVariableOfItsName() {
    Domain positive = Domain.EVERYWHERE.integer(N, 1).real(J).assuming(J.greaterThan(ZERO));
    Proof proof = new Proof("claim");
    Expression overMore = sumOver(J, constant(-5), N, J);
    refused(proof, positive, overMore.atLeast(ZERO), Inequality.with(overMore));
    state(proof, positive, J.atLeast(ZERO), Inequality.with(J));
    assertTrue(positive.integer(J, -5).assumptions().isEmpty());
    assertTrue(Domain.EVERYWHERE.real(J).excluding(J).real(J).excluded().isEmpty());
  }

  @Test
  void inductionNeedsAVariableThatIsNotTied() {
    Domain integers = Domain.EVERYWHERE.integer(N, 0);
    Ground induction = new Induction(N, List.of(ONE), List.of(), List.of(List.of()));
    Relation trivial = N.equalTo(N.plus(0));
    state(new Proof("free"), integers, trivial, induction);
    refused(new Proof("tied"), integers.assuming(N.atLeast(ONE)), trivial, induction);
    refused(new Proof("tied"), integers.excluding(N.minus(3)), trivial, induction);
  }

  /** On the line a = b a function of a need not have the derivative of a² by a. */
  @Test
  void derivativesAreTakenAndUsedWhereTheVariableMovesFreely() {
    Domain curve = PLAIN.assuming(A.equalTo(B));
    Relation square = call("f", A).equalTo(A.power(2));
    Relation slope = call(Call.DERIVATIVE, call("f", A), A).equalTo(A.times(2));
    Relation rising = call(Call.DERIVATIVE, call("f", A), A).greaterThan(ZERO);
    Relation order = A.atMost(B);
    Relation grows = call("f", A).atMost(call("f", B));
    Domain ordered = PLAIN.assuming(order);
    for (Domain domain : List.of(PLAIN, curve)) {
      Proof proof = new Proof("claim");
      Fact given = state(proof, domain, square, new Definition());
      Proof known = new Proof("known");
      Fact derivative = assume(known, domain, slope);
      Fact sign = assume(known, domain, rising);
      Fact less = assume(known, ordered, order);
      Ground monotone = new Monotonicity(A, A, B);
      if (domain.equals(PLAIN)) {
        state(proof, domain, slope, new Differentiation(A), given);
        state(known, ordered, grows, monotone, derivative, sign, less);
      } else {
        refused(proof, domain, slope, new Differentiation(A), given);
        refused(known, ordered, grows, monotone, derivative, sign, less);
      }
    }
  }

  @Test
  void limitsAreTakenWithTheOthersHeldFixed() {
    Domain far = Domain.EVERYWHERE.integer(N, 1).positive(A);
    for (Domain domain : List.of(far, far.assuming(A.greaterThan(N)))) {
      Proof proof = new Proof("claim");
      Fact below = assume(proof, domain, ZERO.atMost(call("f", N, A)));
      Fact above = assume(proof, domain, call("f", N, A).atMost(A.over(N)));
      Relation limit = call("f", N, A).tendsTo(ZERO);
      if (domain.equals(far)) {
        state(proof, domain, limit, new Squeeze(N), below, above);
      } else {
        refused(proof, domain, limit, new Squeeze(N), below, above);
      }
    }
  }

  @Test
  void aClaimThatTakesOverAStepTakesOverWhatThatAssumes() {
    Relation vanishes = call("f", A).equalTo(ZERO);
    Proof other = new Proof("other");
    Fact assumed = assume(other, PLAIN, vanishes);
    Fact doubled =
        state(
            other,
            PLAIN,
            call("f", A).times(2).equalTo(ZERO),
            Identity.from(Use.of(0).times(2)),
            assumed);
    Derivation derivation = other.derivation();
    assertEquals(List.of(vanishes), derivation.assumedBehind(2));
    Proof citing = new Proof("citing");
    state(citing, PLAIN, doubled.formula(), new Cited(derivation, 2));
    assertEquals(List.of(vanishes), citing.derivation().assumedBehind(1));
    assertTrue(
        citing.derivation().steps().get(0).check() instanceof Check.Argument argument
            && argument.assumed().equals(List.of(vanishes)));
    Proof defining = new Proof("defining");
    state(defining, PLAIN, call("f", A).equalTo(ONE), new Definition());
    refused(defining, PLAIN, doubled.formula(), new Cited(derivation, 2));
  }

  @Test
  void onlyVariablesOfTheDomainAreRestricted() {
    assertThrows(IllegalArgumentException.class, () -> PLAIN.assuming(N.greaterThan(ZERO)));
  }
}
