package it.comune.performance.workbook;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * One XML part of a workbook, element by element, as the JDK's own parser reads it. Definitions of types and entities are refused
 * as soon as they are met; nothing is ever fetched.
 */
final class Xml {
    /** A definition of a type or of an entity. Flow control only: it never leaves the package. */
    static final class Dtd extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Dtd() {
            super("a definition of a type", null, false, false);
        }
    }

    private final XMLStreamReader reader;

    Xml(byte[] part) throws XMLStreamException {
        this.reader = factory().createXMLStreamReader(new ByteArrayInputStream(part));
    }

    /** The JDK's own, whatever else stands on the class path; not kept, since it remembers what it read last. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }

    /** The next event, or -1 after the last one. */
    int next() throws XMLStreamException {
        if (!reader.hasNext()) {
            return -1;
        }
        int event = reader.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new Dtd();
        }
        return event;
    }

    /** Goes to the next start of an element; false when there is none. */
    boolean nextStart() throws XMLStreamException {
        int event = next();
        while (event != XMLStreamConstants.START_ELEMENT && event != -1) {
            event = next();
        }
        return event != -1;
    }

    /** Local name of the element that starts or ends here. */
    String name() {
        return reader.getLocalName();
    }

    boolean is(String name) {
        return name.equals(reader.getLocalName());
    }

    /** An attribute without prefix, or null. */
    @Nullable
    String attribute(String name) {
        return reader.getAttributeValue("", name);
    }

    /** An attribute with any prefix, or null: namespaces of relations differ between dialects. */
    @Nullable
    String prefixed(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String namespace = reader.getAttributeNamespace(i);
            if (name.equals(reader.getAttributeLocalName(i)) && namespace != null && !namespace.isEmpty()) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** The text up to the end of the element that starts here, texts of inner elements included but for one kind. */
    String text(String except) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        int skipped = 0;
        while (depth > 0) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                skipped = skipped > 0 || is(except) ? skipped + 1 : 0;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                skipped = Math.max(0, skipped - 1);
            } else if (event == -1) {
                throw new XMLStreamException("an element without end");
            } else if (skipped == 0
                    && (event == XMLStreamConstants.CHARACTERS
                            || event == XMLStreamConstants.CDATA
                            || event == XMLStreamConstants.SPACE)) {
                text.append(reader.getText());
            }
        }
        return text.toString();
    }
}
