package io.github.resglass.empirical.specification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads YAML 1.2 without losing where things are written. */
public final class YamlFile {

  private static final int LONGEST = 4_000_000;
  private static final int DEEPEST = 20;
  private static final int LONGEST_QUOTE = 60;
  private static final Pattern FIELD = Pattern.compile("^[\\s{\\[,-]*[\"']?([\\w.-]+)[\"']?\\s*:");

  private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private YamlFile() {}

  /**
   * The fields of a document.
   *
   * @throws IllegalArgumentException in one line with line and field: broken YAML, a field given
   *     twice, an alias, a second document
   */
  public static Written.Fields read(String text) {
    if (text.length() > LONGEST) {
      throw new Place(1, "").refuse("is longer than " + LONGEST + " characters");
    }
    LoadSettings settings =
        LoadSettings.builder().setCodePointLimit(LONGEST).setAllowDuplicateKeys(true).build();
    try {
      Iterator<Node> documents = new Compose(settings).composeAllFromString(text).iterator();
      if (!documents.hasNext()) {
        throw new Place(1, "").refuse("is empty; fields are accepted, 'run' among them");
      }
      Written content = new YamlFile().written(documents.next(), new Place(1, ""), 0);
      if (documents.hasNext()) {
        throw new Place(line(documents.next(), 1), "")
            .refuse("has a second document; one is accepted");
      }
      return content.fields("fields, each a line 'name: value',");
    } catch (MarkedYamlEngineException broken) {
      int line =
          broken.getProblemMark().or(broken::getContextMark).map(m -> m.getLine() + 1).orElse(1);
      throw new Place(line, fieldNear(text, line))
          .refuse("not YAML: " + oneLine(broken.getProblem()));
    } catch (YamlEngineException broken) {
      throw new Place(1, fieldNear(text, 1)).refuse("not YAML: " + oneLine(broken.getMessage()));
    }
  }

  private static String oneLine(String reason) {
    String line = reason == null ? "it cannot be read" : reason.strip().replaceAll("\\s+", " ");
    return line.length() <= 2 * LONGEST_QUOTE ? line : line.substring(0, 2 * LONGEST_QUOTE) + "…";
  }

  /** The last field that begins at a line or above it. */
  private static String fieldNear(String text, int line) {
    String near = "";
    for (String one : text.lines().limit(line).toList()) {
      Matcher matcher = FIELD.matcher(one);
      if (matcher.find()) {
        near = matcher.group(1);
      }
    }
    return near;
  }

  private static int line(Node node, int otherwise) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(otherwise);
  }

  private Written written(Node node, Place place, int depth) {
    // An alias is the same node again; a few of them nested stand for more values than there is
    // memory.
    if (!seen.add(node)) {
      throw place.refuse("is an alias; write the value again");
    }
    if (depth > DEEPEST) {
      throw place.refuse("is nested too deeply");
    }
    if (node instanceof MappingNode mapping) {
      Map<String, Written> fields = new LinkedHashMap<>();
      for (NodeTuple tuple : mapping.getValue()) {
        String name = name(tuple.getKeyNode(), place);
        Place below = place.below(line(tuple.getKeyNode(), place.line()), name);
        if (fields.containsKey(name)) {
          throw below.refuse("is given twice, first in line " + fields.get(name).place().line());
        }
        fields.put(name, written(tuple.getValueNode(), below, depth + 1));
      }
      return new Written.Fields(place, fields);
    }
    if (node instanceof SequenceNode sequence) {
      List<Written> items = new ArrayList<>();
      for (Node item : sequence.getValue()) {
        Place below = new Place(line(item, place.line()), place.field());
        items.add(written(item, below, depth + 1));
      }
      return new Written.Items(place, items);
    }
    ScalarNode scalar = (ScalarNode) node;
    return new Written.Scalar(place, scalar.getValue(), value(scalar, place));
  }

  private static String name(Node key, Place place) {
    if (key instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      String name = scalar.getValue();
      return name.length() <= LONGEST_QUOTE ? name : name.substring(0, LONGEST_QUOTE) + "…";
    }
    throw new Place(line(key, place.line()), place.field()).refuse("has a field without a name");
  }

  private static JsonNode value(ScalarNode scalar, Place place) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    Tag tag = scalar.getTag();
    String text = scalar.getValue();
    try {
      if (tag.equals(Tag.INT)) {
        BigInteger whole = new BigInteger(text);
        return whole.bitLength() < Long.SIZE
            ? json.numberNode(whole.longValue())
            : json.numberNode(whole);
      }
      if (tag.equals(Tag.FLOAT)) {
        return json.numberNode(Double.parseDouble(text));
      }
    } catch (NumberFormatException unreadable) {
      throw place.refuse("is '" + oneLine(text) + "'; no number is written like this");
    }
    if (tag.equals(Tag.BOOL)) {
      return json.booleanNode(Boolean.parseBoolean(text));
    }
    if (tag.equals(Tag.NULL)) {
      return json.nullNode();
    }
    if (tag.equals(Tag.STR)) {
      return json.textNode(text);
    }
    throw place.refuse("has the tag '" + oneLine(tag.getValue()) + "'; none is accepted");
  }
}
