package io.github.resglass.empirical.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A network of the user's own to start training from, in place of weights drawn by seed: a
 * safetensors file like those that a run's folder holds.
 *
 * @param hash SHA-256 of the file in hexadecimal, so that a run says which weights it started from
 */
public record InitialWeights(String file, String hash) {

  /**
   * The weights in a file, with the hash that it has now unless one is expected.
   *
   * @throws IllegalArgumentException if the file has to be read and cannot
   */
  static InitialWeights of(String file, String expected) {
    return new InitialWeights(file, expected.isEmpty() ? hash(bytes(file)) : expected);
  }

  /**
   * The file's content.
   *
   * @throws IllegalArgumentException if the file cannot be read or has another hash
   */
  public byte[] read() {
    byte[] bytes = bytes(file);
    String actual = hash(bytes);
    if (!actual.equals(hash)) {
      throw new IllegalArgumentException(
          "initial.file '" + file + "' has the hash " + actual + "; " + hash + " is accepted");
    }
    return bytes;
  }

  private static byte[] bytes(String file) {
    Path path = Path.of(file);
    if (file.isEmpty() || !Files.isRegularFile(path)) {
      throw new IllegalArgumentException(
          "initial.file '" + file + "' is not a file; a network as safetensors is accepted");
    }
    try {
      return Files.readAllBytes(path);
    } catch (IOException unreadable) {
      throw new IllegalArgumentException(
          "initial.file '" + file + "' cannot be read: " + unreadable.getMessage(), unreadable);
    }
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java platform has SHA-256", missing);
    }
  }
}
