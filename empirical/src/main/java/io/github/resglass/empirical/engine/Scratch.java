package io.github.resglass.empirical.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bytedeco.pytorch.Tensor;

/**
 * Buffers for numbers that are soon done with, shared by the layers of a network: a deep and wide
 * one with buffers of its own in every layer works in memory, one with these in the cache.
 */
final class Scratch {

  /** One that is written, and some that the second thread may still have to read. */
  private static final int BUFFERS = 4;

  private final Memory memory;
  private final SecondThread second;
  private final Map<List<Long>, Ring> rings = new HashMap<>();

  Scratch(Memory memory, SecondThread second) {
    this.memory = memory;
    this.second = second;
  }

  /** The buffers of one shape. */
  Ring ring(long rows, long columns) {
    return rings.computeIfAbsent(List.of(rows, columns), shape -> new Ring(rows, columns));
  }

  /** Buffers of one shape that are taken in turn. */
  final class Ring {

    private final Tensor[] buffers = new Tensor[BUFFERS];

    /** For each buffer how many pieces of work were handed over while it was in use. */
    private final long[] handedOver = new long[BUFFERS];

    private int current;

    private Ring(long rows, long columns) {
      for (int i = 0; i < BUFFERS; i++) {
        buffers[i] = memory.buffer(rows, columns);
      }
    }

    /**
     * A buffer of undefined numbers. It is the caller's until the next call, and after that belongs
     * to the work that the caller has handed over to the second thread before.
     */
    Tensor next() {
      handedOver[current] = second.count();
      current = (current + 1) % BUFFERS;
      second.await(handedOver[current]);
      return buffers[current];
    }
  }
}
