package it.comune.performance.workbook;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * A zip archive in memory, read by its directory and inflated under the eyes of whoever asks. The JDK's stream does not read what
 * some spreadsheets and fastexcel write (sizes after the data, 64 bits wide), and its {@code ZipFile} wants a file on a disk.
 */
final class Archive {
    /** @param name as it is written */
    record Entry(String name, int method, long compressed, long header) {}

    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int MOST_COMMENT = 0xffff;
    private static final int DIRECTORY = 0x02014b50;
    private static final int HEADER = 0x04034b50;
    private static final int HEADER_LENGTH = 30;
    private static final int HEADER_NAME_LENGTH = 26;
    private static final int WIDE = 0x0001;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int BUFFER = 8192;

    private final ByteBuffer file;

    Archive(byte[] file) {
        this.file = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** @throws IOException when it is damaged, or lists more entries than that */
    List<Entry> entries(int most) throws IOException {
        try {
            int end = end();
            int count = file.getShort(end + 10) & 0xffff;
            if (count > most) {
                throw new TooMany();
            }
            file.position(index(unsigned(file.getInt(end + 16))));
            List<Entry> entries = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                entries.add(entry());
            }
            return entries;
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IOException("a directory that leads out of the file", e);
        }
    }

    /** More entries than somebody wants to see. */
    static final class TooMany extends IOException {
        private static final long serialVersionUID = 1L;

        TooMany() {
            super("too many entries");
        }
    }

    private int end() throws IOException {
        int first = Math.max(0, file.limit() - END_LENGTH - MOST_COMMENT);
        for (int at = file.limit() - END_LENGTH; at >= first; at--) {
            if (file.getInt(at) == END) {
                return at;
            }
        }
        throw new IOException("no directory");
    }

    private static long unsigned(int value) {
        return value & 0xffffffffL;
    }

    private int index(long offset) throws IOException {
        if (offset < 0 || offset > file.limit()) {
            throw new IOException("an offset out of the file");
        }
        return (int) offset;
    }

    private Entry entry() throws IOException {
        int at = file.position();
        if (file.getInt(at) != DIRECTORY || (file.getShort(at + 8) & 1) != 0) {
            throw new IOException("no entry, or an encrypted one");
        }
        int method = file.getShort(at + 10);
        long compressed = unsigned(file.getInt(at + 20));
        long size = unsigned(file.getInt(at + 24));
        int name = file.getShort(at + 28) & 0xffff;
        int extra = file.getShort(at + 30) & 0xffff;
        int comment = file.getShort(at + 32) & 0xffff;
        long header = unsigned(file.getInt(at + 42));
        byte[] written = new byte[name];
        file.position(at + 46);
        file.get(written);
        int endOfExtra = file.position() + extra;
        while (file.position() + 4 <= endOfExtra) {
            int kind = file.getShort() & 0xffff;
            int next = (file.getShort() & 0xffff) + file.position();
            if (kind == WIDE) {
                // Only what did not fit stands here, in this order.
                size = size == 0xffffffffL ? file.getLong() : size;
                compressed = compressed == 0xffffffffL ? file.getLong() : compressed;
                header = header == 0xffffffffL ? file.getLong() : header;
            }
            file.position(next);
        }
        file.position(endOfExtra + comment);
        return new Entry(new String(written, StandardCharsets.UTF_8), method, compressed, header);
    }

    /** Takes what was inflated, piece by piece. */
    private interface Sink {
        void take(byte[] bytes, int from, int length);
    }

    /**
     * The size of an entry once it is inflated, as it really is; nothing of it is kept.
     *
     * @param measured is told of every piece, and may throw
     * @throws IOException when it is damaged
     */
    int size(Entry entry, IntConsumer measured) throws IOException {
        int[] size = new int[1];
        inflate(entry, (bytes, from, length) -> {
            measured.accept(length);
            size[0] = Math.addExact(size[0], length);
        });
        return size[0];
    }

    /**
     * The bytes of an entry.
     *
     * @param size of it, as it was measured
     * @throws IOException when it is damaged
     */
    byte[] bytes(Entry entry, int size) throws IOException {
        ByteBuffer all = ByteBuffer.allocate(size);
        inflate(entry, all::put);
        return all.array();
    }

    private void inflate(Entry entry, Sink sink) throws IOException {
        int at = index(entry.header());
        if (at + HEADER_LENGTH > file.limit() || file.getInt(at) != HEADER) {
            throw new IOException("no entry where the directory says");
        }
        int from = at
                + HEADER_LENGTH
                + (file.getShort(at + HEADER_NAME_LENGTH) & 0xffff)
                + (file.getShort(at + HEADER_NAME_LENGTH + 2) & 0xffff);
        if (entry.compressed() < 0 || entry.compressed() > file.limit() - (long) from) {
            throw new IOException("an entry that leads out of the file");
        }
        int length = (int) entry.compressed();
        if (entry.method() == STORED) {
            sink.take(file.array(), from, length);
        } else if (entry.method() == DEFLATED) {
            inflate(from, length, sink);
        } else {
            throw new IOException("packed in a way that workbooks are not");
        }
    }

    private void inflate(int from, int length, Sink sink) throws IOException {
        byte[] buffer = new byte[BUFFER];
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(file.array(), from, length);
            while (!inflater.finished()) {
                int read = inflater.inflate(buffer);
                if (read == 0 && !inflater.finished() && (inflater.needsInput() || inflater.needsDictionary())) {
                    throw new IOException("an entry that ends early");
                }
                sink.take(buffer, 0, read);
            }
        } catch (DataFormatException e) {
            throw new IOException("an entry that does not unpack", e);
        } finally {
            inflater.end();
        }
    }
}
