package it.comune.performance.rules.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import it.comune.performance.regulation.Profile;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.rules.RuleBook;
import it.comune.performance.testing.Samples;
import it.comune.performance.value.Money;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImpactCsvTest {
    private static final Regulation BEFORE = Samples.withoutTopUp(Samples.regulation());
    private static final Regulation STRICTER =
            Samples.with(BEFORE, Samples.lateness("0:1", "15:0.90", "30:0.60", "60:0.50", ":0"));

    private static Impact impact() {
        Profile employee = BEFORE.people().profiles().value().get(0);
        Town town = new Town(BEFORE, 2023).unit("GOOD", BigDecimal.ONE).area("LATE");
        town.completed("LATE", "LATE.X", new BigDecimal("60"), town.day(3, 1), town.day(3, 21));
        for (int i = 0; i < 5; i++) {
            town.person("L" + i, employee, "LATE");
        }
        for (int i = 0; i < 4; i++) {
            town.person("G" + i, employee, "GOOD").partTime(new BigDecimal("0.5"));
        }
        return ImpactPreview.of(RuleBook.standard()).compare(BEFORE, STRICTER, List.of(town.dossier()), Progress.NONE);
    }

    private interface Write {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    private static List<String> lines(Write write) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write.to(out);
        String text = out.toString(StandardCharsets.UTF_8);
        assertThat(text).endsWith("\r\n");
        return List.of(text.split("\r\n", -1)).subList(0, text.split("\r\n", -1).length - 1);
    }

    @Test
    void aggregates_in_english_have_decimal_points() throws IOException {
        List<String> lines = lines(out -> ImpactCsv.write(impact().published(), Locale.ENGLISH, out));

        assertThat(lines.get(0))
                .isEqualTo("Entity,Year,Grouping,Group,People,Winners,Losers,Unchanged,Before (euros),After (euros),"
                        + "Difference (euros),Difference (%),Mean before (euros),Mean after (euros),"
                        + "Standard deviation before (euros),Standard deviation after (euros),Note");
        // 18000 euros over a base of 7: 2571.428571 each, half as much part time. Late: 0.8 and 0.9 of a half, then 0.7
        // and 0.8;
        // each share floors its sum: 7714.28 + 8357.14, then 7071.42 + 7714.28. Cents of rounding move nobody else.
        assertThat(lines.get(2))
                .isEqualTo("Comune inventato,2023,total,,9,masked,masked,masked,16071.42,14785.70,-1285.72,-8.00,"
                        + "1785.71,1642.86,447.21,319.44,");
        assertThat(lines)
                .contains(
                        "Comune inventato,2023,unit,LATE,masked,masked,masked,masked,masked,masked,masked,masked,,,,,");
        assertThat(lines).noneMatch(one -> one.contains("L0"));
    }

    @Test
    void aggregates_in_italian_have_quoted_decimal_commas() throws IOException {
        List<String> lines = lines(out -> ImpactCsv.write(impact().published(), Locale.ITALIAN, out));

        assertThat(lines.get(0)).startsWith("Ente,Anno,Raggruppamento,Gruppo,Persone,Guadagnano,Perdono,Invariate,");
        assertThat(lines.get(2))
                .isEqualTo("Comune inventato,2023,totale,,9,riservato,riservato,riservato,\"16071,42\",\"14785,70\","
                        + "\"-1285,72\",\"-8,00\",\"1785,71\",\"1642,86\",\"447,21\",\"319,44\",");
        assertThat(lines).anyMatch(one -> one.startsWith("Comune inventato,2023,fondo,produttività,,,,,\"16071,42\","));
        assertThat(lines).anyMatch(one -> one.startsWith("Comune inventato,2023,orario,tempo pieno,riservato"));
    }

    @Test
    void units_have_degrees_and_points() throws IOException {
        List<String> lines = lines(out -> ImpactCsv.writeUnits(impact().published(), Locale.ENGLISH, out));

        assertThat(lines.get(0)).startsWith("Entity,Year,Unit,Degree before,Degree after,Difference of degree,");
        assertThat(lines).contains("Comune inventato,2023,LATE,0.75,0.6,-0.15,45.00,36.00,-9.00,60,60");
    }

    @Test
    void units_are_the_same_for_the_office() throws IOException {
        Impact impact = impact();

        assertThat(lines(out -> ImpactCsv.writeUnits(impact.office(), Locale.ITALIAN, out)))
                .isEqualTo(lines(out -> ImpactCsv.writeUnits(impact.published(), Locale.ITALIAN, out)));
    }

    @Test
    void the_office_sees_everybody_and_why() throws IOException {
        List<String> lines = lines(out -> ImpactCsv.write(impact().office(), Locale.ITALIAN, out));

        // A header, the total of all years and of the year, 2 units, 1 area, 2 working times, 1 profile, 1 fund, 9
        // people.
        assertThat(lines).hasSize(19);
        assertThat(lines.get(0))
                .startsWith("Ente,Anno,Raggruppamento,Gruppo,Persone,Guadagnano,Perdono,Invariate,")
                .endsWith("Scheda,Area contrattuale,Unità,Orario,Punteggio prima,Punteggio dopo,"
                        + "Differenza di punteggio,Motivi,Nota");
        assertThat(lines.get(1)).startsWith(",,totale,,9,0,5,4,\"16071,42\",");
        assertThat(lines.get(2))
                .startsWith("Comune inventato,2023,totale,,9,0,5,4,\"16071,42\",\"14785,70\",\"-1285,72\",\"-8,00\",")
                .contains(",\"1285,71\",\"1285,70\",");
        assertThat(lines).anyMatch(one -> one.startsWith("Comune inventato,2023,unità,LATE,5,0,5,0,"));
        assertThat(lines.get(18))
                .startsWith("Comune inventato,2023,persona,L4,1,0,1,0,")
                .contains(",DIPENDENTE,")
                .contains(",LATE,tempo pieno,\"85,00\",\"76,00\",\"-9,00\",")
                .contains("QUOTA-01 la quota teorica per la frazione: -")
                .contains("(premiumBands 3 → premiumBands 2)");
        assertThat(lines).allMatch(one -> cells(one) == cells(lines.get(0)));
    }

    /** How many cells a line has. */
    private static long cells(String line) {
        return line.replaceAll("\"[^\"]*\"", "").chars().filter(c -> c == ',').count();
    }

    @Test
    void a_masked_year_and_a_repeated_dossier_are_told_in_the_note() throws IOException {
        assertThat(lines(out -> ImpactCsv.write(masked(PublicImpact.Hidden.FEW_MOVE), Locale.ENGLISH, out))
                        .get(2))
                .startsWith("C,2023,total,,masked,")
                .endsWith(
                        ",\"masked: the amounts of fewer than 5 people would change, and the difference of the totals would"
                                + " tell them | dossier given more than once: it counts once\"");
    }

    @ParameterizedTest
    @EnumSource
    void every_reason_why_a_year_is_masked_is_said_in_both_languages(PublicImpact.Hidden hidden) throws IOException {
        assertThat(lines(out -> ImpactCsv.write(masked(hidden), Locale.ITALIAN, out))
                        .get(2))
                .contains("riservato: ");
        assertThat(lines(out -> ImpactCsv.write(masked(hidden), Locale.ENGLISH, out))
                        .get(2))
                .contains("masked: ");
    }

    private static PublicImpact masked(PublicImpact.Hidden hidden) {
        return new PublicImpact(
                "a 1",
                "b 1",
                null,
                List.of(new PublicImpact.Year(
                        "C",
                        2023,
                        LocalDate.of(2024, 1, 31),
                        hidden,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        null,
                        List.of())),
                List.of(),
                List.of(new RepeatedDossier("C", 2023, LocalDate.of(2024, 1, 31), 2)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)"})
    void a_text_that_would_run_as_a_formula_does_not(String name) throws IOException {
        String csv = String.join("\r\n", lines(out -> ImpactCsv.write(named(name), Locale.ENGLISH, out)));

        assertThat(csv).contains("'" + name);
        // Numbers are numbers, negative ones as well.
        assertThat(csv).contains(",-5.00,");
    }

    @Test
    void commas_and_quotation_marks_are_quoted_and_line_ends_are_spaces() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImpactCsv.write(named("Comune di \"X\",\nY"), Locale.ENGLISH, out);

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\"Comune di \"\"X\"\", Y\",2023,");
    }

    @Test
    void an_empty_impact_is_a_header_and_a_masked_total() throws IOException {
        PublicImpact empty = new PublicImpact("a 1", "b 1", null, List.of(), List.of(), List.of());

        assertThat(lines(out -> ImpactCsv.write(empty, Locale.ENGLISH, out))).hasSize(2);
    }

    private static PublicImpact named(String municipality) {
        PublicImpact.Figures figures =
                new PublicImpact.Figures(7, new PublicImpact.Moves(0, 7, 0), Money.of("10"), Money.of("5"));
        return new PublicImpact("a 1", "b 1", figures, List.of(year(municipality, figures)), List.of(), List.of());
    }

    private static PublicImpact.Year year(String municipality, PublicImpact.Figures total) {
        return new PublicImpact.Year(
                municipality,
                2023,
                LocalDate.of(2024, 1, 31),
                null,
                total,
                null,
                null,
                List.of(),
                List.of(),
                null,
                List.of());
    }
}
