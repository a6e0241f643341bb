package org.soderkoping.hub.editions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.soderkoping.hub.intake.Digest;
import org.soderkoping.hub.security.HubFolders;

/**
 * The files an edition is made of, by their paths from the home: connectors, schemas and agreements, but no templates,
 * no words for readers, and nothing that an editor or a copy has under its hands.
 */
record HomeFiles(Map<String, Content> files) {
    private static final List<String> FOLDERS = List.of("connectors", "schemas", "agreements");
    private static final Pattern ASIDE = Pattern.compile("(.*/)?[._][^/]*(/.*)?|.*(~|\\.md|\\.tmp|\\.part|\\.swp)");
    private static final Pattern VERSION =
            Pattern.compile("(?m)^version:[ \t]*(\\S+)|<agreement\\b[^>]*?\\bversion=[\"']([^\"']+)");
    private static final int NAME = 8;

    /** @param version what a mapping table or agreement says of itself, empty for all others */
    record Content(String digest, String version) {}

    HomeFiles {
        files = Map.copyOf(files);
    }

    static HomeFiles read(HubFolders folders) {
        var files = new TreeMap<String, Content>();
        for (Path file : list(folders)) {
            files.put(name(folders, file), content(file));
        }
        return new HomeFiles(files);
    }

    /** Sizes and times of all files, which tell without reading whether any may have changed. */
    static Map<String, String> glance(HubFolders folders) {
        var glance = new TreeMap<String, String>();
        for (Path file : list(folders)) {
            try {
                glance.put(name(folders, file), Files.size(file) + " " + Files.getLastModifiedTime(file));
            } catch (IOException e) {
                glance.put(name(folders, file), "gone");
            }
        }
        return glance;
    }

    /** The same for the same files, whenever and wherever they lie. */
    String name() {
        var all = new TreeMap<>(files)
                .entrySet().stream()
                        .map(e -> e.getKey() + "\n" + e.getValue().digest() + "\n")
                        .collect(Collectors.joining());
        return "e" + Digest.of(all.getBytes(StandardCharsets.UTF_8)).substring(0, NAME);
    }

    /** Paths added, removed or altered since an earlier state. */
    Set<String> changedSince(HomeFiles before) {
        var changed = new TreeSet<String>();
        Stream.of(files.keySet(), before.files.keySet())
                .flatMap(Set::stream)
                .filter(f -> !Objects.equals(files.get(f), before.files.get(f)))
                .forEach(changed::add);
        return changed;
    }

    private String versionOf(String file) {
        return Objects.requireNonNull(files.get(file)).version();
    }

    /** A table or agreement that says another thing under the version it had. */
    Optional<String> findUnversioned(HomeFiles before) {
        return changedSince(before).stream()
                .filter(f -> files.containsKey(f) && before.files.containsKey(f))
                .filter(f -> !versionOf(f).isEmpty() && versionOf(f).equals(before.versionOf(f)))
                .findFirst();
    }

    private static List<Path> list(HubFolders folders) {
        return FOLDERS.stream()
                .map(folders.home()::resolve)
                .map(folder -> list(folders, folder))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Path> list(HubFolders folders, Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(f -> !ASIDE.matcher(name(folders, f)).matches())
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(name(folders, folder) + " cannot be read", e);
        }
    }

    private static String name(HubFolders folders, Path file) {
        return folders.home().relativize(file).toString().replace('\\', '/');
    }

    private static Content content(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            boolean versioned = file.toString().endsWith(".mapping.yaml")
                    || String.valueOf(file.getParent()).endsWith("agreements");
            return new Content(Digest.of(bytes), versioned ? version(new String(bytes, StandardCharsets.UTF_8)) : "");
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private static String version(String text) {
        var said = VERSION.matcher(text);
        return said.find()
                ? Stream.of(said.group(1), said.group(2))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse("")
                : "";
    }
}
