package io.github.resglass.symbolic.algebra;

import static java.util.Comparator.comparing;

import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.FiniteProduct;
import io.github.resglass.symbolic.expression.FiniteSum;
import io.github.resglass.symbolic.expression.Power;
import io.github.resglass.symbolic.expression.Product;
import io.github.resglass.symbolic.expression.Recurrence;
import io.github.resglass.symbolic.expression.Relation;
import io.github.resglass.symbolic.expression.Sum;
import io.github.resglass.symbolic.expression.Symbol;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What can be shown of signs on a domain, from known inequalities, from the way an expression is
 * built, and from the coefficients of {@link SlackPolynomial}. Never wrong, often undecided. Not
 * for several threads at once.
 */
public final class Signs {

  private final Domain domain;
  private final List<Relation> known;

  /** The same for every domain, so shared with the reasoning inside sums. */
  private final Map<Relation, Gap> gaps;

  private final Map<Expression, Sign> found = new HashMap<>();

  /** What follows without the known relations; this itself if there are none. */
  private final Signs alone;

  /**
   * Reasons from these assumptions.
   *
   * @param domain what is assumed of the variables
   * @param known inequalities and equalities that hold on the domain
   */
  public Signs(Domain domain, List<Relation> known) {
    this(domain, known, new HashMap<>());
  }

  private Signs(Domain domain, List<Relation> known, Map<Relation, Gap> gaps) {
    this.domain = domain;
    // Definitions come last: they are long, and a sign is rarely that of their two sides.
    this.known =
        Stream.concat(known.stream(), domain.assumptions().stream())
            .sorted(comparing(k -> k.comparison() == Relation.Comparison.EQUAL))
            .toList();
    this.gaps = gaps;
    Domain bounds = new Domain(domain.variables(), domain.excluded(), List.of());
    this.alone = this.known.isEmpty() ? this : new Signs(bounds, List.of(), gaps);
  }

  /** From the same assumptions on the variables, and from these relations. */
  public Signs with(List<Relation> relations) {
    return new Signs(domain, relations, gaps);
  }

  /** Whether the domain lets this symbol take different values. */
  public boolean isVariable(Symbol symbol) {
    return domain.find(symbol).isPresent();
  }

  public boolean isPositive(Expression expression) {
    return sign(expression) == Sign.POSITIVE;
  }

  public boolean isNotNegative(Expression expression) {
    return sign(expression).isNotNegative();
  }

  /** Whether the expression is shown never to be zero; a product is not if no factor is. */
  public boolean isNotZero(Expression expression) {
    return sign(expression).isNotZero()
        || isExcluded(expression)
        || (expression instanceof Product product
            && product.factors().stream().allMatch(this::isNotZero))
        || (expression instanceof Power power
            && power.exponent() instanceof Constant
            && isNotZero(power.base()));
  }

  /** Whether the domain assumes that this, or its opposite, is not zero. */
  private boolean isExcluded(Expression expression) {
    if (domain.excluded().isEmpty()) {
      return false;
    }
    Gap asked = Gap.of(expression);
    return domain.excluded().stream()
        .map(Gap::of)
        .anyMatch(
            e ->
                asked.isOneOf(e) && isLegitimate(asked, expression) && isLegitimate(e, expression));
  }

  /** Whether the expression is a whole number throughout the domain. */
  public boolean isInteger(Expression expression) {
    if (expression instanceof Constant constant) {
      return constant.isInteger();
    } else if (expression instanceof Symbol symbol) {
      return domain.find(symbol).map(Domain.Variable::integer).orElse(false);
    } else if (expression instanceof Sum sum) {
      return sum.terms().stream().allMatch(this::isInteger);
    } else if (expression instanceof Product product) {
      return product.factors().stream().allMatch(this::isInteger);
    } else if (expression instanceof Power power) {
      return isInteger(power.base())
          && isInteger(power.exponent())
          && isNotNegative(power.exponent());
    } else if (expression instanceof Call call) {
      return call.function().equals(Call.FLOOR)
          || (call.function().equals(Call.BINOMIAL)
              && call.arguments().stream().allMatch(this::isInteger));
    }
    return false;
  }

  /** Whether an equation or an inequality is shown to hold throughout the domain. */
  public boolean holds(Relation relation) {
    Sign gap = sign(relation.right().minus(relation.left()));
    return switch (relation.comparison()) {
      case EQUAL -> gap == Sign.ZERO;
      case LESS -> gap == Sign.POSITIVE;
      case LESS_OR_EQUAL -> gap.isNotNegative();
      case GREATER -> gap == Sign.NEGATIVE;
      case GREATER_OR_EQUAL -> gap.negated().isNotNegative();
      case NOT_EQUAL -> gap.isNotZero();
      case TENDS_TO -> false;
    };
  }

  /** Whether the condition holds throughout the domain, for every value of the indices around. */
  public boolean holds(Condition condition) {
    if (!condition.scopes().isEmpty()) {
      Condition.Scope scope = condition.scopes().get(0);
      Condition inner =
          new Condition(
              condition.kind(),
              condition.expression(),
              condition.scopes().subList(1, condition.scopes().size()));
      return within(scope).map(signs -> signs.holds(inner)).orElse(false);
    }
    return switch (condition.kind()) {
      case NOT_ZERO -> isNotZero(condition.expression());
      case NOT_NEGATIVE -> isNotNegative(condition.expression());
      case POSITIVE -> isPositive(condition.expression());
      case INTEGER -> isInteger(condition.expression());
    };
  }

  /** The same for from ≤ index ≤ to; nothing if the bounds cannot be expressed. */
  private Optional<Signs> within(Condition.Scope scope) {
    return IndexRange.extend(domain, scope.index(), scope.from(), scope.to())
        .map(
            extended ->
                new Signs(
                    extended,
                    // What is known of a variable of that name is not known of the index.
                    known.stream().filter(k -> !k.freeSymbols().contains(scope.index())).toList(),
                    gaps));
  }

  Sign sign(Expression expression) {
    Sign before = found.get(expression);
    if (before != null) {
      return before;
    }
    Sign sign = reasoned(expression);
    found.put(expression, sign);
    return sign;
  }

  /** Most signs follow from the domain alone, and then no known relation has to be looked at. */
  private Sign reasoned(Expression expression) {
    if (known.isEmpty()) {
      Sign sign = fromStructure(expression);
      return sign == Sign.UNKNOWN ? SlackPolynomial.sign(expression, domain) : sign;
    }
    Sign sign = alone.sign(expression);
    if (!sign.isStrict()) {
      sign = sign.and(fromKnown(expression));
    }
    return sign.isStrict() ? sign : sign.and(fromStructure(expression));
  }

  private Sign fromKnown(Expression expression) {
    if (known.isEmpty() || expression instanceof Constant) {
      return Sign.UNKNOWN;
    }
    Gap asked = Gap.of(expression);
    for (Relation relation : known) {
      Sign sign =
          switch (relation.comparison()) {
            case EQUAL -> Sign.ZERO;
            case LESS -> Sign.POSITIVE;
            case LESS_OR_EQUAL -> Sign.NOT_NEGATIVE;
            case GREATER -> Sign.NEGATIVE;
            case GREATER_OR_EQUAL -> Sign.NOT_POSITIVE;
            case NOT_EQUAL, TENDS_TO -> Sign.UNKNOWN;
          };
      if (sign != Sign.UNKNOWN) {
        Expression gap = relation.right().minus(relation.left());
        Gap given = gaps.computeIfAbsent(relation, r -> Gap.of(gap));
        if (asked.isOneOf(given)) {
          boolean same = asked.canonical().equals(given.canonical());
          if ((isLegitimate(asked, expression) && isLegitimate(given, expression))
              || areAlikeUndivided(expression, gap)) {
            return same ? sign : sign.negated();
          }
        }
      }
    }
    return Sign.UNKNOWN;
  }

  /** Whether they are the same, or opposite, before any division is cancelled. */
  private boolean areAlikeUndivided(Expression expression, Expression gap) {
    Gap one = Gap.undivided(expression);
    Gap other = Gap.undivided(gap);
    return one.isOneOf(other) && isLegitimate(one, expression) && isLegitimate(other, expression);
  }

  /** Whether the form is the value throughout the domain: yx/x is y only where x is not 0. */
  private boolean isLegitimate(Gap gap, Expression asked) {
    return gap.conditions().stream().allMatch(c -> SlackPolynomial.decides(alone, c, asked));
  }

  /** From the signs of the parts alone. */
  Sign fromStructure(Expression expression) {
    if (expression instanceof Constant constant) {
      return Sign.of(constant.value().signum());
    } else if (expression instanceof Symbol) {
      return SlackPolynomial.sign(expression, domain);
    } else if (expression instanceof Sum sum) {
      return sum.terms().stream().map(this::sign).reduce(Sign.ZERO, Sign::plus);
    } else if (expression instanceof Product product) {
      return product.factors().stream().map(this::sign).reduce(Sign.POSITIVE, Sign::times);
    } else if (expression instanceof Power power) {
      return power(power);
    } else if (expression instanceof Call call) {
      return call(call);
    } else if (expression instanceof FiniteSum sum) {
      return within(new Condition.Scope(sum.index(), sum.from(), sum.to()))
          .map(inner -> overRange(inner.sign(sum.term()), sum))
          .orElse(Sign.UNKNOWN);
    } else if (expression instanceof FiniteProduct product) {
      return within(new Condition.Scope(product.index(), product.from(), product.to()))
          .map(inner -> inner.sign(product.term()) == Sign.POSITIVE ? Sign.POSITIVE : Sign.UNKNOWN)
          .orElse(Sign.UNKNOWN);
    } else if (expression instanceof Recurrence) {
      return Sign.UNKNOWN;
    }
    throw new AssertionError(expression);
  }

  /** A sum of positive terms is positive if there is at least one. */
  private Sign overRange(Sign term, FiniteSum sum) {
    boolean occupied = isNotNegative(sum.to().minus(sum.from()));
    return switch (term) {
      case POSITIVE -> occupied ? Sign.POSITIVE : Sign.NOT_NEGATIVE;
      case NEGATIVE -> occupied ? Sign.NEGATIVE : Sign.NOT_POSITIVE;
      default -> term;
    };
  }

  private Sign power(Power power) {
    Sign base = sign(power.base());
    if (base == Sign.POSITIVE) {
      return Sign.POSITIVE;
    }
    if (!(power.exponent() instanceof Constant exponent) || !exponent.isInteger()) {
      return Sign.UNKNOWN;
    }
    if (exponent.value().signum() < 0 && !base.isNotZero()) {
      return Sign.UNKNOWN;
    }
    boolean even = !exponent.value().getNumerator().testBit(0);
    return even ? (base.isNotZero() ? Sign.POSITIVE : Sign.NOT_NEGATIVE) : base;
  }

  private Sign call(Call call) {
    Expression first = call.arguments().get(0);
    return switch (call.function()) {
      case Call.BINOMIAL ->
          isNotNegative(call.arguments().get(1))
                  && isNotNegative(first.minus(call.arguments().get(1)))
              ? Sign.POSITIVE
              : Sign.NOT_NEGATIVE;
      case Call.SQRT -> isPositive(first) ? Sign.POSITIVE : Sign.NOT_NEGATIVE;
      case Call.EXP, Call.NORMAL_DENSITY, Call.NORMAL_DISTRIBUTION -> Sign.POSITIVE;
      case Call.GAMMA -> isPositive(first) ? Sign.POSITIVE : Sign.UNKNOWN;
      case Call.FACTORIAL ->
          isInteger(first) && isNotNegative(first) ? Sign.POSITIVE : Sign.UNKNOWN;
      case Call.ABSOLUTE, Call.STEP -> Sign.NOT_NEGATIVE;
      default -> Sign.UNKNOWN;
    };
  }
}
