package it.comune.performance.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/**
 * How pages look: colours, type scale and spacing of Bootstrap Italia, in one sheet that stands in the page. Nothing is
 * fetched: Titillium Web is used where the reader has it, a system font elsewhere.
 */
final class StyleSheet {
    /** The one of all pages. */
    static final StyleSheet OURS = new StyleSheet();

    private final String text;

    private StyleSheet() {
        try (InputStream in =
                Objects.requireNonNull(StyleSheet.class.getResourceAsStream("report.css"), "report.css")) {
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (text.contains("<") || text.contains("&") || text.contains("]]>")) {
            throw new IllegalStateException("The style sheet must read the same as HTML and as XML.");
        }
    }

    String text() {
        return text;
    }

    /** Its digest as a content security policy names it: this sheet is allowed, and no other. */
    String policyHash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
