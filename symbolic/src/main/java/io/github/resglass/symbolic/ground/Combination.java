package io.github.resglass.symbolic.ground;

import io.github.resglass.symbolic.algebra.Condition;
import io.github.resglass.symbolic.algebra.NormalForm;
import io.github.resglass.symbolic.algebra.RandomPoints;
import io.github.resglass.symbolic.algebra.Signs;
import io.github.resglass.symbolic.derivation.Fact;
import io.github.resglass.symbolic.derivation.Unproved;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Formula;
import io.github.resglass.symbolic.expression.Relation;
import java.util.ArrayList;
import java.util.List;

/**
 * Premises at hand in one place: their instances, multiplied and added up, and the decision whether
 * a difference is zero.
 */
public final class Combination {

  private final Signs signs;
  private final List<Relation> known;
  private final List<Relation> instances = new ArrayList<>();
  private final List<Use> uses;

  /**
   * Takes the instances of the premises.
   *
   * @param uses which premises, at which values, times what
   * @throws Unproved if a premise is no relation, or does not hold at the values
   */
  public Combination(List<Use> uses, List<Fact> premises, Domain domain) {
    this.uses = List.copyOf(uses);
    known = new ArrayList<>(plain(premises, domain));
    Signs before = new Signs(domain, known);
    for (Use use : uses) {
      if (use.premise() >= premises.size()) {
        throw new Unproved("premise " + use.premise() + " was not given");
      }
      Formula instance = Instances.of(premises.get(use.premise()), use.values(), before);
      if (!(instance instanceof Relation relation)) {
        throw new Unproved(instance + " is not a relation");
      }
      instances.add(relation);
      known.add(relation);
      if (relation.comparison() != Relation.Comparison.EQUAL) {
        // The values of the next use may rest on this inequality.
        before = before.with(known);
      }
    }
    signs = before.with(known);
  }

  /** The premises that are relations and hold on this domain as they are written. */
  private static List<Relation> plain(List<Fact> premises, Domain domain) {
    List<Relation> known = new ArrayList<>();
    for (Fact premise : premises) {
      if (premise.formula() instanceof Relation relation && premise.domain().equals(domain)) {
        known.add(relation);
      }
    }
    return known;
  }

  /** The premises that hold on the domain, with their values put in. */
  public List<Relation> known() {
    return List.copyOf(known);
  }

  /** What is known on the domain, the premises included. */
  public Signs signs() {
    return signs;
  }

  /** Σ factor·(left − right) over the premises that are equations. */
  public Expression equations() {
    List<Expression> terms = new ArrayList<>();
    for (int i = 0; i < uses.size(); i++) {
      if (instances.get(i).comparison() == Relation.Comparison.EQUAL) {
        terms.add(
            uses.get(i).factor().times(instances.get(i).left().minus(instances.get(i).right())));
      }
    }
    return Expression.sum(terms);
  }

  /** The premises with their values put in, in the order of the uses. */
  public List<Relation> instances() {
    return instances;
  }

  /**
   * Makes sure that the expression is zero throughout the domain: by normal form, and once more at
   * random points.
   *
   * @return a few words on how it was done
   */
  public String requireZero(Expression difference) {
    // Binomials as they are first: moving their arguments divides, which needs conditions.
    NormalForm plain = NormalForm.withOpaqueBinomials(difference);
    NormalForm form = plain.value().isZero() ? plain : NormalForm.of(difference);
    if (!form.value().isZero()) {
      throw new Unproved("the two sides differ: their normal forms are not the same");
    }
    form.conditions().forEach(this::require);
    RandomPoints points = RandomPoints.of(form.rational());
    if (!points.zero()) {
      throw new Unproved("normal form and evaluation at random points contradict each other");
    }
    int unknowns = form.rational().freeSymbols().size();
    return "one normal form in "
        + unknowns
        + (unknowns == 1 ? " unknown" : " unknowns")
        + ", degree at most "
        + points.degree();
  }

  private void require(Condition condition) {
    if (!signs.holds(condition)) {
      String what =
          switch (condition.kind()) {
            case NOT_ZERO -> " is not 0";
            case NOT_NEGATIVE -> " is not negative";
            case POSITIVE -> " is positive";
            case INTEGER -> " is a whole number";
          };
      throw new Unproved("it would need that " + condition.expression() + what);
    }
  }
}
