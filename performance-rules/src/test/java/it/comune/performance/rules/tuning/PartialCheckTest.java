package it.comune.performance.rules.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.performance.json.Limits;
import it.comune.performance.json.PartialRegulation;
import it.comune.performance.json.RegulationJson;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.rules.Regulations;
import it.comune.performance.rules.RuleBook;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What can be read is checked, whatever cannot; and nothing is said of a value that nobody wrote. */
class PartialCheckTest {
    private static final RegulationCheck CHECK = RegulationCheck.of(RuleBook.standard());
    private static final Regulation STAND_IN = Regulations.named("alzano-lombardo");

    /** A value of a member, at the end of a line of the document as it is written. */
    private static final Pattern VALUE = Pattern.compile("(?m)(\": |^ +)(\"[^\"]*\"|[0-9.]+|true|false)(,?)$");

    /** With something to say of nearly every check. */
    private static String spotted() {
        String json = RegulationJson.write(Regulations.named("standard"))
                .replace("\"validFrom\": \"2018-01-01\"", "\"validFrom\": \"2023-07-01\"");
        json = changed(json, "\"interimRate\": {\n *\"value\": [0-9.]+", "0.1");
        json = changed(json, "\"organisationalShare\": {\n *\"value\": [0-9.]+", "0.9");
        json = changed(json, "\"graceDays\": {\n *\"value\": [0-9]+", "20");
        json = changed(json, "\"minimumDays\": {\n *\"value\": [0-9]+", "0");
        return changed(json, "\"area\": {\n *\"value\": [0-9]+", "70");
    }

    private static String changed(String json, String place, String value) {
        Matcher matcher = Pattern.compile(place.replace("{", "\\{")).matcher(json);
        assertThat(matcher.find()).as(place).isTrue();
        String found = matcher.group();
        return json.replace(found, found.substring(0, found.lastIndexOf(' ') + 1) + value);
    }

    private static PartialRegulation attempt(String json) {
        return RegulationJson.attempt(json, Limits.REGULATION, STAND_IN);
    }

    private static Set<String> said(List<Notice> notices) {
        return notices.stream()
                .filter(one -> one.code() != NoticeCode.NATIONAL_NOT_COMPARED)
                .map(one -> one.code() + " " + one.pointer())
                .collect(Collectors.toSet());
    }

    @Test
    void whatever_cannot_be_read_takes_nothing_from_the_rest_and_adds_nothing() {
        String json = spotted();
        Set<String> whole = said(CHECK.check(RegulationJson.read(json)));
        List<String> withoutRest = new ArrayList<>();
        Matcher value = VALUE.matcher(json);
        int tried = 0;
        while (value.find()) {
            String broken = json.substring(0, value.start(2)) + "{}" + json.substring(value.end(2));
            PartialRegulation partial = attempt(broken);
            Set<String> said = said(CHECK.check(partial));

            assertThat(partial.isWhole()).as(value.group()).isFalse();
            assertThat(partial.regulation())
                    .as(value.group() + partial.problems())
                    .isNotNull();
            assertThat(whole).as(value.group()).containsAll(said);
            if (whole.size() - said.size() > 5) {
                withoutRest.add(value.group() + " " + (whole.size() - said.size()));
            }
            tried++;
        }

        assertThat(whole.size()).isGreaterThan(45);
        assertThat(tried).isGreaterThan(250);
        assertThat(withoutRest).isEmpty();
    }

    @Test
    void a_value_below_a_minimum_is_told_beside_one_that_cannot_be_read() {
        PartialRegulation partial = attempt(changed(spotted(), "\"fraction\": 0.7", "\"tanto\""));

        assertThat(partial.problems()).hasSize(1);
        assertThat(CHECK.check(partial))
                .extracting(one -> one.code() + " " + one.pointer())
                .contains(
                        "NATIONAL_LIMIT /premiums/unitHeads/interimRate/value",
                        "NATIONAL_LIMIT /premiums/productivity/organisationalShare/value",
                        "ASSUMED /premiums/bands/assumed",
                        "PART_OF_YEAR /validFrom");
    }

    @Test
    void pointers_lead_into_the_document_as_it_was_written_although_an_element_was_left_out() {
        String json = spotted().replace("\"effect\": \"REDUCES\"", "\"effect\": \"NEUTRAL\"");
        json = changed(json, "\"kind\": \"MATERNITY\",\n *\"effect\": \"NEUTRAL\"", "\"REDUCE\"");
        json = changed(json, "\"kind\": \"LAW_104\",\n *\"effect\": \"NEUTRAL\"", "\"REDUCES\"");
        String place =
                RegulationJson.read(json.replace("\"REDUCE\"", "\"REDUCES\"")).people().absences().value().stream()
                                .map(one -> one.kind().name())
                                .toList()
                                .indexOf("LAW_104")
                        + "";

        assertThat(CHECK.check(attempt(json)))
                .filteredOn(one -> one.code() == NoticeCode.PROTECTED_ABSENCE_REDUCES)
                .extracting(Notice::pointer)
                .containsExactly("/people/absences/value/" + place + "/effect");
    }

    @Test
    void with_one_date_limits_are_those_of_its_year_and_without_any_it_is_said_that_none_was_compared() {
        String json = spotted().replaceAll("\"validTo\": \"[^\"]*\",", "");
        String from =
                json.replace("\"validFrom\": \"2023-07-01\"", "\"validFrom\": \"2023-07-01\", \"validTo\": \"mai\"");
        String to = json.replace(
                "\"validFrom\": \"2023-07-01\"", "\"validFrom\": \"31/06/2023\", \"validTo\": \"2025-06-30\"");
        String none =
                json.replace("\"validFrom\": \"2023-07-01\"", "\"validFrom\": \"31/06/2023\", \"validTo\": \"mai\"");

        assertThat(limits(from))
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text).endsWith("Piani: 2023."));
        assertThat(limits(to)).isNotEmpty().allSatisfy(text -> assertThat(text).endsWith("Piani: 2024."));
        assertThat(limits(none)).isEmpty();
        assertThat(CHECK.check(attempt(none)))
                .extracting(Notice::code)
                .contains(NoticeCode.NATIONAL_NOT_COMPARED, NoticeCode.ASSUMED)
                .doesNotContain(NoticeCode.NO_PLAN_YEAR, NoticeCode.PART_OF_YEAR, NoticeCode.YEARS_NOT_COVERED);
    }

    private static List<String> limits(String json) {
        return CHECK.check(attempt(json)).stream()
                .filter(one -> one.code() == NoticeCode.NATIONAL_LIMIT)
                .map(one -> one.message().it())
                .toList();
    }

    @Test
    void a_notice_does_not_name_a_version_that_nobody_wrote() {
        PartialRegulation partial = attempt(spotted().replace("\"version\": \"1.0\"", "\"version\": \"1 0\""));

        assertThat(CHECK.check(partial))
                .isNotEmpty()
                .extracting(Notice::regulation)
                .containsOnly("standard ?");
    }

    @Test
    void of_what_is_no_document_nothing_is_checked() {
        for (String text : List.of("", "{", "[]", "{} x")) {
            PartialRegulation partial = attempt(text);

            assertThat(partial.problems()).as(text).isNotEmpty();
            assertThat(CHECK.check(partial)).extracting(Notice::code).doesNotContain(NoticeCode.ASSUMED);
        }
    }
}
