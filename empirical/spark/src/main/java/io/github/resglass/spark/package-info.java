/** Sweeps on an Apache Spark cluster. */
package io.github.resglass.spark;
