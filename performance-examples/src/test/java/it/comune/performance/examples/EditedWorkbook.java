package it.comune.performance.examples;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A workbook in the hands of somebody who types into cells: everything else of the file stays as it is. */
final class EditedWorkbook {
    private final Path file;
    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private EditedWorkbook(Path file) {
        this.file = file;
    }

    static EditedWorkbook open(Path file) throws IOException {
        EditedWorkbook workbook = new EditedWorkbook(file);
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                workbook.parts.put(entry.getName(), in.readAllBytes());
            }
        }
        return workbook;
    }

    /**
     * Types into a cell.
     *
     * @param cell such as {@code Ritardi!B6}
     * @param content a number as the file holds it (nine tenths are {@code 0.9}, also where the cell shows 90%), or a text
     */
    EditedWorkbook type(String cell, String content) throws Exception {
        Element typed = cell(cell);
        Document sheet = typed.getOwnerDocument();
        typed.removeAttribute("t");
        while (typed.hasChildNodes()) {
            typed.removeChild(typed.getFirstChild());
        }
        Element value = sheet.createElement(content.matches("[0-9.]+") ? "v" : "t");
        value.setTextContent(content);
        if (value.getTagName().equals("v")) {
            typed.appendChild(value);
        } else {
            typed.setAttribute("t", "inlineStr");
            Element text = sheet.createElement("is");
            text.appendChild(value);
            typed.appendChild(text);
        }
        return written(cell, sheet);
    }

    /** Empties a cell. */
    EditedWorkbook clear(String cell) throws Exception {
        Element typed = cell(cell);
        typed.getParentNode().removeChild(typed);
        return written(cell, typed.getOwnerDocument());
    }

    /** The comments of a sheet, as the file holds them. */
    byte[] commentsOf(String sheet) throws Exception {
        String own = part(sheet + "!A1");
        String links = own.replaceFirst("worksheets/", "worksheets/_rels/") + ".rels";
        Element comments = Objects.requireNonNull(endingWith(xml(links), "Relationship", "Type", "/comments"));
        String target = comments.getAttribute("Target");
        return Objects.requireNonNull(parts.get("xl/" + target.replaceFirst("^(/xl/|\\.\\./)", "")), target);
    }

    void save() throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue());
            }
        }
    }

    private Element cell(String cell) throws Exception {
        Document sheet = xml(part(cell));
        String address = cell.substring(cell.indexOf('!') + 1);
        String row = address.replaceAll("[A-Z]+", "");
        Element found = named(sheet, "c", "r", address);
        if (found != null) {
            return found;
        }
        Element created = sheet.createElement("c");
        created.setAttribute("r", address);
        Element line = named(sheet, "row", "r", row);
        if (line == null) {
            line = sheet.createElement("row");
            line.setAttribute("r", row);
            sheet.getElementsByTagName("sheetData").item(0).appendChild(line);
        }
        line.appendChild(created);
        return created;
    }

    private EditedWorkbook written(String cell, Document sheet) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        TransformerFactory.newDefaultInstance()
                .newTransformer()
                .transform(new DOMSource(sheet), new StreamResult(bytes));
        parts.put(part(cell), bytes.toByteArray());
        return this;
    }

    private String part(String cell) throws Exception {
        Element sheet = named(xml("xl/workbook.xml"), "sheet", "name", cell.substring(0, cell.indexOf('!')));
        String id = Objects.requireNonNull(sheet, cell).getAttribute("r:id");
        Element link = named(xml("xl/_rels/workbook.xml.rels"), "Relationship", "Id", id);
        return "xl/" + Objects.requireNonNull(link).getAttribute("Target").replaceFirst("^/?xl/", "");
    }

    private Document xml(String part) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(Objects.requireNonNull(parts.get(part), part)));
    }

    private static @Nullable Element named(Document document, String tag, String attribute, String value) {
        return first(document, tag, attribute, value::equals);
    }

    private static @Nullable Element endingWith(Document document, String tag, String attribute, String end) {
        return first(document, tag, attribute, text -> text.endsWith(end));
    }

    private static @Nullable Element first(Document document, String tag, String attribute, Predicate<String> isMeant) {
        NodeList all = document.getElementsByTagName(tag);
        for (int i = 0; i < all.getLength(); i++) {
            Element one = (Element) all.item(i);
            if (isMeant.test(one.getAttribute(attribute))) {
                return one;
            }
        }
        return null;
    }
}
