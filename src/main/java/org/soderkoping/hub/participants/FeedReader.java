package org.soderkoping.hub.participants;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Period;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.soderkoping.hub.exchange.Channel;
import org.soderkoping.hub.exchange.FeedId;
import org.soderkoping.hub.exchange.Purpose;
import org.soderkoping.hub.security.HubFolders;

/** Reads one feed of a descriptor. */
final class FeedReader {
    private static final Set<String> KEYS = Set.of(
            "id",
            "kind",
            "channel",
            "version",
            "schema",
            "mapping",
            "codes",
            "root",
            "record",
            "recordId",
            "encodings",
            "csv",
            "manifest",
            "archive",
            "attachments",
            "extensions",
            "maxText",
            "purposes",
            "profile",
            "handling",
            "legalBasis",
            "cadence",
            "maxAge",
            "xroad",
            "collect",
            "address",
            "wsSecurity",
            "submissionId");
    private static final Set<String> HANDLINGS = Set.of("PUBLIC", "STATS", "PERSONAL", "SENSITIVE");
    private static final Pattern ROOT = Pattern.compile("(\\{[^{}\\s]+})?[^\\s{}/@]+");
    private static final Pattern RECORD = Pattern.compile("(/[^\\s/@]+)+");
    private static final Pattern RECORD_ID = Pattern.compile("([^\\s/@]+/)*@?[^\\s/@]+");
    private static final Pattern ADDRESS = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern EXTENSION = Pattern.compile("[a-z0-9]{1,8}");
    private static final int HIGHEST_TEXT = 16 * 1024 * 1024;

    private final HubFolders folders;
    private final Path folder;
    private final List<Agency> agencies;

    FeedReader(HubFolders folders, Path folder, List<Agency> agencies) {
        this.folders = folders;
        this.folder = folder;
        this.agencies = agencies;
    }

    Feed read(DescriptorNode node) {
        node.allowOnly(KEYS);
        var id = id(node);
        return new Feed(
                id,
                node.parsed("kind", ConnectorReader::kind, "the name of a message kind"),
                node.parsed("channel", Channel::valueOf, "SOAP, SFTP or QUEUE"),
                node.text("version"),
                schema(node),
                inFolder(node, "mapping", id.name() + ".mapping.yaml"),
                inFolder(node, "codes", "codes.csv"),
                shaped(node, "root", ROOT),
                record(node),
                shaped(node, "recordId", RECORD_ID),
                encodings(node),
                new FormatReader(folders).read(node),
                node.parsedList("extensions", FeedReader::extension, "file name extensions such as xml"),
                maxText(node),
                purposes(node),
                node.findText("profile"),
                handling(node),
                node.text("legalBasis"),
                node.parsed("cadence", Period::parse, "a period such as P1D"),
                node.parsed("maxAge", Period::parse, "a period such as P30D"),
                soap(node, id),
                collect(node));
    }

    private Optional<Collect> collect(DescriptorNode node) {
        var collect = node.findNode("collect").map(n -> Collect.read(n, folder));
        if (collect.isPresent() && !node.text("channel").equals(Channel.SFTP.name())) {
            throw node.wrong("collect", "is for feeds of channel SFTP");
        }
        return collect;
    }

    private static SoapProfile soap(DescriptorNode node, FeedId id) {
        return new SoapProfile(
                node.findText("address")
                        .map(text -> shaped(node, "address", ADDRESS))
                        .orElse(id.name()),
                node.flag("xroad"),
                node.findText("wsSecurity").isPresent() && node.flag("wsSecurity"),
                node.findText("submissionId").map(text -> shaped(node, "submissionId", RECORD_ID)));
    }

    private FeedId id(DescriptorNode node) {
        var id = node.parsed("id", FeedId::parse, "a feed id such as EE-PPA/asylum-registration");
        if (agencies.stream().noneMatch(a -> a.id().equals(id.agency()))) {
            throw node.wrong("id", "must begin with an agency of this file");
        }
        return id;
    }

    private Path schema(DescriptorNode node) {
        var schema = folders.home().resolve(node.text("schema")).normalize();
        if (!schema.startsWith(folders.schemas()) || !Files.isRegularFile(schema)) {
            throw node.wrong("schema", "must be a file below schemas");
        }
        return schema;
    }

    private Path inFolder(DescriptorNode node, String key, String otherwise) {
        var path = folder.resolve(node.findText(key).orElse(otherwise)).normalize();
        if (!path.startsWith(folder)) {
            throw node.wrong(key, "must be a file of this folder");
        }
        return path;
    }

    private static String record(DescriptorNode node) {
        var record = shaped(node, "record", RECORD);
        var root = node.text("root");
        var first = record.substring(1).split("/", -1)[0];
        if (!first.equals(root.substring(root.indexOf('}') + 1))) {
            throw node.wrong("record", "must begin with the root's local name");
        }
        return record;
    }

    private static String shaped(DescriptorNode node, String key, Pattern shape) {
        var text = node.text(key);
        if (!shape.matcher(text).matches()) {
            throw node.wrong(key, "has not the shape it needs: '" + text + "'");
        }
        return text;
    }

    private static Set<String> encodings(DescriptorNode node) {
        var names = node.parsedList("encodings", FeedReader::encoding, "names of encodings this Java knows");
        if (names.isEmpty()) {
            throw node.wrong("encodings", "must name at least one");
        }
        return Set.copyOf(new TreeSet<>(names));
    }

    private static String encoding(String name) {
        Charset.forName(name);
        return name.toUpperCase(Locale.ROOT);
    }

    private static String extension(String text) {
        if (!EXTENSION.matcher(text).matches()) {
            throw new IllegalArgumentException();
        }
        return text;
    }

    private static Map<String, Integer> maxText(DescriptorNode node) {
        var limits = new HashMap<String, Integer>();
        node.findNode("maxText").ifPresent(limitNode -> {
            for (String element : limitNode.keys()) {
                limits.put(element, limitNode.parsed(element, FeedReader::textLimit, "1 to " + HIGHEST_TEXT));
            }
        });
        return Map.copyOf(limits);
    }

    private static int textLimit(String text) {
        int limit = Integer.parseInt(text);
        if (limit < 1 || limit > HIGHEST_TEXT) {
            throw new IllegalArgumentException();
        }
        return limit;
    }

    private static Set<Purpose> purposes(DescriptorNode node) {
        var purposes = EnumSet.noneOf(Purpose.class);
        purposes.addAll(node.parsedList("purposes", Purpose::valueOf, "purposes of docs/data-protection.md"));
        if (purposes.isEmpty()) {
            throw node.wrong("purposes", "must name at least one");
        }
        return Set.copyOf(purposes);
    }

    private static String handling(DescriptorNode node) {
        var handling = node.text("handling");
        if (!HANDLINGS.contains(handling)) {
            throw node.wrong("handling", "must be PUBLIC, STATS, PERSONAL or SENSITIVE, but is '" + handling + "'");
        }
        return handling;
    }
}
