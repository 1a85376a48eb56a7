package io.github.resglass.reports.cli;

import io.github.resglass.symbolic.derivation.Statement;
import io.github.resglass.symbolic.expression.Formula;
import io.github.resglass.symbolic.typesetting.Typesetting;
import java.util.Locale;

/** How formulas are written on standard output. */
enum FormulaFormat {
  TEXT,
  LATEX,
  MATHML;

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
    return switch (this) {
      case TEXT -> Typesetting.text(formula);
      case LATEX -> Typesetting.latex(formula);
      case MATHML -> Typesetting.mathml(formula, true);
    };
  }

  String write(Statement statement) {
    return switch (this) {
      case TEXT -> statement.text();
      case LATEX -> statement.latex();
      case MATHML -> statement.mathml();
    };
  }
}
