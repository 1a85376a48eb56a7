/** Where the landscape of the paper's net becomes trivial: R = 1 (theory, section 8). */
package io.github.resglass.symbolic.landscape.triviality;
