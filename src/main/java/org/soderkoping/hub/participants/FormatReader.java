package org.soderkoping.hub.participants;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.soderkoping.hub.security.HubFolders;

/** Reads what a descriptor says of files that are not one XML document, and of what comes beside one. */
final class FormatReader {
    private final HubFolders folders;

    FormatReader(HubFolders folders) {
        this.folders = folders;
    }

    Format read(DescriptorNode feed) {
        return new Format(
                feed.findNode("csv").map(FormatReader::csv),
                feed.findNode("manifest").map(this::manifest),
                feed.findNode("archive").map(FormatReader::archive),
                feed.findNode("attachments").map(FormatReader::attachments));
    }

    private static Format.AttachedContent attachments(DescriptorNode node) {
        node.allowOnly(Set.of("content", "reference"));
        return new Format.AttachedContent(node.text("content"), node.text("reference"));
    }

    private static CsvProfile csv(DescriptorNode node) {
        node.allowOnly(Set.of("delimiter", "columns", "row", "rowColumns"));
        Optional<String> row = node.findText("row");
        List<String> rowColumns = row.isEmpty() ? List.of() : headers(node, "rowColumns");
        char delimiter = node.parsed("delimiter", FormatReader::delimiter, "a single character");
        return new CsvProfile(delimiter, headers(node, "columns"), row, rowColumns);
    }

    private static List<String> headers(DescriptorNode node, String key) {
        return node.parsedList(key, FormatReader::header, "headers that begin with a letter");
    }

    private static String header(String text) {
        if (text.isEmpty() || !Character.isLetter(text.charAt(0))) {
            throw new IllegalArgumentException();
        }
        return text;
    }

    private static char delimiter(String text) {
        if (text.length() != 1 || text.equals("\"")) {
            throw new IllegalArgumentException();
        }
        return text.charAt(0);
    }

    private static ArchiveProfile archive(DescriptorNode node) {
        node.allowOnly(Set.of("entry", "order"));
        Pattern entry = node.parsed("entry", Pattern::compile, "a pattern of names with named groups");
        return node.parsed("order", group -> new ArchiveProfile(entry, group), "a group of the pattern");
    }

    private Manifest manifest(DescriptorNode node) {
        node.allowOnly(Set.of("schema", "file", "rows", "sha256", "patience"));
        Path schema = folders.home().resolve(node.text("schema")).normalize();
        if (!schema.startsWith(folders.schemas()) || !Files.isRegularFile(schema)) {
            throw node.wrong("schema", "must be a file below schemas");
        }
        var patience = node.parsed("patience", Duration::parse, "a duration such as PT15M");
        return new Manifest(schema, node.text("file"), node.text("rows"), node.text("sha256"), patience);
    }
}
