package it.comune.performance.rules.internal;

import java.util.Map;
import org.kie.api.definition.rule.Rule;

/** A rule that concludes in tests of what cases compute. */
final class SomeRule {
    private SomeRule() {}

    /** A rule as far as a case looks at it. */
    static Rule rule(String name) {
        return new Rule() {
            @Override
            public String getName() {
                return name;
            }

            @Override
            public String getPackageName() {
                return "test";
            }

            @Override
            public KnowledgeType getKnowledgeType() {
                return KnowledgeType.RULE;
            }

            @Override
            public String getNamespace() {
                return "test";
            }

            @Override
            public String getId() {
                return name;
            }

            @Override
            public Map<String, Object> getMetaData() {
                return Map.of();
            }

            @Override
            public int getLoadOrder() {
                return 0;
            }
        };
    }
}
