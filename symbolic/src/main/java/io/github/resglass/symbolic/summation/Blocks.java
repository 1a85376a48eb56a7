package io.github.resglass.symbolic.summation;

import io.github.resglass.symbolic.algebra.IndexRange;
import io.github.resglass.symbolic.algebra.Signs;
import io.github.resglass.symbolic.derivation.Check;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Ground;
import io.github.resglass.symbolic.derivation.Unproved;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.FiniteSum;
import io.github.resglass.symbolic.expression.Formula;
import io.github.resglass.symbolic.expression.Relation;
import io.github.resglass.symbolic.expression.Symbol;
import io.github.resglass.symbolic.ground.Combination;
import io.github.resglass.symbolic.ground.Use;
import java.util.List;

/**
 * Σ_{k=1}^{MN} f(k) = Σ_{i=1}^{M} Σ_{j=1}^{N} g(i, j), since f((i−1)N + j) = g(i, j): every k from
 * 1 to MN is (i−1)N + j for exactly one such pair.
 *
 * @param uses premises for f((i−1)N + j) = g(i, j); i and j are the indices of the right side
 */
public record Blocks(List<Use> uses) implements Ground {

  public Blocks {
    uses = List.copyOf(uses);
  }

  public static Blocks with(Use... uses) {
    return new Blocks(List.of(uses));
  }

  @Override
  public Check verify(Formula after, List<Fact> premises, Context context) {
    if (!(after instanceof Relation relation)
        || relation.comparison() != Relation.Comparison.EQUAL
        || !(relation.left() instanceof FiniteSum whole)
        || !(relation.right() instanceof FiniteSum blocks)
        || !(blocks.term() instanceof FiniteSum block)) {
      throw new Unproved(after + " is not an equation between a sum and a sum of sums");
    }
    for (FiniteSum each : List.of(whole, blocks, block)) {
      if (!each.from().equals(Constant.ONE)) {
        throw new Unproved("a range starts at " + each.from() + ", and 1 is accepted");
      }
    }
    requireOwnNames(whole, blocks, block);
    Combination outside = new Combination(List.of(), List.of(), context.domain());
    requireCount(outside.signs(), blocks.to());
    requireCount(outside.signs(), block.to());
    outside.requireZero(whole.to().minus(blocks.to().times(block.to())));
    Expression place = blocks.index().minus(1).times(block.to()).plus(block.index());
    Combination inside =
        new Combination(uses, premises, inside(context.domain(), blocks.index(), block));
    return new Check.NormalForm(
        "block by block: "
            + inside.requireZero(
                whole
                    .term()
                    .with(whole.index(), place)
                    .minus(block.term())
                    .minus(inside.equations())));
  }

  /** What is put in for k must not be caught, nor mean something else on the other side. */
  private static void requireOwnNames(FiniteSum whole, FiniteSum blocks, FiniteSum block) {
    for (Symbol index : List.of(blocks.index(), block.index())) {
      if (whole.freeSymbols().contains(index) || block.to().freeSymbols().contains(index)) {
        throw new Unproved(index + " is an index on the right and a value elsewhere");
      }
    }
    if (blocks.index().equals(block.index()) || blocks.freeSymbols().contains(whole.index())) {
      throw new Unproved("the indices are not told apart by their names");
    }
  }

  private static void requireCount(Signs signs, Expression count) {
    if (!signs.isInteger(count) || !signs.isNotNegative(count)) {
      throw new Unproved(count + " is not known to be a number of terms");
    }
  }

  /** Of i it is used only that it starts at 1: how many blocks there are may be any expression. */
  private static Domain inside(Domain domain, Symbol index, FiniteSum block) {
    return IndexRange.extend(domain, index, Constant.ONE, Constant.ONE)
        .flatMap(d -> IndexRange.extend(d, block.index(), Constant.ONE, block.to()))
        .orElseThrow(() -> new Unproved("the range of the inner index is not usable"));
  }
}
