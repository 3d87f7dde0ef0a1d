package it.comune.performance.examples;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What the examples show is what every host can do. */
@AnalyzeClasses(packages = "it.comune.performance.examples", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule examples_use_what_hosts_may_use = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("it.comune.performance.rules.internal..", "it.comune.performance.rules.drl..")
            .because("the internals are public only for generated rules to see, and change without notice");

    @ArchTest
    static final ArchRule examples_do_not_know_jackson = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("tools.jackson..", "com.fasterxml.jackson..")
            .because("documents are read and written by the model");
}
