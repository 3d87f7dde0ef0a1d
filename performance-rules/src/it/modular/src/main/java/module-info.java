module it.comune.example.modular {
    requires it.comune.performance.model;
    requires it.comune.performance.rules;
    // Modules with a descriptor, which the automatic modules above use but cannot require.
    requires org.jspecify;
    requires org.slf4j;
    requires tools.jackson.core;
    // Only for Drools of one's own.
    requires org.kie.api;
}
