/**
 * A net as a value: its path polynomial, and its mixture by whichever computation suits its size.
 */
package io.github.resglass.verify.numeric.net;
