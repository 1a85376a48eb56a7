package io.github.resglass.empirical.data;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** Inputs with their classes: row i holds the coordinates of input i, labels count from 0. */
public final class LabelledInputs {

  private final float[] values;
  private final int[] labels;
  private final int dimension;

  /**
   * Inputs and their classes.
   *
   * @param values row-major, count × dimension; copied
   * @param labels one for each row; copied
   */
  public LabelledInputs(float[] values, int[] labels, int dimension) {
    if (dimension < 1 || values.length != (long) labels.length * dimension) {
      throw new IllegalArgumentException(
          values.length + " coordinates for " + labels.length + " inputs of " + dimension);
    }
    this.values = values.clone();
    this.labels = labels.clone();
    this.dimension = dimension;
  }

  public int count() {
    return labels.length;
  }

  public int dimension() {
    return dimension;
  }

  /** All coordinates, row-major; a copy. */
  public float[] values() {
    return values.clone();
  }

  /** All labels; a copy. */
  public int[] labels() {
    return labels.clone();
  }

  public int label(int input) {
    return labels[input];
  }

  /** Coordinate j of input i. */
  public float value(int input, int coordinate) {
    return values[input * dimension + coordinate];
  }

  /** The first inputs, all of them if there are fewer. */
  public LabelledInputs first(int most) {
    return range(0, Math.min(most, count()));
  }

  /** The inputs from one index up to, without, another. */
  public LabelledInputs range(int from, int to) {
    return new LabelledInputs(
        Arrays.copyOfRange(values, from * dimension, to * dimension),
        Arrays.copyOfRange(labels, from, to),
        dimension);
  }

  /** SHA-256 of dimension, labels and coordinates, in hexadecimal. */
  public String hash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      ByteBuffer bytes =
          ByteBuffer.allocate(4 * (1 + labels.length + values.length))
              .order(ByteOrder.LITTLE_ENDIAN)
              .putInt(dimension);
      for (int label : labels) {
        bytes.putInt(label);
      }
      for (float value : values) {
        bytes.putFloat(value);
      }
      return HexFormat.of().formatHex(digest.digest(bytes.array()));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java platform has SHA-256", missing);
    }
  }
}
