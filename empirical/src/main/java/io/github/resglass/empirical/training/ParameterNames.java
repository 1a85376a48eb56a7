package io.github.resglass.empirical.training;

import java.util.Optional;

/**
 * Under which names a safetensors file holds a network's parameters; {@code {l}} stands for the
 * layer's number from 0, {@code {l+1}} for its number from 1. Projections are numbered by
 * themselves.
 *
 * @param weight W of layer l
 * @param projection the matrix of the l-th skip between different widths
 * @param bias of layer l
 * @param gain γ of layer l
 * @param shift b of layer l
 * @param mean the frozen mean of layer l's preactivations
 * @param variance their frozen variance
 * @param scale λ_l: a number for each layer, or one list
 * @param deviation σ_l: a number for each layer, or one list
 * @param classifierBias what the classifier adds to its outputs; empty for the name of {@code
 *     classifier} with "bias" for "weight", if the file holds it
 */
public record ParameterNames(
    String weight,
    String projection,
    String bias,
    String gain,
    String shift,
    String mean,
    String variance,
    String scale,
    String deviation,
    String classifier,
    Optional<String> classifierBias) {

  /** The name for one layer, counted from 0. */
  public static String of(String name, int layer) {
    return name.replace("{l}", "" + layer).replace("{l+1}", "" + (layer + 1));
  }

  static ParameterNames read(JsonFields fields) {
    ParameterNames names =
        new ParameterNames(
            fields.text("weight", "layers.{l}.weight"),
            fields.text("projection", "shortcuts.{l}.weight"),
            fields.text("bias", "layers.{l}.bias"),
            fields.text("gain", "norms.{l}.weight"),
            fields.text("shift", "norms.{l}.bias"),
            fields.text("mean", "norms.{l}.running_mean"),
            fields.text("variance", "norms.{l}.running_var"),
            fields.text("scale", "scales"),
            fields.text("deviation", "deviations"),
            fields.text("classifier", "classifier.weight"),
            fields.has("classifierBias")
                ? Optional.of(fields.text("classifierBias", ""))
                : Optional.empty());
    fields.finish();
    return names;
  }
}
