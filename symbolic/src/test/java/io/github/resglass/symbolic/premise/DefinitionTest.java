package io.github.resglass.symbolic.premise;

import static io.github.resglass.symbolic.expression.Expression.call;
import static io.github.resglass.symbolic.expression.Expression.symbol;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.resglass.symbolic.architecture.Architecture;
import io.github.resglass.symbolic.derivation.Ground;
import io.github.resglass.symbolic.derivation.Unproved;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Formula;
import io.github.resglass.symbolic.expression.Symbol;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What gives a meaning to a new name must not say more than that, whatever the ground. */
class DefinitionTest {

  private static final Symbol T = symbol("t");
  private static final Symbol B = symbol("b");
  private static final Symbol P = symbol("p");
  private static final Expression ONE = Constant.ONE;

  /** A ground that takes {@code G(arguments) = value} for one list of arguments and one value. */
  record Case(Ground ground, List<Expression> arguments, Expression value, Domain domain) {

    Formula with(List<Expression> others) {
      return new Call("G", others).equalTo(value);
    }

    void verify(Formula formula) {
      ground.verify(formula, List.of(), new Ground.Context(domain, List.of()));
    }
  }

  static Stream<Case> grounds() {
    Domain positive = Domain.EVERYWHERE.positive(T).positive(B);
    Expression one = B.times(T);
    Expression residual = one.times(ONE.plus(one).power(P.minus(ONE)));
    return Stream.of(
        new Case(new Definition(), List.of(T, B), one, positive),
        new Case(new StructuralEvaluation(Architecture.layer(B), T), List.of(T, B), one, positive),
        new Case(
            new PathSum(Architecture.residual(P, B), P, T),
            List.of(T, B, P),
            residual,
            positive.integer(P, 1)));
  }

  @ParameterizedTest
  @MethodSource("grounds")
  void aNewNameOfDifferentVariablesIsAccepted(Case ground) {
    assertDoesNotThrow(() -> ground.verify(ground.with(ground.arguments())));
  }

  /** G(t, t, …) = b t would let one choose what the second t stands for. */
  @ParameterizedTest
  @MethodSource("grounds")
  void argumentsThatRepeatAreRefused(Case ground) {
    List<Expression> repeated =
        Stream.concat(ground.arguments().stream(), Stream.<Expression>of(T)).toList();
    assertThrows(Unproved.class, () -> ground.verify(ground.with(repeated)));
  }

  /** G(t, 2) = b t and G(t, b) = b t cannot both name one function. */
  @ParameterizedTest
  @MethodSource("grounds")
  void argumentsThatAreNoVariablesAreRefused(Case ground) {
    List<Expression> mixed =
        Stream.concat(ground.arguments().stream(), Stream.of(T.plus(ONE))).toList();
    assertThrows(Unproved.class, () -> ground.verify(ground.with(mixed)));
  }

  /** A value that depends on b is not a function of the other arguments alone. */
  @ParameterizedTest
  @MethodSource("grounds")
  void aValueThatDependsOnMoreThanTheArgumentsIsRefused(Case ground) {
    List<Expression> fewer = ground.arguments().stream().filter(a -> !a.equals(B)).toList();
    assertThrows(Unproved.class, () -> ground.verify(ground.with(fewer)));
  }

  @ParameterizedTest
  @MethodSource("grounds")
  void aNameThatAlreadyHasAMeaningIsRefused(Case ground) {
    Formula known = new Call(Call.LOG, ground.arguments()).equalTo(ground.value());
    Formula circular = call("G", T, B, P).equalTo(call("G", B, T, P));
    assertThrows(Unproved.class, () -> ground.verify(known));
    assertThrows(Unproved.class, () -> ground.verify(circular));
  }
}
