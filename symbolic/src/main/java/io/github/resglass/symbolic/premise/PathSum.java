package io.github.resglass.symbolic.premise;

import io.github.resglass.symbolic.algebra.NormalForm;
import io.github.resglass.symbolic.algebra.RandomPoints;
import io.github.resglass.symbolic.algebra.Signs;
import io.github.resglass.symbolic.architecture.Architecture;
import io.github.resglass.symbolic.derivation.Check;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Unproved;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Formula;
import io.github.resglass.symbolic.expression.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * G(t) = expression, where G is the sum over all paths of a network, each contributing the product
 * of its gains times t to the number of its layers. A definition of G together with its value.
 *
 * <p>Checked by listing the paths one by one for the first depths and, for all depths, by the step
 * that appends one more copy of the repeated body: a path of the longer net is a path of the
 * shorter one followed by a path of the body, so the value is multiplied by the sum over the body's
 * listed paths.
 *
 * @param net its one symbolic repetition, if any, is of the form (body)^(depth + constant)
 * @param depth the variable of the repetition, bounded in the domain by the first depth
 * @param t what counts layers
 */
public record PathSum(Architecture net, Symbol depth, Symbol t) implements Naming {

  private static final int FIRST_DEPTHS = 4;

  @Override
  public Check verify(Formula after, List<Fact> premises, Context context) {
    Expression value = Definition.valueOfNewFunction(after, context);
    int first = firstDepth(context.domain());
    List<Check> ingredients = new ArrayList<>();
    for (int d = first; d < first + FIRST_DEPTHS; d++) {
      Paths paths = Paths.of(net, Map.of(depth, d));
      requireEqual(value.with(depth, Expression.constant(d)), paths.sum(t), d);
      ingredients.add(
          new Check.NormalForm(depth + " = " + d + ": " + paths.list().size() + " paths listed"));
    }
    Expression body = Paths.of(Paths.repeatedBody(net, depth), Map.of()).sum(t);
    Expression longer = value.with(depth, depth.plus(1));
    NormalForm step = NormalForm.of(longer.minus(value.times(body)));
    Signs signs = new Signs(context.domain(), List.of());
    if (!step.value().isZero() || !step.conditions().stream().allMatch(signs::holds)) {
      throw new Unproved("one more copy of the body does not multiply the value by " + body);
    }
    ingredients.add(new Check.NormalForm("one more copy multiplies by the sum over the body"));
    return new Check.Argument("induction on " + depth + " over listed paths", ingredients);
  }

  private int firstDepth(Domain domain) {
    return domain
        .find(depth)
        .filter(v -> v.integer() && !v.strict())
        .flatMap(Domain.Variable::bound)
        .filter(b -> b instanceof Constant c && c.isInteger())
        .map(b -> ((Constant) b).value().intValue())
        .orElseThrow(() -> new Unproved(depth + " has no first value"));
  }

  private static void requireEqual(Expression value, Expression listed, int depth) {
    NormalForm form = NormalForm.of(value.minus(listed));
    if (!form.value().isZero() || !RandomPoints.of(form.rational()).zero()) {
      throw new Unproved("the paths at depth " + depth + " add up to something else");
    }
  }
}
