package io.github.resglass.empirical.training;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.resglass.empirical.linear.Shape;
import io.github.resglass.empirical.network.ConvolutionSettings;
import io.github.resglass.empirical.network.NetworkDescription;
import io.github.resglass.empirical.network.Normalisation;
import io.github.resglass.empirical.network.Wiring;
import io.github.resglass.symbolic.architecture.Architecture;
import java.util.Optional;
import java.util.OptionalDouble;

/** The object {@code network} of configurations and of descriptions of saved networks. */
final class NetworkJson {

  private static final int USUAL_KERNEL = 3;

  private NetworkJson() {}

  /**
   * @param dimension of the inputs; 0 if the image says it
   * @param image what the data are, if they are images
   */
  static NetworkDescription read(
      JsonFields fields, int dimension, Optional<Shape> image, int classes) {
    NetworkDescription usual = TrainingConfiguration.defaults().network();
    String architecture = fields.text("architecture", usual.architecture().toString());
    int width = fields.smallWhole("width", usual.width());
    OptionalDouble scale = scale(fields);
    Normalisation normalisation =
        fields.choice(
            "normalisation", usual.normalisation(), Normalisation.values(), Normalisation::text);
    boolean summed =
        fields
            .choice("readout", "classifier", new String[] {"classifier", "sum"}, text -> text)
            .equals("sum");
    Wiring wiring =
        new Wiring(
            fields.flag("skips", usual.wiring().skips()),
            fields.flag("projections", usual.wiring().projections()),
            fields.flag("biases", usual.wiring().biases()));
    Optional<ConvolutionSettings> convolution =
        fields.has("convolution")
            ? Optional.of(convolution(fields.object("convolution"), image))
            : Optional.empty();
    int inputs =
        dimension == 0 ? convolution.map(c -> c.image().units()).orElse(dimension) : dimension;
    fields.finish();
    return fields.build(
        () ->
            new NetworkDescription(
                Architecture.parse(architecture),
                inputs,
                width,
                summed ? 0 : classes,
                normalisation,
                scale,
                wiring,
                convolution));
  }

  static void describe(NetworkDescription network, ObjectNode object) {
    object
        .put("architecture", network.architecture().toString())
        .put("width", network.width())
        .put("normalisation", network.normalisation().text())
        .put("readout", network.classes() == 0 ? "sum" : "classifier")
        .put("skips", network.wiring().skips())
        .put("projections", network.wiring().projections())
        .put("biases", network.wiring().biases());
    network.scale().ifPresent(scale -> object.put("scale", scale));
    network
        .convolution()
        .ifPresent(
            settings -> {
              ObjectNode convolution = object.putObject("convolution");
              convolution.put("kernel", settings.kernel()).put("stages", settings.stages());
              convolution
                  .putObject("image")
                  .put("channels", settings.image().channels())
                  .put("height", settings.image().height())
                  .put("width", settings.image().width());
            });
  }

  private static ConvolutionSettings convolution(JsonFields fields, Optional<Shape> image) {
    int kernel = fields.smallWhole("kernel", USUAL_KERNEL);
    int stages = fields.smallWhole("stages", 1);
    if (image.isEmpty() && !fields.has("image")) {
      throw new IllegalArgumentException(
          "network.convolution.image is missing; channels, height and width of the inputs are"
              + " accepted, or data that are images");
    }
    JsonFields given = fields.object("image");
    int channels = given.smallWhole("channels", image.map(Shape::channels).orElse(1));
    int height = given.smallWhole("height", image.map(Shape::height).orElse(1));
    int width = given.smallWhole("width", image.map(Shape::width).orElse(1));
    given.finish();
    fields.finish();
    return fields.build(
        () -> new ConvolutionSettings(new Shape(channels, height, width), kernel, stages));
  }

  /** A number, or "he" for √2, at which the mean square neither grows nor shrinks (He et al.). */
  private static OptionalDouble scale(JsonFields fields) {
    if (fields.says("scale", "he")) {
      return OptionalDouble.of(Math.sqrt(2));
    }
    return fields.has("scale")
        ? OptionalDouble.of(fields.number("scale", 0))
        : OptionalDouble.empty();
  }
}
