package it.comune.performance.rules.drools;

import it.comune.performance.rules.internal.OwnModel;
import java.util.Arrays;
import java.util.List;
import org.drools.model.Model;

/**
 * Rules of a host application, built by its own kie-maven-plugin with {@code generateModel} {@code YES} or {@code
 * YES_WITHDRL}. They are trusted code. They match {@link Adjustable} and belong to the stage {@value Adjustable#STAGE};
 * they carry {@code @Source}, {@code @State}, {@code @Stage} and {@code @It} as ours do.
 *
 * <p>The digest of the rules, which every evaluation carries, covers package, name and metadata of a host's rules, but not their
 * bodies: a built model does not hold the text. A host that changes what a rule does without renaming it marks that in the rule's
 * metadata, for example with {@code @Version("2")}; otherwise two evaluations differ and their digests do not.
 */
public final class HostRules {
    private final List<Model> models;

    private HostRules(List<Model> models) {
        this.models = List.copyOf(models);
    }

    /** Models at hand, such as {@code new Rules0A1B...()}. */
    public static HostRules of(Model... models) {
        return new HostRules(Arrays.asList(models));
    }

    /**
     * The models that the build of a host's module left in its jar.
     *
     * @param loader that sees the jar
     * @param groupId of the module
     * @param artifactId of the module
     * @throws IllegalStateException when there are none
     */
    public static HostRules fromClassPath(ClassLoader loader, String groupId, String artifactId) {
        return new HostRules(OwnModel.load(loader, "META-INF/kie/" + groupId + "/" + artifactId + "/drools-model"));
    }

    /** The executable models. */
    public List<Model> models() {
        return models;
    }
}
