package io.github.resglass.verify.numeric.mixture;

import io.github.resglass.verify.numeric.bounded.BoundedList;
import io.github.resglass.verify.numeric.bounded.BoundedReal;
import java.util.List;

/**
 * The mixture ε_r ∝ [t^r] G of a net, r = 1, …, degree, however it is computed:
 *
 * <ul>
 *   <li>{@link Mixture}: exactly from the path polynomial, where that takes no longer than a tenth
 *       of a second;
 *   <li>{@link BinomialMixture}: the paper's net at any depth, moments in closed form;
 *   <li>{@link ExpandedMixture}: any other net in fixed point, to 19 digits;
 *   <li>{@link GainsMixture}: unequal gains in double arithmetic, to 12 digits in milliseconds; for
 *       programs that ask for many nets, and on the command line for more than 10⁴ layers, where 19
 *       digits would take up to ten seconds, if its bounds are as good as that.
 * </ul>
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
