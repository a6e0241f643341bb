package org.soderkoping.hub.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs the server's programs as the right user, with their output in one capped file.
 *
 * @param programs the folder that holds {@code bin}
 * @param folder where they run and where {@code pg.log} lies
 */
record PostgresPrograms(Path programs, Path folder, ServerUser user) {
    private static final long LOG_BYTES = 16L * 1024 * 1024;
    private static final int LIMIT_SECONDS = 330;

    Path log() {
        return folder.resolve("pg.log");
    }

    /** Puts a grown log aside, and makes a new one that the server may write. */
    void openLog() {
        try {
            if (Files.exists(log()) && Files.size(log()) > LOG_BYTES) {
                Files.move(log(), folder.resolve("pg.log.1"), StandardCopyOption.REPLACE_EXISTING);
            }
            if (!Files.exists(log())) {
                Files.createFile(log());
            }
            user.own(log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs one program to its end and says whether it went well. */
    boolean run(String name, String... arguments) {
        var command = new ArrayList<>(user.prefix());
        command.add(programs.resolve("bin").resolve(name).toString());
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().keySet().removeIf(variable -> variable.startsWith("PG"));
        try {
            var process = builder.start();
            return process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
