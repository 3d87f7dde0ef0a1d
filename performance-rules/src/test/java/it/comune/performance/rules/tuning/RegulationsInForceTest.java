package it.comune.performance.rules.tuning;

import static it.comune.performance.rules.tuning.SomeVersions.QUICK;
import static it.comune.performance.rules.tuning.SomeVersions.RULES;
import static it.comune.performance.rules.tuning.SomeVersions.day;
import static it.comune.performance.rules.tuning.SomeVersions.shown;
import static it.comune.performance.rules.tuning.SomeVersions.version;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import it.comune.performance.dossier.Dossier;
import it.comune.performance.evaluation.Evaluation;
import it.comune.performance.evaluation.Severity;
import it.comune.performance.evaluation.Text;
import it.comune.performance.json.Canonical;
import it.comune.performance.json.EvaluationJson;
import it.comune.performance.json.RegulationJson;
import it.comune.performance.regulation.Policies;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.regulation.RegulationRecord;
import it.comune.performance.rules.RuleBook;
import it.comune.performance.rules.drools.SmallDossiers;
import it.comune.performance.testing.Samples;
import it.comune.performance.value.InvalidDocumentException;
import it.comune.performance.value.ProblemCode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegulationsInForceTest {
    private static final Regulation FIRST = version("1", "2023-01-01", "");
    /** Another policy, so that evaluations differ. */
    private static final Regulation SECOND =
            Samples.with(version("2", "2024-01-01", ""), Policies.Exemptions.KEEP_COMPUTED);

    private static final Dossier OF_2023 = Samples.dossier();

    @TempDir
    Path directory;

    private static byte[] bytes(Regulation regulation) {
        return RegulationJson.write(regulation).getBytes(StandardCharsets.UTF_8);
    }

    private RegulationsInForce open() {
        return open(QUICK);
    }

    private RegulationsInForce open(Scrutiny scrutiny) {
        return RegulationsInForce.open(DirectoryStore.at(directory), scrutiny);
    }

    private static Outcome put(RegulationsInForce inForce, Regulation regulation) {
        Outcome outcome = inForce.propose(Proposal.of(bytes(regulation), regulation.validFrom(), "HR"));
        assertThat(outcome.accepted()).as(outcome.text(Locale.ENGLISH)).isTrue();
        return outcome;
    }

    @Test
    void a_good_version_is_in_force_at_once_and_after_a_restart() {
        RegulationsInForce inForce = open();

        Outcome outcome = put(inForce, FIRST);

        assertThat(inForce.current().forYear(2023)).contains(outcome.version());
        assertThat(open().current().forYear(2023)).contains(outcome.version());
        assertThat(outcome.notices()).isNotEmpty().noneMatch(Notice::isError);
    }

    @Test
    void a_document_that_cannot_be_read_is_refused_with_every_problem() {
        RegulationsInForce inForce = open();
        put(inForce, FIRST);
        String broken = RegulationJson.write(SECOND)
                .replace("\"factor\": 0.75", "\"factor\": 0.95")
                .replace("\"from\": 70", "\"from\": 50");

        Outcome outcome =
                inForce.propose(Proposal.of(broken.getBytes(StandardCharsets.UTF_8), day("2024-01-01"), "HR"));

        assertThat(outcome.accepted()).isFalse();
        assertThat(outcome.problems())
                .extracting(one -> one.code())
                .containsExactly(ProblemCode.TABLE_NOT_MONOTONE, ProblemCode.TABLE_ORDER);
        assertThat(outcome.text(Locale.ITALIAN)).contains("Mettere le righe in ordine crescente");
        assertThat(inForce.current().versions()).hasSize(1);
    }

    @Test
    void a_value_below_a_national_minimum_takes_a_reason_which_is_recorded_with_what_it_answers_for() {
        RegulationsInForce inForce = open();
        Regulation low = Samples.withOrganisationalShare(FIRST, "0.8");
        Proposal proposal = Proposal.of(low, day("2023-01-01"), "HR");

        Outcome refused = inForce.propose(proposal);
        Outcome accepted = inForce.propose(proposal.noted("Nuovo CCDI").because("Ricorso pendente"));

        assertThat(refused.accepted()).isFalse();
        assertThat(shown(refused.notices()))
                .contains("NATIONAL_LIMIT /premiums/productivity/organisationalShare/value");
        assertThat(accepted.accepted()).isTrue();
        assertThat(open().current().versions())
                .singleElement()
                .extracting(StoredVersion::filed)
                .extracting(RegulationRecord::note, RegulationRecord::reason, RegulationRecord::despite)
                .containsExactly(
                        "Nuovo CCDI",
                        "Ricorso pendente",
                        List.of("NATIONAL_LIMIT /premiums/productivity/organisationalShare/value"));
    }

    @Test
    void a_blank_reason_is_none() {
        Proposal proposal = Proposal.of(FIRST, day("2023-01-01"), "HR");

        assertThatThrownBy(() -> proposal.because(" \u00a0")).isInstanceOf(InvalidDocumentException.class);
        assertThatThrownBy(() -> Proposal.of(FIRST, day("2023-01-01"), ""))
                .isInstanceOf(InvalidDocumentException.class);
        assertThatThrownBy(() -> Proposal.of(FIRST, day("1066-10-14"), "HR"))
                .isInstanceOf(InvalidDocumentException.class);
    }

    @Test
    void unfairness_of_severity_error_takes_a_reason_too() {
        Unfairness unfair = new Unfairness(
                LintCode.values()[0],
                Severity.ERROR,
                new Text("ingiusto", "unfair"),
                new Text("storia", "story"),
                new Text("rimedio", "remedy"),
                List.of(),
                List.of());
        RegulationsInForce inForce = open(QUICK.with(any -> List.of(unfair)));
        Proposal proposal = Proposal.of(FIRST, day("2023-01-01"), "HR");

        Outcome refused = inForce.propose(proposal);
        assertThat(refused.accepted()).isFalse();
        assertThat(refused.unfairness()).containsExactly(unfair);
        assertThat(refused.text(Locale.ITALIAN)).contains("ingiusto", "rimedio");

        Outcome accepted = inForce.propose(proposal.because("Deciso dalla Giunta"));
        assertThat(accepted.accepted()).isTrue();
        assertThat(accepted.version().filed().despite())
                .containsExactly(unfair.code().toString());
    }

    @Test
    void no_reason_answers_for_a_name_that_is_taken_or_another_regulation() {
        RegulationsInForce inForce = open();
        put(inForce, FIRST);

        for (Regulation one : List.of(version("1", "2024-01-01", ""), SomeVersions.named(SECOND, "other", "2", null))) {
            assertThat(inForce.propose(Proposal.of(one, day("2024-01-01"), "HR").because("Perché sì"))
                            .accepted())
                    .isFalse();
        }
        assertThat(open().current().versions()).hasSize(1);
    }

    @Test
    void a_date_before_the_last_one_takes_a_reason() {
        RegulationsInForce inForce = open();
        put(inForce, SECOND);

        assertThat(shown(inForce.propose(Proposal.of(version("0", "2022-01-01", "2023-12-31"), day("2023-12-31"), "HR"))
                        .notices()))
                .contains("BACKDATED");
    }

    @Test
    void golden_dossiers_of_its_years_must_still_be_evaluated() {
        RegulationsInForce inForce = open(QUICK.withGolden(List.of(OF_2023, SmallDossiers.withGaps())));

        Outcome refused =
                inForce.propose(Proposal.of(Samples.with(FIRST, Policies.MissingFacts.REFUSE), day("2023-01-01"), "HR")
                        .because("Non importa"));

        assertThat(refused.accepted()).isFalse();
        assertThat(refused.notices().get(0).code()).isEqualTo(NoticeCode.CANARY_FAILED);
        assertThat(refused.notices().get(0).message().it()).contains("2023");
        put(inForce, FIRST);
    }

    @Test
    void golden_dossiers_of_other_years_may_not_fit_and_are_told() {
        RegulationsInForce inForce = open(QUICK.withGolden(List.of(SmallDossiers.withGaps())));
        put(inForce, FIRST);

        Outcome outcome = put(inForce, Samples.with(SECOND, Policies.MissingFacts.REFUSE));

        assertThat(outcome.notices())
                .filteredOn(one -> one.code() == NoticeCode.CANARY_DOES_NOT_FIT)
                .singleElement()
                .extracting(Notice::severity)
                .isEqualTo(Severity.WARNING);
    }

    @Test
    void a_look_at_a_proposal_puts_nothing_in_force() {
        RegulationsInForce inForce = open();

        assertThat(inForce.examine(Proposal.of(FIRST, day("2023-01-01"), "HR")).accepted())
                .isTrue();
        assertThat(inForce.current().versions()).isEmpty();
        assertThat(directory).isEmptyDirectory();
    }

    // The plan's year picks the version.

    @Test
    void the_version_valid_on_31_december_evaluates_the_plan() {
        RegulationsInForce inForce = open();
        put(inForce, version("1", "2020-01-01", "2021-12-30"));
        put(inForce, version("2", "2022-12-31", ""));

        RegulationSnapshot now = inForce.current();
        assertThat(now.forYear(2019)).isEmpty();
        assertThat(now.forYear(2020)).map(one -> one.filed().version()).contains("1");
        assertThat(now.forYear(2021)).isEmpty();
        assertThat(now.forYear(2022)).map(one -> one.filed().version()).contains("2");
        assertThat(now.forYear(2100)).map(one -> one.filed().version()).contains("2");
    }

    @Test
    void of_several_valid_versions_the_one_that_begins_last_holds_and_of_those_the_one_put_in_force_last() {
        RegulationsInForce inForce = open();
        put(inForce, version("open", "2020-01-01", ""));
        put(inForce, version("within", "2022-01-01", "2022-12-31"));
        put(inForce, version("later", "2024-01-01", ""));
        Outcome corrected = inForce.propose(Proposal.of(version("corrected", "2020-01-01", ""), day("2024-02-01"), "HR")
                .because("Errore materiale"));
        assertThat(corrected.accepted()).isTrue();

        RegulationSnapshot now = inForce.current();
        assertThat(List.of(2020, 2021, 2022, 2023, 2024, 2025).stream()
                        .map(year -> now.forYear(year).orElseThrow().filed().version()))
                .containsExactly("corrected", "corrected", "within", "corrected", "later", "later");
        assertThat(shown(corrected.notices())).contains("SAME_START /validFrom", "PAST_YEARS_CHANGE /validFrom");
    }

    @Test
    void a_plan_of_a_year_without_version_is_refused_and_told_which_there_are() {
        RegulationsInForce inForce = open();
        put(inForce, SECOND);

        InvalidDocumentException refused = catchThrowableOfType(
                InvalidDocumentException.class, () -> inForce.current().evaluate(OF_2023));

        assertThat(refused.problems().get(0).toString())
                .startsWith("/year  NO_REGULATION")
                .contains("2023", "2 (2024-01-01 - )");
    }

    @Test
    void a_past_year_replays_to_the_same_bytes_when_a_new_version_is_there() {
        RegulationsInForce inForce = open();
        put(inForce, FIRST);
        String before = EvaluationJson.write(inForce.current().evaluate(OF_2023));

        put(inForce, SECOND);

        assertThat(EvaluationJson.write(inForce.current().evaluate(OF_2023))).isEqualTo(before);
        assertThat(EvaluationJson.write(open().current().evaluate(OF_2023))).isEqualTo(before);
    }

    @Test
    void an_evaluation_is_made_again_by_its_digest_even_if_its_year_has_another_version_now() {
        RegulationsInForce inForce = open();
        put(inForce, FIRST);
        Evaluation before = inForce.current().evaluate(OF_2023);
        Regulation correction =
                SomeVersions.named(Samples.inForce(SECOND, day("2023-01-01"), null), "sample", "3", null);
        assertThat(inForce.propose(
                                Proposal.of(correction, day("2024-06-01"), "HR").because("Errore"))
                        .accepted())
                .isTrue();
        assertThat(EvaluationJson.write(inForce.current().evaluate(OF_2023)))
                .isNotEqualTo(EvaluationJson.write(before));

        StoredVersion then =
                inForce.current().withDigest(before.digests().regulation()).orElseThrow();

        assertThat(EvaluationJson.write(RULES.evaluate(OF_2023, then.regulation())))
                .isEqualTo(EvaluationJson.write(before));
    }

    // Several at once.

    @Test
    void a_snapshot_stays_what_it_was() {
        RegulationsInForce inForce = open();
        put(inForce, FIRST);
        RegulationSnapshot begun = inForce.current();

        put(inForce, SECOND);

        assertThat(begun.versions()).hasSize(1);
        assertThat(inForce.current().versions()).hasSize(2);
    }

    @Test
    void another_process_is_seen_when_looked_for_and_when_a_version_is_proposed() {
        RegulationsInForce one = open();
        RegulationsInForce other = open();
        put(one, FIRST);

        assertThat(other.current().versions()).isEmpty();
        assertThat(other.refresh().versions()).hasSize(1);
        put(one, SECOND);
        put(other, version("3", "2025-01-01", ""));

        assertThat(one.refresh().versions()).hasSize(3);
    }

    @Test
    void a_store_that_is_busy_or_was_changed_meanwhile_refuses_and_says_so() {
        for (RegulationStoreException.Code code :
                List.of(RegulationStoreException.Code.BUSY, RegulationStoreException.Code.NOT_NEXT)) {
            RegulationStore store = new RegulationStore() {
                @Override
                public List<StoredVersion> versions() {
                    return List.of();
                }

                @Override
                public void add(StoredVersion next) {
                    throw new RegulationStoreException(
                            code, Map.of("place", "here", "version", "1", "versions", "1"), null);
                }
            };

            Outcome outcome = RegulationsInForce.open(store, QUICK)
                    .propose(Proposal.of(FIRST, day("2023-01-01"), "HR").because("Subito"));

            assertThat(outcome.accepted()).isFalse();
            assertThat(outcome.notices().get(0).code()).isEqualTo(NoticeCode.valueOf("STORE_" + code.kind()));
        }
    }

    @Test
    void readers_evaluate_by_whole_versions_while_a_writer_swaps_200_times() throws Exception {
        RuleBook rules = RULES;
        RegulationsInForce inForce = RegulationsInForce.open(DirectoryStore.on(new FaultyDisk()), QUICK);
        List<Regulation> two = List.of(FIRST, Samples.withCaps(FIRST, "30", "20"));
        List<String> expected = new ArrayList<>();
        for (Regulation one : two) {
            expected.add(conclusions(rules.evaluate(OF_2023, one)));
        }
        assertThat(expected.get(0)).isNotEqualTo(expected.get(1));
        inForce.propose(swap(two, 0));
        AtomicBoolean writing = new AtomicBoolean(true);
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            Callable<List<Integer>> reader = () -> {
                List<Integer> seen = new ArrayList<>();
                while (writing.get()) {
                    RegulationSnapshot begun = inForce.current();
                    int number = begun.versions().size();
                    Evaluation evaluation = begun.evaluate(OF_2023);
                    if (!conclusions(evaluation).equals(expected.get((number - 1) % 2))
                            || !evaluation
                                    .digests()
                                    .regulation()
                                    .equals(begun.versions()
                                            .get(number - 1)
                                            .filed()
                                            .digest())) {
                        throw new AssertionError("Version " + number + " was not evaluated as such.");
                    }
                    seen.add(number);
                }
                return seen;
            };
            Future<List<Integer>> one = threads.submit(reader);
            Future<List<Integer>> other = threads.submit(reader);
            for (int i = 1; i <= 200; i++) {
                assertThat(inForce.propose(swap(two, i)).accepted()).isTrue();
            }
            writing.set(false);

            for (Future<List<Integer>> seen : List.of(one, other)) {
                assertThat(seen.get()).isSorted().hasSizeGreaterThan(10);
                assertThat(seen.get().stream().distinct().count()).isGreaterThan(3);
            }
        } finally {
            writing.set(false);
            threads.shutdownNow();
        }
        assertThat(inForce.current().versions()).hasSize(201);
    }

    private static Proposal swap(List<Regulation> two, int i) {
        Regulation next = SomeVersions.named(two.get(i % 2), "sample", "v" + i, null);
        return Proposal.of(next, LocalDate.of(2023, 1, 1), "HR").because("Prova");
    }

    /** All but what names the version. */
    private static String conclusions(Evaluation evaluation) {
        return evaluation.units().stream()
                .map(one -> one.points() + " " + one.degree())
                .toList()
                .toString();
    }

    @Test
    void a_damaged_store_is_told_and_what_runs_goes_on() throws Exception {
        RegulationsInForce inForce = open();
        put(inForce, FIRST);
        Files.delete(directory.resolve("version-0001-" + Canonical.digest(FIRST) + ".json"));

        assertThatThrownBy(inForce::refresh).isInstanceOf(RegulationStoreException.class);
        assertThatThrownBy(() -> inForce.propose(Proposal.of(SECOND, day("2024-01-01"), "HR")))
                .isInstanceOf(RegulationStoreException.class);
        assertThat(inForce.current().evaluate(OF_2023).units()).isNotEmpty();
    }
}
