package io.github.resglass.symbolic.premise;

import io.github.resglass.symbolic.derivation.Derivation;
import io.github.resglass.symbolic.derivation.Step;
import io.github.resglass.symbolic.expression.Call;
import io.github.resglass.symbolic.expression.Domain;
import io.github.resglass.symbolic.expression.Formula;
import io.github.resglass.symbolic.expression.Relation;
import io.github.resglass.symbolic.expression.Symbol;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Of what some steps speak, and what it means: the names of functions and of constants, with their
 * definitions. Steps of other claims count as far as a citation rests on them, and no further: the
 * steps behind one step are a derivation of their own.
 *
 * @param names all that occur in the steps or their domains, with a meaning or without
 * @param meanings the definitions of those that have one
 */
record Vocabulary(Set<Name> names, Map<Name, Formula> meanings) {

  /** A function f(…), or a symbol that is no variable where it occurs. */
  record Name(String text, boolean function) {
    static Name of(Symbol constant) {
      return new Name(constant.name(), false);
    }

    static Name function(String name) {
      return new Name(name, true);
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /** Of these steps and of what their citations rest on. */
  static Vocabulary of(List<Step> steps) {
    Vocabulary vocabulary = new Vocabulary(new HashSet<>(), new HashMap<>());
    steps.forEach(vocabulary::add);
    return vocabulary;
  }

  /** Of the steps on which this one rests, itself included. */
  static Vocabulary behind(Derivation derivation, int step) {
    return of(derivation.behind(step));
  }

  private void add(Step step) {
    Domain domain = step.application().domain();
    addNames(step.after(), domain);
    domain.formulas().forEach(formula -> addNames(formula, domain));
    if (step.ground() instanceof Cited cited) {
      Vocabulary other = behind(cited.derivation(), cited.step());
      names.addAll(other.names);
      meanings.putAll(other.meanings);
    } else if (step.ground() instanceof Naming && step.after() instanceof Relation definition) {
      meanings.put(
          definition.left() instanceof Call call
              ? Name.function(call.function())
              : Name.of((Symbol) definition.left()),
          definition);
    }
  }

  private void addNames(Formula formula, Domain domain) {
    FunctionNames.of(formula).forEach(function -> names.add(Name.function(function)));
    for (Symbol symbol : formula.freeSymbols()) {
      if (domain.find(symbol).isEmpty()) {
        names.add(Name.of(symbol));
      }
    }
  }
}
