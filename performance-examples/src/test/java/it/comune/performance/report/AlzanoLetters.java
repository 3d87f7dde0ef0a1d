package it.comune.performance.report;

import it.comune.performance.dossier.Dossier;
import it.comune.performance.dossier.Person;
import it.comune.performance.json.DossierJson;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.rules.Regulations;
import it.comune.performance.rules.RuleBook;
import it.comune.performance.rules.whatif.WhatIf;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The letters of the real plan's fictional people, made once for all tests. */
final class AlzanoLetters {
    static final RuleBook RULES = RuleBook.standard();
    static final Dossier DOSSIER = dossier();
    static final Regulation REGULATION = Regulations.named("alzano-lombardo");
    static final WhatIf WHAT_IF = WhatIf.of(RULES, DOSSIER, REGULATION);
    static final Map<String, PersonView> VIEWS = views();
    static final Map<String, String> LETTERS = letters(Language.IT);

    private AlzanoLetters() {}

    private static Dossier dossier() {
        try (InputStream in = Objects.requireNonNull(
                AlzanoLetters.class.getResourceAsStream("/it/comune/performance/examples/alzano-2023.json"))) {
            return DossierJson.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, PersonView> views() {
        Map<String, PersonView> views = new LinkedHashMap<>();
        for (Person person : DOSSIER.people()) {
            views.put(person.id(), view(DOSSIER, WHAT_IF, person.id()));
        }
        return views;
    }

    static PersonView view(Dossier dossier, WhatIf whatIf, String id) {
        return PersonView.of(
                dossier, REGULATION, whatIf.evaluation(), id, whatIf.whyNotPerson(id), whatIf.ofPerson(id));
    }

    static Map<String, String> letters(Language language) {
        Wording wording = new Wording(Labels.in(language));
        Map<String, String> letters = new LinkedHashMap<>();
        VIEWS.forEach((id, view) -> letters.put(id, Letter.page(view, wording, LetterSettings.toBeFilledIn(language))));
        return letters;
    }
}
