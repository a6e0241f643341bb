package org.soderkoping.hub.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.soderkoping.hub.security.HubFolders;
import picocli.CommandLine.Option;

/** Where a command finds the hub's files; every command has these two. */
final class FolderOptions {
    @Option(names = "--data", paramLabel = "DIR", description = "data folder (default: ./data)")
    private Path data = Path.of("data");

    @Option(names = "--home", paramLabel = "DIR", description = "folder with routes schemas connectors agreements")
    private @Nullable Path home;

    HubFolders folders() {
        Path chosen = home != null ? home : Path.of(System.getProperty("hub.launcher.home", "."));
        if (!Files.isDirectory(chosen.resolve("connectors"))) {
            throw new Complaint(ExitCodes.USAGE, "no folder connectors under " + chosen + "; say --home DIR");
        }
        return new HubFolders(chosen, data);
    }
}
