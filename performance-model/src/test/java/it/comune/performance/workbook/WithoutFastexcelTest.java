package it.comune.performance.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** A host that did not ask for workbooks. */
class WithoutFastexcelTest {
    private static final String CLASS_PATH =
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

    private static URLClassLoader host() {
        URL[] path = Arrays.stream(CLASS_PATH.split(File.pathSeparator))
                .filter(entry -> !entry.contains("fastexcel") && !entry.contains("opczip"))
                .map(WithoutFastexcelTest::url)
                .toArray(URL[]::new);
        return new URLClassLoader(path, ClassLoader.getPlatformClassLoader());
    }

    private static URL url(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(entry, e);
        }
    }

    @Test
    void writing_says_which_two_artifacts_to_add() throws Exception {
        try (URLClassLoader host = host()) {
            Class<?> regulation = host.loadClass("it.comune.performance.regulation.Regulation");
            Object sample = host.loadClass("it.comune.performance.testing.Samples")
                    .getMethod("regulation")
                    .invoke(null);
            var write = host.loadClass(RegulationWorkbook.class.getName()).getMethod("write", regulation);

            assertThatThrownBy(() -> write.invoke(null, sample))
                    .isInstanceOf(InvocationTargetException.class)
                    .cause()
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContainingAll("org.dhatim:fastexcel:0.20.2", "com.github.rzymek:opczip:1.2.0");
        }
    }

    @Test
    void reading_needs_nothing_but_the_jdk() throws Exception {
        byte[] xlsx = RegulationWorkbook.write(Broken.regulation());
        try (URLClassLoader host = host()) {
            Object read = host.loadClass(RegulationWorkbook.class.getName())
                    .getMethod("read", byte[].class)
                    .invoke(null, xlsx);

            assertThat(read).hasToString(Broken.regulation().toString());
        }
    }
}
