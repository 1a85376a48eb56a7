package io.github.resglass.empirical.data;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * A drawn task: x = (μ_k + ξ)/√(1 + s²/d), with k uniform over the classes, ξ standard normal in
 * ℝ^d, and the means μ_k independent and uniform on the sphere of radius s (the separation).
 *
 * <p>What the division makes exact: E|x|²/d = 1, over the drawn classes as they are. A single
 * coordinate has mean 0 and variance 1 only on average over the draw of the means; its actual
 * moments depend on the classes drawn. With s = 0 the inputs are standard normal.
 *
 * <p>The means have one norm so that the best possible rule, argmax_k ⟨μ_k, x⟩, needs no offsets: a
 * network without biases, as in the paper, can represent it.
 */
public final class GaussianClasses {

  private final GaussianTask task;
  private final double[] means;
  private final double unit;

  private GaussianClasses(GaussianTask task, double[] means) {
    this.task = task;
    this.means = means;
    this.unit = Math.sqrt(1 + task.separation() * task.separation() / task.dimension());
  }

  /** Draws the class means. */
  public static GaussianClasses draw(GaussianTask task, Seed seed) {
    SplittableRandom random = seed.child("means").generator();
    int d = task.dimension();
    double[] means = new double[task.classes() * d];
    for (int k = 0; k < task.classes(); k++) {
      double square = 0;
      for (int j = k * d; j < (k + 1) * d; j++) {
        means[j] = random.nextGaussian();
        square += means[j] * means[j];
      }
      double factor = task.separation() / Math.sqrt(square);
      for (int j = k * d; j < (k + 1) * d; j++) {
        means[j] *= factor;
      }
    }
    return new GaussianClasses(task, means);
  }

  public GaussianTask task() {
    return task;
  }

  /** Independent labelled inputs. */
  public LabelledInputs sample(int count, Seed seed) {
    SplittableRandom random = seed.generator();
    int d = task.dimension();
    float[] values = new float[Math.multiplyExact(count, d)];
    int[] labels = new int[count];
    for (int i = 0; i < count; i++) {
      labels[i] = random.nextInt(task.classes());
      for (int j = 0; j < d; j++) {
        values[i * d + j] = (float) ((means[labels[i] * d + j] + random.nextGaussian()) / unit);
      }
    }
    return new LabelledInputs(values, labels, d);
  }

  /**
   * P(k | x) for every class: proportional to exp(⟨μ_k, x⟩·√(1 + s²/d)), since all classes share
   * their covariance and |μ_k|.
   */
  public double[] posterior(LabelledInputs inputs, int input) {
    double[] weights = new double[task.classes()];
    int d = task.dimension();
    for (int k = 0; k < weights.length; k++) {
      for (int j = 0; j < d; j++) {
        weights[k] += means[k * d + j] * inputs.value(input, j) * unit;
      }
    }
    double largest = Arrays.stream(weights).max().orElseThrow();
    double sum = 0;
    for (int k = 0; k < weights.length; k++) {
      weights[k] = Math.exp(weights[k] - largest);
      sum += weights[k];
    }
    for (int k = 0; k < weights.length; k++) {
      weights[k] /= sum;
    }
    return weights;
  }

  /**
   * The accuracy of the best possible rule, E max_k P(k | x), as a mean over sampled inputs. The
   * label itself is averaged out, which makes the standard error smaller than that of counting
   * hits.
   */
  public Estimate bayesAccuracy(int points, Seed seed) {
    LabelledInputs inputs = sample(points, seed);
    double[] best = new double[points];
    for (int i = 0; i < points; i++) {
      best[i] = Arrays.stream(posterior(inputs, i)).max().orElseThrow();
    }
    return Estimate.ofMean(best);
  }
}
