package io.github.resglass.verify.numeric.request;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answered request.
 *
 * @param quantity what was asked for
 * @param inputs the options as they were given
 * @param method which computation answered
 * @param results by the names of the contract, in its order
 */
public record Evaluation(
    String quantity, Map<String, Object> inputs, String method, Map<String, Result> results) {

  public Evaluation {
    inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
    results = Collections.unmodifiableMap(new LinkedHashMap<>(results));
  }

  /**
   * {@code {"quantity", "inputs", "method", …results…}} as maps, lists, strings, numbers, booleans
   * and null, ready for any JSON library; never NaN or infinite.
   */
  public Map<String, Object> toTree() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("quantity", quantity);
    tree.put("inputs", inputs);
    tree.put("method", method);
    results.forEach((name, result) -> tree.put(name, result.toTree()));
    return tree;
  }
}
