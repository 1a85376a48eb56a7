package io.github.resglass.empirical.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 of all that decides a result: two results with one key are the same.
 *
 * @param text 64 hexadecimal digits
 */
public record RunKey(String text) {

  private static final int DIGITS = 64;
  private static final JsonMapper CANONICAL =
      JsonMapper.builder().enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED).build();

  public RunKey {
    if (text.length() != DIGITS || !isHexadecimal(text)) {
      throw new IllegalArgumentException("'" + text + "' is not a key of 64 hexadecimal digits");
    }
  }

  /** A loop and not a stream: this looks at every key of a million several times. */
  private static boolean isHexadecimal(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
        return false;
      }
    }
    return true;
  }

  /** The key of a JSON document: of its content, not of the order of its fields. */
  public static RunKey of(JsonNode content) {
    try {
      byte[] canonical = CANONICAL.writeValueAsString(content).getBytes(StandardCharsets.UTF_8);
      return new RunKey(HexFormat.of().formatHex(sha256().digest(canonical)));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * The key of what a piece of code makes of a configuration.
   *
   * @param kind what is done
   * @param configuration all choices, the seed among them
   * @param dataHash of what is read besides; empty if nothing is
   */
  public static RunKey of(
      String kind, JsonNode configuration, CodeVersion version, String dataHash) {
    return of(
        JsonNodeFactory.instance
            .objectNode()
            .put("kind", kind)
            .put("code", version.hash())
            .put("libraries", version.libraries())
            .put("data", dataHash)
            .set("configuration", configuration));
  }

  /** The first 64 bits: a seed for what the key stands for. */
  public long bits() {
    return ByteBuffer.wrap(HexFormat.of().parseHex(text, 0, 16)).getLong();
  }

  /** The first digits, enough for the name of a file. */
  public String name() {
    return text.substring(0, 16);
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java platform has SHA-256", missing);
    }
  }
}
