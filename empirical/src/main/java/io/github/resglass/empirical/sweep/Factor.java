package io.github.resglass.empirical.sweep;

import java.util.List;

/** One direction in which runs differ; the runs are all combinations of all factors. */
interface Factor {

  long size();

  /** The fields that it sets. */
  List<String> names();

  /** The fields at one of its places, from 0. */
  List<Setting> at(long place);
}
