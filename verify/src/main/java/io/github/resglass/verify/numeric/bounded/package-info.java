/**
 * Real numbers known as doubles with an error bound that is never smaller than the error, and the
 * arithmetic of many digits that such bounds are proved by.
 */
package io.github.resglass.verify.numeric.bounded;
