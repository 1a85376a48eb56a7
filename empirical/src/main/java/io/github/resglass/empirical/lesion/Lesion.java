package io.github.resglass.empirical.lesion;

import java.util.List;

/**
 * What a change of the net's blocks does, nothing being trained anew and σ_l staying frozen.
 *
 * @param blocks residual units that were dropped or exchanged, counted from 1
 * @param loss mean over the inputs
 * @param accuracy fraction of right answers
 * @param outputChange √(E‖y' − y‖²/E‖y‖²), the outputs y' with and y without the lesion
 */
public record Lesion(List<Integer> blocks, double loss, double accuracy, double outputChange) {

  public Lesion {
    blocks = List.copyOf(blocks);
  }
}
