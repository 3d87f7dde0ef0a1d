package it.comune.performance.rules.drools;

import java.util.concurrent.atomic.AtomicInteger;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/** Builds rules of a host in memory, by the compiler that the kie-maven-plugin runs. */
final class HostBuild {
    static final String METADATA =
            "@Source(\"DGC 12/2024\") @State(\"L\") @Stage(\"35-adjustments\") @It(\"un rilievo costa\")\n";

    private static final KieServices KIE = KieServices.get();

    /** The repository of built modules is global, and builds without coordinates of their own would share one. */
    private static final AtomicInteger VERSION = new AtomicInteger();

    private HostBuild() {}

    /** A rule with all the metadata that a rule needs. */
    static String rule(String name, String when, String then) {
        return rule(name, METADATA, when, then);
    }

    static String rule(String name, String metadata, String when, String then) {
        return "rule \"" + name + "\"\n" + metadata + "when\n    " + when + "\nthen\n    " + then + "\nend\n";
    }

    /** Rules in the package {@code it.comune.test.host}. */
    static HostRules of(String... rules) {
        return inPackage("it.comune.test.host", rules);
    }

    static HostRules inPackage(String name, String... rules) {
        ReleaseId id = KIE.newReleaseId("it.comune.test", "host-rules", "1." + VERSION.incrementAndGet());
        KieFileSystem files = KIE.newKieFileSystem().generateAndWritePomXML(id);
        files.write("src/main/resources/" + name.replace('.', '/') + "/host.drl", drl(name, rules));
        build(files);
        return HostRules.fromClassPath(KIE.newKieContainer(id).getClassLoader(), id.getGroupId(), id.getArtifactId());
    }

    static String drl(String name, String... rules) {
        return "package " + name + ";\nimport " + Adjustable.class.getName() + ";\n" + String.join("\n", rules);
    }

    static void build(KieFileSystem files) {
        KieBuilder builder = KIE.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().toString());
        }
    }
}
