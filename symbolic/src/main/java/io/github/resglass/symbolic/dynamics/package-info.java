/** Which way training drives the scales of the weights (theory, section 3). */
package io.github.resglass.symbolic.dynamics;
