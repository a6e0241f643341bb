package org.soderkoping.hub.intake.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.sshd.common.config.keys.loader.openssh.OpenSSHKeyPairResourceParser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soderkoping.hub.exchange.edition.Edition;
import org.soderkoping.hub.exchange.edition.InForce;
import org.soderkoping.hub.fixtures.CollectedHome;
import org.soderkoping.hub.fixtures.OpenSshServer;
import org.soderkoping.hub.participants.Participants;
import org.soderkoping.hub.security.HubFolders;
import org.soderkoping.hub.security.KeyFolder;

/** Against Debian's OpenSSH server: what is taken, when, once, and what is told when nothing can be. */
class CollectorTest {
    @TempDir
    Path folder;

    private final Ticking clock = new Ticking();
    private OpenSshServer server;
    private KeyFolder keys;
    private Path out;
    private Path in;

    @BeforeEach
    void open() throws IOException {
        assumeTrue(OpenSshServer.installed(), "no /usr/sbin/sshd on this machine");
        keys = KeyFolder.open(folder.resolve("data/keys"), "localhost", clock);
        server = new OpenSshServer(folder.resolve("sshd"))
                .letIn(Files.readString(Path.of(keys.sshClientKey() + ".pub")))
                .start();
        out = folder.resolve("shelf/out");
        in = folder.resolve("data/sftp/sk-uhcp/in/border-event");
    }

    @AfterEach
    void close() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void aFileIsTakenWhenTwoLooksSeeItTheSameAndThenNeverAgain() throws Exception {
        var collector = collector("keep");
        put("one.xml", "<a/>");
        put("two.xml.part", "<half");
        assertThat(look(collector)).isEqualTo("SK-UHCP/border-event 0 taken");
        assertThat(look(collector)).isEqualTo("SK-UHCP/border-event 1 taken");
        assertThat(in.resolve("one.xml")).hasContent("<a/>");
        Files.delete(in.resolve("one.xml")); // taken through the pipe and answered
        assertThat(look(collector)).isEqualTo("SK-UHCP/border-event 1 taken");
        assertThat(look(collector("keep2", "keep"))).isEqualTo("SK-UHCP/border-event 0 taken");
        assertThat(in.resolve("one.xml")).doesNotExist();
        assertThat(out.resolve("one.xml")).exists();
    }

    @Test
    void aFileThatStillGrowsIsLeftUntilItStands() throws Exception {
        var collector = collector("keep");
        put("one.xml", "<a>");
        look(collector);
        put("one.xml", "<a>more");
        assertThat(look(collector)).isEqualTo("SK-UHCP/border-event 0 taken");
        assertThat(look(collector)).isEqualTo("SK-UHCP/border-event 1 taken");
        assertThat(in.resolve("one.xml")).hasContent("<a>more");
    }

    @Test
    void otherContentUnderATakenNameIsFetchedSoThatItCanBeRefused() throws Exception {
        var collector = collector("keep");
        put("one.xml", "<a/>");
        look(collector);
        look(collector);
        Files.delete(in.resolve("one.xml"));
        put("one.xml", "<other/>");
        look(collector);
        assertThat(look(collector)).isEqualTo("SK-UHCP/border-event 2 taken");
        assertThat(in.resolve("one.xml")).hasContent("<other/>");
    }

    @Test
    void anAnsweredFileIsToldThereAndThenRemoved() throws Exception {
        var collector = collector("delete");
        put("one.xml", "<a/>");
        look(collector);
        look(collector);
        look(collector);
        assertThat(out.resolve("one.xml")).as("it is not answered yet").exists();
        Files.delete(in.resolve("one.xml"));
        Path receipts = folder.resolve("data/sftp/sk-uhcp/receipts");
        Files.writeString(receipts.resolve("one.xml.ack.xml"), "<Signal/>");
        Files.writeString(receipts.resolve("one.xml.zip.ack.xml"), "<Signal>of another</Signal>");
        look(collector);
        assertThat(out.resolve("one.xml")).doesNotExist();
        assertThat(names(folder.resolve("shelf/answers"))).isEqualTo("one.xml.ack.xml");
    }

    @Test
    void aCrashBetweenFetchAndNoteFetchesItAgain() throws Exception {
        var collector = collector("keep");
        put("one.xml", "<a/>");
        look(collector);
        look(collector);
        Files.delete(in.resolve("one.xml"));
        Files.delete(folder.resolve("data/sftp/.collected/sk-uhcp.border-event/one.xml"));
        var next = collector("again", "keep");
        look(next);
        assertThat(look(next)).isEqualTo("SK-UHCP/border-event 1 taken");
        assertThat(in.resolve("one.xml")).hasContent("<a/>");
    }

    @Test
    void linksFoldersAndStrangeNamesAreLeft() throws Exception {
        var collector = collector("delete");
        put("real.xml", "<a/>");
        Files.createSymbolicLink(out.resolve("link.xml"), Path.of("/etc/passwd"));
        Files.createDirectory(out.resolve("folder.xml"));
        put("-rf.xml", "<a/>");
        put("other.exe", "<a/>");
        look(collector);
        assertThat(look(collector)).isEqualTo("SK-UHCP/border-event 1 taken, 2 passed over");
        assertThat(names(in)).isEqualTo("real.xml");
    }

    @Test
    void aServerThatNamesOtherFoldersReachesNoneOfThem() throws Exception {
        var asked = new ArrayList<String>();
        var hostile = List.of(
                "../../x.xml",
                "/etc/x.xml",
                "..\\x.xml",
                "a\0.xml",
                "%2e%2e.xml",
                "x.xml/../y.xml",
                "..",
                ".xml",
                "ok.xml");
        var collector = collector("delete", "delete", feed -> new Hostile(hostile, asked));
        look(collector);
        assertThat(look(collector)).isEqualTo("SK-UHCP/border-event 1 taken, 8 passed over");
        assertThat(asked).containsExactly("ok.xml");
        assertThat(names(folder.resolve("data/sftp/.drafts"))).isEmpty();
    }

    @Test
    void aFileThatIsLongerThanItsServerSaidIsNotTaken() throws Exception {
        var collector = collector("delete", "delete", feed -> new Hostile(List.of("long.xml"), new ArrayList<>()) {
            @Override
            public void fetch(Entry entry, OutputStream into) throws IOException {
                into.write(new byte[100]);
            }
        });
        look(collector);
        assertThat(look(collector)).isEqualTo("SK-UHCP/border-event 0 taken");
        assertThat(names(in)).isEmpty();
    }

    @Test
    void anotherHostKeyEndsItBeforeAnythingIsSaid() throws Exception {
        var collector = collector("keep");
        server.stop();
        server.newHostKey();
        server.start();
        assertThat(look(collector)).isEqualTo("SK-UHCP/border-event SK-1511 (1 in a row)");
        assertThat(Files.readString(folder.resolve("sshd/sshd.log"))).doesNotContain("Accepted publickey");
    }

    @Test
    void aKeyThatIsNotLetInAndAFolderThatIsNotThereAreTold() throws Exception {
        var collector = collector("keep");
        Files.delete(out);
        assertThat(look(collector)).isEqualTo("SK-UHCP/border-event SK-1513 (1 in a row)");
        server.letIn("");
        clock.pass(Duration.ofHours(1));
        assertThat(look(collector)).isEqualTo("SK-UHCP/border-event SK-1512 (2 in a row)");
    }

    @Test
    void aServerThatIsAwayIsLeftAloneForLongerEachTime() throws Exception {
        var collector = collector("keep");
        server.stop();
        assertThat(look(collector)).isEqualTo("SK-UHCP/border-event SK-1510 (1 in a row)");
        clock.pass(Duration.ofMillis(1_500));
        assertThat(look(collector)).as("not tried again yet").endsWith("SK-1510 (1 in a row)");
        clock.pass(Duration.ofSeconds(1));
        assertThat(look(collector)).endsWith("SK-1510 (2 in a row)");
        assertThat(collector.states().get(0).next()).isEqualTo(clock.instant().plusSeconds(4));
        clock.pass(Duration.ofHours(1));
        server.start();
        assertThat(look(collector)).isEqualTo("SK-UHCP/border-event 0 taken");
    }

    private Collector collector(String after) throws Exception {
        return collector(after, after);
    }

    private Collector collector(String name, String after) throws Exception {
        var pair = OpenSSHKeyPairResourceParser.INSTANCE
                .loadKeyPairs(null, keys.sshClientKey(), null)
                .iterator()
                .next();
        return collector(name, after, feed -> SftpShelf.open(feed.collect().orElseThrow(), pair));
    }

    private Collector collector(String name, String after, Shelf.Opener shelves) throws IOException {
        Path home = CollectedHome.write(folder.resolve("home-" + name), server, folder.resolve("shelf"), after);
        var participants = Participants.read(new HubFolders(home, folder.resolve("data")));
        return new Collector(
                new InForce(Edition.of("test", List.of(participants))), shelves, folder.resolve("data/sftp"), clock);
    }

    private String look(Collector collector) {
        collector.collect(CollectedHome.FEED);
        return collector.states().get(0).toString();
    }

    private void put(String name, String content) throws IOException {
        Files.writeString(out.resolve(name), content);
        Files.setLastModifiedTime(out.resolve(name), FileTime.from(Instant.parse("2026-11-24T09:00:00Z")));
    }

    private static String names(Path where) throws IOException {
        try (var files = Files.list(where)) {
            return files.map(f -> f.getFileName().toString()).sorted().collect(Collectors.joining(" "));
        }
    }

    /** A server that lists what it likes. */
    private static class Hostile implements Shelf {
        private final List<String> names;
        private final List<String> asked;

        Hostile(List<String> names, List<String> asked) {
            this.names = names;
            this.asked = asked;
        }

        @Override
        public List<Entry> list() {
            return names.stream().map(n -> new Entry(n, 4, 1, true)).toList();
        }

        @Override
        public void fetch(Entry entry, OutputStream into) throws IOException {
            asked.add(entry.name());
            into.write("<a/>".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }

        @Override
        public void put(String folder, String name, byte[] content) {
            asked.add(folder + name);
        }

        @Override
        public void remove(Entry entry) {
            asked.add("remove " + entry.name());
        }

        @Override
        public void close() {}
    }

    /** A clock that stands until it is told to go. */
    private static final class Ticking extends Clock {
        private Instant now = Instant.parse("2026-11-24T10:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
