package it.comune.performance.rules.tuning;

import it.comune.performance.json.PartialRegulation;
import it.comune.performance.regulation.NationalContract;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.rules.NationalContracts;
import it.comune.performance.rules.RuleBook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be said of a regulation, in one pass, and of several versions of one. What is wrong with what cannot be read
 * {@link it.comune.performance.json.RegulationJson} tells, every problem at once; of the rest, all that does not rest on it is said here.
 *
 * <p>What national contracts and laws allow is not judged here: the rules of the evaluation are asked, for every plan year in which the
 * version is valid, so that check and evaluation cannot differ. A plan's year is evaluated by the version that is valid on its 31
 * December; where several are, by the one that is valid from the latest day, and of those by the one put in force last.
 *
 * <p>Immutable and thread-safe.
 */
public final class RegulationCheck {
    private final RuleBook rules;
    private final List<NationalContract> national;
    private final @Nullable Entity entity;

    /** What is known of the entity whose regulation it is. */
    record Entity(int employees, boolean raisedCase) {}

    private RegulationCheck(RuleBook rules, List<NationalContract> national, @Nullable Entity entity) {
        this.rules = rules;
        this.national = national;
        this.entity = entity;
    }

    /**
     * Checks that know nothing of the entity: national limits are those for entities of any size, and what is milder for some is said
     * with the notice.
     */
    public static RegulationCheck of(RuleBook rules) {
        return new RegulationCheck(rules, NationalContracts.all(), null);
    }

    /**
     * The same checks for an entity of which more is known, so that the limits which are milder for it hold.
     *
     * @param employees in service on 31 December, unit heads included, general secretary not
     * @param raisedCase whether the case of the 2024 contract of the secretaries is given in which their higher limit holds
     */
    public RegulationCheck forEntity(int employees, boolean raisedCase) {
        return new RegulationCheck(rules, national, new Entity(employees, raisedCase));
    }

    /** All notices on one regulation, the gravest first, then in document order. */
    public List<Notice> check(Regulation regulation) {
        return check(regulation, new Notices(regulation));
    }

    /**
     * All notices on as much of a regulation as could be read, the gravest first, then in document order. What would rest on something
     * that could not be read is not said; that national limits could not be compared at all is.
     *
     * @return pointers lead into the document as it was written; empty where nothing could be made of it
     */
    public List<Notice> check(PartialRegulation partial) {
        Regulation made = partial.regulation();
        return made == null ? List.of() : check(made, new Notices(partial, made));
    }

    private List<Notice> check(Regulation regulation, Notices notices) {
        ValidityCheck.alone(regulation, national, notices);
        new NationalCheck(rules, national, entity).check(regulation, notices);
        TableCheck.check(regulation, notices);
        ShareCheck.check(regulation, notices);
        PolicyCheck.check(regulation, national, notices);
        regulation.settings().forEach((name, setting) -> {
            if (setting.assumed()) {
                notices.warning(NoticeCode.ASSUMED, "/" + name + "/assumed")
                        .restingOn("/" + name + "/source", "/" + name + "/state")
                        .with("setting", new Notices.Named(name))
                        .from(setting.source(), setting.state())
                        .add();
            }
        });
        return notices.sorted();
    }

    /**
     * All notices on how versions of one regulation stand together: names, holes, overlaps, which takes over from which.
     *
     * @param versions in the order in which they were put in force
     */
    public List<Notice> checkTogether(List<Regulation> versions) {
        List<Notice> all = new ArrayList<>();
        for (int i = 1; i < versions.size(); i++) {
            Notices notices = new Notices(versions.get(i));
            ValidityCheck.among(versions.subList(0, i), versions.get(i), notices);
            all.addAll(notices.sorted());
        }
        return List.copyOf(all);
    }

    /**
     * All notices on one more version of a regulation: those of {@link #check(Regulation)}, how it stands among the others, and which
     * years that are over it would evaluate anew.
     *
     * @param before in the order in which they were put in force
     * @param on day on which it is to be put in force
     */
    public List<Notice> checkNext(List<Regulation> before, Regulation next, LocalDate on) {
        Notices notices = new Notices(next);
        ValidityCheck.among(before, next, notices);
        ValidityCheck.past(before, next, on, notices);
        List<Notice> all = new ArrayList<>(notices.sorted());
        all.addAll(check(next));
        all.sort(Comparator.comparing(Notice::severity).reversed());
        return List.copyOf(all);
    }
}
