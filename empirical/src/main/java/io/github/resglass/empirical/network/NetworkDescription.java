package io.github.resglass.empirical.network;

import io.github.resglass.empirical.linear.Shape;
import io.github.resglass.symbolic.architecture.Architecture;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * All of a network but its weights.
 *
 * <p>The gains of the architecture are the paper's β = ρnC/√Λ [16]; with Λ = n and gates open half
 * of the time, weights N(0, c²/n) have c = C√n = 2β. So {@code layer(0.5)} starts with c = 1, and
 * the polynomial that is derived and the network that is trained come from one description.
 *
 * @param architecture gains may be left out if {@code scale} is given
 * @param dimension d, number of input coordinates
 * @param width n, number of units of every layer; with convolutions, of channels
 * @param classes outputs of the linear classifier; 0 for a net without one (sum readout only)
 * @param scale c for every layer in place of twice its gain; √2 is He's initialisation
 * @param wiring skips, projections, biases
 * @param convolution what makes the layers convolutions; empty for fully connected ones
 */
public record NetworkDescription(
    Architecture architecture,
    int dimension,
    int width,
    int classes,
    Normalisation normalisation,
    OptionalDouble scale,
    Wiring wiring,
    Optional<ConvolutionSettings> convolution) {

  private static final int LARGEST = 1 << 20;

  /**
   * Checks everything that can be wrong before any work begins.
   *
   * @throws IllegalArgumentException if sizes are out of range, if branches of different width are
   *     added, or if a gain or a repetition is missing or a symbol
   */
  public NetworkDescription {
    require(dimension >= 1 && dimension <= LARGEST, "dimension", dimension, "1 to " + LARGEST);
    require(width >= 1 && width <= LARGEST, "width", width, "1 to " + LARGEST);
    require(classes >= 0 && classes <= LARGEST, "classes", classes, "0 to " + LARGEST);
    if (scale.isPresent()) {
      double c = scale.getAsDouble();
      require(c > 0 && c <= 1e6, "scale", c, "a positive number up to 1e6");
    } else if (architecture.lacksGain()) {
      throw new IllegalArgumentException(
          "a layer has no gain; write layer(0.5), or give scale (weights N(0, scale²/width))");
    }
    if (convolution.isPresent() && convolution.get().image().units() != dimension) {
      throw new IllegalArgumentException(
          "an image of " + convolution.get().image() + " for inputs of dimension " + dimension);
    }
    new BlockBuilder(width, scale, wiring, convolution).build(architecture, dimension);
  }

  /** A description of fully connected layers. */
  public NetworkDescription(
      Architecture architecture,
      int dimension,
      int width,
      int classes,
      Normalisation normalisation,
      OptionalDouble scale,
      Wiring wiring) {
    this(architecture, dimension, width, classes, normalisation, scale, wiring, Optional.empty());
  }

  /** A description of fully connected layers with the standard wiring. */
  public NetworkDescription(
      Architecture architecture,
      int dimension,
      int width,
      int classes,
      Normalisation normalisation,
      OptionalDouble scale) {
    this(architecture, dimension, width, classes, normalisation, scale, Wiring.STANDARD);
  }

  /** Number of outputs: one for each class, or one, the sum of the last layer. */
  public int outputs() {
    return classes == 0 ? 1 : classes;
  }

  /** Whether the sum of the last layer tells these classes apart: by its sign, if there are two. */
  public boolean isBinary(int dataClasses) {
    return classes == 0 && dataClasses == 2;
  }

  /** Whether layers treat their preactivations unit by unit: batch normalisation, or biases. */
  public boolean normalisesUnits() {
    return normalisation == Normalisation.BATCH || wiring.biases();
  }

  /** The architecture with its numbers in place. */
  public Block block() {
    return builder().build(architecture, dimension);
  }

  /** The layers in the order of their numbers. */
  public List<Block.Weighted> layers() {
    BlockBuilder builder = builder();
    builder.build(architecture, dimension);
    return builder.layers();
  }

  /** How the coordinates of an input are laid out. */
  public Shape inputShape() {
    return convolution.map(ConvolutionSettings::image).orElseGet(() -> Shape.of(dimension));
  }

  private BlockBuilder builder() {
    return new BlockBuilder(width, scale, wiring, convolution);
  }

  private static void require(boolean holds, String field, Object value, String accepted) {
    if (!holds) {
      throw new IllegalArgumentException(field + " is " + value + "; " + accepted + " is accepted");
    }
  }
}
