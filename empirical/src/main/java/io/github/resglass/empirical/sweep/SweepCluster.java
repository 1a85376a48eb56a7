package io.github.resglass.empirical.sweep;

import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;

/** A kind of cluster, found as a service: the ordinary program has none. */
public interface SweepCluster {

  /** Whether a master's address is of this kind. */
  boolean accepts(String master);

  /**
   * The cluster at an address.
   *
   * @param settings of the cluster's own, by name
   */
  SweepExecutor at(String master, Map<String, String> settings);

  /** The cluster of an address, among those that are installed. */
  static Optional<SweepCluster> of(String master) {
    return ServiceLoader.load(SweepCluster.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(cluster -> cluster.accepts(master))
        .findFirst();
  }
}
