package io.github.resglass.empirical.training;

/**
 * The learning rate over time: a linear rise over the first steps, then {@link Shape}.
 *
 * @param rate the largest learning rate
 * @param warmup number of steps over which the rate rises from rate/warmup
 */
public record Schedule(double rate, long warmup, Shape shape) {

  /** How the rate falls after the rise, from x = 0 to x = 1 at the end of the run. */
  public enum Shape {
    /** Not at all. */
    CONSTANT("constant"),
    /** As 1 − x. */
    LINEAR("linear"),
    /** As (1 + cos πx)/2. */
    COSINE("cosine");

    private final String text;

    Shape(String text) {
      this.text = text;
    }

    /** The name as configuration files write it. */
    public String text() {
      return text;
    }
  }

  public Schedule {
    if (!(rate > 0 && rate <= 1e3)) {
      throw new IllegalArgumentException(
          "learningRate is " + rate + "; a positive number up to 1000 is accepted");
    }
    if (warmup < 0) {
      throw new IllegalArgumentException("warmup is " + warmup + "; 0 or more is accepted");
    }
  }

  /** The learning rate of a step, counted from 0. */
  double rate(long step, long steps) {
    if (step < warmup) {
      return rate * (double) (step + 1) / (double) warmup;
    }
    double x = (double) (step - warmup) / (double) Math.max(1, steps - warmup);
    if (shape == Shape.LINEAR) {
      return rate * (1 - x);
    }
    return shape == Shape.COSINE ? rate * 0.5 * (1 + StrictMath.cos(Math.PI * x)) : rate;
  }
}
