package io.github.resglass.symbolic.premise;

import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Connective;
import io.github.resglass.symbolic.expression.FiniteProduct;
import io.github.resglass.symbolic.expression.FiniteSum;
import io.github.resglass.symbolic.expression.ForAll;
import io.github.resglass.symbolic.expression.Formula;
import io.github.resglass.symbolic.expression.Membership;
import io.github.resglass.symbolic.expression.Power;
import io.github.resglass.symbolic.expression.Product;
import io.github.resglass.symbolic.expression.Recurrence;
import io.github.resglass.symbolic.expression.Relation;
import io.github.resglass.symbolic.expression.Sum;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which functions a formula speaks of. */
final class FunctionNames {

  /** What has a fixed meaning and can never be defined. */
  private static final Set<String> RESERVED =
      Set.of(
          Call.BINOMIAL,
          Call.LOG,
          Call.EXP,
          Call.SQRT,
          Call.FLOOR,
          Call.ABSOLUTE,
          Call.COEFFICIENT,
          Call.DERIVATIVE,
          Call.LEGENDRE,
          Call.HERMITE,
          Call.FACTORIAL,
          Call.GAMMA,
          Call.INTEGRAL,
          Call.CENTRED,
          Call.MAXIMUM,
          Call.STEP,
          Call.ENTRY,
          Call.NORMAL_DENSITY,
          Call.NORMAL_DISTRIBUTION,
          Call.NORMAL_MEAN,
          Call.GATE_MEAN);

  private FunctionNames() {}

  static boolean isReserved(String function) {
    return RESERVED.contains(function);
  }

  static Set<String> of(Formula formula) {
    Set<String> names = new HashSet<>();
    collect(formula, names);
    return names;
  }

  private static void collect(Formula formula, Set<String> names) {
    if (formula instanceof Call call) {
      names.add(call.function());
    }
    parts(formula).forEach(part -> collect(part, names));
  }

  /** What a formula is made of. */
  static List<? extends Formula> parts(Formula formula) {
    if (formula instanceof Sum sum) {
      return sum.terms();
    } else if (formula instanceof Product product) {
      return product.factors();
    } else if (formula instanceof Power power) {
      return List.of(power.base(), power.exponent());
    } else if (formula instanceof Call call) {
      return call.arguments();
    } else if (formula instanceof FiniteSum sum) {
      return List.of(sum.from(), sum.to(), sum.term());
    } else if (formula instanceof FiniteProduct product) {
      return List.of(product.from(), product.to(), product.term());
    } else if (formula instanceof Recurrence recurrence) {
      List<Formula> parts = new ArrayList<>(recurrence.first());
      parts.addAll(List.of(recurrence.from(), recurrence.next(), recurrence.at()));
      return parts;
    } else if (formula instanceof Relation relation) {
      return List.of(relation.left(), relation.right());
    } else if (formula instanceof Membership membership) {
      return List.of(membership.element());
    } else if (formula instanceof Connective connective) {
      return connective.parts();
    } else if (formula instanceof ForAll all) {
      return List.of(all.from(), all.to(), all.body());
    }
    return List.of();
  }
}
