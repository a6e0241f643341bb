package org.soderkoping.hub.editions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soderkoping.hub.security.HubFolders;

/** Which files make an edition, and how one is told from another. */
class HomeFilesTest {
    @TempDir
    private Path home;

    private HubFolders folders;

    @BeforeEach
    void makeHome() throws IOException {
        folders = new HubFolders(home, home.resolve("data"));
        write("connectors/ee/connector.yaml", "country: EE");
        write("connectors/ee/x.mapping.yaml", "feed: EE-PPA/x\nversion: 3\n");
        write("agreements/a.xml", "<?xml version=\"1.0\"?>\n<agreement xmlns=\"urn:x\" id=\"A\" version=\"7\">");
        write("schemas/codes/sex.csv", "code\n1\n");
    }

    @Test
    void wordsForReadersTemplatesAndFilesUnderWayAreNoPartOfIt() throws IOException {
        var before = HomeFiles.read(folders);
        write("connectors/README.md", "words");
        write("connectors/_template/connector.yaml", "country: @CC@");
        write("connectors/ee/.connector.yaml.swp", "half");
        write("agreements/b.xml.part", "half");
        write("routes/x.camel.yaml", "- route:");
        assertThat(HomeFiles.read(folders)).isEqualTo(before);
        assertThat(HomeFiles.glance(folders)).hasSize(4);
    }

    @Test
    void theNameTellsWhatIsInTheFilesAndNotWhenTheyWereWritten() throws IOException {
        String before = HomeFiles.read(folders).name();
        write("connectors/ee/connector.yaml", "country: EE");
        assertThat(HomeFiles.read(folders).name()).isEqualTo(before).matches("e[0-9a-f]{8}");
        write("connectors/ee/connector.yaml", "country: EE ");
        assertThat(HomeFiles.read(folders).name()).isNotEqualTo(before);
    }

    @Test
    void aTableOrAgreementThatChangesUnderItsVersionIsFound() throws IOException {
        var before = HomeFiles.read(folders);
        write("connectors/ee/x.mapping.yaml", "feed: EE-PPA/x\nversion: 4\nmap: {}\n");
        write("schemas/codes/sex.csv", "code\n2\n");
        assertThat(HomeFiles.read(folders).findUnversioned(before)).isEmpty();
        assertThat(HomeFiles.read(folders).changedSince(before))
                .containsExactly("connectors/ee/x.mapping.yaml", "schemas/codes/sex.csv");
        write("agreements/a.xml", "<agreement id=\"A\" version=\"7\"><party/>");
        assertThat(HomeFiles.read(folders).findUnversioned(before)).contains("agreements/a.xml");
    }

    private void write(String file, String text) throws IOException {
        Path path = home.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
