/**
 * Measured path-length laws held against the predictions: how far apart, with which uncertainty
 * over seeds, and in words which law fits.
 */
package io.github.resglass.empirical.comparison;
