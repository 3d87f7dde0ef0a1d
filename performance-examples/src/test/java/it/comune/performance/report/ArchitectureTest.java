package it.comune.performance.report;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** A host can take the report as it is. */
@AnalyzeClasses(packages = "it.comune.performance.report", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule a_report_knows_what_is_known_and_what_is_concluded = classes()
            .should()
            // Of java.text one thing, without a locale: redaction finds ids in any form of their letters.
            .onlyDependOnClassesThat(JavaClass.Predicates.resideInAnyPackage(
                            "java.lang..",
                            "java.io..",
                            "java.math..",
                            "java.nio.charset..",
                            "java.security..",
                            "java.time..",
                            "java.util..",
                            "org.jspecify..",
                            "it.comune.performance.report..",
                            "it.comune.performance.value..",
                            "it.comune.performance.dossier..",
                            "it.comune.performance.regulation..",
                            "it.comune.performance.evaluation..",
                            "it.comune.performance.publishing..")
                    .or(JavaClass.Predicates.belongToAnyOf(java.text.Normalizer.class)))
            .because(
                    "a report shows what the evaluation says, to everybody what gives nobody away: it calls no rule, reads no file, and knows no command line");

    @ArchTest
    static final ArchRule a_report_knows_no_clock = noClasses()
            .should()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(java.time.Clock.class)
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("the same evaluation gives the same page");

    @ArchTest
    static final ArchRule a_report_knows_no_locale_of_the_machine = noClasses()
            .should()
            .callMethod(java.util.Locale.class, "getDefault")
            .orShould()
            .callMethod(java.time.ZoneId.class, "systemDefault")
            .orShould()
            .callMethod(String.class, "format", String.class, Object[].class)
            .because("the same evaluation gives the same page on any machine");

    private static final DescribedPredicate<JavaClass> BINARY_FLOAT = describe(
            "binary float",
            type -> Set.of("float", "double", "java.lang.Float", "java.lang.Double")
                    .contains(type.getBaseComponentType().getName()));

    @ArchTest
    static final ArchRule no_field_is_a_binary_float = fields().should()
            .notHaveRawType(BINARY_FLOAT)
            .because("figures are exact, and so are the coordinates of charts");

    @ArchTest
    static final ArchRule no_method_takes_or_gives_binary_floats = noCodeUnits()
            .should()
            .haveRawReturnType(BINARY_FLOAT)
            .orShould()
            .haveRawParameterTypes(
                    describe("a binary float", types -> types.stream().anyMatch(BINARY_FLOAT)))
            .because("figures are exact, and so are the coordinates of charts");

    @ArchTest
    static final ArchRule nobody_computes_with_binary_floats = noClasses()
            .should()
            .callMethodWhere(describe(
                    "gives a binary float",
                    call -> BINARY_FLOAT.test(call.getTarget().getRawReturnType())))
            .because("an exact number that passes through a binary float is exact no more");

    @ArchTest
    static final ArchRule classes_are_final = classes()
            .that()
            .areNotInterfaces()
            .and()
            .areNotAnonymousClasses()
            .should()
            .haveModifier(JavaModifier.FINAL)
            .because("the surface is small");
}
