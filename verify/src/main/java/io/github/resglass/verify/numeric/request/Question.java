package io.github.resglass.verify.numeric.request;

import java.util.Map;
import java.util.Optional;

/** A validated question about one quantity; immutable. */
interface Question {

  String IN_DOUBLES = "closed form in double arithmetic";

  /** What was found, to the last digit of a double, by which method. */
  Answer answer();

  /**
   * An answer in double arithmetic, in microseconds, with error bounds that are as honest and some
   * hundred times larger; empty where there is no such way, or where it cannot tell on which side
   * of a boundary the net lies.
   */
  default Optional<Answer> inDoubles() {
    return Optional.empty();
  }

  /**
   * The answer.
   *
   * @param method which computation gave it
   * @param results by name, in the order of the contract
   */
  record Answer(String method, Map<String, Result> results) {}
}
