package org.soderkoping.hub.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeSftpRouteTest {
    private static final String FEED = "BY-DCM/asylum-registration";

    @TempDir
    Path folder;

    @Test
    void onlyWhatHasItsFinalNameIsClaimed() throws Exception {
        try (var routes = new Routes("intake-sftp")) {
            Files.writeString(folder.resolve("half.xml.part"), "half");
            Files.writeString(folder.resolve("whole.xml"), "whole");
            routes.bind("fileIntake", new Claiming(routes, folder)).start().instantiate("intake-sftp", parameters());
            await().until(() -> !Files.exists(folder.resolve("whole.xml")));
            Files.writeString(folder.resolve("next.xml"), "next");
            await().until(() -> !Files.exists(folder.resolve("next.xml")));
            assertThat(routes.told()).isEqualTo("claim " + FEED + " whole.xml\nclaim " + FEED + " next.xml");
            assertThat(folder.resolve("half.xml.part")).exists();
        }
    }

    @Test
    void aClaimedFileGoesThroughThePipeIsAnsweredAndThenDeleted() throws Exception {
        try (var routes = claimed(0)) {
            await().until(() -> !Files.exists(folder.resolve("whole.xml")));
            assertThat(routes.told()).isEqualTo("""
                    open BY-DCM/asylum-registration whole.xml
                    admit
                    admit
                    answer [batch 1, batch 2]""");
        }
    }

    @Test
    void aClaimedFileStaysUntilTheHubIsWholeAgain() throws Exception {
        try (var routes = claimed(8)) { // two batches side by side, four tries each
            await().until(() -> routes.told().contains("answer"));
            await().until(() -> !Files.exists(folder.resolve("whole.xml")));
            assertThat(routes.told().lines().filter(l -> l.startsWith("open")).count())
                    .as("it was opened again")
                    .isGreaterThan(1);
        }
    }

    @Test
    void theBatchesOfAFeedInOrderGoOneAfterTheOther() throws Exception {
        Files.writeString(folder.resolve("whole.xml"), "whole");
        try (var routes = new Routes("intake-sftp")) {
            routes.bind("fileIntake", new Claimed(routes));
            Pipes.behind(routes, new Slow(routes));
            routes.start().instantiate("intake-in-order", parameters());
            await().until(() -> !Files.exists(folder.resolve("whole.xml")));
            assertThat(routes.told()).isEqualTo("""
                    open BY-DCM/asylum-registration whole.xml
                    begun
                    done
                    begun
                    done
                    answer [batch 1, batch 2]""");
        }
    }

    @Test
    void afterAFailureNoLaterBatchOfAFeedInOrderGoesAhead() throws Exception {
        Files.writeString(folder.resolve("whole.xml"), "whole");
        try (var routes = new Routes("intake-sftp")) {
            routes.bind("fileIntake", new Claimed(routes));
            Pipes.behind(routes, new Stages.Breaking(routes, 4));
            routes.start().instantiate("intake-in-order", parameters());
            await().until(() -> !Files.exists(folder.resolve("whole.xml")));
            assertThat(routes.told()).isEqualTo("""
                    open BY-DCM/asylum-registration whole.xml
                    broken
                    broken
                    broken
                    broken
                    open BY-DCM/asylum-registration whole.xml
                    admit
                    admit
                    answer [batch 1, batch 2]""");
        }
    }

    private Routes claimed(int broken) throws Exception {
        Files.writeString(folder.resolve("whole.xml"), "whole");
        var routes = new Routes("intake-sftp");
        routes.bind("fileIntake", new Claimed(routes)).bind("fileWorkers", Executors.newFixedThreadPool(2));
        Pipes.behind(routes, new Stages.Breaking(routes, broken));
        return routes.start().instantiate("intake-claimed", parameters());
    }

    private Map<String, String> parameters() {
        return Map.of("feed", FEED, "folder", folder.toString());
    }

    /** Takes a file out of the folder. */
    public static final class Claiming {
        private final Routes routes;
        private final Path folder;

        Claiming(Routes routes, Path folder) {
            this.routes = routes;
            this.folder = folder;
        }

        public void claim(String feed, String name) throws IOException {
            routes.tell("claim " + feed + " " + name);
            Files.delete(folder.resolve(name));
        }
    }

    /** Takes its time, so that another batch could come in between. */
    public static final class Slow {
        private final Routes routes;

        Slow(Routes routes) {
            this.routes = routes;
        }

        public String admit(String batch) throws InterruptedException {
            routes.tell("begun");
            Thread.sleep(200);
            routes.tell("done");
            return batch;
        }
    }

    /** Opens and answers a claimed file. */
    public static final class Claimed {
        private final Routes routes;

        Claimed(Routes routes) {
            this.routes = routes;
        }

        public List<String> open(String feed, String name) {
            routes.tell("open " + feed + " " + name);
            return List.of("batch 1", "batch 2");
        }

        public void answer(List<String> arrival) {
            routes.tell("answer " + arrival);
        }
    }
}
