package io.github.resglass.symbolic.expectation;

import io.github.resglass.symbolic.algebra.NormalForm;
import io.github.resglass.symbolic.algebra.Signs;
import io.github.resglass.symbolic.derivation.Unproved;
import io.github.resglass.symbolic.expectation.RandomTerm.Range;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * E X_{i_1} ⋯ X_{i_k} = Σ over the partitions of {1 … k} of Π over blocks κ_{size} [all indices in
 * the block are equal], for all values of the indices, equal or not. For normal variables only
 * pairs have a cumulant: the theorem of Isserlis and Wick.
 *
 * <p>Under sums [i = j] leaves one of two sums that run over the same range.
 */
final class Partitions {

  private static final int MOST_FACTORS = 10;

  private final Mean mean;
  private final Signs signs;

  Partitions(Mean mean, Signs signs) {
    this.mean = mean;
    this.signs = signs;
  }

  /** E of a term that is a polynomial. */
  Expression value(RandomTerm term) {
    int order = term.factors().size();
    if (order > MOST_FACTORS) {
      throw new Unproved("a product of " + order + " variables; at most " + MOST_FACTORS);
    }
    List<Expression> sum = new ArrayList<>();
    collect(term, mean.law().cumulants(order), sum);
    return Expression.sum(sum);
  }

  private void collect(RandomTerm term, List<Expression> cumulants, List<Expression> sum) {
    if (term.factors().isEmpty()) {
      sum.add(term.summed(term.coefficient()));
      return;
    }
    int others = term.factors().size() - 1;
    for (int block = 0; block < 1 << others; block++) {
      Expression cumulant = cumulants.get(Integer.bitCount(block));
      if (!cumulant.equals(Constant.ZERO)) {
        joined(term, block).ifPresent(rest -> collect(rest.times(cumulant), cumulants, sum));
      }
    }
  }

  /** The term without a block of equal factors, the first of all in it; nothing if one differs. */
  private Optional<RandomTerm> joined(RandomTerm term, int block) {
    List<Expression> ordered = new ArrayList<>(List.of(term.factors().get(0)));
    List<Expression> rest = new ArrayList<>();
    for (int i = 1; i < term.factors().size(); i++) {
      (((block >> (i - 1)) & 1) == 1 ? ordered : rest).add(term.factors().get(i));
    }
    int size = ordered.size();
    ordered.addAll(rest);
    Optional<RandomTerm> left =
        Optional.of(new RandomTerm(term.ranges(), term.coefficient(), ordered));
    for (int i = 1; i < size; i++) {
      left = left.flatMap(this::equalFirstTwo);
    }
    return left.map(t -> withoutFactor(t, 0));
  }

  private static RandomTerm withoutFactor(RandomTerm term, int place) {
    List<Expression> factors = new ArrayList<>(term.factors());
    factors.remove(place);
    return new RandomTerm(term.ranges(), term.coefficient(), factors);
  }

  /** Times [first factor = second factor], which is then one factor; nothing if that is 0. */
  private Optional<RandomTerm> equalFirstTwo(RandomTerm term) {
    Expression first = term.factors().get(0);
    Expression second = term.factors().get(1);
    if (!family(first).equals(family(second))) {
      return Optional.empty();
    }
    int length = indices(first).size();
    if (indices(second).size() != length) {
      throw new Unproved(first + " and " + second + " have different numbers of indices");
    }
    Optional<RandomTerm> equal = Optional.of(term);
    for (int i = 0; i < length; i++) {
      int place = i;
      equal =
          equal.flatMap(
              t ->
                  equal(
                      t,
                      indices(t.factors().get(0)).get(place),
                      indices(t.factors().get(1)).get(place)));
    }
    return equal.map(t -> withoutFactor(t, 1));
  }

  private static Symbol family(Expression factor) {
    return factor instanceof Symbol symbol ? symbol : (Symbol) ((Call) factor).arguments().get(0);
  }

  private static List<Expression> indices(Expression factor) {
    return factor instanceof Call call
        ? call.arguments().subList(1, call.arguments().size())
        : List.of();
  }

  /** The term times [one = other]. */
  private Optional<RandomTerm> equal(RandomTerm term, Expression one, Expression other) {
    NormalForm gap = NormalForm.withOpaqueBinomials(one.minus(other));
    if (one.equals(other) || isZero(gap)) {
      return Optional.of(term);
    }
    int first = place(term, one);
    int second = place(term, other);
    if (first < 0 && second < 0) {
      if (gap.value().symbols().isEmpty() && gap.conditions().isEmpty()) {
        return Optional.empty();
      }
      throw new Unproved(one + " and " + other + " may be equal or different");
    }
    // The later sum goes: what stands between the two may depend on the index of the earlier one.
    Range kept = first >= 0 && second >= 0 ? term.ranges().get(Math.min(first, second)) : null;
    Range dropped = term.ranges().get(Math.max(first, second));
    Expression value = kept != null ? kept.index() : first < 0 ? one : other;
    if (kept != null) {
      requireEqual(kept.from(), dropped.from());
      requireEqual(kept.to(), dropped.to());
    } else {
      requireInside(term, value, dropped);
    }
    return Optional.of(term.without(dropped).with(dropped.index(), value));
  }

  private static int place(RandomTerm term, Expression index) {
    for (int i = 0; i < term.ranges().size(); i++) {
      if (term.ranges().get(i).index().equals(index)) {
        return i;
      }
    }
    return -1;
  }

  private static void requireEqual(Expression one, Expression other) {
    NormalForm gap = NormalForm.withOpaqueBinomials(one.minus(other));
    if (!one.equals(other) && !isZero(gap)) {
      throw new Unproved("two sums over the same variables run up to " + one + " and " + other);
    }
  }

  private static boolean isZero(NormalForm gap) {
    return gap.value().isZero() && gap.conditions().isEmpty();
  }

  private void requireInside(RandomTerm term, Expression value, Range range) {
    boolean fixed =
        term.ranges().stream().noneMatch(r -> value.freeSymbols().contains(r.index()))
            && term.ranges().stream()
                .noneMatch(
                    r ->
                        range.from().freeSymbols().contains(r.index())
                            || range.to().freeSymbols().contains(r.index()));
    if (!fixed
        || !signs.isInteger(value)
        || !signs.isNotNegative(value.minus(range.from()))
        || !signs.isNotNegative(range.to().minus(value))) {
      throw new Unproved(value + " is not known to lie in the range of the sum");
    }
  }
}
