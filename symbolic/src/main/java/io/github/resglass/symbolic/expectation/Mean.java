package io.github.resglass.symbolic.expectation;

import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * E body over independent variables of one law. A symbol stands for one variable or, through {@link
 * #entry}, for a family of independent ones; outside the mean it has no meaning.
 *
 * @param body what is averaged
 * @param law of each variable
 * @param variables the names that are bound
 */
public record Mean(Expression body, VariableLaw law, List<Symbol> variables) {

  public Mean {
    variables = List.copyOf(variables);
  }

  /** E body, where the variables, or all their entries, are independent standard normal. */
  public static Call normal(Expression body, Symbol... variables) {
    return new Mean(body, new VariableLaw.StandardNormal(), List.of(variables)).call();
  }

  /** E body, where the gates, or all their entries, are independent and open with probability q. */
  public static Call gates(Expression body, Expression probability, Symbol... variables) {
    return new Mean(body, new VariableLaw.Gate(probability), List.of(variables)).call();
  }

  /** The member of a family with these indices: J_{i,…}. */
  public static Call entry(Symbol family, Expression... indices) {
    List<Expression> arguments = new ArrayList<>(List.of(family));
    arguments.addAll(List.of(indices));
    return new Call(Call.ENTRY, arguments);
  }

  /** The mean that a call stands for, if it is one. */
  static Optional<Mean> of(Expression expression) {
    if (!(expression instanceof Call call)) {
      return Optional.empty();
    }
    return switch (call.function()) {
      case Call.NORMAL_MEAN ->
          Optional.of(
              new Mean(call.arguments().get(0), new VariableLaw.StandardNormal(), call.bound()));
      case Call.GATE_MEAN ->
          Optional.of(
              new Mean(
                  call.arguments().get(0),
                  new VariableLaw.Gate(call.arguments().get(1)),
                  call.bound()));
      default -> Optional.empty();
    };
  }

  /** The mean of something else over the same variables. */
  Mean with(Expression otherBody) {
    return new Mean(otherBody, law, variables);
  }

  /** The same mean without the variables that do not occur in it; at least one does. */
  Mean overOccurring() {
    return new Mean(
        body, law, variables.stream().filter(v -> body.freeSymbols().contains(v)).toList());
  }

  /** Whether no mean occurs in the expression. */
  static boolean absentFrom(Expression expression) {
    boolean[] absent = {of(expression).isEmpty()};
    expression.withParts(
        part -> {
          absent[0] &= absentFrom(part);
          return part;
        });
    return absent[0];
  }

  boolean isRandom(Expression expression) {
    return variables.stream().anyMatch(expression.freeSymbols()::contains);
  }

  Call call() {
    List<Expression> arguments = new ArrayList<>(List.of(body));
    String function = Call.NORMAL_MEAN;
    if (law instanceof VariableLaw.Gate gate) {
      function = Call.GATE_MEAN;
      arguments.add(gate.probability());
    }
    arguments.addAll(variables);
    return new Call(function, arguments);
  }
}
