package io.github.resglass.symbolic.premise;

import static io.github.resglass.symbolic.expression.Expression.call;
import static io.github.resglass.symbolic.expression.Expression.constant;
import static io.github.resglass.symbolic.expression.Expression.sumOver;
import static io.github.resglass.symbolic.expression.Expression.symbol;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.symbolic.architecture.Architecture;
import io.github.resglass.symbolic.argument.Conjunction;
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
import io.github.resglass.symbolic.expression.Membership;
import io.github.resglass.symbolic.expression.Recurrence;
import io.github.resglass.symbolic.expression.Relation;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.ground.Identity;
import io.github.resglass.symbolic.ground.Use;
import io.github.resglass.symbolic.summation.IndexShift;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Two claims may give one name two meanings. Whatever is then put together, a name has one meaning
 * among all steps that a conclusion rests on; each attack would otherwise end in 1 = 2.
 */
class CitedTest {

  private static final Symbol A = symbol("a");
  private static final Symbol C = symbol("c");
  private static final Symbol K = symbol("k");
  private static final Symbol N = symbol("n");
  private static final Constant ONE = Constant.ONE;
  private static final Constant TWO = constant(2);
  private static final Domain LINE = Domain.EVERYWHERE.real(A);
  private static final Call F = call("f", A);
  private static final Call G = call("g", A);
  private static final Call H = call("h", A);

  /** A claim whose steps are written one after the other. */
  private record Argument(Proof proof) {

    static Argument of(String claim) {
      return new Argument(new Proof(claim));
    }

    Fact state(Domain domain, Formula says, Ground ground, Fact... from) {
      return proof.apply(
          domain, Rule.stating("step", says, call("twin", A).equalTo(A), ground), from);
    }

    Fact define(Expression name, Expression value) {
      return state(LINE, name.equalTo(value), new Definition());
    }

    Fact equal(Expression left, Expression right, Fact... from) {
      Use[] all = new Use[from.length];
      for (int i = 0; i < all.length; i++) {
        all[i] = Use.of(i);
      }
      return state(LINE, left.equalTo(right), Identity.from(all), from);
    }

    Fact cite(Argument other, Fact fact) {
      return state(fact.domain(), fact.formula(), new Cited(other.derivation(), fact.step()));
    }

    void refusesToCite(Argument other, Fact fact) {
      RejectedStepException refusal =
          assertThrows(RejectedStepException.class, () -> cite(other, fact));
      assertTrue(refusal.getMessage().matches(".*\\b[cfghG]\\b.*"), refusal.getMessage());
    }

    void refuses(Domain domain, Formula says, Ground ground, Fact... from) {
      assertThrows(RejectedStepException.class, () -> state(domain, says, ground, from));
    }

    Derivation derivation() {
      return proof.derivation();
    }
  }

  /** g = value, h = g, hence h = value: the last fact says nothing of g. */
  private static Argument hidden(Expression value) {
    Argument argument = Argument.of("hidden " + value);
    Fact inner = argument.define(G, value);
    Fact outer = argument.define(H, G);
    argument.equal(H, value, outer, inner);
    return argument;
  }

  private static Fact conclusion(Argument argument) {
    return argument.derivation().conclusion();
  }

  @Test
  void definitionsThatNothingCitedRestsOnMayDiffer() {
    Argument other = Argument.of("other");
    other.define(F, TWO);
    Fact unrelated = other.define(G, A.plus(1));
    Argument citing = Argument.of("citing");
    citing.define(F, ONE);
    citing.cite(other, unrelated);
  }

  @Test
  void aCitedDefinitionIsNotGivenAnotherMeaning() {
    Argument other = Argument.of("other");
    Fact two = other.define(F, TWO);
    Argument citing = Argument.of("citing");
    citing.define(F, ONE);
    citing.refusesToCite(other, two);
    Argument using = Argument.of("using");
    using.equal(F.plus(F), F.times(2));
    using.refusesToCite(other, two);
  }

  @Test
  void aDefinitionBehindTheCitedStepCountsThoughTheStepDoesNotNameIt() {
    Argument one = hidden(ONE);
    Argument two = hidden(TWO);
    Argument citing = Argument.of("citing");
    citing.cite(one, conclusion(one));
    citing.refusesToCite(two, conclusion(two));
    Argument defining = Argument.of("defining");
    defining.define(G, TWO);
    defining.refusesToCite(one, conclusion(one));
  }

  @Test
  void aNameBehindACitationIsNotNewAnyMore() {
    Argument one = hidden(ONE);
    Argument citing = Argument.of("citing");
    citing.cite(one, conclusion(one));
    citing.refuses(LINE, G.equalTo(TWO), new Definition());
  }

  /** h = 1 with g = 1 behind it, then g = 2, then h = g = 2 of another claim. */
  @Test
  void aMeaningIsNotExchangedBetweenTwoCitations() {
    Argument one = hidden(ONE);
    Argument two = hidden(TWO);
    Argument mixing = Argument.of("mixing");
    Fact first = mixing.cite(one, conclusion(one));
    assertThrows(
        RejectedStepException.class,
        () -> {
          Fact own = mixing.define(G, TWO);
          Fact product = mixing.equal(H.times(G), TWO, first, own);
          Argument last = Argument.of("last");
          last.cite(mixing, product);
          last.cite(two, conclusion(two));
        });
  }

  @Test
  void definitionsOfSeveralClaimsDoNotGoRoundInACircle() {
    Argument up = Argument.of("up");
    Fact inner = up.define(G, F.plus(1));
    Fact outer = up.define(H, G.minus(F));
    Fact one = up.state(LINE, H.equalTo(ONE), Identity.from(Use.of(0), Use.of(1)), outer, inner);
    Argument down = Argument.of("down");
    Fact same = down.define(F, G);
    Argument citing = Argument.of("citing");
    citing.cite(up, one);
    citing.refusesToCite(down, same);
    Argument direct = Argument.of("direct");
    direct.cite(up, inner);
    direct.refusesToCite(down, same);
  }

  @Test
  void whatIsAssumedBehindACitationStaysWithoutAMeaning() {
    Argument assuming = Argument.of("assuming");
    Formula vanishes = F.equalTo(Constant.ZERO);
    Fact assumed = assuming.state(LINE, vanishes, new Hypothesis(vanishes));
    Fact named = assuming.define(G, F);
    Fact zero = assuming.equal(G, Constant.ZERO, named, assumed);
    Argument citing = Argument.of("citing");
    citing.cite(assuming, zero);
    citing.refuses(LINE, F.equalTo(ONE), new Definition());
    Argument defining = Argument.of("defining");
    Fact one = defining.define(F, ONE);
    citing.refusesToCite(defining, one);
    defining.refusesToCite(assuming, zero);
  }

  @Test
  void nothingIsAssumedOfWhatIsDefinedBehindACitation() {
    Argument one = hidden(ONE);
    Argument citing = Argument.of("citing");
    citing.cite(one, conclusion(one));
    Formula vanishes = G.equalTo(Constant.ZERO);
    citing.refuses(LINE, vanishes, new Hypothesis(vanishes));
  }

  @Test
  void whatIsSaidOfEveryFunctionIsSaidOfADefinedOneToo() {
    Argument any = Argument.of("any");
    Fact twice = any.equal(F.plus(F), F.times(2));
    Argument citing = Argument.of("citing");
    citing.define(F, ONE);
    citing.cite(any, twice);
  }

  @Test
  void constantsHaveOneMeaningToo() {
    Argument one = Argument.of("one");
    Fact first = one.state(Domain.EVERYWHERE, C.equalTo(ONE), new Definition());
    Argument two = Argument.of("two");
    Fact second = two.state(Domain.EVERYWHERE, C.equalTo(TWO), new Definition());
    two.refusesToCite(one, first);
    Argument both = Argument.of("both");
    both.cite(one, first);
    both.refusesToCite(two, second);
    both.refuses(Domain.EVERYWHERE, C.equalTo(TWO), new Definition());
    both.state(Domain.EVERYWHERE, symbol("d").equalTo(TWO), new Definition());
    Argument varying = Argument.of("varying");
    varying.state(Domain.EVERYWHERE.real(C), C.equalTo(C.plus(0)), Identity.from());
    varying.refuses(Domain.EVERYWHERE, C.equalTo(TWO), new Definition());
  }

  /** Each says something of f, the last in its domain only. */
  static Stream<Formula> sayings() {
    Expression f = F.with(A, ONE);
    return Stream.of(
        f.plus(A).equalTo(A),
        f.times(A).equalTo(A),
        f.power(2).equalTo(A),
        A.power(f).equalTo(A),
        call("g", f).equalTo(A),
        sumOver(K, ONE, f, K).equalTo(A),
        new FiniteProduct(K, ONE, TWO, f).equalTo(A),
        new Recurrence(K, List.of(N), ONE, List.of(f), N, TWO).equalTo(A),
        new Membership(f, Membership.NumberSet.INTEGERS),
        Connective.equivalent(f.equalTo(A), A.equalTo(ONE)),
        new ForAll(K, ONE, TWO, f.equalTo(A)));
  }

  @ParameterizedTest
  @MethodSource("sayings")
  void aNameOfWhichSomethingWasSaidIsNotNew(Formula saying) {
    Argument argument = Argument.of("argument");
    argument.state(LINE, saying, new Quotation(saying, "somebody", "nothing"));
    argument.refuses(LINE, F.equalTo(ONE), new Definition());
    argument.state(LINE, H.equalTo(ONE), new Definition());
  }

  @Test
  void aNameThatTheDomainSpeaksOfIsNotNew() {
    Argument argument = Argument.of("argument");
    Domain restricted = LINE.assuming(F.greaterThan(Constant.ZERO));
    argument.state(restricted, A.equalTo(A.plus(0)), Identity.from());
    argument.refuses(LINE, F.equalTo(ONE.negated()), new Definition());
  }

  @Test
  void theValueOfAConstantIsNotThatOfAVariableOrAnIndexOfItsName() {
    Argument naming = Argument.of("naming");
    Fact one = naming.state(Domain.EVERYWHERE, C.equalTo(ONE), new Definition());
    Domain varying = Domain.EVERYWHERE.real(C);
    naming.refuses(varying, C.equalTo(ONE), Identity.from(Use.of(0)), one);
    Domain counting = Domain.EVERYWHERE.integer(N, 1);
    naming.refuses(
        counting,
        sumOver(C, ONE, N, C).equalTo(sumOver(C, ONE, N, ONE)),
        IndexShift.by(0, Use.of(0)),
        one);
    naming.state(
        counting,
        sumOver(K, ONE, N, C).equalTo(sumOver(K, ONE, N, ONE)),
        IndexShift.by(0, Use.of(0)),
        one);
  }

  @Test
  void pathPolynomialsAreDefinitionsToo() {
    Symbol t = symbol("t");
    Domain domain = Domain.EVERYWHERE.positive(t);
    Call polynomial = call("G", t);
    Argument one = Argument.of("one");
    one.state(
        domain, polynomial.equalTo(t), new StructuralEvaluation(Architecture.parse("layer(1)"), t));
    Argument two = Argument.of("two");
    two.state(
        domain,
        polynomial.equalTo(t.power(2)),
        new StructuralEvaluation(Architecture.parse("layer(1)^2"), t));
    one.refusesToCite(two, conclusion(two));
    Formula vanishes = polynomial.equalTo(Constant.ZERO);
    one.refuses(domain, vanishes, new Hypothesis(vanishes));
  }

  /** Later steps look for what a step brings in, and would not find it inside another ground. */
  @Test
  void aPremiseIsNoPartOfAConjunction() {
    Argument argument = Argument.of("argument");
    Relation one = F.equalTo(ONE);
    Relation two = F.equalTo(TWO);
    argument.refuses(
        LINE,
        Connective.and(List.of(one, two)),
        new Conjunction(List.of(new Definition(), new Definition())));
    argument.refuses(LINE, one, new Conjunction(List.of(new Definition())));
    argument.refuses(LINE, one, new Conjunction(List.of(new Hypothesis(one))));
    Argument other = Argument.of("other");
    Fact defined = other.define(F, ONE);
    argument.refuses(LINE, one, new Conjunction(List.of(new Cited(other.derivation(), 1))));
    argument.cite(other, defined);
  }
}
