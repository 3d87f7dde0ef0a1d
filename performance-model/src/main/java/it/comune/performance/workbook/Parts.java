package it.comune.performance.workbook;

import it.comune.performance.value.ProblemCode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a workbook, measured while they are inflated and refused at the first one that does not belong there. The archive is
 * read from its beginning to its end, so that what was measured is what is read: its directory, which may tell another story, is not
 * looked at.
 */
final class Parts {
    private static final int MOST_ENTRIES = 2000;
    /** No real workbook is packed more than 100 times; runs of nothing are, up to 1032 times. */
    private static final int MOST_RATIO = 250;

    private static final int RATIO_FROM = 4 * 1024 * 1024;
    private static final int BUFFER = 8192;
    private static final int OPEN_DOCUMENT_MARK = 64;

    private final WorkbookLimits limits;
    private final Found found;
    private final Map<String, byte[]> parts = new HashMap<>();
    private final int ratioBytes;
    private long inflated;

    private Parts(int length, WorkbookLimits limits, Found found) {
        this.limits = limits;
        this.found = found;
        this.ratioBytes = Math.max(RATIO_FROM, (int) Math.min(Integer.MAX_VALUE, (long) length * MOST_RATIO));
    }

    /** @throws Found.Stop after a problem was reported */
    static Parts of(byte[] file, WorkbookLimits limits, Found found) {
        if (file.length == 0) {
            throw found.stop(null, ProblemCode.NOT_A_WORKBOOK, "EMPTY", "");
        } else if (file.length > limits.bytes()) {
            throw found.stop(null, ProblemCode.WORKBOOK_TOO_LARGE, "BYTES", limits.bytes());
        } else if (startsWith(file, 0xd0, 0xcf, 0x11, 0xe0)) {
            throw found.stop(null, ProblemCode.NOT_A_WORKBOOK, "OLE", "");
        } else if (!startsWith(file, 'P', 'K', 3, 4)) {
            throw found.stop(null, ProblemCode.NOT_A_WORKBOOK, "NOT_ZIP", "");
        }
        Parts parts = new Parts(file.length, limits, found);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file), StandardCharsets.UTF_8)) {
            parts.readAll(zip);
        } catch (IOException | XMLStreamException | IllegalArgumentException e) {
            // The JDK says of a broken archive in which of several ways it is broken; all mean the same to who sent it.
            throw found.stop(null, ProblemCode.NOT_A_WORKBOOK, "DAMAGED", "");
        }
        return parts;
    }

    private static boolean startsWith(byte[] file, int... magic) {
        boolean same = file.length >= magic.length;
        for (int i = 0; same && i < magic.length; i++) {
            same = (file[i] & 0xff) == magic[i];
        }
        return same;
    }

    /** A part by its name without leading slash; upper and lower case are the same. */
    byte @Nullable [] get(String name) {
        return parts.get(name.toLowerCase(Locale.ROOT));
    }

    private void readAll(ZipInputStream zip) throws IOException, XMLStreamException {
        int entries = 0;
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (++entries > MOST_ENTRIES) {
                throw found.stop(null, ProblemCode.WORKBOOK_TOO_LARGE, "ENTRIES", MOST_ENTRIES);
            }
            String name = entry.getName().replace('\\', '/').toLowerCase(Locale.ROOT);
            refuseByName(name, entry.getName());
            byte[] bytes = inflate(zip);
            if (name.equals("mimetype") && isOpenDocument(bytes)) {
                throw found.stop(null, ProblemCode.NOT_A_WORKBOOK, "ODS", "");
            }
            keep(name, bytes);
        }
    }

    private static boolean isOpenDocument(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, OPEN_DOCUMENT_MARK), StandardCharsets.ISO_8859_1);
        return start.contains("opendocument");
    }

    private void refuseByName(String name, String asWritten) {
        String what = "";
        if (name.contains("vbaproject") || name.contains("vbadata") || name.startsWith("xl/macrosheets/")) {
            what = "MACROS";
        } else if (name.startsWith("xl/externallinks/")
                || name.startsWith("xl/querytables/")
                || name.startsWith("xl/webextensions/")
                || name.equals("xl/connections.xml")) {
            what = "EXTERNAL";
        } else if (name.startsWith("xl/embeddings/")
                || name.startsWith("xl/activex/")
                || name.startsWith("xl/ctrlprops/")
                || name.startsWith("xl/dialogsheets/")
                || name.startsWith("xl/model/")
                || name.startsWith("customui/")) {
            what = "EMBEDDED";
        }
        if (!what.isEmpty()) {
            throw found.stop(null, ProblemCode.ACTIVE_CONTENT, what, asWritten);
        }
    }

    private byte[] inflate(ZipInputStream zip) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER];
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
            inflated += read;
            if (inflated > limits.inflatedBytes()) {
                throw found.stop(null, ProblemCode.WORKBOOK_TOO_LARGE, "INFLATED", limits.inflatedBytes());
            } else if (inflated > ratioBytes) {
                throw found.stop(null, ProblemCode.WORKBOOK_TOO_LARGE, "RATIO", MOST_RATIO);
            }
            bytes.write(buffer, 0, read);
        }
        return bytes.toByteArray();
    }

    /** Keeps what will be read, and looks through everything else that is XML. */
    private void keep(String name, byte[] bytes) throws XMLStreamException {
        if (!name.endsWith(".xml") && !name.endsWith(".rels")) {
            return;
        }
        boolean willBeRead = name.startsWith("xl/worksheets/sheet") || name.equals("xl/sharedstrings.xml");
        try {
            if (!willBeRead) {
                lookThrough(name, bytes);
            }
        } catch (Xml.Dtd dtd) {
            throw found.stop(null, ProblemCode.ACTIVE_CONTENT, "DTD", name);
        }
        if (name.startsWith("xl/") || name.startsWith("_rels/")) {
            if (parts.put(name, bytes) != null) {
                throw found.stop(null, ProblemCode.NOT_A_WORKBOOK, "DAMAGED", "");
            }
        }
    }

    private void lookThrough(String name, byte[] bytes) throws XMLStreamException {
        Xml xml = new Xml(bytes);
        while (xml.nextStart()) {
            String type = xml.attribute("ContentType");
            if (type != null && type.contains("macroEnabled")) {
                throw found.stop(null, ProblemCode.ACTIVE_CONTENT, "MACROS", type);
            }
            String target = xml.attribute("TargetMode");
            String relation = String.valueOf(xml.attribute("Type"));
            // A link that somebody may click is none that anything follows.
            if ("External".equals(target) && !relation.endsWith("/hyperlink")) {
                throw found.stop(null, ProblemCode.ACTIVE_CONTENT, "EXTERNAL", name);
            }
        }
    }
}
