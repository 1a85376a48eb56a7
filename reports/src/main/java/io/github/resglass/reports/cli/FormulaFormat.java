package io.github.resglass.reports.cli;

import io.github.resglass.symbolic.derivation.Statement;
import io.github.resglass.symbolic.expression.Formula;
import io.github.resglass.symbolic.typesetting.Typesetting;
import java.util.Locale;
import java.util.function.Function;

/** How formulas are written on standard output. */
enum FormulaFormat {
  TEXT(Typesetting::text, Statement::text),
  LATEX(Typesetting::latex, Statement::latex),
  MATHML(formula -> Typesetting.mathml(formula, true), Statement::mathml);

  private final Function<Formula, String> formulas;
  private final Function<Statement, String> statements;

  FormulaFormat(Function<Formula, String> formulas, Function<Statement, String> statements) {
    this.formulas = formulas;
    this.statements = statements;
  }

  static FormulaFormat named(String name) {
    for (FormulaFormat format : values()) {
      if (format.name().toLowerCase(Locale.ROOT).equals(name)) {
        return format;
      }
    }
    throw new IllegalArgumentException(
        "--format is '" + name + "'; text, latex or mathml is accepted");
  }

  String write(Formula formula) {
    return formulas.apply(formula);
  }

  String write(Statement statement) {
    return statements.apply(statement);
  }
}
