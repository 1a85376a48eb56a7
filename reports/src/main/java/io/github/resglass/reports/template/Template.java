package io.github.resglass.reports.template;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.pebbletemplates.pebble.lexer.Syntax;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A template on the class path, with the marks that its language leaves free.
 *
 * @param path of the resource, without a leading slash
 * @param filters what the template may do to a value, by name; what they give is not escaped again
 */
public record Template(
    String path, Language language, Map<String, Function<Object, String>> filters) {

  /** The language that a template is written in. */
  public enum Language {
    /** Marks {@code {{ }}}, {@code {% %}}; text is escaped for XML. */
    XHTML("{", "}", true),
    /** Marks {@code << >>}, {@code <% %>}, since braces and percent signs are TeX's own. */
    TEX("<", ">", false);

    private final String opens;
    private final String closes;
    private final boolean escapes;

    Language(String opens, String closes, boolean escapes) {
      this.opens = opens;
      this.closes = closes;
      this.escapes = escapes;
    }

    private Syntax syntax() {
      return new Syntax.Builder()
          .setPrintOpenDelimiter(opens + opens)
          .setPrintCloseDelimiter(closes + closes)
          .setExecuteOpenDelimiter(opens + "%")
          .setExecuteCloseDelimiter("%" + closes)
          .setCommentOpenDelimiter(opens + "#")
          .setCommentCloseDelimiter("#" + closes)
          .setEnableNewLineTrimming(true)
          .build();
    }
  }

  public Template {
    filters = Map.copyOf(filters);
  }

  /** The template with these values in its places. */
  public String fill(Map<String, Object> values) {
    StringWriter text = new StringWriter();
    try {
      load().evaluate(text, values, Locale.ROOT);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return text.toString();
  }

  private PebbleTemplate load() {
    return new PebbleEngine.Builder()
        .loader(new ClasspathLoader(Template.class.getClassLoader()))
        .syntax(language.syntax())
        .autoEscaping(language.escapes)
        .extension(new Filters())
        // A name that the content does not have is a mistake in the template, not an empty place.
        .strictVariables(true)
        .cacheActive(false)
        .build()
        .getTemplate(path);
  }

  private final class Filters extends AbstractExtension {
    @Override
    public Map<String, Filter> getFilters() {
      return filters.entrySet().stream()
          .collect(Collectors.toMap(Map.Entry::getKey, entry -> new ValueFilter(entry.getValue())));
    }
  }

  private record ValueFilter(Function<Object, String> function) implements Filter {
    @Override
    public List<String> getArgumentNames() {
      return List.of();
    }

    @Override
    public Object apply(
        Object input,
        Map<String, Object> arguments,
        PebbleTemplate self,
        EvaluationContext context,
        int lineNumber) {
      return new SafeString(function.apply(input));
    }
  }
}
