/**
 * Training steps on LibTorch. The only package that imports the engine, and no native library is
 * loaded before a {@link io.github.resglass.empirical.engine.TrainableNetwork} or a report is asked
 * for.
 */
package io.github.resglass.empirical.engine;
