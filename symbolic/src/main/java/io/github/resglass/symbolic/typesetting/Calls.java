package io.github.resglass.symbolic.typesetting;

import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Constant;
import io.github.resglass.symbolic.expression.Expression;
import io.github.resglass.symbolic.expression.Sum;
import io.github.resglass.symbolic.expression.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Function values: those with a form of their own, those with indices, and f(x). */
final class Calls {

  /** All arguments are indices: ε_r, λ_l. */
  private static final Set<String> INDEXED =
      Set.of(
          "epsilon", "g", "gamma", "psi", "lambda", "sigma", "a", "c", "b", "o", "u", "v", "w", "e",
          "m", "q", "Q", "N", "omega", "eta", "x");

  /** The first argument is an index, the others are arguments: F_m(x), P_m(y). */
  private static final Set<String> FAMILIES =
      Set.of("F", "P", "I", "U", "T", "V", Call.LEGENDRE, Call.HERMITE);

  /**
   * How many arguments are shown where the others are parameters that the surroundings name: ε_r of
   * the paper depends on p and β as well, and the engine has to know it.
   */
  private static final Map<String, Integer> SHOWN =
      Map.ofEntries(
          Map.entry("epsilon", 1),
          Map.entry("g", 1),
          Map.entry("z", 0),
          Map.entry("G", 1),
          Map.entry("M", 0),
          Map.entry("nu", 0),
          Map.entry("kappa", 0),
          Map.entry("a", 1),
          Map.entry("b", 1),
          Map.entry("c", 1),
          Map.entry("s", 0),
          Map.entry("e", 1),
          Map.entry("w", 1),
          Map.entry("psi", 1),
          Map.entry("Crt", 1),
          Map.entry("Delta", 1),
          Map.entry("phi", 1),
          Map.entry("v", 1),
          Map.entry("o", 1),
          Map.entry("x", 1),
          Map.entry("m", 1),
          Map.entry("q", 1),
          Map.entry("Q", 2),
          Map.entry("N", 2),
          Map.entry("L", 1),
          Map.entry("K", 1),
          Map.entry("omega", 2),
          Map.entry("eta", 2));

  private static final Set<String> WORDS = Set.of(Call.LOG, "min", "max", "argmax");

  private static final Map<String, String> FAMILY_LETTERS =
      Map.of(Call.LEGENDRE, "P", Call.HERMITE, "H");

  private Calls() {}

  static Notation layout(Call call) {
    int shown = Math.min(shown(call), call.arguments().size());
    List<Notation> arguments = call.arguments().subList(0, shown).stream().map(Layout::of).toList();
    List<Notation> unusual =
        call.arguments().subList(shown, call.arguments().size()).stream()
            .filter(argument -> !(argument instanceof Symbol))
            .map(Layout::of)
            .toList();
    if (!unusual.isEmpty()) {
      return Notation.row(named(call.function(), arguments), fence(unusual));
    }
    return switch (call.function()) {
      case Call.BINOMIAL -> new Notation.BinomialForm(arguments.get(0), arguments.get(1));
      case Call.SQRT -> new Notation.Root(arguments.get(0));
      case Call.FLOOR -> new Notation.Fence("⌊", arguments.get(0), "⌋");
      case Call.ABSOLUTE -> new Notation.Fence("|", arguments.get(0), "|");
      case Call.COEFFICIENT ->
          Notation.row(
              new Notation.Fence(
                  "[", new Notation.Script(arguments.get(1), 0, null, arguments.get(2)), "]"),
              arguments.get(0));
      case Call.DERIVATIVE -> derivative(call);
      case Call.FACTORIAL -> Notation.row(atom(call.arguments().get(0)), Notation.operator("!"));
      case Call.GAMMA -> named("Gamma", arguments);
      case Call.EXP -> new Notation.Script(Notation.variable("e"), 0, null, arguments.get(0));
      case Call.INTEGRAL -> overLine(body(call), arguments.get(1));
      case Call.CENTRED -> {
        Notation sign =
            Notation.row(
                new Notation.Token(Notation.Kind.FUNCTION, "sgn"),
                Notation.parentheses(
                    Notation.row(arguments.get(2), Notation.operator("−"), arguments.get(1))));
        yield Notation.row(
            new Notation.Fraction(Notation.number("1"), Notation.number("2")),
            new Notation.Times(),
            overLine(Notation.row(sign, new Notation.Times(), body(call)), arguments.get(1)));
      }
      case Call.NORMAL_MEAN, Call.GATE_MEAN ->
          Notation.row(
              new Notation.Script(
                  Notation.variable("E"),
                  0,
                  list(call.bound().stream().map(Layout::of).toList()),
                  null),
              new Notation.Fence("[", arguments.get(0), "]"));
      case Call.ENTRY -> entry(call, arguments);
      case Call.STEP -> named("R_prime", arguments);
      case Call.NORMAL_DENSITY -> named("phi", arguments);
      case Call.NORMAL_DISTRIBUTION -> named("Phi", arguments);
      default -> named(call.function(), arguments);
    };
  }

  /** d^n f/dx^n. */
  private static Notation derivative(Call call) {
    Expression function = call.arguments().get(0);
    Expression variable = call.arguments().get(1);
    int order = 1;
    while (function instanceof Call inner
        && inner.function().equals(Call.DERIVATIVE)
        && inner.arguments().get(1).equals(variable)) {
      function = inner.arguments().get(0);
      order++;
    }
    Notation d = Notation.variable("d");
    Notation argument = Layout.of(variable);
    Notation power = order == 1 ? null : Notation.number(Integer.toString(order));
    return new Notation.Fraction(
        Notation.row(order == 1 ? d : new Notation.Script(d, 0, null, power), Layout.of(function)),
        Notation.row(d, order == 1 ? argument : new Notation.Script(argument, 0, null, power)));
  }

  private static Notation atom(Expression expression) {
    return expression instanceof Symbol || expression instanceof Constant
        ? Layout.of(expression)
        : Notation.parentheses(Layout.of(expression));
  }

  private static Notation body(Call call) {
    return call.arguments().get(0) instanceof Sum
        ? Notation.parentheses(Layout.of(call.arguments().get(0)))
        : Layout.of(call.arguments().get(0));
  }

  private static Notation overLine(Notation body, Notation variable) {
    return new Notation.Big(
        "∫",
        Notation.row(Notation.operator("−"), Notation.variable("∞")),
        Notation.variable("∞"),
        Notation.row(body, new Notation.Times(), Notation.variable("d"), variable));
  }

  /** ν itself is a function of the overlap, its derivatives at 1 are numbers. */
  private static int shown(Call call) {
    return call.function().equals("nu")
        ? 1
        : SHOWN.getOrDefault(call.function().split("_", 2)[0], call.arguments().size());
  }

  private static Notation named(String function, List<Notation> arguments) {
    if (WORDS.contains(function)) {
      return Notation.row(new Notation.Token(Notation.Kind.FUNCTION, function), fence(arguments));
    }
    Names.Name name = Names.of(FAMILY_LETTERS.getOrDefault(function, function));
    String family = function.split("_", 2)[0];
    if (INDEXED.contains(family)) {
      return name.script(list(arguments));
    }
    if (FAMILIES.contains(family) && arguments.size() > 1) {
      return Notation.row(
          name.script(arguments.get(0)), fence(arguments.subList(1, arguments.size())));
    }
    return arguments.isEmpty() ? name.notation() : Notation.row(name.notation(), fence(arguments));
  }

  /** v_{i,…}; where the family has an index of its own, that one comes first. */
  private static Notation entry(Call call, List<Notation> arguments) {
    Notation indices = list(arguments.subList(1, arguments.size()));
    return call.arguments().get(0) instanceof Symbol family
        ? Names.of(family.name()).script(indices)
        : Notation.row(arguments.get(0), new Notation.Fence("[", indices, "]"));
  }

  private static Notation fence(List<Notation> arguments) {
    return Notation.parentheses(list(arguments));
  }

  private static Notation list(List<Notation> arguments) {
    List<Notation> row = new ArrayList<>();
    for (Notation argument : arguments) {
      if (!row.isEmpty()) {
        row.add(Notation.operator(","));
      }
      row.add(argument);
    }
    return row.size() == 1 ? row.get(0) : new Notation.Row(row);
  }
}
