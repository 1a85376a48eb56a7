package io.github.resglass.empirical.experiment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.resglass.empirical.comparison.Interval;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A summary as JSON: an interval is [centre, half width, standard error], in six digits. */
final class SummaryJson {

  private static final JsonMapper JSON = new JsonMapper();
  private static final MathContext SIX_DIGITS = new MathContext(6);

  private SummaryJson() {}

  static String write(Summary summary) {
    ObjectNode top = JsonNodeFactory.instance.objectNode();
    summary.commands().forEach(top.putArray("commands")::add);
    top.put("made", summary.made());
    top.put("seconds", summary.seconds());
    summary.code().forEach(top.putArray("code")::add);
    summary.engine().forEach(top.putArray("engine")::add);
    top.put("level", summary.level());
    StringBuilder cells = new StringBuilder();
    for (Cell cell : summary.cells()) {
      cells.append(cells.length() == 0 ? "\n    " : ",\n    ").append(cell(cell));
    }
    String head = top.toPrettyString();
    return head.substring(0, head.lastIndexOf('\n')) + ",\n  \"cells\" : [" + cells + "\n  ]\n}\n";
  }

  private static ObjectNode cell(Cell cell) {
    ObjectNode node =
        JsonNodeFactory.instance
            .objectNode()
            .put("normalisation", cell.normalisation())
            .put("skips", cell.skips())
            .put("depth", cell.depth())
            .put("width", cell.width())
            .put("steps", cell.steps())
            .put("scaleDecay", cell.scaleDecay())
            .put("weightDecay", cell.weightDecay());
    cell.seeds().forEach(node.putArray("seeds")::add);
    cell.diverged().forEach(node.putArray("diverged")::add);
    cell.end()
        .ifPresent(
            end -> {
              ObjectNode object = node.putObject("end");
              object.set("accuracy", interval(end.accuracy()));
              object.put("bestAccuracy", end.bestAccuracy());
              object.set("growing", interval(end.growing()));
              object.set("startLength", interval(end.startLength()));
              object.set("endLength", interval(end.endLength()));
              object.set("lengthChange", interval(end.lengthChange()));
            });
    ArrayNode history = node.putArray("history");
    for (Cell.Moment moment : cell.history()) {
      ObjectNode object = history.addObject().put("step", moment.step());
      object.set("firstScale", interval(moment.firstScale()));
      object.set("otherScales", interval(moment.otherScales()));
      object.set("norm", interval(moment.norm()));
      object.set("loss", interval(moment.loss()));
    }
    return node;
  }

  private static ArrayNode interval(Interval interval) {
    return JsonNodeFactory.instance
        .arrayNode()
        .add(rounded(interval.centre()))
        .add(rounded(interval.halfWidth()))
        .add(rounded(interval.standardError()));
  }

  private static BigDecimal rounded(double value) {
    return BigDecimal.valueOf(value).round(SIX_DIGITS).stripTrailingZeros();
  }

  static Summary read(byte[] content) throws IOException {
    JsonNode top = JSON.readTree(content);
    double level = top.path("level").asDouble();
    return new Summary(
        list(top.path("commands"), JsonNode::asText),
        top.path("made").asText(),
        top.path("seconds").asDouble(),
        list(top.path("code"), JsonNode::asText),
        list(top.path("engine"), JsonNode::asText),
        level,
        list(top.path("cells"), cell -> cell(cell, level)));
  }

  private static Cell cell(JsonNode node, double level) {
    JsonNode end = node.path("end");
    return new Cell(
        node.path("normalisation").asText(),
        node.path("skips").asBoolean(),
        node.path("depth").asInt(),
        node.path("width").asInt(),
        node.path("steps").asLong(),
        node.path("scaleDecay").asDouble(),
        node.path("weightDecay").asDouble(),
        list(node.path("seeds"), JsonNode::asLong),
        list(node.path("diverged"), JsonNode::asLong),
        end.isMissingNode()
            ? Optional.empty()
            : Optional.of(
                new Cell.End(
                    interval(end.path("accuracy"), level),
                    end.path("bestAccuracy").asDouble(),
                    interval(end.path("growing"), level),
                    interval(end.path("startLength"), level),
                    interval(end.path("endLength"), level),
                    interval(end.path("lengthChange"), level))),
        list(
            node.path("history"),
            moment ->
                new Cell.Moment(
                    moment.path("step").asLong(),
                    interval(moment.path("firstScale"), level),
                    interval(moment.path("otherScales"), level),
                    interval(moment.path("norm"), level),
                    interval(moment.path("loss"), level))));
  }

  private static Interval interval(JsonNode node, double level) {
    return new Interval(
        node.path(0).asDouble(), node.path(1).asDouble(), node.path(2).asDouble(), level);
  }

  private static <T> List<T> list(JsonNode array, Function<JsonNode, T> item) {
    List<T> items = new ArrayList<>();
    array.forEach(node -> items.add(item.apply(node)));
    return items;
  }
}
