package org.soderkoping.hub.security;

import java.nio.file.Path;

/**
 * Where the hub finds what may change without a developer, and where it keeps its data.
 *
 * @param home the folder with {@code routes schemas connectors agreements}
 * @param data the folder with {@code keys pg broker sftp evidence}
 */
public record HubFolders(Path home, Path data) {

    public HubFolders {
        home = home.toAbsolutePath().normalize();
        data = data.toAbsolutePath().normalize();
    }

    public Path routes() {
        return home.resolve("routes");
    }

    public Path schemas() {
        return home.resolve("schemas");
    }

    public Path connectors() {
        return home.resolve("connectors");
    }

    public Path agreements() {
        return home.resolve("agreements");
    }

    public Path keys() {
        return data.resolve("keys");
    }
}
