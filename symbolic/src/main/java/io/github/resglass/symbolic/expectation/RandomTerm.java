package io.github.resglass.symbolic.expectation;

import io.github.resglass.symbolic.derivation.Unproved;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.FiniteProduct;
import io.github.resglass.symbolic.expression.FiniteSum;
import io.github.resglass.symbolic.expression.Power;
import io.github.resglass.symbolic.expression.Product;
import io.github.resglass.symbolic.expression.Sum;
import io.github.resglass.symbolic.expression.Symbol;
import java.util.ArrayList;
import java.util.List;

/**
 * One term of a body that was multiplied out: Σ … Σ coefficient · factor · factor ….
 *
 * @param ranges the sums around it, outermost first
 * @param coefficient what is not random
 * @param factors random variables, entries of random families, and other functions of them
 */
record RandomTerm(List<Range> ranges, Expression coefficient, List<Expression> factors) {

  private static final int HIGHEST_POWER = 8;

  /** from ≤ index ≤ to. */
  record Range(Symbol index, Expression from, Expression to) {
    Range with(Symbol symbol, Expression value) {
      return new Range(index, from.with(symbol, value), to.with(symbol, value));
    }
  }

  RandomTerm {
    ranges = List.copyOf(ranges);
    factors = List.copyOf(factors);
  }

  /** The body of a mean multiplied out; every sum gets an index of its own. */
  static List<RandomTerm> of(Mean mean) {
    return new Expander(mean).expand(mean.body());
  }

  RandomTerm with(Symbol symbol, Expression value) {
    return new RandomTerm(
        ranges.stream().map(r -> r.with(symbol, value)).toList(),
        coefficient.with(symbol, value),
        factors.stream().map(f -> f.with(symbol, value)).toList());
  }

  RandomTerm without(Range range) {
    return new RandomTerm(
        ranges.stream().filter(r -> !r.equals(range)).toList(), coefficient, factors);
  }

  /** Whether the factors are variables or entries, and not other functions of them. */
  boolean isPolynomial() {
    return factors.stream()
        .allMatch(
            f ->
                f instanceof Symbol
                    || (f instanceof Call call && call.function().equals(Call.ENTRY)));
  }

  RandomTerm times(Expression factor) {
    return new RandomTerm(ranges, coefficient.times(factor), factors);
  }

  /** The sums written around an expression, each around those factors only that depend on it. */
  Expression summed(Expression inside) {
    Expression sum = inside;
    for (int i = ranges.size() - 1; i >= 0; i--) {
      Range range = ranges.get(i);
      List<Expression> outside = new ArrayList<>();
      List<Expression> under = new ArrayList<>();
      for (Expression factor : sum instanceof Product product ? product.factors() : List.of(sum)) {
        (factor.freeSymbols().contains(range.index()) ? under : outside).add(factor);
      }
      outside.add(
          new FiniteSum(range.index(), range.from(), range.to(), Expression.product(under)));
      sum = Expression.product(outside);
    }
    return sum;
  }

  private static final class Expander {
    private final Mean mean;
    private int indices;

    Expander(Mean mean) {
      this.mean = mean;
    }

    List<RandomTerm> expand(Expression body) {
      if (!mean.isRandom(body)) {
        return List.of(new RandomTerm(List.of(), body, List.of()));
      } else if (body instanceof Sum sum) {
        return sum.terms().stream().flatMap(t -> expand(t).stream()).toList();
      } else if (body instanceof Product product) {
        return product(product.factors());
      } else if (body instanceof Power power
          && power.exponent() instanceof Constant exponent
          && exponent.isInteger()
          && exponent.value().signum() > 0
          && exponent.value().doubleValue() <= HIGHEST_POWER) {
        return product(java.util.Collections.nCopies(exponent.value().intValue(), power.base()));
      } else if (body instanceof FiniteSum sum
          && !mean.isRandom(sum.from())
          && !mean.isRandom(sum.to())) {
        Symbol index = new Symbol("sum__" + indices++);
        List<RandomTerm> terms = new ArrayList<>();
        for (RandomTerm term : expand(sum.term().with(sum.index(), index))) {
          List<Range> ranges = new ArrayList<>();
          ranges.add(new Range(index, sum.from(), sum.to()));
          ranges.addAll(term.ranges);
          terms.add(new RandomTerm(ranges, term.coefficient, term.factors));
        }
        return terms;
      } else if (body instanceof Call || body instanceof Symbol || body instanceof FiniteProduct) {
        return List.of(new RandomTerm(List.of(), Constant.ONE, List.of(body)));
      }
      throw new Unproved("'" + body + "' is not multiplied out");
    }

    private List<RandomTerm> product(List<Expression> factors) {
      List<RandomTerm> terms = List.of(new RandomTerm(List.of(), Constant.ONE, List.of()));
      for (Expression factor : factors) {
        List<RandomTerm> longer = new ArrayList<>();
        for (RandomTerm one : terms) {
          // Expanded anew for each: two sums may not share an index.
          for (RandomTerm other : expand(factor)) {
            longer.add(one.then(other));
          }
        }
        terms = longer;
      }
      return terms;
    }
  }

  private RandomTerm then(RandomTerm other) {
    List<Range> both = new ArrayList<>(ranges);
    both.addAll(other.ranges);
    List<Expression> all = new ArrayList<>(factors);
    all.addAll(other.factors);
    return new RandomTerm(both, coefficient.times(other.coefficient), all);
  }
}
