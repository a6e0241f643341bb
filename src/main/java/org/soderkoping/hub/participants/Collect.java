package org.soderkoping.hub.participants;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An agency's own SFTP server, where the hub fetches a feed's files instead of waiting for uploads.
 *
 * @param folder where finished files lie, absolute or below the user's home
 * @param hostKeys what the server may prove itself with, each {@code <type> <base64>}
 * @param every how often it is looked at
 * @param delete whether a file is removed there once it is answered; else it is kept and taken once
 * @param receipts a folder there that answers are written into
 */
public record Collect(
        String host,
        int port,
        String user,
        String folder,
        List<String> hostKeys,
        Duration every,
        boolean delete,
        Optional<String> receipts) {
    private static final Pattern KEY = Pattern.compile("(?:ssh|ecdsa)-[A-Za-z0-9@.-]+ [A-Za-z0-9+/=]+");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:-]{1,253}");
    private static final Pattern USER = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern FOLDER = Pattern.compile("(?!.*(?:^|/)\\.\\.(?:/|$))[\\p{L}0-9._/-]{1,200}");
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    public Collect {
        hostKeys = List.copyOf(hostKeys);
    }

    /** @param connector the folder of the descriptor, where a file of known hosts may lie */
    static Collect read(DescriptorNode node, Path connector) {
        node.allowOnly(Set.of("host", "port", "user", "folder", "hostKey", "every", "after", "receipts"));
        return new Collect(
                node.parsed("host", text -> shaped(text, HOST), "a host name or address"),
                node.findText("port").isEmpty() ? 22 : node.parsed("port", Collect::port, "1 to 65535"),
                node.parsed("user", text -> shaped(text, USER), "a user name"),
                node.parsed("folder", text -> shaped(text, FOLDER), "a folder without .."),
                hostKeys(node, connector),
                node.parsed("every", Collect::every, "a duration of a second or more such as PT1M"),
                node.parsed("after", Collect::deletes, "delete or keep"),
                node.findText("receipts")
                        .map(t -> node.parsed("receipts", text -> shaped(text, FOLDER), "a folder without ..")));
    }

    private static List<String> hostKeys(DescriptorNode node, Path connector) {
        String written = node.text("hostKey");
        var keys = KEY.matcher(
                        written.contains(" ")
                                ? written
                                : lines(node, connector.resolve(written).normalize(), connector))
                .results()
                .map(found -> found.group())
                .toList();
        if (keys.isEmpty()) {
            throw node.wrong("hostKey", "must be a line of known_hosts, or a file of this folder with such lines");
        }
        return keys;
    }

    private static String lines(DescriptorNode node, Path file, Path connector) {
        if (!file.startsWith(connector) || !Files.isRegularFile(file)) {
            throw node.wrong("hostKey", "must be a line of known_hosts, or a file of this folder with such lines");
        }
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String shaped(String text, Pattern shape) {
        if (!shape.matcher(text).matches()) {
            throw new IllegalArgumentException();
        }
        return text;
    }

    private static int port(String text) {
        int port = Integer.parseInt(text);
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException();
        }
        return port;
    }

    private static Duration every(String text) {
        var every = Duration.parse(text);
        if (every.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException();
        }
        return every;
    }

    private static boolean deletes(String text) {
        return switch (text) {
            case "delete" -> true;
            case "keep" -> false;
            default -> throw new IllegalArgumentException();
        };
    }

    @Override
    public String toString() {
        return user + "@" + host + ":" + port;
    }
}
