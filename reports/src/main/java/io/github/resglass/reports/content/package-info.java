/**
 * What a report says, as plain values: the page, the JSON document and the files all come from one.
 */
package io.github.resglass.reports.content;
