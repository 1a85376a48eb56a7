/**
 * The experiments of Veit, Wilber and Belongie (2016): blocks dropped or exchanged in a trained
 * network, and path lengths estimated by sampling paths.
 */
package io.github.resglass.empirical.lesion;
