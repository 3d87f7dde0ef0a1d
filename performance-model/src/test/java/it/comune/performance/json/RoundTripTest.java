package it.comune.performance.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.comune.performance.dossier.Dossier;
import it.comune.performance.regulation.NationalContract;
import it.comune.performance.regulation.Regulation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoundTripTest {
    @TempDir
    Path directory;

    @Test
    void a_dossier_reads_back_as_an_equal_one() {
        Dossier dossier = Samples.dossier();

        assertThat(DossierJson.read(DossierJson.write(dossier))).isEqualTo(dossier);
    }

    @Test
    void a_regulation_reads_back_as_an_equal_one() {
        Regulation regulation = Samples.regulation();

        assertThat(RegulationJson.read(RegulationJson.write(regulation))).isEqualTo(regulation);
    }

    @Test
    void a_national_contract_reads_back_as_an_equal_one() {
        NationalContract contract = Samples.nationalContract();
        String json = NationalContractJson.write(contract);

        assertThat(NationalContractJson.read(json)).isEqualTo(contract);
        assertThat(NationalContractJson.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(contract);
    }

    @Test
    void file_bytes_stream_and_text_give_the_same() throws IOException {
        String json = DossierJson.write(Samples.dossier());
        byte[] utf8 = json.getBytes(StandardCharsets.UTF_8);
        Path file = Files.write(directory.resolve("dossier.json"), utf8);

        assertThat(DossierJson.read(file)).isEqualTo(Samples.dossier());
        assertThat(DossierJson.read(utf8)).isEqualTo(Samples.dossier());
        assertThat(DossierJson.read(new ByteArrayInputStream(utf8))).isEqualTo(Samples.dossier());
    }

    @Test
    void regulations_too_are_read_from_file_bytes_and_stream() throws IOException {
        byte[] utf8 = RegulationJson.write(Samples.regulation()).getBytes(StandardCharsets.UTF_8);
        Path file = Files.write(directory.resolve("regulation.json"), utf8);

        assertThat(RegulationJson.read(file)).isEqualTo(Samples.regulation());
        assertThat(RegulationJson.read(utf8)).isEqualTo(Samples.regulation());
        assertThat(RegulationJson.read(new ByteArrayInputStream(utf8))).isEqualTo(Samples.regulation());
    }

    @Test
    void a_missing_file_is_an_io_error_and_no_problem_of_the_document() {
        Path missing = directory.resolve("missing.json");

        assertThatThrownBy(() -> DossierJson.read(missing)).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> RegulationJson.read(missing)).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void a_stream_that_breaks_is_an_io_error() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("broken");
            }
        };

        assertThatThrownBy(() -> DossierJson.read(broken)).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void a_byte_order_mark_is_passed_over() {
        String marked = "\ufeff" + DossierJson.write(Samples.dossier());

        assertThat(DossierJson.read(marked)).isEqualTo(Samples.dossier());
        assertThat(DossierJson.read(marked.getBytes(StandardCharsets.UTF_8))).isEqualTo(Samples.dossier());
    }
}
