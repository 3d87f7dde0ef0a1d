package it.comune.performance.json;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Executable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JacksonStaysInsideTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("it.comune.performance");

    @Test
    void only_this_package_knows_jackson() {
        noClasses()
                .that()
                .resideOutsideOfPackage("it.comune.performance.json")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("tools.jackson..")
                .because("a host may replace the way in without touching the model")
                .check(CLASSES);
    }

    @Test
    void the_records_do_not_know_how_they_are_written() {
        noClasses()
                .that()
                .resideOutsideOfPackages("it.comune.performance.json", "it.comune.performance.workbook")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("it.comune.performance.json")
                .because("no arrow returns; a workbook is read as the JSON document that it shows")
                .check(CLASSES);
    }

    @Test
    void hosts_see_these_types_and_nothing_of_jackson() {
        List<Class<?>> seen = List.of(
                Canonical.class,
                DataJson.class,
                DocumentTree.class,
                DossierJson.class,
                EvaluationJson.class,
                Limits.class,
                NationalContractJson.class,
                PartialRegulation.class,
                RegulationJson.class,
                RegulationRecordJson.class,
                Schemas.class);
        assertThat(CLASSES.stream()
                        .filter(type -> type.getPackageName().equals("it.comune.performance.json"))
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .map(JavaClass::getName))
                .containsExactlyInAnyOrderElementsOf(
                        seen.stream().map(Class::getName).toList());
        assertThat(seen.stream()
                        .flatMap(type -> Stream.<Executable>concat(
                                Arrays.stream(type.getConstructors()), Arrays.stream(type.getMethods())))
                        .map(Executable::toGenericString))
                .noneMatch(signature -> signature.contains("jackson"));
    }
}
