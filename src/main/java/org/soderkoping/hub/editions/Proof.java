package org.soderkoping.hub.editions;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import org.soderkoping.hub.participants.Feed;
import org.soderkoping.hub.security.HubFolders;

/**
 * What a candidate must stand before it comes into force, beside being readable: nothing changes under the version it
 * had, the exchange format stays, and every sample of the feeds that changed comes out as the file beside it says.
 */
final class Proof {
    private static final String FORMAT = "schemas/exchange/";
    private static final String CODES = "schemas/codes/";

    private final HubFolders folders;

    Proof(HubFolders folders) {
        this.folders = folders;
    }

    /**
     * @param before the files in force
     * @throws Refusal when it does not stand
     */
    void require(Candidate candidate, HomeFiles before) {
        var changed = candidate.files().changedSince(before);
        changed.stream().filter(f -> f.startsWith(FORMAT)).findFirst().ifPresent(f -> {
            throw new Refusal(f + ": the exchange format changes only with a restart of the hub");
        });
        candidate.files().findUnversioned(before).ifPresent(f -> {
            throw new Refusal(f + ": has changed, but its version is still "
                    + Objects.requireNonNull(before.files().get(f)).version());
        });
        for (Feed feed : candidate.participants().feeds()) {
            if (concerns(feed, changed)) {
                new SampleRun(folders, candidate, feed).require();
            }
        }
    }

    private boolean concerns(Feed feed, Set<String> changed) {
        String connector = folder(feed.mapping());
        String schemas = folder(feed.schema());
        return changed.stream().anyMatch(f -> f.startsWith(connector) || f.startsWith(schemas) || f.startsWith(CODES));
    }

    private String folder(Path file) {
        return folders.home().relativize(file.resolveSibling("")).toString().replace('\\', '/') + "/";
    }
}
