package org.soderkoping.hub.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * As whom PostgreSQL runs. It refuses uid 0, so root starts it in a user namespace of its own, where it is nobody and
 * yet owns its files.
 */
final class ServerUser {
    private ServerUser() {}

    /** The words to put before each PostgreSQL command: none for an ordinary user. */
    static List<String> prefix() {
        if (!root()) {
            return List.of();
        }
        if (works(List.of("unshare", "-U", "true"))) {
            return List.of("unshare", "-U");
        }
        throw new IllegalStateException("PostgreSQL does not run as root and this machine forbids user namespaces;"
                + " start the hub as an ordinary user or set spring.datasource.url");
    }

    private static boolean root() {
        try {
            return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean works(List<String> command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            return process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
