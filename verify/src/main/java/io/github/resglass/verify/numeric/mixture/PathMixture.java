package io.github.resglass.verify.numeric.mixture;

import io.github.resglass.verify.numeric.bounded.BoundedList;
import io.github.resglass.verify.numeric.bounded.BoundedReal;
import java.util.List;

/**
 * The mixture ε_r ∝ [t^r] G of a net, r = 1, …, degree, however it is computed: exactly from the
 * path polynomial ({@link Mixture}), in fixed point for large nets ({@link ExpandedMixture}), or
 * for the paper's net at any depth from the terms around the mode ({@link BinomialMixture}).
 */
public sealed interface PathMixture
    permits Mixture, BinomialMixture, ExpandedMixture, GainsMixture {

  /** The largest r. */
  int degree();

  /** ε_r; a length that the list leaves out has a weight below its error bound. */
  BoundedList weights();

  /** ε_r², the law of the path length; a length that is left out has less than the error bound. */
  BoundedList squares();

  /** The r of largest ε_r, ascending; two in case of a tie. */
  List<Integer> modes();

  /** log z, with z² = Σ g_r² over the lengths in the mixture. */
  BoundedReal logNormalization();

  /** g_0, the total gain of the paths that avoid every layer. */
  BoundedReal constant();

  /** The covariance ν(t) = Σ ε_r² t^r at t = 1. */
  Covariance covariance();

  /** Which computation this is. */
  String method();
}
