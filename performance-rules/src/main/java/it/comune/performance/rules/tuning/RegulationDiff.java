package it.comune.performance.rules.tuning;

import it.comune.performance.evaluation.SettingNames;
import it.comune.performance.evaluation.Text;
import it.comune.performance.regulation.AbsenceClass;
import it.comune.performance.regulation.Audit.PlanApproval.YearsOwn;
import it.comune.performance.regulation.BehaviourItem;
import it.comune.performance.regulation.ContractArea;
import it.comune.performance.regulation.Curve;
import it.comune.performance.regulation.LatenessTable;
import it.comune.performance.regulation.LegalState;
import it.comune.performance.regulation.PremiumBands;
import it.comune.performance.regulation.PremiumPolicies.TieBreak;
import it.comune.performance.regulation.Profile;
import it.comune.performance.regulation.Regulation;
import it.comune.performance.regulation.ScoreComponent;
import it.comune.performance.regulation.Setting;
import it.comune.performance.rules.tuning.RegulationChange.Kind;
import it.comune.performance.value.Numbers;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * In what two versions of a regulation differ. Rows of tables are compared by what they are about (days, score, id), not by their place;
 * the order of lists counts only where it means something. There is no difference exactly where both have the same digest.
 */
public final class RegulationDiff {
    private static final String OPEN = "…";

    private final List<RegulationChange> changes = new ArrayList<>();

    /** Where a comparison stands: the same thing in both versions. */
    private record Place(
            String before,
            String after,
            Text name,
            @Nullable LegalState state,
            String row,
            String field) {
        Place at(String component) {
            return new Place(before + "/" + component, after + "/" + component, name, state, row, component);
        }

        Place row(int indexBefore, int indexAfter, String key) {
            return new Place(
                    before + "/" + indexBefore,
                    after + "/" + indexAfter,
                    name,
                    state,
                    row.isEmpty() ? key : row + ", " + key,
                    "");
        }
    }

    private RegulationDiff() {}

    /**
     * All differences: first those of the document itself, then those of the settings, in document order.
     *
     * @return empty if both mean the same
     */
    public static List<RegulationChange> of(Regulation before, Regulation after) {
        RegulationDiff diff = new RegulationDiff();
        diff.identity("id", before.id(), after.id());
        diff.identity("version", before.version(), after.version());
        diff.identity("title", before.title(), after.title());
        diff.identity("validFrom", before.validFrom(), after.validFrom());
        diff.identity("validTo", before.validTo(), after.validTo());
        diff.identity("author", before.author(), after.author());
        diff.identity("note", before.note(), after.note());
        diff.settings(before.settings(), after.settings());
        return List.copyOf(diff.changes);
    }

    private void identity(String field, @Nullable Object before, @Nullable Object after) {
        Text name = Notices.word("identity/" + field);
        compare(new Place("/" + field, "/" + field, name, null, "", ""), before, after);
    }

    private void settings(Map<String, Setting<?>> before, Map<String, Setting<?>> after) {
        Set<String> names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        for (String name : names) {
            Setting<?> was = before.get(name);
            Setting<?> is = after.get(name);
            LegalState state = Objects.requireNonNull(is == null ? was : is).state();
            compare(new Place("/" + name, "/" + name, SettingNames.of(name), state, "", ""), was, is);
        }
    }

    private void compare(Place place, @Nullable Object before, @Nullable Object after) {
        if (before == null || after == null) {
            if (before != after) {
                add(place, before == null ? Kind.ADDED : Kind.REMOVED, before, after);
            }
        } else if (before instanceof List<?> was && after instanceof List<?> is) {
            rows(place, was, is);
        } else if (before instanceof Record was && after instanceof Record is) {
            for (RecordComponent component : was.getClass().getRecordComponents()) {
                compare(place.at(component.getName()), valueOf(component, was), valueOf(component, is));
            }
        } else if (!before.equals(after)) {
            add(place, Kind.CHANGED, before, after);
        }
    }

    private void rows(Place place, List<?> before, List<?> after) {
        Map<String, Integer> was = byKey(before);
        Map<String, Integer> is = byKey(after);
        was.forEach((key, index) -> {
            if (!is.containsKey(key)) {
                add(place.row(index, index, key), Kind.REMOVED, before.get(index), null);
            }
        });
        is.forEach((key, index) -> {
            Integer old = was.get(key);
            Place row = place.row(old == null ? index : old, index, key);
            compare(row, old == null ? null : before.get(old), after.get(index));
        });
        List<String> keptBefore = was.keySet().stream().filter(is::containsKey).toList();
        List<String> keptAfter = is.keySet().stream().filter(was::containsKey).toList();
        if (isOrdered(before) && !keptBefore.equals(keptAfter)) {
            add(place, Kind.REORDERED, String.join(", ", was.keySet()), String.join(", ", is.keySet()));
        }
    }

    private static Map<String, Integer> byKey(List<?> rows) {
        Map<String, Integer> byKey = new LinkedHashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            byKey.put(key(rows.get(i)), i);
        }
        return byKey;
    }

    /** What a row is about. No two rows of one list share it. */
    private static String key(Object row) {
        if (row instanceof Curve.Point point) {
            return Numbers.show(point.ratio());
        }
        if (row instanceof LatenessTable.Row late) {
            return late.upToDays() == null ? OPEN : late.upToDays().toString();
        }
        if (row instanceof PremiumBands.Band band) {
            return Numbers.show(band.from());
        }
        if (row instanceof Profile profile) {
            return profile.id();
        }
        if (row instanceof ScoreComponent component) {
            return component.kind().toString();
        }
        if (row instanceof BehaviourItem item) {
            return item.id();
        }
        if (row instanceof ContractArea area) {
            return area.id();
        }
        if (row instanceof AbsenceClass absence) {
            return absence.id();
        }
        if (row instanceof YearsOwn own) {
            return String.valueOf(own.year());
        }
        // Dates and words.
        return row.toString();
    }

    /** Tables are ordered by their keys anyway. */
    private static boolean isOrdered(List<?> rows) {
        return !rows.isEmpty()
                && (rows.get(0) instanceof ScoreComponent
                        || rows.get(0) instanceof BehaviourItem
                        || rows.get(0) instanceof TieBreak);
    }

    private void add(Place place, Kind kind, @Nullable Object before, @Nullable Object after) {
        changes.add(new RegulationChange(
                kind == Kind.REMOVED ? place.before() : place.after(),
                place.name(),
                place.row(),
                place.field(),
                kind,
                before == null ? null : shown(before),
                after == null ? null : shown(after),
                place.state()));
    }

    private static String shown(Object value) {
        if (value instanceof BigDecimal number) {
            return Numbers.show(number);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(RegulationDiff::shown).collect(Collectors.joining("; ", "[", "]"));
        }
        if (value instanceof Record record) {
            List<String> parts = new ArrayList<>();
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                Object part = valueOf(component, record);
                if (part != null && !(part instanceof List<?> list && list.isEmpty())) {
                    parts.add(component.getName() + " " + shown(part));
                }
            }
            return String.join(", ", parts);
        }
        return value.toString();
    }

    private static @Nullable Object valueOf(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " cannot be read.", e);
        }
    }
}
