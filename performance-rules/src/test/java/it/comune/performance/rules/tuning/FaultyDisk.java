package it.comune.performance.rules.tuning;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A disk in memory that forgets what was not forced to it when the machine crashes, and that crashes at a step of one's choice: before
 * the step, or in the middle of a write.
 */
final class FaultyDisk implements Disk {
    /** The machine stops: nothing catches this but the test. */
    static final class Crash extends Error {
        private static final long serialVersionUID = 1L;

        Crash(String step) {
            super(step);
        }
    }

    /** What a crash does to what was not forced. */
    enum Loss {
        NOTHING_LOST,
        CONTENT_LOST,
        NAMES_LOST,
        ALL_LOST
    }

    private static final class Content {
        byte[] seen = {};
        byte[] forced = {};
    }

    private Map<String, Content> names = new TreeMap<>();
    private Map<String, Content> forcedNames = new TreeMap<>();
    private boolean locked;
    private final List<String> steps = new ArrayList<>();
    private int stepsLeft = Integer.MAX_VALUE;
    private boolean failing;

    /** The next so many changing steps succeed, the one after them does not happen, or only half of it. */
    void crashAfter(int succeeding) {
        stepsLeft = succeeding;
        failing = false;
    }

    /** The same, with an error of the system in place of a crash. */
    void failAfter(int succeeding) {
        stepsLeft = succeeding;
        failing = true;
    }

    /** Changing steps since the last look. */
    List<String> takeSteps() {
        List<String> taken = List.copyOf(steps);
        steps.clear();
        return taken;
    }

    /** Starts the machine again after a crash. */
    void restart(Loss loss) {
        boolean namesLost = loss == Loss.NAMES_LOST || loss == Loss.ALL_LOST;
        boolean contentLost = loss == Loss.CONTENT_LOST || loss == Loss.ALL_LOST;
        Map<String, Content> left = new TreeMap<>(namesLost ? forcedNames : names);
        left.values().forEach(content -> {
            content.seen = contentLost ? content.forced : content.seen;
            content.forced = content.seen;
        });
        names = left;
        forcedNames = new TreeMap<>(left);
        locked = false;
        stepsLeft = Integer.MAX_VALUE;
        steps.clear();
    }

    private void step(String what) throws IOException {
        steps.add(what);
        if (stepsLeft-- <= 0) {
            stepsLeft = 0;
            if (failing) {
                throw new IOException("No space left on device, at " + what);
            }
            throw new Crash(what);
        }
    }

    @Override
    public List<String> names() {
        return List.copyOf(names.keySet());
    }

    @Override
    public byte @Nullable [] read(String name, int most) {
        Content content = names.get(name);
        return content == null ? null : content.seen.clone();
    }

    @Override
    public @Nullable Closeable lock() {
        if (locked) {
            return null;
        }
        locked = true;
        return () -> locked = false;
    }

    @Override
    public void write(String name, byte[] content) throws IOException {
        if (names.containsKey(name)) {
            throw new IOException(name + " is there already.");
        }
        Content made = new Content();
        boolean last = stepsLeft == 0;
        if (last) {
            made.seen = Arrays.copyOf(content, content.length / 2);
            names.put(name, made);
        }
        step("write " + name);
        made.seen = content.clone();
        names.put(name, made);
    }

    @Override
    public void force(String name) throws IOException {
        step("force " + name);
        Content content = names.get(name);
        content.forced = content.seen;
    }

    @Override
    public void move(String from, String to) throws IOException {
        step("move " + from + " to " + to);
        names.put(to, names.remove(from));
    }

    @Override
    public void forceNames() throws IOException {
        step("force names");
        forcedNames = new TreeMap<>(names);
    }

    @Override
    public void delete(String name) throws IOException {
        step("delete " + name);
        names.remove(name);
    }

    @Override
    public String place() {
        return "memory";
    }
}
