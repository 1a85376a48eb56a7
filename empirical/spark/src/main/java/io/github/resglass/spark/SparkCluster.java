package io.github.resglass.spark;

import io.github.resglass.empirical.sweep.SweepCluster;
import io.github.resglass.empirical.sweep.SweepExecutor;
import java.util.Map;
import java.util.regex.Pattern;

/** Spark's masters: standalone, YARN, Kubernetes, and threads of this process. */
public final class SparkCluster implements SweepCluster {

  private static final Pattern MASTER =
      Pattern.compile("spark://.+|yarn|k8s://.+|local(\\[.+])?|local-cluster\\[.+]");

  @Override
  public boolean accepts(String master) {
    return MASTER.matcher(master).matches();
  }

  @Override
  public SweepExecutor at(String master, Map<String, String> settings) {
    settings
        .keySet()
        .forEach(
            name -> {
              if (!name.startsWith("spark.")) {
                throw new IllegalArgumentException(
                    "--cluster-setting names '"
                        + name
                        + "'; names of Spark's configuration are accepted, spark.executor.memory");
              }
            });
    return new SparkExecutor(master, settings);
  }
}
