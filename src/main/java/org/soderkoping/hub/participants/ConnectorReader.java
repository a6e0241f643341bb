package org.soderkoping.hub.participants;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.soderkoping.hub.exchange.AgencyId;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.security.HubFolders;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Reads the descriptors of all countries and checks what only they themselves can get wrong. A folder whose name begins
 * with {@code _} is no country.
 */
final class ConnectorReader {
    static final Set<String> ROLES =
            Set.of("ASYLUM", "BORDER", "MIGRATION", "POLICE", "COI_UNIT", "COURT", "NGO", "SECRETARIAT", "REGISTRY");

    private final HubFolders folders;

    ConnectorReader(HubFolders folders) {
        this.folders = folders;
    }

    List<Connector> readAll() {
        try (var countries = Files.list(folders.connectors())) {
            return countries
                    .filter(folder -> !String.valueOf(folder.getFileName()).startsWith("_"))
                    .map(folder -> folder.resolve("connector.yaml"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .map(this::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of the connectors cannot be read", e);
        }
    }

    Connector read(Path file) {
        var node = new DescriptorNode(file, "", load(file));
        node.allowOnly(Set.of("country", "agencies", "feeds", "samplesAsOf"));
        var country = node.parsed("country", CountryCode::new, "an ISO 3166-1 alpha-2 code");
        Path folder = Objects.requireNonNull(file.getParent());
        if (!String.valueOf(folder.getFileName()).equalsIgnoreCase(country.alpha2())) {
            throw node.wrong("country", "must be the name of its folder");
        }
        var agencies =
                node.nodes("agencies").stream().map(n -> agency(n, country)).toList();
        var feeds = node.nodes("feeds").stream()
                .map(n -> new FeedReader(folders, folder, agencies).read(n))
                .toList();
        var samplesAsOf = node.findText("samplesAsOf")
                .map(t -> node.parsed("samplesAsOf", Instant::parse, "an instant such as 2026-11-24T10:00:00Z"))
                .orElse(Connector.SAMPLES);
        return new Connector(country, agencies, feeds, samplesAsOf);
    }

    private static Object load(Path file) {
        try {
            var options = new LoaderOptions();
            options.setAllowDuplicateKeys(false);
            return new Yaml(new SafeConstructor(options)).load(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("a connector descriptor cannot be read", e);
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark();
            throw new WrongDescriptor(file + ": line " + (mark.getLine() + 1) + " is not YAML: " + e.getProblem());
        } catch (YAMLException e) {
            throw new WrongDescriptor(file + ": is not YAML");
        }
    }

    private static Agency agency(DescriptorNode node, CountryCode country) {
        node.allowOnly(Set.of("id", "name", "role", "active", "competences", "focalPoints"));
        var id = node.parsed("id", AgencyId::new, "an agency id such as EE-PPA");
        if (!id.country().equals(country)) {
            throw node.wrong("id", "must begin with the country " + country);
        }
        var role = node.text("role");
        if (!ROLES.contains(role)) {
            throw node.wrong("role", "must be one of the words of CL-ROLE, but is '" + role + "'");
        }
        var competences = node.parsedList("competences", ConnectorReader::kind, "names of message kinds");
        var focalPoints = node.nodes("focalPoints").stream()
                .map(ConnectorReader::focalPoint)
                .toList();
        return new Agency(
                id, node.text("name"), role, node.flag("active"), Set.copyOf(new HashSet<>(competences)), focalPoints);
    }

    private static Agency.FocalPoint focalPoint(DescriptorNode node) {
        node.allowOnly(Set.of("role", "name", "email"));
        return new Agency.FocalPoint(node.text("role"), node.text("name"), node.text("email"));
    }

    static Kind kind(String element) {
        return Kind.findByElement(element).orElseThrow(IllegalArgumentException::new);
    }

    /**
     * What one descriptor says.
     *
     * @param samplesAsOf the moment at which its samples come out as the files beside them say
     */
    record Connector(CountryCode country, List<Agency> agencies, List<Feed> feeds, Instant samplesAsOf) {
        /** Where a descriptor says nothing: the day the first samples were made for. */
        static final Instant SAMPLES = Instant.parse("2026-11-24T10:00:00Z");
    }
}
