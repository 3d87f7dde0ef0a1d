package it.comune.performance.json;

import it.comune.performance.value.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** From bytes to text: bounded, UTF-8 only; a byte order mark, which some editors write, is passed over. */
final class Source {
    private Source() {}

    static byte[] bytes(Path file, Limits limits) {
        try (InputStream in = Files.newInputStream(file)) {
            return bytes(in, limits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As many bytes as are allowed and one more, which then tells that there are too many. */
    static byte[] bytes(InputStream in, Limits limits) {
        try {
            return in.readNBytes(limits.bytes() == Integer.MAX_VALUE ? limits.bytes() : limits.bytes() + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text, or null after a problem was reported. */
    static @Nullable String text(byte[] bytes, Limits limits, Problems problems) {
        if (bytes.length > limits.bytes()) {
            return tooLarge(limits, problems);
        }
        if (isWide(bytes)) {
            problems.add("", 0, ProblemCode.NOT_UTF8, "", "UTF-16 / UTF-32", "");
            return null;
        }
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return withoutMark(text.toString());
        } catch (CharacterCodingException e) {
            problems.add("", 0, ProblemCode.NOT_UTF8, "", placeOfFault(bytes), "");
            return null;
        }
    }

    /** The text, or null after a problem was reported. */
    static @Nullable String text(String text, Limits limits, Problems problems) {
        long bytes = text.length();
        for (int i = 0; i < text.length() && bytes <= limits.bytes(); i++) {
            char c = text.charAt(i);
            // A pair of surrogates is 4 bytes, 2 for each half.
            bytes += c < 0x80 ? 0 : c < 0x800 || Character.isSurrogate(c) ? 1 : 2;
        }
        return bytes > limits.bytes() ? tooLarge(limits, problems) : withoutMark(text);
    }

    private static @Nullable String tooLarge(Limits limits, Problems problems) {
        problems.add("", 0, ProblemCode.DOCUMENT_TOO_LARGE, "", "", limits.bytes());
        return null;
    }

    /** JSON starts with an ASCII character and has no NUL, so a NUL at the start tells of wider units. */
    private static boolean isWide(byte[] bytes) {
        if (bytes.length < 2) {
            return false;
        }
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        return first == 0xfe && second == 0xff
                || first == 0xff && second == 0xfe
                || (first == 0) != (second == 0)
                || bytes.length >= 4 && first == 0 && second == 0;
    }

    private static String withoutMark(String text) {
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    /** Line, column and byte of the first fault. */
    private static String placeOfFault(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer line = CharBuffer.allocate(1024);
        int lines = 1;
        int column = 1;
        CoderResult result;
        do {
            result = decoder.decode(in, line, true);
            line.flip();
            while (line.hasRemaining()) {
                boolean ends = line.get() == '\n';
                lines += ends ? 1 : 0;
                column = ends ? 1 : column + 1;
            }
            line.clear();
        } while (result.isOverflow());
        String fault = in.hasRemaining() ? HexFormat.of().toHexDigits(in.get(in.position())) : "";
        return lines + ":" + column + " 0x" + fault;
    }
}
