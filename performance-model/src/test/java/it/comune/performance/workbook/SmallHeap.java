package it.comune.performance.workbook;

import it.comune.performance.value.InvalidDocumentException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Reads hostile files in little memory and says what each was refused for. */
final class SmallHeap {
    private static final byte[] ZEROS = new byte[1024 * 1024];

    private SmallHeap() {}

    /** @param args files to read */
    public static void main(String[] args) throws IOException {
        for (String file : args) {
            try (InputStream xlsx = Files.newInputStream(Path.of(file))) {
                say(xlsx);
            }
        }
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'P';
            }

            @Override
            public int read(byte[] bytes, int from, int length) {
                return length;
            }
        };
        try {
            RegulationWorkbook.read(endless);
        } catch (InvalidDocumentException refusal) {
            System.out.println(refusal.problems().get(0).value());
        }
    }

    private static void say(InputStream xlsx) {
        WorkbookLimits limits = new WorkbookLimits(16_000_000, 16 * 1024 * 1024, 20_000, 50_000);
        try {
            RegulationWorkbook.read(xlsx, limits);
            System.out.println("accepted");
        } catch (InvalidDocumentException refusal) {
            System.out.println(refusal.problems().get(0).value());
        }
    }

    /** Writes the hostile files, which takes more memory than refusing them. */
    static List<String> files(Path folder) throws IOException {
        ByteArrayOutputStream many = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(many)) {
            for (int i = 0; i < 60_000; i++) {
                zip.putNextEntry(new ZipEntry(String.valueOf(i)));
            }
        }
        List<byte[]> all = List.of(
                zip(12, 0, "xl/worksheets/sheet1.xml"),
                zip(2000, 0, "xl/worksheets/sheet1.xml"),
                many.toByteArray(),
                zip(17, 1_000_000, "xl/media/image1.png"),
                rows());
        List<String> files = new ArrayList<>();
        for (byte[] one : all) {
            files.add(Files.write(folder.resolve(files.size() + ".xlsx"), one).toString());
        }
        return files;
    }

    private static byte[] zip(int mebibytes, int noise, String name) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            byte[] random = new byte[noise];
            new Random(1).nextBytes(random);
            zip.putNextEntry(new ZipEntry("xl/media/noise.png"));
            zip.write(random);
            zip.putNextEntry(new ZipEntry(name));
            for (int i = 0; i < mebibytes; i++) {
                zip.write(ZEROS);
            }
        }
        return bytes.toByteArray();
    }

    /** A sheet of 600 000 rows that are there and empty. */
    private static byte[] rows() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, "_rels/.rels", "<a><b Id=\"r\" Type=\"x/officeDocument\" Target=\"xl/workbook.xml\"/></a>");
            put(zip, "xl/workbook.xml", "<a xmlns:r=\"r\"><sheet name=\"Ritardi\" r:id=\"r1\"/></a>");
            put(zip, "xl/_rels/workbook.xml.rels", "<a><b Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></a>");
            byte[] noise = new byte[100_000];
            new Random(1).nextBytes(noise);
            zip.putNextEntry(new ZipEntry("xl/media/noise.png"));
            zip.write(noise);
            put(zip, "xl/worksheets/sheet1.xml", "<a><sheetData>" + "<row/>".repeat(600_000) + "</sheetData></a>");
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
