/** Complete enumerations over many samples, and what they say about expected counts. */
package io.github.resglass.verify.spinglass.counting;
