package it.comune.performance.workbook;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one sheet shows of a document. */
sealed interface Sheet {
    /** Key of its texts. */
    String name();

    /**
     * Single values, one below the other, each with its label.
     *
     * @param settings whether each value has a unit, a state, a source, a mark and a note beside it
     * @param fields with paths from the document's root; of settings the path of the setting
     */
    record Card(String name, boolean settings, List<Field> fields) implements Sheet {
        /** What a setting has beside its value. */
        static List<Field> beside() {
            return List.of(
                    Field.text("unit").wide(14),
                    Field.word("state", it.comune.performance.regulation.LegalState.class)
                            .wide(24),
                    Field.text("source").wide(40),
                    Field.yesNo("assumed"),
                    Field.text("note").wide(60));
        }
    }

    /**
     * Records, one in a row.
     *
     * @param holder name of the table whose records hold these; empty when the document itself does
     * @param list path of the list in its holder, names joined by points
     * @param fields columns, links to the holder first
     * @param key fields by whose values other tables name a row; may be empty
     * @param matrix whether further columns are elements of a list, each headed by an id
     * @param least columns of a group that are always there
     * @param openRow the field that one row leaves empty, which then holds for all beyond the others and stands last; none otherwise
     */
    record Table(
            String name,
            String holder,
            String list,
            List<Field> fields,
            List<String> key,
            boolean matrix,
            int least,
            @Nullable String openRow)
            implements Sheet {
        static final String ITEM = "item";
        static final String POINTS = "points";
        static final String ITEMS = "behaviours";

        static Table of(String name, String list, Field... fields) {
            return new Table(name, "", list, List.of(fields), List.of(), false, 3, null);
        }

        Table heldBy(String table) {
            return new Table(name, table, list, fields, key, matrix, least, openRow);
        }

        Table keyed(String... names) {
            return new Table(name, holder, list, fields, List.of(names), matrix, least, openRow);
        }

        Table asMatrix() {
            return new Table(name, holder, list, fields, key, true, least, openRow);
        }

        Table withOpenRow(String field) {
            return new Table(name, holder, list, fields, key, matrix, least, field);
        }

        List<Field> links() {
            return fields.stream().filter(Field::link).toList();
        }

        /** Whether the elements are no records but values: the only column holds them. */
        boolean isOfValues() {
            return fields.size() == 1 && fields.get(0).path().isEmpty();
        }
    }

    /** Where a value stands in a sheet: a field, or one of its repetitions. */
    record Slot(Field field, int group, String item) {
        static Slot of(Field field) {
            return new Slot(field, -1, "");
        }

        static Slot item(String id) {
            return new Slot(Field.number(Table.POINTS), -1, id);
        }
    }

    /** The columns of a table with so many repetitions of its groups. */
    static List<Slot> slots(Table table, int repetitions, List<String> items) {
        List<Slot> slots = new ArrayList<>();
        List<Field> fields = table.fields();
        for (int f = 0; f < fields.size(); f++) {
            String group = fields.get(f).group();
            if (group.isEmpty()) {
                slots.add(Slot.of(fields.get(f)));
                continue;
            }
            int end = f;
            while (end < fields.size() && fields.get(end).group().equals(group)) {
                end++;
            }
            for (int r = 0; r < repetitions; r++) {
                for (Field field : fields.subList(f, end)) {
                    slots.add(new Slot(field, r, ""));
                }
            }
            f = end - 1;
        }
        items.forEach(item -> slots.add(Slot.item(item)));
        return slots;
    }
}
