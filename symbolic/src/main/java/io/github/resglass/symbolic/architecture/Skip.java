package io.github.resglass.symbolic.architecture;

/** The identity: contributes 1. */
public record Skip() implements Architecture {
  @Override
  public String toString() {
    return "skip";
  }
}
