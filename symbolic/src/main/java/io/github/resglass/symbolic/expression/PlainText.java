package io.github.resglass.symbolic.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hipparchus.fraction.BigFraction;

/** The form that can be typed: {@code (1 - g)*b^2}. What the architecture parser reads back. */
final class PlainText {

  private static final int SUM = 0;
  private static final int PRODUCT = 1;
  private static final int POWER = 2;
  private static final int ATOM = 3;

  private PlainText() {}

  static String of(Expression expression) {
    return print(expression, SUM);
  }

  private static String print(Expression expression, int tightness) {
    String text;
    int own;
    if (expression instanceof Constant constant) {
      text = ExactNumber.print(constant.value());
      own = constant.value().signum() < 0 ? SUM : text.contains("/") ? PRODUCT : ATOM;
    } else if (expression instanceof Symbol symbol) {
      text = symbol.name();
      own = ATOM;
    } else if (expression instanceof Sum sum) {
      text = sum(sum);
      own = SUM;
    } else if (expression instanceof Product product) {
      boolean negative = isMinusOne(product.factors().get(0));
      List<Expression> factors = product.factors();
      text =
          (negative ? "-" : "")
              + (negative ? factors.subList(1, factors.size()) : factors)
                  .stream().map(f -> print(f, POWER)).collect(Collectors.joining("*"));
      own = negative ? SUM : PRODUCT;
    } else if (expression instanceof Power power) {
      text = print(power.base(), ATOM) + "^" + print(power.exponent(), ATOM);
      own = POWER;
    } else if (expression instanceof Call call) {
      text = call.function() + arguments(call.arguments());
      own = ATOM;
    } else if (expression instanceof FiniteSum sum) {
      text = "sum" + arguments(List.of(sum.index(), sum.from(), sum.to(), sum.term()));
      own = ATOM;
    } else if (expression instanceof FiniteProduct product) {
      text =
          "product"
              + arguments(List.of(product.index(), product.from(), product.to(), product.term()));
      own = ATOM;
    } else if (expression instanceof Recurrence recurrence) {
      List<Expression> parts = new ArrayList<>(List.of(recurrence.index()));
      parts.addAll(recurrence.previous());
      parts.add(recurrence.from());
      parts.addAll(recurrence.first());
      parts.add(recurrence.next());
      parts.add(recurrence.at());
      text = "recurrence" + arguments(parts);
      own = ATOM;
    } else {
      throw new AssertionError(expression);
    }
    return own < tightness ? "(" + text + ")" : text;
  }

  private static String sum(Sum sum) {
    StringBuilder text = new StringBuilder();
    for (Expression term : sum.terms()) {
      String printed = print(term, SUM);
      if (text.length() == 0) {
        text.append(printed);
      } else if (printed.startsWith("-")) {
        text.append(" - ").append(printed.substring(1));
      } else {
        text.append(" + ").append(printed);
      }
    }
    return text.toString();
  }

  private static boolean isMinusOne(Expression factor) {
    return factor instanceof Constant constant && constant.value().equals(BigFraction.MINUS_ONE);
  }

  private static String arguments(List<? extends Expression> arguments) {
    return arguments.stream().map(a -> print(a, SUM)).collect(Collectors.joining(", ", "(", ")"));
  }
}
