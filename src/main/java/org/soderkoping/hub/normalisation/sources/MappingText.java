package org.soderkoping.hub.normalisation.sources;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.soderkoping.hub.participants.Feed;

/**
 * The texts a feed is read with: its schema and what that includes, its mapping table, its codes.
 *
 * @param mapping version of the mapping table, such as {@code EE-PPA/asylum-registration@3}
 * @param parts the feed's own schema and table before those they include
 */
public record MappingText(String mapping, List<Part> parts) {
    private static final Pattern INCLUDED = Pattern.compile("schemaLocation=\"([A-Za-z0-9._-]+)\"");
    private static final Pattern OTHER_TABLE = Pattern.compile("table: *\"?([\\w.-]+)");
    private static final String SCHEMA = "schema/";
    private static final String TABLE = "table/";
    private static final String CODES = "codes/";

    /** One text by its role and file name, such as {@code codes/codes.csv}. */
    public record Part(String name, String text) {}

    public MappingText {
        parts = List.copyOf(parts);
    }

    static MappingText read(Feed feed, String mapping) {
        var parts = new ArrayList<Part>();
        withIncluded(feed.schema(), INCLUDED).forEach(file -> parts.add(part(SCHEMA, file)));
        withIncluded(feed.mapping(), OTHER_TABLE).forEach(file -> parts.add(part(TABLE, file)));
        if (Files.exists(feed.codes())) {
            parts.add(part(CODES, feed.codes()));
        }
        return new MappingText(mapping, parts);
    }

    /** Writes the texts below a folder and gives the feed as it was read with them. */
    public Feed restore(Feed feed, Path folder) {
        try {
            for (Part part : parts) {
                Path file = folder.resolve(part.name()).normalize();
                if (!file.startsWith(folder)) {
                    throw new IllegalStateException("a stored mapping version leaves its folder");
                }
                Files.createDirectories(Objects.requireNonNull(file.getParent()));
                Files.writeString(file, part.text());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return feed.under(first(folder, SCHEMA), first(folder, TABLE), first(folder, CODES));
    }

    private Path first(Path folder, String role) {
        return parts.stream()
                .filter(p -> p.name().startsWith(role))
                .map(p -> folder.resolve(p.name()))
                .findFirst()
                .orElse(folder.resolve(role).resolve("none"));
    }

    /** A file and what it includes from the folder beside it, each once. */
    private static List<Path> withIncluded(Path first, Pattern inclusion) {
        var found = new LinkedHashSet<Path>(List.of(first));
        var open = new ArrayList<Path>(List.of(first));
        while (!open.isEmpty()) {
            var included = inclusion.matcher(text(open.remove(0)));
            while (included.find()) {
                Path other = first.resolveSibling(included.group(1));
                if (Files.exists(other) && found.add(other)) {
                    open.add(other);
                }
            }
        }
        return List.copyOf(found);
    }

    private static Part part(String role, Path file) {
        return new Part(role + file.getFileName(), text(file));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return mapping;
    }
}
