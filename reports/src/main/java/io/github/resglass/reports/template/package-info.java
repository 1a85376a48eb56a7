/** Templates filled with content: the only importer of the template engine. */
package io.github.resglass.reports.template;
