package io.github.resglass.reports.figures;

import java.util.ArrayList;
import java.util.List;

/**
 * Text inside a drawing: {@code *x*} is italic, <code>_{i}</code> below and <code>^{2}</code> above
 * the line. SVG has no formulas, and these three are what axis labels need.
 */
public record Label(List<Run> runs) {

  /** The size of what stands below or above the line. */
  public static final double SMALL = 0.72;

  /** How far it stands below or above, in units of the font's size. */
  public static final double SHIFT = 0.28;

  private static final double MEAN_ADVANCE = 0.52;

  /** Characters in one style; the level is −1 below the line and 1 above it. */
  public record Run(String text, boolean italic, int level) {}

  public static Label of(String markup) {
    List<Run> runs = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    boolean italic = false;
    int level = 0;
    for (int i = 0; i < markup.length(); i++) {
      char c = markup.charAt(i);
      boolean opens =
          (c == '_' || c == '^') && i + 1 < markup.length() && markup.charAt(i + 1) == '{';
      if (c == '*' || opens || (c == '}' && level != 0)) {
        if (text.length() > 0) {
          runs.add(new Run(text.toString(), italic, level));
          text.setLength(0);
        }
        italic = (c == '*') != italic;
        level = opens ? (c == '_' ? -1 : 1) : c == '}' ? 0 : level;
        i += opens ? 1 : 0;
      } else {
        text.append(c);
      }
    }
    if (text.length() > 0) {
      runs.add(new Run(text.toString(), italic, level));
    }
    return new Label(List.copyOf(runs));
  }

  /** Without the markup, for tables and screen readers: {@code ε_r}, {@code 10^2}. */
  public String plain() {
    StringBuilder plain = new StringBuilder();
    for (Run run : runs) {
      plain.append(run.level < 0 ? "_" : run.level > 0 ? "^" : "").append(run.text);
    }
    return plain.toString();
  }

  /** Roughly how wide it is drawn, in units of the font's size. */
  public double width() {
    return runs.stream()
            .mapToDouble(
                r -> r.text.codePointCount(0, r.text.length()) * (r.level == 0 ? 1 : SMALL))
            .sum()
        * MEAN_ADVANCE;
  }
}
