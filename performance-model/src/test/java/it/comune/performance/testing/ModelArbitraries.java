package it.comune.performance.testing;

import it.comune.performance.dossier.Dossier;
import it.comune.performance.dossier.Target;
import it.comune.performance.regulation.Curve;
import it.comune.performance.regulation.LatenessTable;
import it.comune.performance.regulation.Regulation;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/**
 * Lets properties ask for {@code @ForAll Dossier}, {@code Regulation}, {@code Measured}, {@code Target}, {@code Curve}
 * or {@code LatenessTable}. jqwik finds it as a service.
 */
public final class ModelArbitraries implements ArbitraryProvider {
    private static final Map<Class<?>, Supplier<Arbitrary<?>>> KNOWN = Map.of(
            Dossier.class, Dossiers::any,
            Regulation.class, RandomRegulations::any,
            Measured.class, Measurements::any,
            Target.class, Measurements::targets,
            Curve.class, RandomRegulations::curves,
            LatenessTable.class, RandomRegulations::latenessTables);

    /** For the service loader. */
    public ModelArbitraries() {}

    @Override
    public boolean canProvideFor(TypeUsage type) {
        return KNOWN.keySet().stream().anyMatch(type::isOfType);
    }

    @Override
    public Set<Arbitrary<?>> provideFor(TypeUsage type, SubtypeProvider subtypes) {
        Supplier<Arbitrary<?>> known = KNOWN.get(type.getRawType());
        return known == null ? Set.of() : Set.of(known.get());
    }
}
