package it.comune.performance.rules.testing;

import it.comune.performance.regulation.AbsenceClass;
import it.comune.performance.regulation.ContractArea;
import it.comune.performance.regulation.Curve;
import it.comune.performance.regulation.PremiumBands;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.value.Numbers;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A setting of the regulation that a broken rule of fairness may come from, and how it stands there. */
enum Look {
    ABSENCES(
            "people/absences",
            "classi di assenza",
            r -> r.people().absences().value().stream().map(Look::shown).collect(Collectors.joining(", "))),
    MINIMUM_DAYS(
            "people/eligibility/minimumDays",
            "minimo di giorni",
            r -> r.people().eligibility().minimumDays().value().toString()),
    COUNTED_DAYS(
            "people/eligibility/counted",
            "giorni confrontati con il minimo",
            r -> switch (r.people().eligibility().counted().value()) {
                case SERVICE_DAYS -> "giorni di servizio (SERVICE_DAYS)";
                case CREDITED_DAYS -> "giorni accreditati, tolte le assenze che riducono (CREDITED_DAYS)";
            }),
    PART_TIME(
            "people/partTime",
            "tempo parziale",
            r -> r.people().partTime().value().name()),
    CONTRACT_AREAS(
            "people/contractAreas",
            "coefficienti delle aree contrattuali",
            r -> r.people().contractAreas().value().stream().map(Look::shown).collect(Collectors.joining(", "))),
    BANDS(
            "premiums/bands",
            "fasce di premio",
            r -> r.premiums().bands().value().bands().stream().map(Look::shown).collect(Collectors.joining("; "))),
    ORGANISATIONAL_SHARE(
            "premiums/productivity/organisationalShare",
            "parte organizzativa del fondo",
            r -> Numbers.show(r.premiums().productivity().organisationalShare().value())),
    SCOPE(
            "premiums/productivity/scope",
            "tra chi si divide il fondo",
            r -> r.premiums().productivity().scope().value().name()),
    PRODUCTIVITY_RESIDUAL(
            "premiums/productivity/residual",
            "quanto non è maturato della produttività",
            r -> r.premiums().productivity().residual().value().name()),
    HEADS_RESIDUAL(
            "premiums/unitHeads/residual",
            "quanto non è maturato dei responsabili",
            r -> r.premiums().unitHeads().residual().value().name()),
    INTERIM_RATE(
            "premiums/unitHeads/interimRate",
            "aliquota degli incarichi ad interim",
            r -> Numbers.show(r.premiums().unitHeads().interimRate().value())),
    TOP_UP(
            "premiums/topUp",
            "maggiorazione",
            r -> "quota " + Numbers.show(r.premiums().topUp().quota().value()) + ", almeno "
                    + r.premiums().topUp().minimumRecipients().value() + ", aliquota "
                    + Numbers.show(r.premiums().topUp().rate().value())),
    EXEMPTIONS(
            "exemptions", "effetto delle esenzioni", r -> r.exemptions().value().name()),
    RECOGNITION(
            "recognition",
            "curva di riconoscimento degli obiettivi",
            r -> r.recognition() == null
                    ? "nessuna"
                    : r.recognition().value().points().size() + " righe");

    private final String setting;
    private final String title;
    private final Function<Regulation, String> shown;

    Look(String setting, String title, Function<Regulation, String> shown) {
        this.setting = setting;
        this.title = title;
        this.shown = shown;
    }

    /** One line for HR: the name of the setting, what it is, how it stands. */
    String at(Regulation regulation) {
        return setting + " (" + title + "): " + shown.apply(regulation);
    }

    private static String shown(AbsenceClass one) {
        return one.id() + (one.effect() == AbsenceClass.Effect.REDUCES ? " riduce" : " non riduce");
    }

    private static String shown(ContractArea one) {
        return one.id() + " " + Words.number(one.coefficient());
    }

    private static String shown(PremiumBands.Band band) {
        String line = band.segment() == Curve.Segment.LINEAR ? " (poi in linea retta)" : "";
        return "da " + Words.number(band.from()) + " punti " + Words.number(band.fraction()) + line;
    }
}
