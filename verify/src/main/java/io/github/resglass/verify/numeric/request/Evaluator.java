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

  /**
   * Answers one of very many requests: in double arithmetic where there is a closed form, which
   * takes microseconds and has error bounds of about 10⁻¹³, and else as {@link #evaluate}. The same
   * bits on every machine.
   *
   * @throws IllegalArgumentException as {@link #evaluate}
   */
  public static Evaluation evaluateInDoubles(EvaluationRequest request) {
    return request
        .question()
        .inDoubles()
        .map(
            answer ->
                new Evaluation(
                    request.quantity(), request.inputs(), answer.method(), answer.results()))
        .orElseGet(() -> evaluate(request));
  }
}
