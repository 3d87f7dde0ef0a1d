package it.comune.performance.rules;

import it.comune.performance.json.NationalContractJson;
import it.comune.performance.regulation.NationalContract;
import it.comune.performance.regulation.NationalMinimums;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * National contracts and laws that come with this library, as dated data: what a local regulation must respect. The plan's year
 * picks those that apply.
 */
public final class NationalContracts {
    private static final List<String> NAMES = List.of(
            "ccnl-2018-05-21",
            "ccnl-2022-11-16",
            "ccnl-2026-02-23",
            "d-lgs-150-2009",
            "dl-13-2023",
            "segretari-2001-05-16",
            "segretari-2024");

    private NationalContracts() {}

    /** All of them, sorted by id. Reads them anew: keep the result. */
    public static List<NationalContract> all() {
        List<NationalContract> all = new ArrayList<>(NAMES.size());
        for (String name : NAMES) {
            try (InputStream in = NationalContracts.class.getResourceAsStream("national/" + name + ".json")) {
                if (in == null) {
                    throw new IllegalStateException("The national contract " + name + " is not in the jar.");
                }
                all.add(NationalContractJson.read(in));
            } catch (IOException broken) {
                throw new UncheckedIOException("Could not read the national contract " + name + ".", broken);
            }
        }
        return List.copyOf(all);
    }

    /** What of them applies to the plan of a year. */
    public static NationalMinimums of(int year) {
        return NationalMinimums.of(all(), year);
    }
}
