package io.github.resglass.symbolic.expectation;

import io.github.resglass.symbolic.algebra.NormalForm;
import io.github.resglass.symbolic.algebra.Signs;
import io.github.resglass.symbolic.derivation.Check;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Ground;
import io.github.resglass.symbolic.derivation.Unproved;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Formula;
import io.github.resglass.symbolic.expression.Recurrence;
import io.github.resglass.symbolic.expression.Relation;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.ground.Combination;
import io.github.resglass.symbolic.ground.Use;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * left − right = Σ factor·(left − right of a premise), where every mean of a polynomial in the
 * random variables has its value: linearity, independence, and cumulants in the manner of Isserlis
 * and Wick. Sums may run over ranges of any length, as in E (Σ_i a_i J_i)² = Σ_i a_i².
 *
 * <p>Each value is found twice: for all sizes by {@link Partitions}, and for the smallest sizes
 * {@link WrittenOut} with the moments of single variables. What is no polynomial, such as max(0,
 * 1−X), stays a mean; constants and sums are still taken out of it.
 */
public record Moments(List<Use> uses) implements Ground {

  public Moments {
    uses = List.copyOf(uses);
  }

  public static Moments with(Use... uses) {
    return new Moments(List.of(uses));
  }

  @Override
  public Check verify(Formula after, List<Fact> premises, Context context) {
    if (!(after instanceof Relation relation)
        || relation.comparison() != Relation.Comparison.EQUAL) {
      throw new Unproved(after + " is not an equation");
    }
    List<Check> ingredients = new ArrayList<>();
    Expression difference =
        evaluated(relation.left().minus(relation.right()), context.domain(), ingredients);
    Combination combination = new Combination(uses, premises, context.domain());
    Expression equations = evaluated(combination.equations(), context.domain(), new ArrayList<>());
    ingredients.add(new Check.NormalForm(combination.requireZero(difference.minus(equations))));
    return new Check.Argument("linearity, independence and cumulants", ingredients);
  }

  private static Expression evaluated(Expression expression, Domain domain, List<Check> checks) {
    if (expression instanceof Recurrence && !Mean.absentFrom(expression)) {
      throw new Unproved("a mean inside of " + expression);
    }
    // Nothing that is known of a variable is known of an index of its name.
    Expression inner =
        expression
            .apartFrom(name -> domain.find(name).isPresent())
            .withParts(part -> evaluated(part, domain, checks));
    return Mean.of(inner).map(mean -> value(mean, domain, checks)).orElse(inner);
  }

  private static Expression value(Mean mean, Domain domain, List<Check> checks) {
    if (mean.variables().stream().anyMatch(v -> domain.find(v).isPresent())) {
      throw new Unproved("a random variable has the name of one in the domain");
    }
    Expression value = new Independence(new Signs(domain, List.of())).mean(mean);
    if (Mean.absentFrom(value)) {
      int instances = confirm(mean, value, domain);
      checks.add(
          new Check.NormalForm(
              "the same by moments of single variables, written out in "
                  + instances
                  + (instances == 1 ? " case" : " cases")));
    }
    return value;
  }

  private static int confirm(Mean mean, Expression value, Domain domain) {
    List<Map<Symbol, Expression>> sizes = WrittenOut.sizes(mean, domain);
    for (Map<Symbol, Expression> values : sizes) {
      Mean small = Mean.of(WrittenOut.put(mean.call(), values)).orElseThrow();
      Expression gap = WrittenOut.value(small).minus(WrittenOut.put(value, values));
      if (!NormalForm.withOpaqueBinomials(gap).value().isZero()) {
        throw new Unproved("cumulants and moments contradict each other at " + values);
      }
    }
    return sizes.size();
  }
}
