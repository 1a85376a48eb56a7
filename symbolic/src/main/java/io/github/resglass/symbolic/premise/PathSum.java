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
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * G(t) = expression, where G is the sum over all paths of a network, each contributing the product
 * of its gains times t to the number of its layers. A definition of G together with its value.
 *
 * <p>Checked by listing the paths one by one for the first depths and, for all depths, by the step
 * that appends one more copy of the repeated body: a path of the longer net is a path of the
 * shorter one followed by a path of the body, so the value is multiplied by the sum over the body's
 * listed paths. Where a single path is repeated by another symbol it is as many times as long; that
 * is listed once for the symbol, and once more for its first values.
 *
 * @param net its one repetition by depth is of the form (body)^(depth + constant)
 * @param depth the variable of the repetition, bounded in the domain by the first depth
 * @param t what counts layers
 */
public record PathSum(Architecture net, Symbol depth, Symbol t) implements Naming {

  private static final int FIRST_DEPTHS = 4;

  @Override
  public Check verify(Formula after, List<Fact> premises, Context context) {
    Expression value = Definition.valueOfNewFunction(after, context);
    Signs signs = new Signs(context.domain(), List.of());
    int first = first(depth, context.domain());
    Set<Symbol> lengths = new LinkedHashSet<>(net.repetitions());
    lengths.remove(depth);
    List<Check> ingredients = new ArrayList<>();
    for (int d = first; d < first + FIRST_DEPTHS; d++) {
      Map<Symbol, Integer> values = new LinkedHashMap<>(Map.of(depth, d));
      int listed = requireEqual(value, values, signs);
      for (Symbol length : lengths) {
        values.put(length, first(length, context.domain()) + d - first);
      }
      requireEqual(value, values, signs);
      ingredients.add(new Check.NormalForm(depth + " = " + d + ": " + listed + " paths listed"));
    }
    Expression body = Paths.of(Paths.repeatedBody(net, depth), Map.of()).sum(t);
    Expression longer = value.with(depth, depth.plus(1));
    NormalForm step = NormalForm.of(longer.minus(value.times(body)));
    if (!step.value().isZero() || !step.conditions().stream().allMatch(signs::holds)) {
      throw new Unproved("one more copy of the body does not multiply the value by " + body);
    }
    ingredients.add(new Check.NormalForm("one more copy multiplies by the sum over the body"));
    return new Check.Argument("induction on " + depth + " over listed paths", ingredients);
  }

  private static int first(Symbol repetition, Domain domain) {
    return domain
        .find(repetition)
        .filter(v -> v.integer() && !v.strict())
        .flatMap(Domain.Variable::bound)
        .filter(b -> b instanceof Constant c && c.isInteger())
        .map(b -> ((Constant) b).value().intValue())
        .orElseThrow(() -> new Unproved(repetition + " has no first value"));
  }

  /** The value there is the sum over the listed paths; how many there are. */
  private int requireEqual(Expression value, Map<Symbol, Integer> numbers, Signs signs) {
    Paths paths = Paths.of(net, numbers);
    Expression there = value;
    for (Map.Entry<Symbol, Integer> number : numbers.entrySet()) {
      there = there.with(number.getKey(), Expression.constant(number.getValue()));
    }
    NormalForm form = NormalForm.of(there.minus(paths.sum(t)));
    if (!form.value().isZero()
        || !form.conditions().stream().allMatch(signs::holds)
        || !RandomPoints.of(form.rational()).zero()) {
      throw new Unproved("the paths at " + numbers + " add up to something else");
    }
    return paths.list().size();
  }
}
