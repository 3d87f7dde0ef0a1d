package it.comune.performance.workbook;

import it.comune.performance.value.ProblemCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a workbook, all measured before any is kept, and refused at the first one that does not belong there. What was
 * measured is what is read, whatever the archive says of its sizes.
 */
final class Parts {
    private static final int MOST_ENTRIES = 2000;
    /** Workbooks are packed about ten times, those with many styled and empty rows some tens; runs of nothing a thousand times. */
    private static final int MOST_RATIO = 100;

    private static final int RATIO_FROM = 4 * 1024 * 1024;
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
        try {
            parts.readAll(new Archive(file));
        } catch (Archive.TooMany tooMany) {
            throw found.stop(null, ProblemCode.WORKBOOK_TOO_LARGE, "ENTRIES", MOST_ENTRIES);
        } catch (IOException | XMLStreamException e) {
            // In which of several ways an archive is broken helps nobody who has a spreadsheet.
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

    private void readAll(Archive archive) throws IOException, XMLStreamException {
        List<Archive.Entry> entries = archive.entries(MOST_ENTRIES);
        for (Archive.Entry entry : entries) {
            refuseByName(normal(entry.name()), entry.name());
        }
        List<Integer> sizes = new ArrayList<>();
        for (Archive.Entry entry : entries) {
            sizes.add(archive.size(entry, this::measure));
        }
        for (int i = 0; i < sizes.size(); i++) {
            String name = normal(entries.get(i).name());
            if (name.equals("mimetype") && isOpenDocument(archive.bytes(entries.get(i), sizes.get(i)))) {
                throw found.stop(null, ProblemCode.NOT_A_WORKBOOK, "ODS", "");
            } else if (name.endsWith(".xml") || name.endsWith(".rels")) {
                keep(name, archive.bytes(entries.get(i), sizes.get(i)));
            }
        }
    }

    private static String normal(String name) {
        return name.replace('\\', '/').toLowerCase(Locale.ROOT);
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

    private void measure(int bytes) {
        inflated += bytes;
        if (inflated > limits.inflatedBytes()) {
            throw found.stop(null, ProblemCode.WORKBOOK_TOO_LARGE, "INFLATED", limits.inflatedBytes());
        } else if (inflated > ratioBytes) {
            throw found.stop(null, ProblemCode.WORKBOOK_TOO_LARGE, "RATIO", MOST_RATIO);
        }
    }

    /** Keeps what will be read, and looks through everything else that is XML. */
    private void keep(String name, byte[] bytes) throws XMLStreamException {
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
