package io.github.resglass.empirical.training;

import io.github.resglass.empirical.engine.ParameterState;
import java.util.List;

/**
 * All that a run needs to go on with the same bits. The order of the data is a function of seed and
 * step, so the step in the state stands for it.
 */
public record Checkpoint(ParameterState state, List<HistoryEntry> history) {

  public Checkpoint {
    history = List.copyOf(history);
  }
}
