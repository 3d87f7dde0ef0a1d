package it.comune.performance.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The same workbook without what differs from run to run, and without the trace of a password that nobody gave: equal documents give
 * equal bytes.
 */
final class Repacked {
    /** Any moment that an archive holds without a time zone; of the first one of all it would note the zone, too. */
    static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private Repacked() {}

    static byte[] of(byte[] xlsx) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(xlsx.length);
        Archive in = new Archive(xlsx);
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Archive.Entry entry : in.entries(Integer.MAX_VALUE)) {
                ZipEntry same = new ZipEntry(entry.name());
                same.setTimeLocal(TIME);
                out.putNextEntry(same);
                out.write(part(entry.name(), in.bytes(entry, in.size(entry, read -> {}))));
                out.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] part(String name, byte[] bytes) {
        if (name.equals("docProps/core.xml")) {
            String text = new String(bytes, StandardCharsets.UTF_8);
            return text.replaceAll("<dcterms:created[^>]*>[^<]*</dcterms:created>", "")
                    .getBytes(StandardCharsets.UTF_8);
        } else if (name.startsWith("xl/worksheets/sheet")) {
            String text = new String(bytes, StandardCharsets.UTF_8);
            return text.replace("<sheetProtection password=\"0\"", "<sheetProtection")
                    .getBytes(StandardCharsets.UTF_8);
        }
        return bytes;
    }
}
