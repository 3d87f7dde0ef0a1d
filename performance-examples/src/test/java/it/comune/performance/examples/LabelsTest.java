package it.comune.performance.examples;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.performance.dossier.CauseKind;
import it.comune.performance.dossier.DeclaredResult;
import it.comune.performance.dossier.FundingKind;
import it.comune.performance.dossier.ObjectiveType;
import it.comune.performance.dossier.UnitKind;
import it.comune.performance.evaluation.Evaluation;
import it.comune.performance.evaluation.Explanation;
import it.comune.performance.evaluation.FindingCode;
import it.comune.performance.evaluation.FundKind;
import it.comune.performance.evaluation.Outcome;
import it.comune.performance.evaluation.PersonResult;
import it.comune.performance.evaluation.PremiumKind;
import it.comune.performance.evaluation.PremiumResult;
import it.comune.performance.evaluation.Severity;
import it.comune.performance.regulation.AbsenceClass;
import it.comune.performance.regulation.Audit;
import it.comune.performance.regulation.BehaviourItem;
import it.comune.performance.regulation.ComponentKind;
import it.comune.performance.regulation.ContractArea;
import it.comune.performance.regulation.Curve;
import it.comune.performance.regulation.LatenessTable;
import it.comune.performance.regulation.LegalState;
import it.comune.performance.regulation.PremiumBands;
import it.comune.performance.regulation.Profile;
import it.comune.performance.regulation.Role;
import it.comune.performance.regulation.ScoreComponent;
import it.comune.performance.report.Labels;
import it.comune.performance.report.Language;
import it.comune.performance.rules.Regulations;
import it.comune.performance.rules.tuning.GroupBy;
import it.comune.performance.rules.tuning.PublicImpact;
import it.comune.performance.rules.tuning.RegulationChange;
import it.comune.performance.rules.tuning.RegulationStoreException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Option;

class LabelsTest {
    @Test
    void both_languages_say_the_same_things() {
        assertThat(ToolLabels.in(Language.IT).bundle().keySet())
                .isEqualTo(ToolLabels.in(Language.EN).bundle().keySet());
    }

    @Test
    void both_languages_fill_in_the_same_values() {
        var italian = new TreeMap<String, String>();
        var english = new TreeMap<String, String>();
        for (String key : ToolLabels.in(Language.IT).bundle().keySet()) {
            italian.put(key, places(Language.IT, key));
            english.put(key, places(Language.EN, key));
        }

        assertThat(italian).isEqualTo(english);
    }

    private static String places(Language language, String key) {
        String text = ToolLabels.in(language).bundle().getString(key);
        return Stream.iterate(0, i -> i + 1)
                .limit(10)
                .map(i -> "{" + i + "}")
                .filter(text::contains)
                .reduce("", String::concat);
    }

    @ParameterizedTest
    @EnumSource
    void every_constant_that_is_shown_has_a_word(Language language) {
        Labels labels = ToolLabels.in(language);

        assertThat(Stream.of(
                                FindingCode.values(),
                                Severity.values(),
                                Outcome.values(),
                                LegalState.values(),
                                UnitKind.values(),
                                ObjectiveType.values(),
                                FundingKind.values(),
                                DeclaredResult.values(),
                                CauseKind.values(),
                                Role.values(),
                                ComponentKind.values(),
                                PremiumKind.values(),
                                FundKind.values())
                        .flatMap(Stream::of)
                        .map(constant -> labels.word((Enum<?>) constant)))
                .doesNotContain("");
    }

    @ParameterizedTest
    @EnumSource
    void every_constant_of_the_tuning_that_is_shown_has_words(Language language) {
        Labels labels = ToolLabels.in(language);
        Set<String> keys = new TreeSet<>();
        Stream.of(Unusable.Left.values()).forEach(left -> keys.add("problems.nothing." + left));
        Stream.of(Severity.values()).forEach(severity -> keys.add("regulationCheck." + severity));
        Stream.of(RegulationChange.Kind.values()).forEach(kind -> keys.add("regulationDiff." + kind));
        Stream.of(RegulationStoreException.Kind.values()).forEach(kind -> keys.add("store." + kind));
        Stream.of(PublicImpact.Hidden.values()).forEach(hidden -> keys.add("preview.hidden." + hidden));
        for (GroupBy by : GroupBy.values()) {
            keys.add("preview.by." + by);
            keys.add("preview.group." + by);
        }

        assertThat(keys).hasSizeGreaterThan(20).allMatch(labels::has);
    }

    @ParameterizedTest
    @EnumSource
    void every_choice_that_a_regulation_leaves_has_a_word_in_differences(Language language) {
        Labels labels = ToolLabels.in(language);
        Set<String> keys = new TreeSet<>();
        for (String name : Regulations.names()) {
            Regulations.named(name).settings().forEach((setting, value) -> {
                if (value.value() instanceof Enum<?> chosen) {
                    for (Object constant : chosen.getDeclaringClass().getEnumConstants()) {
                        keys.add("value." + setting + "." + constant);
                    }
                }
            });
        }
        for (Class<?> row : List.of(
                Curve.Point.class,
                LatenessTable.Row.class,
                PremiumBands.Band.class,
                Profile.class,
                ScoreComponent.class,
                BehaviourItem.class,
                ContractArea.class,
                AbsenceClass.class,
                Audit.PlanApproval.class,
                Audit.PlanApproval.YearsOwn.class)) {
            for (RecordComponent field : row.getRecordComponents()) {
                keys.add("change." + field.getName());
                if (field.getType().isEnum()) {
                    for (Object constant : field.getType().getEnumConstants()) {
                        keys.add("value." + field.getName() + "." + constant);
                    }
                }
            }
        }

        assertThat(keys).hasSizeGreaterThan(70).allMatch(labels::has);
    }

    /** picocli prefers a text whose key is the option's name, whoever it was meant for. */
    @ParameterizedTest
    @ValueSource(
            classes = {
                AdoptCommand.class,
                CheckCommand.class,
                ConvertCommand.class,
                DiffCommand.class,
                EvaluateCommand.class,
                ExplainCommand.class,
                ExportCommand.OfRegulation.class,
                NewDossierCommand.class,
                NewRegulationCommand.class,
                PreviewCommand.class,
                RegulationDiffCommand.class,
                RegulationOptions.class,
                ReportCommand.class,
                VersionsCommand.class
            })
    void every_option_is_described_by_its_own_text(Class<?> command) {
        Labels labels = ToolLabels.in(Language.IT);
        List<Option> options = Stream.of(command.getDeclaredFields())
                .map(field -> field.getAnnotation(Option.class))
                .filter(Objects::nonNull)
                .toList();

        assertThat(options).isNotEmpty().allSatisfy(option -> {
            String own = option.description()[0].replaceAll("\\$\\{bundle:(.*)}", "$1");
            String name = option.names()[0].replaceFirst("^-+", "");
            assertThat(!labels.has(name)
                            || name.equals(own)
                            || option.descriptionKey().equals(own))
                    .as(option.names()[0])
                    .isTrue();
        });
    }

    @ParameterizedTest
    @EnumSource
    void every_part_and_input_of_a_persons_account_has_a_word(Language language) {
        Labels labels = ToolLabels.in(language);
        Evaluation evaluation =
                Inputs.of(Examples.REAL_PLAN, null, ToolLabels.in(Language.IT)).evaluation();
        Set<String> keys = new TreeSet<>();
        evaluation.people().stream()
                .flatMap(LabelsTest::explanations)
                .forEach(one -> one.steps().forEach(step -> {
                    step.inputs().stream()
                            .filter(input -> !input.name().matches("rounding|remainder|missingCents?|missedCent"))
                            .forEach(input -> keys.add("input." + input.name()));
                    if (step.about() != null) {
                        keys.add("part." + step.about().replaceFirst(" .*", ""));
                    }
                    step.rows().forEach(row -> keys.add("table." + row.table()));
                }));
        for (PremiumKind kind : PremiumKind.values()) {
            keys.add("part." + kind);
            keys.add("column." + kind);
        }
        for (ComponentKind kind : ComponentKind.values()) {
            keys.add("part." + kind);
        }
        for (Role role : Role.values()) {
            keys.add("Role." + role + ".many");
        }
        Stream.of("LARGEST_REMAINDER", "LARGER_QUOTA", "SMALLER_ID").forEach(cent -> keys.add("steps.cent." + cent));
        Stream.of("LARGER_QUOTA", "SMALLER_ID").forEach(cent -> keys.add("steps.missed." + cent));
        keys.add("part.PART");
        Stream.of("FLOOR", "CEILING", "HALF_UP").forEach(rounding -> keys.add("steps.rounding." + rounding));

        assertThat(keys).hasSizeGreaterThan(40).allMatch(labels::has);
    }

    private static Stream<Explanation> explanations(PersonResult person) {
        return Stream.concat(
                Stream.of(person.scoreExplanation(), person.baseExplanation()),
                person.premiums().stream().map(PremiumResult::explanation));
    }

    @Test
    void the_language_is_not_that_of_the_machine() {
        Locale before = Locale.getDefault();
        try {
            for (String tag : new String[] {"it", "tr", "ar", "th-TH-u-nu-thai"}) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertThat(ToolRun.of("explain", "O12").out()).isEqualTo(ToolRun.text("golden/explain-O12-it-100.txt"));
            }
        } finally {
            Locale.setDefault(before);
        }
    }
}
