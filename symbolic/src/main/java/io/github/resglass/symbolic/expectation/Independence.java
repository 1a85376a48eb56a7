package io.github.resglass.symbolic.expectation;

import io.github.resglass.symbolic.algebra.NormalForm;
import io.github.resglass.symbolic.algebra.Signs;
import io.github.resglass.symbolic.derivation.Unproved;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.FiniteProduct;
import io.github.resglass.symbolic.expression.FiniteSum;
import io.github.resglass.symbolic.expression.Recurrence;
import io.github.resglass.symbolic.expression.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * E f g = E f · E g where f and g have no variable in common, and E Π_l f_l = Π_l E f_l where every
 * f_l has entries of its own. Polynomials have the value that {@link Partitions} gives them; what
 * is neither stays a mean.
 */
final class Independence {

  private final Signs signs;
  private int indices;

  Independence(Signs signs) {
    this.signs = signs;
  }

  Expression mean(Mean mean) {
    Partitions partitions = new Partitions(mean, signs);
    return Expression.sum(
        RandomTerm.of(mean).stream()
            .map(
                term ->
                    term.isPolynomial()
                        ? partitions.value(term)
                        : term.summed(term.coefficient().times(separated(mean, term.factors()))))
            .toList());
  }

  /** The product of the means of the groups of factors that share variables. */
  private Expression separated(Mean mean, List<Expression> factors) {
    List<List<Expression>> groups = new ArrayList<>();
    for (Expression factor : factors) {
      List<Expression> group = new ArrayList<>(List.of(factor));
      for (List<Expression> other : List.copyOf(groups)) {
        if (!disjoint(factor, Expression.product(other), mean)) {
          group.addAll(other);
          groups.remove(other);
        }
      }
      groups.add(group);
    }
    return Expression.product(groups.stream().map(group -> ofGroup(mean, group)).toList());
  }

  private Expression ofGroup(Mean mean, List<Expression> group) {
    Mean own = mean.with(Expression.product(group)).overOccurring();
    if (group.size() == 1
        && group.get(0) instanceof FiniteProduct product
        && !mean.isRandom(product.from())
        && !mean.isRandom(product.to())
        && ownEntries(product, mean)) {
      // The domain may know a variable of the same name, of which the index has nothing.
      Symbol index = new Symbol("factor__" + indices++);
      Expression factor = product.term().with(product.index(), index);
      return new FiniteProduct(index, product.from(), product.to(), mean(mean.with(factor)));
    }
    boolean polynomial = new RandomTerm(List.of(), own.body(), group).isPolynomial();
    return polynomial ? mean(own) : own.call();
  }

  /** Whether every factor of the product has entries that no other factor has. */
  private static boolean ownEntries(FiniteProduct product, Mean mean) {
    for (Symbol variable : mean.variables()) {
      List<Occurrence> found = new ArrayList<>();
      collect(product.term(), variable, List.of(), found);
      boolean separate = found.isEmpty();
      for (int place = 0; !separate && place < found.get(0).indices().size(); place++) {
        int here = place;
        Expression first = found.get(0).indices().get(here);
        separate =
            isShifted(first, product.index())
                && found.stream()
                    .allMatch(
                        o ->
                            o.indices().size() == found.get(0).indices().size()
                                && o.runningIn(o.indices().get(here)).isEmpty()
                                && isZero(o.indices().get(here).minus(first)));
      }
      if (!separate) {
        return false;
      }
    }
    return true;
  }

  /** One use of a variable or an entry, inside of what binds these names. */
  private record Occurrence(List<Expression> indices, List<Binder> around) {

    /** Which of the names around make an index stand for more than one value. */
    List<Binder> runningIn(Expression index) {
      return around.stream().filter(b -> index.freeSymbols().contains(b.name())).toList();
    }
  }

  /** The index of a sum or a product, or a name that is bound without a range. */
  private record Binder(Symbol name, Optional<Interval> range) {

    private static List<Binder> of(Expression part) {
      if (part instanceof FiniteSum sum) {
        return List.of(new Binder(sum.index(), Optional.of(new Interval(sum.from(), sum.to()))));
      } else if (part instanceof FiniteProduct product) {
        return List.of(
            new Binder(product.index(), Optional.of(new Interval(product.from(), product.to()))));
      } else if (part instanceof Call call) {
        return call.bound().stream().map(name -> new Binder(name, Optional.empty())).toList();
      }
      return List.of();
    }
  }

  private static void collect(
      Expression part, Symbol variable, List<Binder> around, List<Occurrence> found) {
    if (!part.freeSymbols().contains(variable)) {
      return;
    }
    if (part instanceof Recurrence) {
      throw new Unproved("which variables occur in " + part + " is not looked into");
    } else if (part.equals(variable)) {
      found.add(new Occurrence(List.of(), around));
    } else if (part instanceof Call call
        && call.function().equals(Call.ENTRY)
        && call.arguments().get(0).equals(variable)) {
      found.add(new Occurrence(call.arguments().subList(1, call.arguments().size()), around));
    } else {
      List<Binder> inside = new ArrayList<>(around);
      inside.addAll(Binder.of(part));
      part.withParts(
          inner -> {
            collect(inner, variable, inside, found);
            return inner;
          });
    }
  }

  private boolean disjoint(Expression one, Expression other, Mean mean) {
    for (Symbol variable : mean.variables()) {
      List<Occurrence> first = new ArrayList<>();
      List<Occurrence> second = new ArrayList<>();
      collect(one, variable, List.of(), first);
      collect(other, variable, List.of(), second);
      for (Occurrence a : first) {
        if (!second.stream().allMatch(b -> differ(a, b))) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean differ(Occurrence one, Occurrence other) {
    if (one.indices().size() != other.indices().size()) {
      return false;
    }
    for (int i = 0; i < one.indices().size(); i++) {
      Optional<Interval> a = interval(one, i);
      Optional<Interval> b = interval(other, i);
      if (a.isPresent()
          && b.isPresent()
          && (signs.isPositive(b.orElseThrow().from().minus(a.orElseThrow().to()))
              || signs.isPositive(a.orElseThrow().from().minus(b.orElseThrow().to())))) {
        return true;
      }
    }
    return false;
  }

  /** Between which values an index lies. */
  private record Interval(Expression from, Expression to) {}

  private static Optional<Interval> interval(Occurrence of, int place) {
    Expression index = of.indices().get(place);
    List<Binder> running = of.runningIn(index);
    if (running.isEmpty()) {
      return Optional.of(new Interval(index, index));
    }
    Symbol name = running.get(0).name();
    if (running.size() > 1 || !isShifted(index, name)) {
      return Optional.empty();
    }
    return running
        .get(0)
        .range()
        .filter(r -> of.runningIn(r.from()).isEmpty() && of.runningIn(r.to()).isEmpty())
        .map(r -> new Interval(index.with(name, r.from()), index.with(name, r.to())));
  }

  /** Whether the expression is the symbol plus something that does not depend on it. */
  private static boolean isShifted(Expression expression, Symbol symbol) {
    return isZero(expression.minus(symbol).minus(expression.with(symbol, Expression.constant(0))));
  }

  private static boolean isZero(Expression expression) {
    NormalForm form = NormalForm.withOpaqueBinomials(expression);
    return form.value().isZero() && form.conditions().isEmpty();
  }
}
