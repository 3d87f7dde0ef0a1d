package it.comune.performance.rules;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.Location;
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

/** How model and rules are built together, each rule with its reason. */
@AnalyzeClasses(
        packages = "it.comune.performance",
        importOptions = {DoNotIncludeTests.class, ArchitectureTest.WithoutGenerators.class})
class ArchitectureTest {
    /** The model's test-jar is no test to ArchUnit when it comes as a jar. */
    static final class WithoutGenerators implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/it/comune/performance/testing/");
        }
    }

    private static final String RULES = "it.comune.performance.rules..";
    private static final String FACADE = "it.comune.performance.rules";
    private static final String FOR_HOSTS = "it.comune.performance.rules.drools";
    private static final String TUNING = "it.comune.performance.rules.tuning";
    private static final String INTERNAL = "it.comune.performance.rules.internal";
    /**
     * What the build makes of the DRL: classes of its own package, and lambdas and pattern classes below or beside it.
     */
    private static final String GENERATED = "it.comune.performance.rules.drl..";

    private static final String[] DROOLS = {"org.drools..", "org.kie.."};

    private static final DescribedPredicate<JavaClass> WRITTEN_BY_HAND =
            resideInAPackage(RULES).and(not(resideInAPackage(GENERATED))).as("rules' classes written by hand");

    @ArchTest
    static final ArchRule the_model_does_not_know_drools = noClasses()
            .that()
            .resideOutsideOfPackage(RULES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(DROOLS)
            .because("what is known and what is concluded is data, for hosts with or without Drools");

    @ArchTest
    static final ArchRule the_model_does_not_know_the_rules = noClasses()
            .that()
            .resideOutsideOfPackage(RULES)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(RULES)
            .because("no arrow returns: conclusions follow from what is known, and not the other way round");

    @ArchTest
    static final ArchRule the_facade_does_not_know_drools = noClasses()
            .that()
            .resideInAPackage(FACADE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(DROOLS)
            .because("a host of the facade need not know that there is a rule engine");

    @ArchTest
    static final ArchRule tuning_goes_through_the_facade = noClasses()
            .that()
            .resideInAPackage(TUNING)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.drools..", "org.kie..", INTERNAL, FOR_HOSTS, GENERATED)
            .because(
                    "a regulation is checked, searched and previewed with the rules as hosts have them, and not with a second scoring");

    @ArchTest
    static final ArchRule one_class_of_tuning_touches_the_disk = noClasses()
            .that()
            .resideInAPackage(TUNING)
            .and()
            .doNotHaveSimpleName("FileDisk")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.nio.file.Files")
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("java.nio.channels..", "java.net..")
            .because("each step of a store can then be made to fail, to see what a crash leaves");

    @ArchTest
    static final ArchRule the_rules_do_not_know_jackson = noClasses()
            .that()
            .resideInAPackage(RULES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("tools.jackson..", "com.fasterxml.jackson..")
            .because("documents are read and written in one package of the model");

    @ArchTest
    static final ArchRule public_signatures_hold_no_engine_and_no_parser = codeUnits()
            .that()
            .areDeclaredInClassesThat(resideInAPackage(RULES)
                    .and(not(resideInAnyPackage(FOR_HOSTS, INTERNAL, GENERATED)))
                    .as("neither for hosts with Drools nor internal nor generated"))
            .and()
            .arePublic()
            .should(new ArchCondition<JavaCodeUnit>("name no type of Drools, Kie or Jackson") {
                @Override
                public void check(JavaCodeUnit unit, ConditionEvents events) {
                    Stream.concat(unit.getRawParameterTypes().stream(), Stream.of(unit.getRawReturnType()))
                            .filter(type ->
                                    type.getPackageName().matches("(org\\.drools|org\\.kie|.*\\.jackson)(\\..*)?"))
                            .forEach(type -> events.add(SimpleConditionEvent.violated(
                                    unit, unit.getFullName() + " names " + type.getName())));
                }
            })
            .because("the engine may be replaced; one documented package is for hosts that bring their own");

    @ArchTest
    static final ArchRule internals_are_for_the_rules_alone = noClasses()
            .that()
            .resideOutsideOfPackage(RULES)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(INTERNAL)
            .because("they are public only for generated rules to see, and change without notice");

    @ArchTest
    static final ArchRule rules_see_cases_and_not_how_they_are_driven = noClasses()
            .that()
            .resideInAPackage(GENERATED)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(FACADE)
            .because("a rule concludes on a case; it evaluates nothing by itself");

    @ArchTest
    static final ArchRule nobody_logs = noClasses()
            .that(WRITTEN_BY_HAND)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.slf4j..", "java.util.logging..", "java.lang..logging..")
            .because("what there is to say is in the evaluation; logs of a library name people by accident");

    @ArchTest
    static final ArchRule nobody_asks_what_day_it_is = noClasses()
            .that(WRITTEN_BY_HAND)
            .should()
            .dependOnClassesThat(describe(
                    "tell the time",
                    type -> Set.of(Date.class.getName(), Calendar.class.getName(), Clock.class.getName())
                            .contains(type.getName())))
            .orShould(call("today's date", "java\\.time\\..*", "now"))
            .orShould(call("the clock", "java\\.lang\\.System", "currentTimeMillis|nanoTime"))
            .because("the same dossier and regulation give the same evaluation on any day");

    @ArchTest
    static final ArchRule nobody_asks_where_it_runs = noClasses()
            .that(WRITTEN_BY_HAND)
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
    static final ArchRule there_is_no_mutable_static_state = fields().that()
            .areStatic()
            .and()
            .haveNameNotContaining("$") // those of the compiler: values of enums
            .and()
            .areDeclaredInClassesThat(WRITTEN_BY_HAND)
            .should()
            .beFinal()
            .andShould()
            .notHaveRawType(describe("array", JavaClass::isArray))
            .because("two versions live in one JVM and threads share everything");

    @ArchTest
    static final ArchRule names_say_what_things_are = noClasses()
            .that(WRITTEN_BY_HAND)
            .and()
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
            .that(WRITTEN_BY_HAND)
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
    static final ArchRule classes_are_final_interfaces_enums_or_abstract = classes()
            .that(WRITTEN_BY_HAND)
            .and()
            .areNotInterfaces()
            .and()
            .areNotEnums()
            .and()
            .areNotAnonymousClasses()
            .and()
            .doNotHaveModifier(JavaModifier.ABSTRACT)
            .should()
            .haveModifier(JavaModifier.FINAL)
            .because("what is not made to be extended is not extended by accident");
}
