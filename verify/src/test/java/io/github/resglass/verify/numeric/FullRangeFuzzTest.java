package io.github.resglass.verify.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.resglass.verify.numeric.request.EvaluationRequest;
import io.github.resglass.verify.numeric.request.Evaluator;
import io.github.resglass.verify.property.FullRangeQuestions;
import io.github.resglass.verify.property.FullRangeQuestions.Question;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Questions whose numbers are spread over the whole promised ranges: depths 1 … 10⁷, gains 10⁻³⁰⁰ …
 * 10³⁰⁰, R from 10⁻⁶ to 10⁷ with 1 and its neighbours, Λ up to 10⁴, every index, every level. Each
 * has an answer of finite numbers within five seconds, or a refusal in one line.
 */
class FullRangeFuzzTest {

  private static final long SEED = Long.getLong("resglass.seed", 20161128);
  private static final double MOST_SECONDS = 5;

  @Test
  void anyQuestionHasAFiniteAnswerOrARefusalInOneLine() {
    ask(1_500, SEED);
  }

  /** 100,000 questions in all: -Dresglass.long=true, others with -Dresglass.seed=SEED. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
  @EnabledIfSystemProperty(named = "resglass.long", matches = "true")
  void tenThousandMoreHaveFiniteAnswersOrRefusalsInOneLine(int slice) {
    ask(10_000, SEED + 1 + slice);
  }

  private static void ask(int cases, long seed) {
    FullRangeQuestions questions = new FullRangeQuestions(seed);
    Map<String, Integer> refused = new LinkedHashMap<>();
    List<String> failures = new ArrayList<>();
    double slowest = 0;
    for (int i = 0; i < cases; i++) {
      Question question = questions.next();
      long start = processorTime();
      try {
        Map<String, Object> answer =
            Evaluator.evaluate(EvaluationRequest.of(question.quantity(), question.options()))
                .toTree();
        if (!finite(answer)) {
          failures.add(question + ": " + answer);
        }
      } catch (IllegalArgumentException refusal) {
        String line = String.valueOf(refusal.getMessage());
        refused.merge(question.quantity() + ": " + line.replaceAll("[0-9]+", "#"), 1, Integer::sum);
        if (line.isBlank() || line.contains("\n") || line.length() > 400) {
          failures.add(question + ": " + line);
        }
      } catch (RuntimeException | StackOverflowError crash) {
        failures.add(question + ": " + crash);
      }
      double seconds = (processorTime() - start) / 1e9;
      if (seconds > MOST_SECONDS) {
        failures.add(question + ": took " + seconds + " s");
      }
      slowest = Math.max(slowest, seconds);
    }
    int refusals = refused.values().stream().mapToInt(Integer::intValue).sum();
    System.out.printf("%d questions, %d refused, slowest %.2f s%n", cases, refusals, slowest);
    assertEquals(List.of(), failures.subList(0, Math.min(20, failures.size())));
    // Everything drawn is inside the ranges; what is refused has to be rare, or little was tested.
    assertTrue(refusals < cases / 20, () -> refused.toString());
  }

  /** Of this thread, so that what else the machine does is no failure; in nanoseconds. */
  private static long processorTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static boolean finite(Object tree) {
    if (tree instanceof Map<?, ?> map) {
      return map.values().stream().allMatch(FullRangeFuzzTest::finite);
    } else if (tree instanceof List<?> list) {
      return list.stream().allMatch(FullRangeFuzzTest::finite);
    }
    return !(tree instanceof Double number) || Double.isFinite(number);
  }
}
