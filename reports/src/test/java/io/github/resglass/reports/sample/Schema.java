package io.github.resglass.reports.sample;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.github.resglass.reports.json.ReportJson;
import java.io.IOException;
import java.util.List;

/** The published schemas, as judges. */
public final class Schema {

  private Schema() {}

  /** What is wrong with a {@code report.json}, one line each. */
  public static List<String> violations(String json) throws IOException {
    return violations("report", json);
  }

  /** What is wrong with a document that has to follow NAME.schema.json. */
  public static List<String> violations(String name, String json) throws IOException {
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(ReportJson.class.getResourceAsStream(name + ".schema.json"));
    return schema.validate(new ObjectMapper().readTree(json)).stream()
        .map(Object::toString)
        .sorted()
        .toList();
  }
}
