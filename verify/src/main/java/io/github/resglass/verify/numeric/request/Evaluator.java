package io.github.resglass.verify.numeric.request;

/** Answers requests; stateless. */
public final class Evaluator {

  private Evaluator() {}

  /**
   * Answers a request.
   *
   * @throws IllegalArgumentException with one line if the net has no mixture (no path through a
   *     layer) or is too large for the methods there are
   */
  public static Evaluation evaluate(EvaluationRequest request) {
    Question.Answer answer = request.question().answer();
    return new Evaluation(request.quantity(), request.inputs(), answer.method(), answer.results());
  }
}
