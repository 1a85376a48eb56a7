package io.github.resglass.symbolic.premise;

import static io.github.resglass.symbolic.derivation.Grounds.accepts;
import static io.github.resglass.symbolic.derivation.Grounds.check;
import static io.github.resglass.symbolic.derivation.Grounds.rejects;
import static io.github.resglass.symbolic.expression.Expression.call;
import static io.github.resglass.symbolic.expression.Expression.constant;
import static io.github.resglass.symbolic.expression.Expression.symbol;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.symbolic.architecture.Architecture;
import io.github.resglass.symbolic.derivation.Unproved;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Symbol;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;

/** A path polynomial is what its paths add up to, for every depth. */
class PathsTest {

  private static final Symbol T = symbol("t");
  private static final Symbol B = symbol("b");
  private static final Symbol P = symbol("p");
  private static final Expression ONE = Constant.ONE;
  private static final Expression LAYER = B.times(T);
  private static final Call G = call("G", T, B, P);
  private static final Domain DOMAIN = Domain.EVERYWHERE.positive(T).positive(B).integer(P, 1);

  /** Zero at the first four depths, and at no other. */
  private static final Expression LATE =
      P.minus(1).times(P.minus(2)).times(P.minus(3)).times(P.minus(4));

  private static Expression blocks(Expression number) {
    return ONE.plus(LAYER).power(number);
  }

  private static PathSum of(Architecture net) {
    return new PathSum(net, P, T);
  }

  private static Architecture block() {
    return Architecture.parallel(Architecture.skip(), Architecture.layer(B));
  }

  @Test
  void aDepthIsAddedByOneMoreFactor() {
    PathSum paths = of(Architecture.residual(P, B));
    Expression value = LAYER.times(blocks(P.minus(1)));
    accepts(paths, G.equalTo(value), DOMAIN);
    rejects(paths, G.equalTo(value.times(2)), DOMAIN);
    rejects(paths, G.equalTo(value.times(B)), DOMAIN);
    rejects(paths, G.equalTo(LAYER.times(ONE.plus(B.times(LAYER)).power(P.minus(1)))), DOMAIN);
    rejects(paths, G.equalTo(value.times(ONE.plus(LATE))), DOMAIN);
  }

  @Test
  void listedDepthsStartAtAWholeNumber() {
    PathSum paths = of(Architecture.residual(P, B));
    Expression value = LAYER.times(blocks(P.minus(1)));
    Domain others = Domain.EVERYWHERE.positive(T).positive(B);
    Expression half = constant(new BigFraction(3, 2));
    rejects(paths, G.equalTo(value), others);
    rejects(paths, G.equalTo(value), others.integer(P, half));
    rejects(paths, G.equalTo(value), others.integer(P, B));
    rejects(paths, G.equalTo(value), others.real(P));
    rejects(
        paths, G.equalTo(value), others.and(new Domain.Variable(P, true, Optional.of(ONE), true)));
    rejects(paths, G.equalTo(value), others.integer(P, 0));
  }

  /** At the depths that are listed these nets look like others. */
  @Test
  void nothingButTheRepetitionDependsOnTheDepth() {
    Architecture late = Architecture.layer(B.plus(LATE));
    Architecture outside = Architecture.series(late, Architecture.repeat(block(), P.minus(1)));
    rejects(of(outside), G.equalTo(LAYER.times(blocks(P.minus(1)))), DOMAIN);
    Architecture often = Architecture.repeat(block(), P.plus(LATE));
    rejects(of(often), G.equalTo(blocks(P)), DOMAIN);
    accepts(of(Architecture.repeat(block(), P)), G.equalTo(blocks(P)), DOMAIN);
    Architecture twice =
        Architecture.series(Architecture.repeat(block(), P), Architecture.repeat(block(), P));
    rejects(of(twice), G.equalTo(blocks(P.times(2))), DOMAIN);
    rejects(of(block()), G.equalTo(ONE.plus(LAYER)), DOMAIN);
  }

  @Test
  void aSinglePathIsRepeatedBySymbolsOfItsOwn() {
    Symbol n = symbol("n");
    Domain domain = Domain.EVERYWHERE.positive(T).positive(B).integer(n, 1).integer(P, 1);
    Call g = call("G", T, B, n, P);
    Architecture longer = Architecture.repeat(Architecture.layer(B), n);
    Architecture net = Architecture.repeat(Architecture.parallel(Architecture.skip(), longer), P);
    Expression branch = LAYER.power(n);
    Expression value = ONE.plus(branch).power(P);
    accepts(of(net), g.equalTo(value), domain);
    rejects(of(net), g.equalTo(ONE.plus(branch.times(B)).power(P)), domain);
    rejects(of(net), g.equalTo(ONE.plus(LAYER.power(n.plus(1))).power(P)), domain);
    rejects(of(net), g.equalTo(ONE.plus(branch.power(2)).power(P)), domain);
    Architecture beside = Architecture.series(longer, Architecture.repeat(block(), P));
    accepts(of(beside), g.equalTo(branch.times(blocks(P))), domain);
    // No half paths, no paths run backwards, no paths as long as the net is deep.
    Domain real = Domain.EVERYWHERE.positive(T).positive(B).positive(n).integer(P, 1);
    rejects(of(net), g.equalTo(value), real);
    Domain negative = Domain.EVERYWHERE.positive(T).positive(B).integer(n, -1).integer(P, 1);
    rejects(of(net), g.equalTo(value), negative);
    Architecture deep = Architecture.repeat(Architecture.layer(B), P);
    Architecture both = Architecture.repeat(Architecture.parallel(Architecture.skip(), deep), P);
    rejects(of(both), G.equalTo(ONE.plus(LAYER.power(P)).power(P)), DOMAIN);
    Architecture branches = Architecture.repeat(Architecture.repeat(block(), n), P);
    rejects(of(branches), g.equalTo(blocks(n.times(P))), domain);
  }

  @Test
  void gatesAndBranchesAreWeighedPathByPath() {
    Architecture net = Architecture.parse("(1/3 + 2/3*layer(b)) * (layer(b)^2 + layer(b) + skip)");
    StructuralEvaluation ground = new StructuralEvaluation(net, T);
    Expression third = constant(new BigFraction(1, 3));
    Expression value =
        third.plus(third.times(2).times(LAYER)).times(LAYER.power(2).plus(LAYER).plus(1));
    Call g = call("G", T, B);
    accepts(ground, g.equalTo(value), DOMAIN);
    rejects(ground, g.equalTo(value.plus(LAYER)), DOMAIN);
    rejects(ground, g.atMost(value), DOMAIN);
    assertEquals(6, Paths.of(net, Map.of()).list().size());
    rejects(new StructuralEvaluation(Architecture.layer(), T), g.equalTo(LAYER), DOMAIN);
  }

  @Test
  void pathsAreListedAsLongAsTheyAreFew() {
    // 5^4 · 2^5 = 20,000 paths, and one factor more.
    String branches = "(layer(1) + layer(1) + layer(1) + layer(1) + skip)^4";
    Architecture most = Architecture.parse(branches + " * (skip + layer(1))^5");
    Architecture more = Architecture.parse(branches + " * (skip + layer(1))^5 * (skip + layer(1))");
    Architecture wide = Architecture.parse("(skip + layer(1))^15 + layer(1)");
    assertTrue(Paths.fewEnough(most));
    assertEquals(20_000, Paths.of(most, Map.of()).list().size());
    for (Architecture net : new Architecture[] {more, wide}) {
      assertFalse(Paths.fewEnough(net));
      assertThrows(Unproved.class, () -> Paths.of(net, Map.of()));
    }
    Expression value = ONE.plus(T).power(15).plus(T);
    Domain line = Domain.EVERYWHERE.positive(T);
    Call g = call("G", T);
    assertTrue(
        check(new StructuralEvaluation(wide, T), g.equalTo(value), line)
            .description()
            .contains("structure"));
    rejects(new StructuralEvaluation(wide, T), g.equalTo(value.plus(T)), line);
    Architecture small = Architecture.parse("layer(1)^2");
    assertTrue(
        check(new StructuralEvaluation(small, T), g.equalTo(T.power(2)), line)
            .description()
            .contains("all paths"));
  }
}
