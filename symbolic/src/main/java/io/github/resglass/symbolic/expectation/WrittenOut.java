package io.github.resglass.symbolic.expectation;

import io.github.resglass.symbolic.algebra.NormalForm;
import io.github.resglass.symbolic.cas.RationalFunction;
import io.github.resglass.symbolic.derivation.Unproved;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.FiniteProduct;
import io.github.resglass.symbolic.expression.FiniteSum;
import io.github.resglass.symbolic.expression.Symbol;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A mean at small sizes, by another way than {@link Partitions}: all sums and products written out,
 * the polynomial multiplied out by JAS, every power of a variable replaced by its moment.
 */
final class WrittenOut {

  private static final int LONGEST = 64;

  /** Values tried for each size: its bound and the next ones. */
  private static final int VALUES = 2;

  private WrittenOut() {}

  /**
   * The smallest values of the symbols that say how many variables there are and which are meant.
   */
  static List<Map<Symbol, Expression>> sizes(Mean mean, Domain domain) {
    Set<Symbol> needed = new HashSet<>();
    collect(mean.body(), mean, needed);
    List<Domain.Variable> backwards = new ArrayList<>(domain.variables());
    java.util.Collections.reverse(backwards);
    for (Domain.Variable variable : backwards) {
      if (needed.contains(variable.symbol())) {
        variable.bound().ifPresent(b -> needed.addAll(b.freeSymbols()));
      }
    }
    List<Map<Symbol, Expression>> all = List.of(Map.of());
    for (Domain.Variable variable : domain.variables()) {
      if (needed.contains(variable.symbol())) {
        List<Map<Symbol, Expression>> longer = new ArrayList<>();
        for (Map<Symbol, Expression> values : all) {
          Expression first = put(variable.bound().orElse(Constant.ONE), values);
          for (int i = 0; i < VALUES; i++) {
            Map<Symbol, Expression> more = new LinkedHashMap<>(values);
            more.put(variable.symbol(), first.plus(i + (variable.strict() ? 1 : 0)));
            longer.add(more);
          }
        }
        all = longer;
      }
    }
    return all;
  }

  /** The symbols in the ranges and indices of what is random. */
  private static void collect(Expression part, Mean mean, Set<Symbol> found) {
    if (!mean.isRandom(part)) {
      return;
    }
    Set<Symbol> here = new HashSet<>();
    if (part instanceof FiniteSum sum) {
      here.addAll(sum.from().freeSymbols());
      here.addAll(sum.to().freeSymbols());
      collect(sum.term(), mean, here);
      here.remove(sum.index());
    } else if (part instanceof FiniteProduct product) {
      here.addAll(product.from().freeSymbols());
      here.addAll(product.to().freeSymbols());
      collect(product.term(), mean, here);
      here.remove(product.index());
    } else if (part instanceof Call call && call.function().equals(Call.ENTRY)) {
      call.arguments().subList(1, call.arguments().size()).stream()
          .forEach(i -> here.addAll(i.freeSymbols()));
    } else {
      part.withParts(
          inner -> {
            collect(inner, mean, here);
            return inner;
          });
    }
    found.addAll(here);
  }

  static Expression put(Expression expression, Map<Symbol, Expression> values) {
    Expression result = expression;
    for (Map.Entry<Symbol, Expression> value : values.entrySet()) {
      result = result.with(value.getKey(), value.getValue());
    }
    return result;
  }

  /** E body for a body that is a polynomial in finitely many variables once it is written out. */
  static Expression value(Mean mean) {
    Map<Expression, Symbol> names = new LinkedHashMap<>();
    Expression body = named(written(mean.body(), mean), mean, names);
    NormalForm form = NormalForm.withOpaqueBinomials(body);
    form.atoms()
        .forEach(
            (atom, meaning) -> {
              if (form.value().symbols().contains(atom)
                  && names.values().stream().anyMatch(meaning.freeSymbols()::contains)) {
                throw new Unproved(meaning + " is not a polynomial in the random variables");
              }
            });
    RationalFunction value = form.value();
    List<Expression> terms = new ArrayList<>();
    for (RationalFunction.Term term : value.numerator()) {
      List<Expression> factors = new ArrayList<>();
      for (int i = 0; i < value.symbols().size(); i++) {
        Symbol symbol = value.symbols().get(i);
        int exponent = term.exponents().get(i);
        factors.add(
            names.containsValue(symbol) ? mean.law().moment(exponent) : symbol.power(exponent));
      }
      terms.add(Expression.constant(term.coefficient()).times(Expression.product(factors)));
    }
    Expression denominator = value.sum(value.denominator());
    if (names.values().stream().anyMatch(denominator.freeSymbols()::contains)) {
      throw new Unproved(mean.body() + " divides by random variables");
    }
    // Atoms stay as they are: they have one name wherever they come from.
    Expression restored = Expression.sum(terms).over(denominator);
    for (Map.Entry<Symbol, Expression> atom : form.atoms().entrySet()) {
      restored = restored.with(atom.getKey(), atom.getValue());
    }
    return restored;
  }

  /** Sums and products over ranges of numbers term by term. */
  private static Expression written(Expression expression, Mean mean) {
    if (!mean.isRandom(expression)) {
      return expression;
    } else if (expression instanceof FiniteSum sum) {
      return Expression.sum(terms(sum.index(), sum.from(), sum.to(), sum.term(), mean));
    } else if (expression instanceof FiniteProduct product) {
      return Expression.product(
          terms(product.index(), product.from(), product.to(), product.term(), mean));
    }
    return expression.withParts(part -> written(part, mean));
  }

  private static List<Expression> terms(
      Symbol index, Expression from, Expression to, Expression term, Mean mean) {
    if (!(from instanceof Constant first && first.isInteger())
        || !(to instanceof Constant last && last.isInteger())
        || last.value().subtract(first.value()).doubleValue() >= LONGEST) {
      throw new Unproved("the range " + from + " … " + to + " is not written out");
    }
    List<Expression> terms = new ArrayList<>();
    for (long i = first.value().longValue(); i <= last.value().longValue(); i++) {
      terms.add(written(term.with(index, Expression.constant(i)), mean));
    }
    return terms;
  }

  /** Every variable as a symbol of its own. */
  private static Expression named(Expression part, Mean mean, Map<Expression, Symbol> names) {
    if (part instanceof Symbol symbol && mean.variables().contains(symbol)) {
      return name(symbol, names);
    } else if (part instanceof Call call
        && call.function().equals(Call.ENTRY)
        && call.arguments().get(0) instanceof Symbol family
        && mean.variables().contains(family)) {
      boolean numbers =
          call.arguments().stream().skip(1).allMatch(argument -> argument instanceof Constant);
      if (!numbers) {
        throw new Unproved(call + " is not one variable");
      }
      return name(call, names);
    } else if (mean.isRandom(part)) {
      return part.withParts(inner -> named(inner, mean, names));
    }
    return part;
  }

  private static Symbol name(Expression variable, Map<Expression, Symbol> names) {
    return names.computeIfAbsent(variable, v -> new Symbol("random__" + names.size()));
  }
}
