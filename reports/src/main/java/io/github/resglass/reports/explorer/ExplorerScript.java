package io.github.resglass.reports.explorer;

import io.github.resglass.reports.content.FunctionView;
import io.github.resglass.reports.content.FunctionView.Use;
import io.github.resglass.reports.content.LawView;
import io.github.resglass.reports.content.TrajectoryView;
import io.github.resglass.reports.json.JsonTree;
import io.github.resglass.reports.template.Resources;
import io.github.resglass.symbolic.compilation.JavaScript;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

  /** The whole program, in a scope of its own: the explorer, and moving through training. */
  public static String page(List<FunctionView> functions, List<TrajectoryView> trajectories) {
    StringBuilder program = new StringBuilder("(function () {\n");
    if (!functions.isEmpty()) {
      program.append(model(functions));
    }
    program.append(Resources.text(ExplorerScript.class, "drawing.js"));
    if (!functions.isEmpty()) {
      program.append(Resources.text(ExplorerScript.class, "explorer.js"));
    }
    if (!trajectories.isEmpty()) {
      program
          .append("var TRAJECTORY = ")
          .append(JsonTree.line(moments(trajectories.get(0))).replace("<", "\\u003c"))
          .append(";\n")
          .append(Resources.text(ExplorerScript.class, "training.js"));
    }
    return program.append("}());\n").toString();
  }

  private static List<Object> moments(TrajectoryView trajectory) {
    List<Object> moments = new ArrayList<>();
    for (TrajectoryView.MomentView moment : trajectory.moments()) {
      List<Object> laws = new ArrayList<>();
      for (LawView law : moment.laws()) {
        laws.add(
            new TreeMap<>(
                Map.of("name", law.name(), "mean", law.mean(), "weights", rounded(law.weights()))));
      }
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("step", moment.step());
      entry.put("scales", rounded(moment.scales()));
      entry.put("laws", laws);
      moments.add(entry);
    }
    return moments;
  }

  /** Six digits: more than a drawing shows. */
  private static List<Double> rounded(List<Double> values) {
    return values.stream()
        .map(value -> new BigDecimal(value).round(new MathContext(6)).doubleValue())
        .toList();
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
