package it.comune.performance;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** How the model is built, each rule with its reason. */
@AnalyzeClasses(packages = "it.comune.performance", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String OURS = "it.comune.performance..";
    private static final String VALUE = "it.comune.performance.value..";
    private static final String DOSSIER = "it.comune.performance.dossier..";
    private static final String REGULATION = "it.comune.performance.regulation..";
    private static final String EVALUATION = "it.comune.performance.evaluation..";
    private static final String PUBLISHING = "it.comune.performance.publishing..";
    private static final String JSON = "it.comune.performance.json..";
    private static final String WORKBOOK = "it.comune.performance.workbook..";

    @ArchTest
    static final ArchRule values_know_nothing_of_ours =
            mayDependOn(VALUE).because("numbers and problems mean the same whatever they are used for");

    @ArchTest
    static final ArchRule dossiers_know_only_values =
            mayDependOn(DOSSIER, VALUE).because("what happened does not depend on how it will be judged");

    @ArchTest
    static final ArchRule regulations_know_only_dossiers_and_values = mayDependOn(REGULATION, DOSSIER, VALUE)
            .because("rules are about facts, and are the same whatever is concluded from them");

    @ArchTest
    static final ArchRule evaluations_do_not_know_json = mayDependOn(EVALUATION, REGULATION, DOSSIER, VALUE)
            .because("a conclusion is data; how it is written down comes last");

    @ArchTest
    static final ArchRule publishing_knows_nothing_of_ours = mayDependOn(PUBLISHING)
            .because(
                    "who may be seen in a sum, and what a spreadsheet would run, is the same whatever is summed and written");

    private static ArchRule mayDependOn(String own, String... others) {
        DescribedPredicate<JavaClass> allowed = resideInAPackage(own)
                .or(resideInAnyPackage(others))
                .or(resideOutsideOfPackage(OURS))
                .as("only " + String.join(", ", others) + " of ours");
        return classes().that().resideInAPackage(own).should().onlyDependOnClassesThat(allowed);
    }

    @ArchTest
    static final ArchRule only_json_knows_jackson = noClasses()
            .that()
            .resideOutsideOfPackage(JSON)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("tools.jackson..", "com.fasterxml.jackson..")
            .because("a host may read documents with whatever it likes, and Jackson may be replaced");

    @ArchTest
    static final ArchRule nobody_logs_and_nobody_knows_drools = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.slf4j..", "java.util.logging..", "java.lang..logging..", "org.drools..", "org.kie..")
            .because("the model is what is known and what is concluded, for hosts with or without Drools");

    @ArchTest
    static final ArchRule nobody_asks_what_day_it_is = noClasses()
            .should(dependOnClassesThat(describe(
                    "tell the time",
                    type -> Set.of(Date.class.getName(), Calendar.class.getName(), Clock.class.getName())
                            .contains(type.getName()))))
            .orShould(call("today's date", "java\\.time\\..*", "now"))
            .orShould(call("the clock", "java\\.lang\\.System", "currentTimeMillis|nanoTime"))
            .because("the same dossier and regulation give the same evaluation on any day");

    @ArchTest
    static final ArchRule nobody_asks_where_it_runs = noClasses()
            .should(call("the machine's language", "java\\.util\\.Locale", "getDefault"))
            .orShould(call("the machine's time zone", "java\\.util\\.TimeZone", "getDefault"))
            .orShould(call("the machine's time zone", "java\\.time\\.ZoneId", "systemDefault"))
            .orShould(call("the machine's settings", "java\\.lang\\.System", "getProperty|getenv|lineSeparator"))
            .because("the same dossier and regulation give the same bytes on any machine");

    private static ArchCondition<JavaClass> call(String what, String owner, String name) {
        return new ArchCondition<>("ask for " + what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getAccessesFromSelf().stream()
                        .filter(access -> access.getTargetOwner().getName().matches(owner)
                                && access.getTarget().getName().matches(name))
                        .forEach(access -> events.add(SimpleConditionEvent.satisfied(type, access.getDescription())));
            }
        };
    }

    @ArchTest
    static final ArchRule only_workbooks_know_fastexcel = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("it.comune.performance.workbook.SheetWriter")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.dhatim..")
            .because("it is an optional dependency: hosts that write no workbooks do not get it");

    @ArchTest
    static final ArchRule only_workbooks_know_xml_and_archives = noClasses()
            .that()
            .resideOutsideOfPackage(WORKBOOK)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javax.xml..", "org.xml..", "java.util.zip..")
            .because("whatever comes packed is measured in one place before anything looks at it");

    @ArchTest
    static final ArchRule nobody_depends_on_workbooks = noClasses()
            .that()
            .resideOutsideOfPackage(WORKBOOK)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(WORKBOOK)
            .because("a sheet is one face of a document, which does not know its faces");

    @ArchTest
    static final ArchRule only_json_and_workbooks_read_files = noClasses()
            .that()
            .resideOutsideOfPackages(JSON, WORKBOOK)
            .should(dependOnClassesThat(resideInAnyPackage("java.io..", "java.nio.file..", "java.net..")))
            .because("values are built in memory; the host decides where documents come from");

    private static final DescribedPredicate<JavaClass> BINARY_FLOAT = describe(
            "binary float",
            type -> Set.of("float", "double", "java.lang.Float", "java.lang.Double")
                    .contains(type.getBaseComponentType().getName()));

    @ArchTest
    static final ArchRule no_field_is_a_binary_float =
            fields().should().notHaveRawType(BINARY_FLOAT).because("0.1 + 0.2 is 0.3 in every municipality");

    @ArchTest
    static final ArchRule no_method_takes_or_gives_binary_floats = codeUnits()
            .should(new ArchCondition<JavaCodeUnit>("neither take nor give binary floats") {
                @Override
                public void check(JavaCodeUnit unit, ConditionEvents events) {
                    Stream.concat(unit.getRawParameterTypes().stream(), Stream.of(unit.getRawReturnType()))
                            .filter(BINARY_FLOAT)
                            .forEach(type -> events.add(SimpleConditionEvent.violated(
                                    unit, unit.getFullName() + " uses " + type.getName())));
                }
            })
            .because("0.1 + 0.2 is 0.3 in every municipality");

    @ArchTest
    static final ArchRule nobody_computes_with_binary_floats = noClasses()
            .should(call("a binary float", ".*", "doubleValue|floatValue|parseDouble|parseFloat"))
            .because("an exact number that passes through a binary float is exact no more");

    @ArchTest
    static final ArchRule names_say_what_things_are = noClasses()
            .that()
            .arePublic()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .because("such names say that nobody knew what the class is for");

    @ArchTest
    static final ArchRule packages_are_null_marked = classes()
            .that()
            .haveSimpleName("package-info")
            .should()
            .beAnnotatedWith(NullMarked.class)
            .because("what may be null says so, and nothing else may be");

    @ArchTest
    static final ArchRule every_package_says_what_it_is = classes()
            .should(new ArchCondition<JavaClass>("live in a package with a package-info") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    if (type.getPackage().tryGetPackageInfo().isEmpty()) {
                        events.add(SimpleConditionEvent.violated(type, type.getPackageName() + " has no package-info"));
                    }
                }
            })
            .because("a package without description and @NullMarked promises nothing");

    @ArchTest
    static final ArchRule there_is_no_mutable_static_state = fields().that()
            .areStatic()
            .and()
            .haveNameNotContaining("$") // those of the compiler: values of enums
            .should()
            .beFinal()
            .andShould()
            .notHaveRawType(describe("array", JavaClass::isArray))
            .because("two versions live in one JVM and threads share everything");

    @ArchTest
    static final ArchRule setters_do_not_exist = methods()
            .that()
            .arePublic()
            .should()
            .haveNameNotMatching("set[A-Z].*")
            .because("values do not change");

    @ArchTest
    static final ArchRule classes_are_final_interfaces_or_enums = classes()
            .that()
            .areNotInterfaces()
            .and()
            .areNotEnums()
            .and()
            .areNotAnonymousClasses()
            .and()
            .doNotHaveModifier(JavaModifier.ABSTRACT)
            .should()
            .haveModifier(JavaModifier.FINAL)
            .because("a value that a subclass may change is not a value");
}
