package it.comune.performance.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * Somebody's workbook with marks beside its cells and all else as it was: what cannot be read stays where it stands, to be mended there.
 * Used once, for a file that was measured and looked through before.
 */
final class MarkedCopy {
    private static final String AUTHOR = "performance";

    /** Where marks begin in a comment: LibreOffice forgets authors, and what somebody else said before stays. */
    private static final String HEAD = "[performance]\n";

    private static final String STYLES = "xl/styles.xml";
    private static final String FILL = "FFFFC9C2";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static final String COMMENTS_TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
    private static final String DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing";
    private static final Pattern CELL = Pattern.compile("([A-Z]{1,3})([0-9]{1,7})");

    /** What stands after the drawing of comments in a sheet. */
    private static final List<String> AFTER_DRAWING = List.of(
            "legacyDrawingHF",
            "drawingHF",
            "picture",
            "oleObjects",
            "controls",
            "webPublishItems",
            "tableParts",
            "extLst");

    private final Map<String, byte[]> parts;
    /** Names of parts as they are written, by the same in lower case. */
    private final Map<String, String> names = new HashMap<>();

    /** Styles of marked cells, by those that they had. */
    private final Map<Integer, Integer> styles = new LinkedHashMap<>();

    private int knownStyles;
    private int drawings;

    private MarkedCopy(Map<String, byte[]> parts) {
        this.parts = parts;
        parts.keySet().forEach(name -> names.put(name.toLowerCase(Locale.ROOT), name));
    }

    /**
     * @param xlsx a file that passed {@link Parts#of}
     * @param marks texts by {@code sheet!cell}; what names no sheet of the file stands in the first cell of its first sheet
     */
    static byte[] of(byte[] xlsx, Map<String, String> marks) {
        try {
            MarkedCopy copy = new MarkedCopy(entries(xlsx));
            copy.mark(marks);
            return copy.packed();
        } catch (IOException | SAXException | ParserConfigurationException | TransformerException e) {
            throw new IllegalStateException("A workbook that was read cannot be copied.", e);
        }
    }

    private static Map<String, byte[]> entries(byte[] xlsx) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        Archive archive = new Archive(xlsx);
        for (Archive.Entry entry : archive.entries(Integer.MAX_VALUE)) {
            parts.put(entry.name().replace('\\', '/'), archive.bytes(entry, archive.size(entry, read -> {})));
        }
        return parts;
    }

    private byte[] packed() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(Repacked.TIME);
                out.putNextEntry(entry);
                out.write(part.getValue());
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private void mark(Map<String, String> marks)
            throws IOException, SAXException, ParserConfigurationException, TransformerException {
        Map<String, String> sheets = sheets();
        if (sheets.isEmpty()) {
            return;
        }
        Document known = part(STYLES);
        for (Element formats : known == null ? List.<Element>of() : elements(known.getDocumentElement(), "cellXfs")) {
            knownStyles = elements(formats, "xf").size();
        }
        String first = sheets.keySet().iterator().next();
        Map<String, Map<String, String>> bySheet = new LinkedHashMap<>();
        marks.forEach((place, text) -> {
            int end = place.lastIndexOf('!');
            String sheet = end < 0 ? "" : place.substring(0, end);
            boolean isCell = sheets.containsKey(sheet)
                    && CELL.matcher(place.substring(end + 1)).matches();
            bySheet.computeIfAbsent(isCell ? sheet : first, none -> new LinkedHashMap<>())
                    .merge(isCell ? place.substring(end + 1) : "A1", text, (one, other) -> one + "\n\n" + other);
        });
        for (Map.Entry<String, String> sheet : sheets.entrySet()) {
            Map<String, String> ofSheet = bySheet.getOrDefault(sheet.getKey(), Map.of());
            if (!ofSheet.isEmpty() || hasComments(sheet.getValue())) {
                markSheet(sheet.getValue(), ofSheet);
            }
        }
        addStyles();
        addTypes();
    }

    // Parts, as documents

    private @Nullable Document part(String name) throws IOException, SAXException, ParserConfigurationException {
        String written = names.get(name.toLowerCase(Locale.ROOT));
        byte[] bytes = written == null ? null : parts.get(written);
        if (bytes == null) {
            return null;
        }
        DocumentBuilderFactory factory = factory();
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
    }

    private static DocumentBuilderFactory factory() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        return factory;
    }

    private Document required(String name) throws IOException, SAXException, ParserConfigurationException {
        Document part = part(name);
        if (part == null) {
            throw new IOException("a workbook without " + name);
        }
        return part;
    }

    private static Document made(String namespace, String root) throws ParserConfigurationException {
        Document made = factory().newDocumentBuilder().newDocument();
        made.appendChild(made.createElementNS(namespace, root));
        return made;
    }

    private void put(String name, Document document) throws TransformerException {
        document.setXmlStandalone(true);
        Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
        transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        transformer.transform(new DOMSource(document), new StreamResult(bytes));
        put(name, bytes.toByteArray());
    }

    private void put(String name, byte[] bytes) {
        String written = names.computeIfAbsent(name.toLowerCase(Locale.ROOT), none -> name);
        parts.put(written, bytes);
    }

    private static List<Element> elements(Node parent, String name) {
        List<Element> elements = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && (name.isEmpty() || name.equals(element.getLocalName()))) {
                elements.add(element);
            }
        }
        return elements;
    }

    private static Element add(Element parent, String name) {
        Element added = parent.getOwnerDocument().createElementNS(parent.getNamespaceURI(), qualified(parent, name));
        parent.appendChild(added);
        return added;
    }

    private static String qualified(Element like, String name) {
        return like.getPrefix() == null ? name : like.getPrefix() + ":" + name;
    }

    // From names of sheets to their parts

    private Map<String, String> sheets() throws IOException, SAXException, ParserConfigurationException {
        String workbook = "";
        for (Element relation : elements(required("_rels/.rels").getDocumentElement(), "Relationship")) {
            if (relation.getAttribute("Type").endsWith("/officeDocument")) {
                workbook = resolved(relation.getAttribute("Target"), "");
            }
        }
        Map<String, String> targets = new HashMap<>();
        for (Element relation : elements(required(relationsOf(workbook)).getDocumentElement(), "Relationship")) {
            targets.put(relation.getAttribute("Id"), resolved(relation.getAttribute("Target"), workbook));
        }
        Map<String, String> sheets = new LinkedHashMap<>();
        for (Element list : elements(required(workbook).getDocumentElement(), "sheets")) {
            for (Element sheet : elements(list, "sheet")) {
                sheets.put(sheet.getAttribute("name"), String.valueOf(targets.get(relationId(sheet))));
            }
        }
        return sheets;
    }

    private static String relationId(Element element) {
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            if ("id".equals(attribute.getLocalName()) && attribute.getNamespaceURI() != null) {
                return attribute.getNodeValue();
            }
        }
        return "";
    }

    private static String relationsOf(String part) {
        int slash = part.lastIndexOf('/') + 1;
        return part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
    }

    /** @param from the part that holds the relation */
    private static String resolved(String target, String from) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        List<String> way = new ArrayList<>(List.of(from.split("/")));
        way.remove(way.size() - 1);
        for (String step : target.split("/")) {
            if (step.equals("..") && !way.isEmpty()) {
                way.remove(way.size() - 1);
            } else if (!step.equals(".")) {
                way.add(step);
            }
        }
        return String.join("/", way);
    }

    // One sheet

    private void markSheet(String part, Map<String, String> marks)
            throws IOException, SAXException, ParserConfigurationException, TransformerException {
        Document sheet = required(part);
        Element root = sheet.getDocumentElement();
        for (Element data : elements(root, "sheetData")) {
            for (Element row : elements(data, "row")) {
                colour(row, marks);
            }
        }
        drawings++;
        String relationsPart = relationsOf(part);
        Document relations = part(relationsPart);
        Document known = relations == null ? made(RELATIONS, "Relationships") : relations;
        String comments = related(known, "/comments", part, "../comments-marks" + drawings + ".xml");
        Map<String, String> texts = new LinkedHashMap<>(othersSay(comments));
        marks.forEach((cell, text) -> texts.merge(cell, HEAD + text, (one, other) -> one + "\n\n" + other));
        put(comments, comments(texts));
        String drawing = related(known, "/vmlDrawing", part, "../drawings/marks" + drawings + ".vml");
        put(drawing, drawing(texts).getBytes(StandardCharsets.UTF_8));
        put(relationsPart, known);
        if (elements(root, "legacyDrawing").isEmpty()) {
            Element legacy = sheet.createElementNS(MAIN, qualified(root, "legacyDrawing"));
            Node next = null;
            for (Element element : elements(root, "")) {
                next = next == null && AFTER_DRAWING.contains(element.getLocalName()) ? element : next;
            }
            root.insertBefore(legacy, next);
            legacy.setAttributeNS(RELATION, "r:id", idOf(known, "/vmlDrawing"));
        }
        put(part, sheet);
    }

    private boolean hasComments(String part) throws IOException, SAXException, ParserConfigurationException {
        Document relations = part(relationsOf(part));
        return relations != null && !idOf(relations, "/comments").isEmpty();
    }

    /** Cells that are there take the colour of marks, in whatever other style they have. */
    private void colour(Element row, Map<String, String> marks) {
        for (Element cell : elements(row, "c")) {
            if (knownStyles > 0 && marks.containsKey(cell.getAttribute("r"))) {
                String style = cell.getAttribute("s");
                int old = style.matches("[0-9]{1,6}") ? Integer.parseInt(style) : 0;
                cell.setAttribute(
                        "s", String.valueOf(styles.computeIfAbsent(old, none -> knownStyles + styles.size())));
            }
        }
    }

    private static String idOf(Document relations, String type) {
        return elements(relations.getDocumentElement(), "Relationship").stream()
                .filter(one -> one.getAttribute("Type").endsWith(type))
                .map(one -> one.getAttribute("Id"))
                .findFirst()
                .orElse("");
    }

    /** The part to which a sheet has a relation, which is made where there is none. */
    private static String related(Document relations, String type, String sheet, String otherwise) {
        for (Element one : elements(relations.getDocumentElement(), "Relationship")) {
            if (one.getAttribute("Type").endsWith(type)) {
                return resolved(one.getAttribute("Target"), sheet);
            }
        }
        Element made = add(relations.getDocumentElement(), "Relationship");
        made.setAttribute("Id", "marks" + type.substring(1));
        made.setAttribute("Type", RELATION + type);
        made.setAttribute("Target", otherwise);
        return resolved(otherwise, sheet);
    }

    /** Comments of other people; what an earlier check said is said anew, or no longer. */
    private Map<String, String> othersSay(String part) throws IOException, SAXException, ParserConfigurationException {
        Document comments = part(part);
        Map<String, String> texts = new LinkedHashMap<>();
        if (comments == null) {
            return texts;
        }
        for (Element list : elements(comments.getDocumentElement(), "commentList")) {
            for (Element comment : elements(list, "comment")) {
                String text = comment.getTextContent();
                int head = text.indexOf(HEAD.strip());
                String others = (head < 0 ? text : text.substring(0, head)).strip();
                if (!others.isEmpty()
                        && CELL.matcher(comment.getAttribute("ref")).matches()) {
                    texts.put(comment.getAttribute("ref"), others);
                }
            }
        }
        return texts;
    }

    private static Document comments(Map<String, String> texts) throws ParserConfigurationException {
        Document comments = made(MAIN, "comments");
        Element root = comments.getDocumentElement();
        add(add(root, "authors"), "author").setTextContent(AUTHOR);
        Element list = add(root, "commentList");
        texts.forEach((cell, text) -> {
            Element comment = add(list, "comment");
            comment.setAttribute("ref", cell);
            comment.setAttribute("authorId", "0");
            Element shown = add(add(comment, "text"), "t");
            shown.setAttributeNS(XMLConstants.XML_NS_URI, "xml:space", "preserve");
            shown.setTextContent(SheetWriter.escaped(text));
        });
        return comments;
    }

    /** The frames in which a spreadsheet shows comments. */
    private static String drawing(Map<String, String> texts) {
        StringBuilder drawing = new StringBuilder(
                "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\""
                        + " xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\">"
                        + "<v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\">"
                        + "<v:stroke joinstyle=\"miter\"/><v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>");
        int shape = 1025;
        for (Map.Entry<String, String> text : texts.entrySet()) {
            Matcher cell = CELL.matcher(text.getKey());
            int row = cell.matches() ? Integer.parseInt(cell.group(2)) - 1 : 0;
            int column = Spot.column(text.getKey());
            int height = 20 + 13 * SheetWriter.lines(text.getValue(), 60);
            drawing.append("<v:shape id=\"_x0000_s")
                    .append(shape++)
                    .append("\" type=\"#_x0000_t202\" style=\"position:absolute;width:300pt;height:")
                    .append(height)
                    .append(
                            "pt;z-index:1;visibility:hidden\" fillcolor=\"#ffffe1\" o:insetmode=\"auto\">"
                                    + "<v:fill color2=\"#ffffe1\"/><v:path o:connecttype=\"none\"/><v:textbox/>"
                                    + "<x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/><x:AutoFill>False</x:AutoFill><x:Row>")
                    .append(row)
                    .append("</x:Row><x:Column>")
                    .append(column)
                    .append("</x:Column></x:ClientData></v:shape>");
        }
        return drawing.append("</xml>").toString();
    }

    // What the whole workbook must know

    /** The styles of marked cells: those that they had, with the colour of marks. */
    private void addStyles() throws IOException, SAXException, ParserConfigurationException, TransformerException {
        if (styles.isEmpty()) {
            return;
        }
        Document document = required(STYLES);
        Element root = document.getDocumentElement();
        Element fills = elements(root, "fills").get(0);
        Element pattern = add(add(fills, "fill"), "patternFill");
        pattern.setAttribute("patternType", "solid");
        add(pattern, "fgColor").setAttribute("rgb", FILL);
        add(pattern, "bgColor").setAttribute("indexed", "64");
        int fill = elements(fills, "fill").size() - 1;
        fills.setAttribute("count", String.valueOf(fill + 1));
        Element formats = elements(root, "cellXfs").get(0);
        List<Element> known = elements(formats, "xf");
        for (int old : styles.keySet()) {
            Element marked = (Element) known.get(old < known.size() ? old : 0).cloneNode(true);
            marked.setAttribute("fillId", String.valueOf(fill));
            marked.setAttribute("applyFill", "1");
            formats.appendChild(marked);
        }
        formats.setAttribute("count", String.valueOf(known.size() + styles.size()));
        put(STYLES, document);
    }

    private void addTypes() throws IOException, SAXException, ParserConfigurationException, TransformerException {
        Document types = required("[Content_Types].xml");
        Element root = types.getDocumentElement();
        boolean knowsDrawings = elements(root, "Default").stream()
                .anyMatch(one -> one.getAttribute("Extension").equalsIgnoreCase("vml"));
        if (!knowsDrawings) {
            Element added = types.createElementNS(TYPES, qualified(root, "Default"));
            added.setAttribute("Extension", "vml");
            added.setAttribute("ContentType", DRAWING_TYPE);
            root.insertBefore(added, root.getFirstChild());
        }
        for (String name : parts.keySet()) {
            boolean isKnown = elements(root, "Override").stream()
                    .anyMatch(one -> one.getAttribute("PartName").equalsIgnoreCase("/" + name));
            if (name.startsWith("xl/comments-marks") && !isKnown) {
                Element added = add(root, "Override");
                added.setAttribute("PartName", "/" + name);
                added.setAttribute("ContentType", COMMENTS_TYPE);
            }
        }
        put("[Content_Types].xml", types);
    }
}
