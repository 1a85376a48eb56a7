package io.github.resglass.empirical.data;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.SplittableRandom;

/**
 * A place in the tree of random numbers. Each use of randomness (class means, training sample,
 * weights of layer 3, order of epoch 7...) has its own name below one root, so no use can shift the
 * numbers of another, and no generator has a state that a checkpoint would have to save.
 *
 * @param value the 64 bits that start the generator
 */
public record Seed(long value) {

  /** The seed of a named purpose below this one: the first 64 bits of SHA-256(value, purpose). */
  public Seed child(String purpose) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
      digest.update(purpose.getBytes(StandardCharsets.UTF_8));
      return new Seed(ByteBuffer.wrap(digest.digest()).getLong());
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java platform has SHA-256", missing);
    }
  }

  /** The seed of the index-th use of a purpose. */
  public Seed child(String purpose, long index) {
    return child(purpose + "/" + index);
  }

  /** A fresh generator, at its first number. */
  public SplittableRandom generator() {
    return new SplittableRandom(value);
  }
}
