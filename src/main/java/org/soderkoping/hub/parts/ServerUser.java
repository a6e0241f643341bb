package org.soderkoping.hub.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileOwnerAttributeView;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * As whom PostgreSQL runs. It refuses uid 0, so root starts it in a user namespace of its own, where it is nobody and
 * yet owns its files; where namespaces are forbidden, as the user {@code postgres} or {@code nobody}.
 *
 * @param prefix the words to put before each PostgreSQL command: none for an ordinary user
 * @param owner who must own the server's files; null when they are right as they come
 */
record ServerUser(List<String> prefix, @Nullable String owner) {
    private static final int NO_GROUP = 65534;

    /** Finds a way that works on this machine and can write the folder. */
    static ServerUser choose(Path folder) {
        if (!root()) {
            return new ServerUser(List.of(), null);
        }
        var candidates =
                List.of(new ServerUser(List.of("unshare", "-U"), "root"), switched("postgres"), switched("nobody"));
        for (ServerUser candidate : candidates) {
            if (candidate.reaches(folder)) {
                return candidate;
            }
        }
        throw new IllegalStateException("PostgreSQL does not run as root, and neither 'unshare -U' nor 'setpriv' works"
                + " for " + folder + " here; start the hub as an ordinary user or set spring.datasource.url");
    }

    private static ServerUser switched(String name) {
        return new ServerUser(List.of("setpriv", "--reuid=" + name, "--regid=" + NO_GROUP, "--clear-groups"), name);
    }

    private boolean reaches(Path folder) {
        return works("true") && own(folder, false) && works("test", "-w", folder.toString());
    }

    /** Gives a file, or a tree unless its top is right already, to the server. */
    void own(Path tree) {
        own(tree, true);
    }

    private boolean own(Path top, boolean whole) {
        try {
            if (owner == null
                    || Files.getOwner(top, LinkOption.NOFOLLOW_LINKS).getName().equals(owner)) {
                return true;
            }
            var name = top.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(owner);
            // the top last: a crash half way is noticed; no links: what lies there is not root's to follow
            try (var files = Files.walk(top, whole ? Integer.MAX_VALUE : 0)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.getFileAttributeView(file, FileOwnerAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                            .setOwner(name);
                }
            }
            return true;
        } catch (IOException e) {
            if (whole) {
                throw new UncheckedIOException(e);
            }
            return false;
        }
    }

    private static boolean root() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        } catch (IOException e) {
            return false;
        }
    }

    private boolean works(String... command) {
        var words = new java.util.ArrayList<>(prefix);
        words.addAll(List.of(command));
        try {
            var process = new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
