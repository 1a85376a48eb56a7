package io.github.resglass.symbolic.premise;

import io.github.resglass.symbolic.algebra.RandomPoints;
import io.github.resglass.symbolic.architecture.Architecture;
import io.github.resglass.symbolic.derivation.Check;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Unproved;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Formula;
import io.github.resglass.symbolic.expression.Symbol;
import java.util.List;
import java.util.Map;

/**
 * G(t) = expression for a network whose repetitions are numbers. Where the paths can be listed they
 * are; beyond that the expression is held against the product and sum rules of the structure at
 * exact random points.
 */
public record StructuralEvaluation(Architecture net, Symbol t) implements Naming {

  @Override
  public Check verify(Formula after, List<Fact> premises, Context context) {
    Expression value = Definition.valueOfNewFunction(after, context);
    boolean listed = Paths.fewEnough(net);
    Expression reference = listed ? Paths.of(net, Map.of()).sum(t) : net.pathPolynomial(t);
    RandomPoints points = RandomPoints.of(value.minus(reference));
    if (!points.zero()) {
      throw new Unproved("the paths of the net add up to something else");
    }
    return new Check.RandomEvaluation(
        listed ? "all paths listed, sums compared" : "structure of the net evaluated",
        points.points(),
        points.errorProbability());
  }
}
