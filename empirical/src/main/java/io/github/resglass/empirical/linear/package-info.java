/** Linear maps between images in double precision: products of matrices, convolutions, means. */
package io.github.resglass.empirical.linear;
