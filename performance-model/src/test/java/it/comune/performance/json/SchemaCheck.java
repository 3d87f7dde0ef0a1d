package it.comune.performance.json;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;

/** An independent validator of the shipped schemas, formats included. */
final class SchemaCheck {
    static final SchemaCheck DOSSIER = new SchemaCheck(Schemas.dossier());
    static final SchemaCheck REGULATION = new SchemaCheck(Schemas.regulation());
    static final SchemaCheck EVALUATION = new SchemaCheck(Schemas.evaluation());

    static final SchemaCheck NATIONAL_CONTRACT = new SchemaCheck(Schemas.nationalContract());

    static final SchemaCheck REGULATION_RECORD = new SchemaCheck(Schemas.regulationRecord());

    static final SchemaCheck EVALUATION_DIFFERENCE = new SchemaCheck(Schemas.evaluationDifference());

    private final Schema schema;

    private SchemaCheck(String text) {
        // One schema refers to that of evaluations: validators are told of it, and fetch nothing.
        schema = SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        builder -> builder.schemas(
                                Map.of("urn:it.comune.performance:schema:evaluation", Schemas.evaluation())))
                .getSchema(text, InputFormat.JSON);
    }

    /** What the schema says against a document; empty if it is valid. */
    List<String> errors(String json) {
        return schema
                .validate(
                        json,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(error -> error.getInstanceLocation() + " " + error.getMessage())
                .toList();
    }
}
