package io.github.resglass.reports.sample;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.github.resglass.reports.json.ReportJson;
import java.io.IOException;
import java.util.List;

/** The published schema of {@code report.json}, as a judge. */
public final class Schema {

  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
          .getSchema(ReportJson.class.getResourceAsStream("report.schema.json"));

  private Schema() {}

  /** What is wrong with the document, one line each. */
  public static List<String> violations(String json) throws IOException {
    return SCHEMA.validate(new ObjectMapper().readTree(json)).stream()
        .map(Object::toString)
        .sorted()
        .toList();
  }
}
