package it.comune.performance.report;

import it.comune.performance.dossier.Objective;
import it.comune.performance.evaluation.Outcome;
import it.comune.performance.evaluation.Text;
import it.comune.performance.publishing.Csv;
import it.comune.performance.publishing.Disclosure;
import it.comune.performance.report.StaffView.AmountClass;
import it.comune.performance.report.StaffView.FundGroup;
import it.comune.performance.report.StaffView.Group;
import it.comune.performance.report.StaffView.ScoreClass;
import it.comune.performance.value.Degree;
import it.comune.performance.value.Numbers;
import it.comune.performance.value.Points;
import it.comune.performance.value.Ratio;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a municipality publishes of the premiums of a year: allocated and distributed totals, how many are in which class of score and
 * premium, how much the evaluation differentiates, for unit heads and employees separately where there are enough of them; and, of the
 * plan, the points of the units and the outcomes of the objectives. Source: D.Lgs. 33/2013 art. 20 (C).
 *
 * <p>Made from what anybody may know, so that nobody's own data can be in it; groups are put together there until nothing
 * follows about fewer than {@value Disclosure#LEAST_PEOPLE}. Measures of differentiation are computed from the classes that are shown, and so tell nothing that those do not.
 *
 * @param tables each of them one file
 */
public record OpenData(List<Table> tables) {
    /** Decimals of a measure of differentiation, rounded HALF_UP. */
    private static final int DECIMALS = 4;

    private static final String BETWEEN = "+";

    /** Names of columns; the words of the report are for people. */
    private static final Map<Outcome, String> ITALIAN = Map.of(
            Outcome.ACHIEVED, "realizzati",
            Outcome.EXEMPT, "esenti",
            Outcome.PARTIALLY_ACHIEVED, "realizzati_in_parte",
            Outcome.NOT_ACHIEVED, "non_realizzati",
            Outcome.NOT_DUE, "non_dovuti",
            Outcome.EXCLUDED, "esclusi");

    /** So that no spreadsheet runs them. */
    private static final Text WRITTEN = new Text(
            "un punto e virgola diventa una virgola, una tabulazione o una fine riga uno spazio; davanti a ciò che comincerebbe come una formula (= + - @) c'è un apostrofo",
            "a semicolon becomes a comma, a tabulator or a line end a space; what would begin like a formula (= + - @) has an apostrophe before it");

    /** What a column holds. */
    public enum Type {
        TEXT,
        INTEGER,
        DECIMAL
    }

    /**
     * A column, as the data dictionary describes it.
     *
     * @param name in the header of the file
     * @param meaning in words
     * @param unit of measure; empty where there is none
     * @param type what it holds
     * @param isMasked whether groups of people that are too small are put together in it
     */
    public record Column(String name, Text meaning, String unit, Type type, boolean isMasked) {}

    /**
     * One file.
     *
     * @param name of the file, without its ending
     * @param columns in their order
     * @param rows cells as they are written: numbers with a decimal point, texts harmless in spreadsheets ({@link Csv#text}); empty:
     *     none
     */
    public record Table(String name, List<Column> columns, List<List<String>> rows) {
        /** @throws IllegalArgumentException when a row has not as many cells as there are columns */
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            for (List<String> row : rows) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException(
                            "A row of " + name + " has " + row.size() + " cells instead of " + columns.size() + ".");
                }
            }
        }

        /** The file: RFC 4180, to be written in UTF-8. */
        public String csv() {
            List<List<String>> all = new ArrayList<>();
            all.add(columns.stream().map(Column::name).toList());
            all.addAll(rows);
            return Csv.written(all);
        }
    }

    public OpenData {
        tables = List.copyOf(tables);
    }

    /** Everything that is published. */
    public static OpenData of(PublicView view) {
        Provenance from = view.plan().provenance();
        List<String> whose = List.of(Csv.text(from.municipality()), String.valueOf(from.year()));
        List<Table> tables = new ArrayList<>();
        tables.add(funds(view.staff(), whose));
        tables.add(scores(view.staff(), whose));
        tables.add(amounts(view.staff(), whose));
        tables.add(differentiation(view.staff(), whose));
        tables.add(units(view.plan(), whose));
        tables.add(objectives(view.plan(), whose));
        return new OpenData(tables);
    }

    /** All files by their names, the dictionary last; to be written in UTF-8. */
    public Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        tables.forEach(table -> files.put(table.name() + ".csv", table.csv()));
        Table dictionary = dictionary();
        files.put(dictionary.name() + ".csv", dictionary.csv());
        return files;
    }

    /** The data dictionary: a row for each column of each table. */
    public Table dictionary() {
        List<List<String>> rows = new ArrayList<>();
        for (Table table : tables) {
            for (Column column : table.columns()) {
                rows.add(List.of(
                        table.name(),
                        column.name(),
                        column.meaning().it(),
                        column.meaning().en(),
                        column.unit(),
                        column.type().name(),
                        column.type() == Type.TEXT ? WRITTEN.it() : "",
                        column.type() == Type.TEXT ? WRITTEN.en() : "",
                        column.isMasked() ? "MIN_" + Disclosure.LEAST_PEOPLE : ""));
            }
        }
        return new Table(
                "dizionario",
                List.of(
                        text("tabella", "nome del file, senza .csv", "name of the file, without .csv"),
                        text("colonna", "nome della colonna", "name of the column"),
                        text("significato_it", "che cosa contiene, in italiano", "what it holds, in Italian"),
                        text("significato_en", "che cosa contiene, in inglese", "what it holds, in English"),
                        text("unita_di_misura", "unità di misura; vuota: nessuna", "unit of measure; empty: none"),
                        text(
                                "tipo",
                                "TEXT, INTEGER o DECIMAL (punto decimale)",
                                "TEXT, INTEGER or DECIMAL (decimal point)"),
                        text(
                                "scrittura_it",
                                "come sono scritti i testi, in italiano",
                                "how texts are written, in Italian"),
                        text(
                                "scrittura_en",
                                "come sono scritti i testi, in inglese",
                                "how texts are written, in English"),
                        text(
                                "mascheramento",
                                "MIN_5: i gruppi sono uniti ad altri, finché nulla se ne ricava su meno di 5 persone, nemmeno sommando e sottraendo",
                                "MIN_5: groups are put together with others until nothing follows about fewer than 5 people, not even by adding and subtracting")),
                rows);
    }

    private static Table funds(StaffView staff, List<String> whose) {
        List<List<String>> rows = new ArrayList<>();
        for (FundGroup one : staff.funds()) {
            rows.add(row(
                    whose,
                    one.funds().stream()
                            .map(fund -> fund.kind().name())
                            .distinct()
                            .collect(Collectors.joining(BETWEEN)),
                    one.funds().stream()
                            .map(StaffView.FundName::project)
                            .flatMap(project -> Stream.ofNullable(project).map(Csv::text))
                            .collect(Collectors.joining(BETWEEN)),
                    one.amount().toString(),
                    one.distributed().toString(),
                    one.residual().toString(),
                    one.payable() == null ? "" : one.payable().toString(),
                    one.distributedWithoutExemptions() == null
                            ? ""
                            : one.distributedWithoutExemptions().toString()));
        }
        return new Table(
                "fondi",
                columns(
                        masked(
                                "fondo",
                                Type.TEXT,
                                "",
                                "fondo, o più fondi uniti con +",
                                "fund, or several put together with +"),
                        masked("progetti", Type.TEXT, "", "progetti, uniti con +", "projects, put together with +"),
                        masked("stanziato", Type.DECIMAL, "EUR", "somma stanziata", "amount allocated"),
                        masked("distribuito", Type.DECIMAL, "EUR", "somma distribuita", "amount distributed"),
                        masked(
                                "residuo",
                                Type.DECIMAL,
                                "EUR",
                                "stanziato meno distribuito",
                                "allocated less distributed"),
                        masked(
                                "pagabile",
                                Type.DECIMAL,
                                "EUR",
                                "del distribuito, ciò che si può pagare; vuoto: riservato, perché accanto agli altri importi di più fondi uniti direbbe quanto va a uno di essi",
                                "of what is distributed, what may be paid; empty: masked, since beside the other amounts of several funds put together it would tell how much goes to one of them"),
                        masked(
                                "distribuito_senza_esenzioni",
                                Type.DECIMAL,
                                "EUR",
                                "somma che si distribuirebbe se nessuna causa non imputabile fosse riconosciuta; vuoto: riservato, come pagabile",
                                "amount that would be distributed had no exempt cause been recognised; empty: masked, as pagabile is")),
                rows);
    }

    private static Table scores(StaffView staff, List<String> whose) {
        List<List<String>> rows = new ArrayList<>();
        for (Group group : staff.groups()) {
            for (ScoreClass one : group.scores()) {
                rows.add(row(
                        whose,
                        roles(group),
                        Numbers.show(one.from()),
                        one.below() == null ? "" : Numbers.show(one.below()),
                        String.valueOf(one.people())));
            }
        }
        return new Table(
                "classi_punteggio",
                columns(
                        roles(),
                        masked(
                                "da_punti",
                                Type.DECIMAL,
                                "punti",
                                "punteggio da cui la classe comincia, compreso",
                                "score from which the class begins, included"),
                        masked(
                                "a_meno_di_punti",
                                Type.DECIMAL,
                                "punti",
                                "punteggio a cui finisce, escluso; vuoto: nessun limite",
                                "score at which it ends, not included; empty: no limit"),
                        masked("persone", Type.INTEGER, "persone", "quante persone", "how many people")),
                rows);
    }

    private static Table amounts(StaffView staff, List<String> whose) {
        List<List<String>> rows = new ArrayList<>();
        for (Group group : staff.groups()) {
            for (AmountClass one : group.amounts()) {
                rows.add(row(
                        whose,
                        roles(group),
                        one.from().toString(),
                        one.below() == null ? "" : one.below().toString(),
                        String.valueOf(one.people())));
            }
        }
        return new Table(
                "classi_premio",
                columns(
                        roles(),
                        masked(
                                "da_euro",
                                Type.DECIMAL,
                                "EUR",
                                "importo da cui la classe comincia, compreso",
                                "amount from which the class begins, included"),
                        masked(
                                "a_meno_di_euro",
                                Type.DECIMAL,
                                "EUR",
                                "importo a cui finisce, escluso; vuoto: nessun limite",
                                "amount at which it ends, not included; empty: no limit"),
                        masked("persone", Type.INTEGER, "persone", "quante persone", "how many people")),
                rows);
    }

    private static Table differentiation(StaffView staff, List<String> whose) {
        List<List<String>> rows = new ArrayList<>();
        for (Group group : staff.groups()) {
            measures(
                            row(whose, roles(group), "PUNTEGGIO"),
                            group.scores().stream().map(ScoreClass::people).toList())
                    .ifPresent(rows::add);
            measures(
                            row(whose, roles(group), "PREMIO"),
                            group.amounts().stream().map(AmountClass::people).toList())
                    .ifPresent(rows::add);
        }
        return new Table(
                "differenziazione",
                columns(
                        roles(),
                        masked(
                                "misura",
                                Type.TEXT,
                                "",
                                "PUNTEGGIO o PREMIO: su quali classi",
                                "PUNTEGGIO (score) or PREMIO (premium): of which classes"),
                        masked(
                                "persone",
                                Type.INTEGER,
                                "persone",
                                "quante persone in tutte le classi",
                                "how many people in all classes"),
                        masked(
                                "classi_occupate",
                                Type.INTEGER,
                                "classi",
                                "quante classi pubblicate hanno persone",
                                "how many published classes have people"),
                        masked(
                                "quota_classe_piu_alta",
                                Type.DECIMAL,
                                "",
                                "parte delle persone che è nella classe più alta, 4 decimali, arrotondata (HALF_UP)",
                                "part of the people in the highest class, 4 decimals, rounded (HALF_UP)"),
                        masked(
                                "indice_differenziazione",
                                Type.DECIMAL,
                                "",
                                "1 meno la somma dei quadrati delle quote delle classi: la probabilità che due persone, scelte a caso con reimmissione, siano in classi diverse; 0: tutte nella stessa; 4 decimali, HALF_UP",
                                "1 less the sum of the squared shares of the classes: the probability that two people, drawn with replacement, are in different classes; 0: all in one; 4 decimals, HALF_UP")),
                rows);
    }

    /** Nothing where nobody is shown. */
    private static Optional<List<String>> measures(List<String> row, List<Integer> classes) {
        int people = classes.stream().mapToInt(one -> one).sum();
        if (people == 0) {
            return Optional.empty();
        }
        List<Integer> occupied = classes.stream().filter(one -> one > 0).toList();
        Ratio same = Ratio.ZERO;
        for (int one : occupied) {
            Ratio share = Ratio.of(one, people);
            same = same.plus(share.times(share));
        }
        List<String> all = new ArrayList<>(row);
        all.add(String.valueOf(people));
        all.add(String.valueOf(occupied.size()));
        all.add(rounded(Ratio.of(classes.get(classes.size() - 1), people)));
        all.add(rounded(Ratio.ONE.minus(same)));
        return Optional.of(all);
    }

    private static String rounded(Ratio measure) {
        return measure.roundedHalfUp(DECIMALS).toPlainString();
    }

    private static Table units(PlanView plan, List<String> whose) {
        List<List<String>> rows = new ArrayList<>();
        for (PlanView.UnitLine one : plan.units()) {
            List<String> row = new ArrayList<>(row(
                    whose,
                    Csv.text(one.unit()),
                    Csv.text(one.title()),
                    number(one.points()),
                    number(one.pointsWithoutExemptions()),
                    Numbers.show(one.maximum()),
                    number(one.degree()),
                    number(one.degreeWithoutExemptions())));
            for (Outcome outcome : Outcome.values()) {
                row.add(String.valueOf(one.outcomes().getOrDefault(outcome, 0)));
            }
            rows.add(row);
        }
        List<Column> columns = new ArrayList<>(columns(
                text("unita", "identificativo dell'unità", "id of the unit"),
                text("titolo", "nome dell'unità", "name of the unit"),
                open(
                        "punti",
                        "punti",
                        "punti dell'unità; vuoto: non valutata",
                        "points of the unit; empty: not evaluated"),
                open(
                        "punti_senza_esenzioni",
                        "punti",
                        "punti se nessuna causa non imputabile fosse riconosciuta",
                        "points had no exempt cause been recognised"),
                open("massimo", "punti", "punti di un grado pieno", "points of a full degree"),
                open("grado", "", "grado tra 0 e 1", "degree between 0 and 1"),
                open(
                        "grado_senza_esenzioni",
                        "",
                        "grado se nessuna causa non imputabile fosse riconosciuta",
                        "degree had no exempt cause been recognised")));
        for (Outcome outcome : Outcome.values()) {
            Text name = new Text(
                    "quanti obiettivi hanno l'esito " + outcome, "how many objectives have the outcome " + outcome);
            columns.add(new Column("obiettivi_" + ITALIAN.get(outcome), name, "obiettivi", Type.INTEGER, false));
        }
        return new Table("unita", columns, rows);
    }

    private static Table objectives(PlanView plan, List<String> whose) {
        List<List<String>> rows = new ArrayList<>();
        for (PlanView.ObjectiveLine one : plan.objectives()) {
            Optional<Objective> objective = plan.records().objective(one.objective());
            rows.add(row(
                    whose,
                    Csv.text(one.objective()),
                    Csv.text(objective.map(Objective::title).orElse("")),
                    Csv.text(objective.map(Objective::strategicArea).orElse("")),
                    Csv.text(one.unit()),
                    one.outcome().name(),
                    number(one.degree()),
                    number(one.degreeWithoutExemptions())));
        }
        return new Table(
                "obiettivi",
                columns(
                        text("obiettivo", "identificativo dell'obiettivo", "id of the objective"),
                        text("titolo", "titolo dell'obiettivo", "title of the objective"),
                        text("ambito_strategico", "identificativo dell'ambito strategico", "id of the strategic area"),
                        text(
                                "unita",
                                "identificativo dell'unità che ne risponde",
                                "id of the unit that answers for it"),
                        text(
                                "esito",
                                Stream.of(Outcome.values()).map(Enum::name).collect(Collectors.joining(", ")),
                                "outcome"),
                        open(
                                "grado",
                                "",
                                "grado tra 0 e 1; vuoto: non dovuto o escluso",
                                "degree between 0 and 1; empty: not due or excluded"),
                        open(
                                "grado_senza_esenzioni",
                                "",
                                "grado se nessuna causa non imputabile fosse riconosciuta",
                                "degree had no exempt cause been recognised")),
                rows);
    }

    private static String number(@Nullable Degree degree) {
        return degree == null ? "" : degree.value().toPlainString();
    }

    private static String number(@Nullable Points points) {
        return points == null ? "" : points.value().toPlainString();
    }

    private static String roles(Group group) {
        return group.roles().stream().map(Enum::name).collect(Collectors.joining(BETWEEN));
    }

    private static List<String> row(List<String> whose, String... cells) {
        return Stream.concat(whose.stream(), Stream.of(cells)).toList();
    }

    private static List<Column> columns(Column... own) {
        return Stream.concat(
                        Stream.of(
                                text("comune", "nome del Comune", "name of the municipality"),
                                new Column(
                                        "anno",
                                        new Text("anno del piano", "year of the plan"),
                                        "",
                                        Type.INTEGER,
                                        false)),
                        Stream.of(own))
                .toList();
    }

    private static Column roles() {
        return masked(
                "ruoli",
                Type.TEXT,
                "",
                "EMPLOYEE (dipendenti), UNIT_HEAD (responsabili di unità), GENERAL_SECRETARY (segretario generale); uniti con +",
                "EMPLOYEE, UNIT_HEAD, GENERAL_SECRETARY; put together with +");
    }

    private static Column masked(String name, Type type, String unit, String it, String en) {
        return new Column(name, new Text(it, en), unit, type, true);
    }

    private static Column open(String name, String unit, String it, String en) {
        return new Column(name, new Text(it, en), unit, Type.DECIMAL, false);
    }

    private static Column text(String name, String it, String en) {
        return new Column(name, new Text(it, en), "", Type.TEXT, false);
    }
}
