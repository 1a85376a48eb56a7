package io.github.resglass.reports.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.resglass.reports.content.TrendView;
import java.util.List;

/** Measured quantities along training or depth beside what is predicted. */
final class TrendJson {

  private TrendJson() {}

  static ArrayNode trends(List<TrendView> trends) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    for (TrendView trend : trends) {
      ObjectNode json = array.addObject();
      json.put("id", trend.id());
      json.put("title", trend.title());
      json.put("method", trend.method());
      json.put("abscissa", trend.abscissa());
      ArrayNode panels = json.putArray("panels");
      for (TrendView.PanelView panel : trend.panels()) {
        ObjectNode node = panels.addObject();
        node.put("quantity", panel.quantity());
        ArrayNode curves = node.putArray("curves");
        panel.curves().forEach(curve -> curves.add(curve(curve)));
      }
      ArrayNode effects = json.putArray("effects");
      for (TrendView.EffectView effect : trend.effects()) {
        ObjectNode node = effects.addObject();
        node.put("statement", effect.statement());
        Numbers.put(node, "value", effect.value());
        Numbers.put(node, "error", effect.error());
        Numbers.put(node, "level", effect.level());
        Numbers.put(node, "expected", effect.expected());
        node.put("verdict", effect.verdict());
      }
      json.put("verdict", trend.verdict());
    }
    return array;
  }

  private static ObjectNode curve(TrendView.CurveView curve) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("name", curve.name());
    json.put("predicted", curve.predicted());
    Numbers.put(json, "at", curve.at());
    Numbers.put(json, "values", curve.values());
    if (!curve.errors().isEmpty()) {
      Numbers.put(json, "errors", curve.errors());
    }
    return json;
  }
}
