/** Routes for the claims on where the weight of the path lengths sits, and how they are counted. */
package io.github.resglass.verify.evidence.length;
