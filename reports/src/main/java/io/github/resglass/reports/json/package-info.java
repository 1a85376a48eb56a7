/**
 * The report as one JSON document; its schema is {@code report.schema.json} beside this package.
 */
package io.github.resglass.reports.json;
