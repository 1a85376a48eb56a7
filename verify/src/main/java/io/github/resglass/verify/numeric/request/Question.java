package io.github.resglass.verify.numeric.request;

import java.util.Map;

/** A validated question about one quantity; immutable. */
interface Question {

  String EXACT = "exact rational arithmetic, rounded once";

  /** What was found, by which method. */
  Answer answer();

  /**
   * The answer.
   *
   * @param method which computation gave it
   * @param results by name, in the order of the contract
   */
  record Answer(String method, Map<String, Result> results) {}
}
