package io.github.resglass.empirical.store;

import java.io.Serializable;

/**
 * A result and its key.
 *
 * @param key 64 hexadecimal digits
 * @param json one JSON document on one line
 */
public record StoredResult(String key, String json) implements Serializable {

  public StoredResult {
    key = new RunKey(key).text();
    if (json.indexOf('\n') >= 0) {
      throw new IllegalArgumentException("a result of more than one line");
    }
  }
}
