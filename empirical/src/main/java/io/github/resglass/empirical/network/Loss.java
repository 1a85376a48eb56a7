package io.github.resglass.empirical.network;

/**
 * What a step lowers: a mean over the inputs of a batch of a function of the outputs y and the
 * right class k. A sum readout has one output and two classes, Y_x = −1 for class 0 and +1 for
 * class 1.
 */
public enum Loss {
  /** −log softmax(y)_k; for one output log(1 + exp(−Y_x y)). */
  CROSS_ENTROPY("cross-entropy"),
  /** Σ_{j≠k} max(0, 1 − y_k + y_j)/classes; for one output max(0, 1 − Y_x y), the paper's [3]. */
  HINGE("hinge"),
  /** Σ_j |Y_j − y_j|/classes, Y_j = 1 for j = k, else 0; for one output |Y_x − y|, the paper's. */
  ABSOLUTE("absolute");

  private final String text;

  Loss(String text) {
    this.text = text;
  }

  /** The name as configuration files write it. */
  public String text() {
    return text;
  }

  /** The loss for one input. */
  public double value(double[] outputs, int label) {
    return evaluate(outputs, label, new double[outputs.length]);
  }

  /** ∂loss/∂y for one input; 0 where a kink is met exactly. */
  public double[] gradient(double[] outputs, int label) {
    double[] gradient = new double[outputs.length];
    evaluate(outputs, label, gradient);
    return gradient;
  }

  private double evaluate(double[] y, int label, double[] gradient) {
    if (y.length == 1) {
      return single(y[0], label == 0 ? -1 : 1, gradient);
    }
    return switch (this) {
      case CROSS_ENTROPY -> crossEntropy(y, label, gradient);
      case HINGE -> hinge(y, label, gradient);
      case ABSOLUTE -> absolute(y, label, gradient);
    };
  }

  private double single(double y, int sign, double[] gradient) {
    double margin = sign * y;
    return switch (this) {
      case CROSS_ENTROPY -> {
        gradient[0] = -sign / (1 + Math.exp(margin));
        double rest = Math.log1p(Math.exp(-Math.abs(margin)));
        yield margin > 0 ? rest : rest - margin;
      }
      case HINGE -> {
        gradient[0] = margin < 1 ? -sign : 0;
        yield Math.max(0, 1 - margin);
      }
      case ABSOLUTE -> {
        gradient[0] = Math.signum(y - sign);
        yield Math.abs(y - sign);
      }
    };
  }

  private static double crossEntropy(double[] y, int label, double[] gradient) {
    double largest = Double.NEGATIVE_INFINITY;
    for (double each : y) {
      largest = Math.max(largest, each);
    }
    double sum = 0;
    for (int j = 0; j < y.length; j++) {
      gradient[j] = Math.exp(y[j] - largest);
      sum += gradient[j];
    }
    for (int j = 0; j < y.length; j++) {
      gradient[j] = gradient[j] / sum - (j == label ? 1 : 0);
    }
    return Math.log(sum) + largest - y[label];
  }

  private static double hinge(double[] y, int label, double[] gradient) {
    double sum = 0;
    for (int j = 0; j < y.length; j++) {
      double gap = 1 - y[label] + y[j];
      if (j != label && gap > 0) {
        sum += gap / y.length;
        gradient[j] += 1.0 / y.length;
        gradient[label] -= 1.0 / y.length;
      }
    }
    return sum;
  }

  private static double absolute(double[] y, int label, double[] gradient) {
    double sum = 0;
    for (int j = 0; j < y.length; j++) {
      double distance = y[j] - (j == label ? 1 : 0);
      sum += Math.abs(distance) / y.length;
      gradient[j] = Math.signum(distance) / y.length;
    }
    return sum;
  }
}
