/** Critical points on the circle in exact arithmetic: Sturm's theorem, no certificate needed. */
package io.github.resglass.verify.spinglass.circle;
