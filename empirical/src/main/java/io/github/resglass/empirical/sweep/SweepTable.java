package io.github.resglass.empirical.sweep;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.resglass.empirical.store.AtomicFile;
import io.github.resglass.empirical.store.ResultStore;
import io.github.resglass.empirical.store.StoredResult;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * All results as CSV (RFC 4180, UTF-8, one header line), one row for each run in the order of their
 * numbers: {@code run} (the number, from 0), {@code key}, the fields that vary as they are written,
 * {@code seed} for runs that draw random numbers, {@code failure} (empty, or why there is no
 * result), and the results by name in alphabetical order. A result that does not exist is empty.
 * The same results give the same bytes, wherever they were worked out.
 */
final class SweepTable {

  private static final int ROWS = 1_000;
  private static final int BLOCKS = 32;

  private static final JsonFactory JSON = new JsonFactory();

  private SweepTable() {}

  static void write(
      Sweep sweep,
      ResultStore store,
      long[] keys,
      Map<Integer, PlannedRun.Failed> failures,
      Path file)
      throws IOException {
    List<String> results = resultColumns(store, keys);
    List<String> header = new ArrayList<>(List.of("run", "key"));
    header.addAll(sweep.columns());
    header.add("failure");
    header.addAll(results);
    Rows rows = new Rows(sweep, store, keys, failures, results);
    AtomicFile.write(
        file,
        stream -> {
          Writer out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
          StringBuilder first = new StringBuilder();
          line(first, header);
          out.append(first);
          for (int from = 0; from < keys.length; from += BLOCKS * ROWS) {
            int start = from;
            List<String> blocks =
                IntStream.range(0, BLOCKS)
                    .parallel()
                    .mapToObj(block -> rows.text(start + block * ROWS))
                    .toList();
            for (String block : blocks) {
              out.write(block);
            }
          }
          out.flush();
        });
    AtomicFile.write(
        file.resolveSibling("table.schema.json"),
        TableSchema.of(sweep, results).getBytes(StandardCharsets.UTF_8));
  }

  /** The rows of a table, some at a time. */
  private static final class Rows {

    private final Sweep sweep;
    private final ResultStore store;
    private final long[] keys;
    private final Map<Integer, PlannedRun.Failed> failures;
    private final List<String> columns;

    Rows(
        Sweep sweep,
        ResultStore store,
        long[] keys,
        Map<Integer, PlannedRun.Failed> failures,
        List<String> columns) {
      this.sweep = sweep;
      this.store = store;
      this.keys = keys;
      this.failures = failures;
      this.columns = columns;
    }

    /** The rows from a number on, as many as are worked on at once. */
    String text(int from) {
      StringBuilder text = new StringBuilder();
      for (int number = from; number < Math.min(keys.length, from + ROWS); number++) {
        Optional<StoredResult> found = store.find(keys[number]);
        List<String> row = new ArrayList<>();
        row.add(Integer.toString(number));
        if (found.isPresent()) {
          row.add(found.get().key());
          row.addAll(sweep.values(number));
          row.add("");
          Map<String, String> values = texts(found.get());
          for (String column : columns) {
            row.add(values.getOrDefault(column, ""));
          }
        } else {
          row.add(sweep.run(number).key().text());
          row.addAll(sweep.values(number));
          row.add(failures.containsKey(number) ? failures.get(number).reason() : "no result");
          columns.forEach(column -> row.add(""));
        }
        line(text, row);
      }
      return text.toString();
    }
  }

  /** A result's values as they are written: a number goes into the table with its very digits. */
  private static Map<String, String> texts(StoredResult result) {
    Map<String, String> texts = new HashMap<>();
    try (JsonParser parser = JSON.createParser(result.json())) {
      parser.nextToken();
      for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
        texts.put(name, parser.nextToken() == JsonToken.VALUE_NULL ? "" : parser.getText());
      }
    } catch (IOException damaged) {
      throw new IllegalStateException("a result that is not JSON under " + result.key(), damaged);
    }
    return texts;
  }

  private static List<String> resultColumns(ResultStore store, long[] keys) {
    Set<String> names = new ConcurrentSkipListSet<>();
    LongStream.of(keys)
        .parallel()
        .forEach(key -> store.find(key).ifPresent(found -> names.addAll(texts(found).keySet())));
    return List.copyOf(names);
  }

  private static void line(StringBuilder out, List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        out.append(',');
      }
      out.append(quoted(cells.get(i)));
    }
    out.append('\n');
  }

  private static String quoted(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c == ',' || c == '"' || c == '\n' || c == '\r') {
        return '"' + cell.replace("\"", "\"\"") + '"';
      }
    }
    return cell;
  }
}
