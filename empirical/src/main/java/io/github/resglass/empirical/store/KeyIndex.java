package io.github.resglass.empirical.store;

import java.util.Arrays;

/**
 * Where the result of a key lies: 64 bits of the key → a place ≥ 0, by open addressing. 16 bytes
 * for a key, at most 3/4 of the table full, so that millions of results fit beside the work.
 */
final class KeyIndex {

  private static final long FREE = -1;

  private long[] keys = new long[1 << 10];
  private long[] places = filled(keys.length);
  private int size;

  private static long[] filled(int length) {
    long[] places = new long[length];
    Arrays.fill(places, FREE);
    return places;
  }

  int size() {
    return size;
  }

  /** The place of a key, or −1. */
  long find(long key) {
    return places[slot(key)];
  }

  /** Keeps the first place of a key: results with one key are the same. */
  void put(long key, long place) {
    int slot = slot(key);
    if (places[slot] != FREE) {
      return;
    }
    keys[slot] = key;
    places[slot] = place;
    size++;
    if (size > keys.length / 4 * 3) {
      grow();
    }
  }

  private void grow() {
    long[] oldKeys = keys;
    long[] oldPlaces = places;
    keys = new long[2 * oldKeys.length];
    places = filled(keys.length);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldPlaces[i] != FREE) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        places[slot] = oldPlaces[i];
      }
    }
  }

  /** The slot of a key, or the free one where it belongs; keys are hashes already. */
  private int slot(long key) {
    int mask = keys.length - 1;
    int slot = (int) key & mask;
    while (places[slot] != FREE && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
