package io.github.resglass.empirical.sweep;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.resglass.empirical.store.RunKey;
import io.github.resglass.empirical.store.StoredResult;
import io.github.resglass.empirical.training.TrainingStopped;
import java.io.IOException;
import java.io.Serializable;
import java.util.Map;

/**
 * One run of a sweep, ready to go.
 *
 * @param number from 0
 * @param seed of its random numbers; 0 if it draws none
 * @param key of its result
 */
public record PlannedRun(int number, long seed, RunKey key, Kind.Task task) {

  /** With a writer of its own for doubles: the same digits on every Java, where Java 19 changed. */
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER).build();

  /** What came of a run. */
  public sealed interface Outcome extends Serializable {

    /** The run's number. */
    int number();
  }

  /** It has a result. */
  public record Done(int number, StoredResult result) implements Outcome {}

  /**
   * It ended for a reason of its own.
   *
   * @param reason in one line
   */
  public record Failed(int number, String reason) implements Outcome {}

  /**
   * Does it; whatever it throws is its own affair, unless the disk failed or it was interrupted.
   *
   * @throws IOException if the disk failed
   * @throws InterruptedException if the thread was interrupted; training leaves a checkpoint
   */
  @SuppressWarnings("InterruptedExceptionSwallowed") // it goes on as what it is
  public Outcome carryOut(RunPlace place) throws IOException, InterruptedException {
    try {
      Map<String, Object> row = task.carryOut(seed, place);
      return new Done(number, new StoredResult(key.text(), JSON.writeValueAsString(row)));
    } catch (JsonProcessingException defect) {
      throw new IllegalStateException(defect);
    } catch (IOException disk) {
      throw disk;
    } catch (TrainingStopped stopped) {
      if (stopped.reason() == TrainingStopped.Reason.INTERRUPTED) {
        throw new InterruptedException(stopped.getMessage());
      }
      return failed(stopped);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError poison) {
      if (Thread.currentThread().isInterrupted()) {
        throw new InterruptedException(poison.getMessage());
      }
      return failed(poison);
    }
  }

  private Failed failed(Throwable reason) {
    String message = reason.getMessage() == null ? reason.toString() : reason.getMessage();
    boolean plain = reason instanceof IllegalArgumentException || reason instanceof TrainingStopped;
    return new Failed(
        number,
        (plain ? message : reason.getClass().getSimpleName() + ": " + message)
            .strip()
            .replaceAll("\\s*\\R\\s*", "; "));
  }
}
