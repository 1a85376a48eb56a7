package io.github.resglass.empirical.engine;

/**
 * What the operators of a training step share.
 *
 * @param batch inputs of a step
 * @param memory of their buffers
 * @param second where work goes that nothing waits for before the step ends
 * @param scratch buffers that one layer after the other may use
 */
record Workspace(int batch, Memory memory, SecondThread second, Scratch scratch) {

  Workspace(int batch, Memory memory, SecondThread second) {
    this(batch, memory, second, new Scratch(memory, second));
  }
}
