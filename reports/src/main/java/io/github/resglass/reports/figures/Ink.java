package io.github.resglass.reports.figures;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

/**
 * The colours, each for a light and a dark ground. The seven hues keep apart under the common
 * colour deficiencies; lines differ in dash and points in shape as well.
 */
public enum Ink {
  TEXT("#1b1b1f", "#e6e4df"),
  MUTED("#5d5d66", "#a3a19b"),
  GRID("#e4e2dc", "#34353b"),
  STRIP("#f1ede2", "#2a2b31"),
  GROUND("#ffffff", "#17181c"),
  BLUE("#1f5a9e", "#7db4f0"),
  VERMILION("#b8481a", "#f09468"),
  GREEN("#1d7356", "#63c9a3"),
  PURPLE("#7b4397", "#c99be0"),
  OCHRE("#8a6a00", "#dcb64a"),
  CYAN("#0b7285", "#6ccfe0"),
  GREY("#63636b", "#a8a8b0"),
  RAMP_1("#8fb6dc", "#2f5f92"),
  RAMP_2("#7ba7d3", "#3a6ca0"),
  RAMP_3("#6898ca", "#4679ae"),
  RAMP_4("#5589c0", "#5286bb"),
  RAMP_5("#447ab4", "#6094c8"),
  RAMP_6("#356ca7", "#70a2d4"),
  RAMP_7("#285e98", "#82b1df"),
  RAMP_8("#1d5088", "#96bfe9"),
  RAMP_9("#134377", "#abcef2"),
  RAMP_10("#0b3664", "#c2ddfa");

  private static final Ink[] CATEGORIES = {BLUE, VERMILION, GREEN, PURPLE, OCHRE, CYAN, GREY};
  private static final List<Ink> RAMP = List.copyOf(EnumSet.range(RAMP_1, RAMP_10));

  private final String light;
  private final String dark;

  Ink(String light, String dark) {
    this.light = light;
    this.dark = dark;
  }

  /** The i-th of seven hues, from the first again after the last. */
  public static Ink category(int i) {
    return CATEGORIES[i % CATEGORIES.length];
  }

  /** A place between pale (0) and strong (1), for series with an order. */
  public static Ink ramp(double fraction) {
    return RAMP.get((int) Math.round(Math.max(0, Math.min(1, fraction)) * (RAMP.size() - 1)));
  }

  /** The CSS variables that inline drawings draws with: light, and dark where it is preferred. */
  public static String styleSheet() {
    StringBuilder light = new StringBuilder();
    StringBuilder dark = new StringBuilder();
    for (Ink ink : values()) {
      light.append(ink.variable()).append(':').append(ink.light).append(';');
      dark.append(ink.variable()).append(':').append(ink.dark).append(';');
    }
    return ":root{color-scheme:light dark;"
        + light
        + "}\n"
        + "@media screen and (prefers-color-scheme:dark){:root{"
        + dark
        + "}}\n";
  }

  /** The colour on light ground, as {@code #rrggbb}. */
  public String light() {
    return light;
  }

  /** The name of its CSS variable. */
  public String variable() {
    return "--ink-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
