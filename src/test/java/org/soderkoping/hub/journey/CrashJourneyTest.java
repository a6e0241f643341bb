package org.soderkoping.hub.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Three times SIGKILL under load, the same folder and ports again. Senders keep to one rule (the same id until there is
 * an answer), partners to another (one id, one effect); then nothing is lost and nothing happens twice.
 */
class CrashJourneyTest {
    private static final int KILLS = 3;
    private static final long LOAD_MILLIS = 3_000;
    private static final long DRAIN_SECONDS = 40;
    private static final List<String> EU = List.of("EE", "HU", "LT", "LV", "PL", "RO", "SK");
    private static final String FEED = "asylum-registration";

    private final Map<String, byte[]> answers = new ConcurrentHashMap<>();
    /** One client a channel all the time: a second one on the same reply queue would take half of the answers. */
    private final Map<String, Push> pushes = new TreeMap<>();

    private final AtomicInteger retries = new AtomicInteger();
    private volatile boolean pushing = true;

    /** Sends one document under an id and gives the answer; throws anything while the hub is away. */
    private interface Push {
        byte[] send(String id) throws Exception;
    }

    @Test
    void threeKillsUnderLoadLoseNothingAndDoubleNothing() throws Exception {
        long start = System.nanoTime();
        var partners = new ArrayList<PartnerReader>();
        var senders = Executors.newFixedThreadPool(4);
        try (var hub = HubProcess.fresh("crash", Path.of(".")).start()) {
            HubProcess.PARTNERS.forEach(country -> partners.add(new PartnerReader(hub, country)));
            startSenders(hub, senders);
            for (int kill = 1; kill <= KILLS; kill++) {
                underLoad();
                hub.kill();
                hub.start();
            }
            underLoad();
            pushing = false;
            senders.shutdown();
            assertThat(senders.awaitTermination(30, TimeUnit.SECONDS))
                    .as("all senders are answered")
                    .isTrue();
            var expected = expected();
            waitFor(() -> count(partners) >= total(expected));
            judge(hub, partners, expected);
            report(partners, expected, start);
        } finally {
            pushing = false;
            senders.shutdownNow();
            for (var partner : partners) {
                partner.close();
            }
        }
    }

    /** Some time of load, and more of it until every channel has had two more answers: a machine may be slow. */
    private void underLoad() {
        var before = pushes.keySet().stream().collect(Collectors.toMap(name -> name, this::answered));
        HubProcess.pause(LOAD_MILLIS);
        waitFor(() -> before.entrySet().stream().allMatch(e -> answered(e.getKey()) >= e.getValue() + 2));
    }

    private long answered(String name) {
        return answers.keySet().stream().filter(id -> id.startsWith(name)).count();
    }

    private void startSenders(HubProcess hub, ExecutorService threads) {
        pushes.put("EE", soap(hub));
        pushes.put("BY", sftp(hub));
        pushes.put("UA", queue(hub, "UA-DMS", FEED));
        pushes.put("EV", queue(hub, "UA-DPSU", "border-event"));
        pushes.forEach((name, push) -> threads.submit(() -> pushAll(name, push)));
    }

    private void pushAll(String name, Push push) {
        for (int n = 0; pushing; n++) {
            String id = name + "-" + n;
            while (!answers.containsKey(id) && !Thread.currentThread().isInterrupted()) {
                try {
                    answers.put(id, push.send(id));
                } catch (Exception e) { // whatever it was: the same id again
                    retries.incrementAndGet();
                    HubProcess.pause(200);
                }
            }
        }
    }

    private static Push soap(HubProcess hub) {
        return id -> {
            var numbers = IntStream.range(0, 5)
                    .mapToObj(i -> People.application(id + "-" + i, "Taralu", List.of("SYR"), List.of()))
                    .toList();
            var answer = new SoapCaller(hub, "EE-PPA")
                    .post(FEED, SoapCaller.envelope(SoapCaller.SOAP11, id, People.estonian(numbers)));
            if (answer.statusCode() != 200) {
                throw new IOException("status " + answer.statusCode());
            }
            return answer.body();
        };
    }

    private static Push sftp(HubProcess hub) {
        return id -> {
            try (var agency = new SftpCaller(hub, "BY-DCM")) {
                var known = agency.find(id + ".xml", ".ack.xml");
                return known.isPresent() ? known.get() : agency.push(FEED, id + ".xml", People.belarusian(id, 20));
            }
        };
    }

    private static Push queue(HubProcess hub, String agency, String feed) {
        var open = new QueueCaller[1];
        return id -> {
            try {
                if (open[0] == null) {
                    open[0] = new QueueCaller(hub, agency);
                }
                return open[0].push(
                        feed,
                        id,
                        agency.equals("UA-DMS") ? People.ukrainian(id) : People.event(id, number(id), List.of("SYR")));
            } catch (Exception e) {
                if (open[0] != null) {
                    open[0].close();
                }
                open[0] = null;
                throw e;
            }
        };
    }

    /** The oracle: Syrian applicants go to the EU partners except the sender, the event at its section to Belarus. */
    private Map<String, TreeSet<String>> expected() {
        var expected = new TreeMap<String, TreeSet<String>>();
        HubProcess.PARTNERS.forEach(country -> expected.put(country, new TreeSet<>()));
        answers.forEach((id, signal) -> {
            String sender = id.substring(0, 2);
            if (sender.equals("EV")) {
                expected.get("BY").add(People.time(number(id)));
            } else {
                int records = Integer.parseInt(Xml.text(Xml.parse(signal), "recordsAccepted"));
                EU.stream()
                        .filter(country -> !country.equals(sender))
                        .forEach(country -> expected.get(country).addAll(cases(id, records)));
            }
        });
        return expected;
    }

    private static int number(String id) {
        return Integer.parseInt(id.substring(3));
    }

    private static List<String> cases(String id, int records) {
        return id.startsWith("UA")
                ? List.of(id)
                : IntStream.range(0, records).mapToObj(i -> id + "-" + i).toList();
    }

    private void judge(HubProcess hub, List<PartnerReader> partners, Map<String, TreeSet<String>> expected)
            throws Exception {
        answers.values()
                .forEach(signal -> assertThat(Xml.texts(Xml.parse(signal), "recordsRefused"))
                        .containsExactly("0"));
        for (var partner : partners) {
            var read = partner.seen.values().stream().map(CrashJourneyTest::key).toList();
            assertThat(read).as("read by " + partner.country).doesNotHaveDuplicates();
            assertThat(new TreeSet<>(read)).as("read by " + partner.country).isEqualTo(expected.get(partner.country));
            assertThat(partner.altered.get())
                    .as("other content under a known id")
                    .isZero();
            assertThat(entitled(hub, partner.country))
                    .as("entitled by the ledger")
                    .isEqualTo(expected.get(partner.country).size());
        }
        assertThat(hub.count("select count(*) from intake")).isEqualTo(answers.size());
        waitFor(() -> processed(hub) == total(expected));
        assertThat(processed(hub)).as("receipts applied").isEqualTo(total(expected));
        assertAnsweredAlikeAgain(hub);
    }

    /** What a delivery is about: the case, or for an event, whose number is not released, its time. */
    private static String key(PartnerReader.Delivery delivery) {
        var body = Xml.parse(delivery.body());
        String number = Xml.text(body, "applicationId");
        return number.isEmpty() ? Xml.text(body, "occurredAt") : number;
    }

    private static long entitled(HubProcess hub, String partner) throws IOException, SQLException {
        return hub.count(
                "select coalesce(sum(bit_count(members & ~excepted)), 0) from consignment where partner = ?", partner);
    }

    private static long processed(HubProcess hub) {
        try {
            return hub.count("select coalesce(sum(bit_count(processed)), 0) from consignment");
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first, some middle and the last submission of each channel get the very same answer again. */
    private void assertAnsweredAlikeAgain(HubProcess hub) throws Exception {
        for (var push : pushes.entrySet()) {
            var ids = answers.keySet().stream()
                    .filter(id -> id.startsWith(push.getKey()))
                    .sorted()
                    .toList();
            assertThat(ids).as("submissions of " + push.getKey()).hasSizeGreaterThan(KILLS);
            for (int i = 0; i < ids.size(); i += Math.max(1, ids.size() / 8)) {
                String id = ids.get(i);
                assertThat(new String(push.getValue().send(id), StandardCharsets.UTF_8))
                        .isEqualTo(new String(answers.get(id), StandardCharsets.UTF_8));
            }
        }
        assertThat(hub.count("select count(*) from intake")).isEqualTo(answers.size());
    }

    private static long count(List<PartnerReader> partners) {
        return partners.stream().mapToLong(p -> p.seen.size()).sum();
    }

    private static long total(Map<String, TreeSet<String>> expected) {
        return expected.values().stream().mapToLong(TreeSet::size).sum();
    }

    private static void waitFor(BooleanSupplier done) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(DRAIN_SECONDS);
        while (System.nanoTime() < until && !done.getAsBoolean()) {
            HubProcess.pause(100);
        }
    }

    private void report(List<PartnerReader> partners, Map<String, TreeSet<String>> expected, long start) {
        System.out.printf(
                "crash journey: %d kills, %d submissions, %d tries again, %d deliveries, %d came twice, lost 0, %d s%n",
                KILLS,
                answers.size(),
                retries.get(),
                total(expected),
                partners.stream().mapToInt(p -> p.again.get()).sum(),
                TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start));
    }
}
