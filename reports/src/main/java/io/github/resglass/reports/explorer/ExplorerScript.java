package io.github.resglass.reports.explorer;

import io.github.resglass.reports.content.FunctionView;
import io.github.resglass.reports.content.FunctionView.Use;
import io.github.resglass.reports.template.Resources;
import io.github.resglass.symbolic.compilation.JavaScript;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The explorer's program: functions translated from formulas, what is computed from them, and (for
 * a browser) sliders and drawings.
 */
public final class ExplorerScript {

  private ExplorerScript() {}

  /** What needs no page: {@code explore(p, beta)} and {@code exploreNet(text, beta)}. */
  static String model(List<FunctionView> functions) {
    return "\"use strict\";\n"
        + JavaScript.HELPERS
        + scope("paperNet", "", functions, Use.PAPER_NET)
        + scope("anyNet", "epsilon", functions, Use.ANY_NET)
        + scope("largeWidth", "", functions, Use.LARGE_WIDTH)
        + Resources.text(ExplorerScript.class, "explorer-net.js")
        + Resources.text(ExplorerScript.class, "explorer-model.js");
  }

  /** The whole program, in a scope of its own. */
  public static String page(List<FunctionView> functions) {
    return functions.isEmpty()
        ? ""
        : "(function () {\n"
            + model(functions)
            + Resources.text(ExplorerScript.class, "drawing.js")
            + Resources.text(ExplorerScript.class, "explorer.js")
            + "}());\n";
  }

  /** A function that gives the functions of one use; those that they call come in as arguments. */
  private static String scope(
      String name, String arguments, List<FunctionView> functions, Use use) {
    List<FunctionView> ours = functions.stream().filter(f -> f.use() == use).toList();
    return "function "
        + name
        + "("
        + arguments
        + ") {\n"
        + ours.stream().map(FunctionView::javaScript).collect(Collectors.joining())
        + "return {"
        + ours.stream().map(f -> f.name() + ": " + f.name()).collect(Collectors.joining(", "))
        + "};\n}\n";
  }
}
