package it.comune.performance.rules.testing;

import java.util.List;

/** The rules of fairness, in words that HR reads, and the settings from which it may come that one is broken. */
enum Fairness {
    NOTHING_LOST(
            "di ogni distribuzione la somma torna al centesimo: nulla va perso e nulla si crea",
            Look.PRODUCTIVITY_RESIDUAL,
            Look.HEADS_RESIDUAL),
    ORDER("l'ordine in cui persone, unità e fondi sono elencati non conta nulla"),
    EQUALS(
            "due persone uguali ricevono lo stesso: al più un centesimo di differenza per distribuzione, quindi due tra quota"
                    + " organizzativa e quota individuale",
            Look.TOP_UP,
            Look.PRODUCTIVITY_RESIDUAL,
            Look.HEADS_RESIDUAL),
    LARGER_QUOTA(
            "nella stessa distribuzione chi ha maturato una quota maggiore non riceve mai meno",
            Look.BANDS,
            Look.CONTRACT_AREAS,
            Look.PART_TIME),
    HIGHER_SCORE(
            "a parità di base e di unità un punteggio più alto non matura mai una quota minore",
            Look.BANDS,
            Look.TOP_UP),
    OWN_RAISE(
            "chi ottiene una valutazione migliore non perde mai più di un centesimo per distribuzione",
            Look.BANDS,
            Look.PRODUCTIVITY_RESIDUAL,
            Look.HEADS_RESIDUAL),
    OTHERS_UNMOVED(
            "se una persona ottiene una valutazione migliore, nessun'altra cambia di più di un centesimo per distribuzione",
            Look.BANDS,
            Look.PRODUCTIVITY_RESIDUAL,
            Look.HEADS_RESIDUAL),
    WHOLE_FUND(
            "su un intero fondo, maggiorazione e incarichi ad interim compresi, una valutazione migliore non costa mai più di un"
                    + " centesimo per distribuzione a chi la ottiene",
            Look.BANDS,
            Look.TOP_UP,
            Look.INTERIM_RATE,
            Look.PRODUCTIVITY_RESIDUAL,
            Look.HEADS_RESIDUAL),
    PROTECTED_ABSENCE(
            "un'assenza che la legge tutela (maternità, paternità, congedo parentale, legge 104, infortunio) non costa mai nulla a"
                    + " chi la fa",
            Look.ABSENCES,
            Look.MINIMUM_DAYS,
            Look.COUNTED_DAYS),
    IDS(
            "i codici delle persone non contano: cambiarli sposta al più il centesimo che, a parità di quota, va al codice più"
                    + " piccolo"),
    SPLIT_FUND(
            "dividere un fondo in due cambia al più due centesimi a testa per distribuzione",
            Look.ORGANISATIONAL_SHARE,
            Look.PRODUCTIVITY_RESIDUAL,
            Look.HEADS_RESIDUAL),
    EXEMPTION(
            "un'esenzione in più non abbassa mai il premio di nessuno, se non di un centesimo per distribuzione",
            Look.EXEMPTIONS,
            Look.RECOGNITION,
            Look.BANDS),
    PART_TIME(
            "il tempo parziale conta una volta sola: riduce la base nella sua proporzione, o per nulla, e non tocca punteggio,"
                    + " giorni accreditati e diritto al premio",
            Look.PART_TIME,
            Look.MINIMUM_DAYS,
            Look.COUNTED_DAYS);

    private final String sentence;
    private final List<Look> looks;

    Fairness(String sentence, Look... looks) {
        this.sentence = sentence;
        this.looks = List.of(looks);
    }

    String sentence() {
        return sentence;
    }

    List<Look> looks() {
        return looks;
    }
}
