/**
 * Questions as text and answers as plain trees: what the command line and batch files have in
 * common. All validation of what users write is here.
 */
package io.github.resglass.verify.numeric.request;
