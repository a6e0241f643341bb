package org.soderkoping.hub.cli.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.soderkoping.hub.cli.clients.AgencyClient;
import org.soderkoping.hub.cli.clients.Doors;
import org.soderkoping.hub.cli.clients.Levels;
import org.soderkoping.hub.cli.clients.Pause;
import org.soderkoping.hub.cli.clients.SftpAgency;
import org.soderkoping.hub.cli.persons.Papers;
import org.soderkoping.hub.cli.persons.Person;
import org.soderkoping.hub.cli.persons.PersonMaker;

/** Three countries' agencies, each pushing made-up persons over its own channel at its share of the rate. */
final class Agencies implements AutoCloseable {
    private static final int BORDER_GROUP = 3;
    private static final int REPORT_EVERY = 10;

    private final List<AgencyClient> clients = new ArrayList<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(5);
    private final Doors doors;
    private final Tally tally;
    private final BooleanSupplier going;
    private final String run;
    private final LocalDate today;
    private final Levels levels = new Levels();

    Agencies(Doors doors, Tally tally, BooleanSupplier going, Clock clock) {
        this.doors = doors;
        this.tally = tally;
        this.going = going;
        this.run = Long.toString(clock.millis(), 36).toUpperCase(java.util.Locale.ROOT);
        this.today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
    }

    /** Starts all; a record of each channel in these shares: EE 25 %, BY 35 %, UA-DMS 25 %, UA-DPSU 15 %. */
    void start(double rate, long seed) {
        var estonia = open(doors.soap("EE-PPA", "asylum-registration"));
        var reports = open(doors.soap("EE-PPA", "coi-report"));
        var belarus = open(doors.sftp("BY-DCM", "asylum-registration"));
        var migration = open(doors.queue("UA-DMS", "asylum-registration", levels));
        var border = open(doors.queue("UA-DPSU", "border-event", levels));
        push(new Share(estonia, 5, rate * 0.25, new PersonMaker(seed)), (id, p) -> Papers.estonian(id, p, today));
        push(
                new Share(belarus, Math.max(1, (int) (rate * 0.35)), rate * 0.35, new PersonMaker(seed + 1)),
                (id, p) -> Papers.belarusian(id, p, today));
        push(
                new Share(migration, 1, rate * 0.25, new PersonMaker(seed + 2)),
                (id, p) -> Papers.ukrainian(id, p.get(0), today));
        push(
                new Share(border, 1, rate * 0.15, new PersonMaker(seed + 3)),
                (id, p) -> Papers.ukrainianEvent(id, group(p, seed), today));
        push(
                new Share(reports, 1, 1.0 / REPORT_EVERY, new PersonMaker(seed)),
                (id, p) -> Papers.estonianReport(id, today));
    }

    Levels levels() {
        return levels;
    }

    private AgencyClient open(AgencyClient client) {
        clients.add(client);
        return client;
    }

    /** An event is about one to three persons; the others travel with the first. */
    private static List<Person> group(List<Person> first, long seed) {
        var maker = new PersonMaker(seed + first.get(0).born().toEpochDay());
        int others = maker.random().nextInt(BORDER_GROUP);
        return Stream.concat(first.stream(), Stream.generate(maker::make).limit(others))
                .toList();
    }

    /** One loop: so many records at a time, at this rate. */
    private record Share(AgencyClient client, int batch, double perSecond, PersonMaker persons) {}

    /** Writes a document of one submission. */
    private interface Writer {
        byte[] write(String id, List<Person> persons);
    }

    private void push(Share share, Writer writer) {
        int number = clients.indexOf(share.client());
        threads.submit(() -> {
            long start = System.nanoTime();
            long sent = 0;
            for (int n = 0; going.getAsBoolean(); n++) {
                String id = "DEMO-" + run + "-" + number + "-" + n;
                var persons = Stream.generate(share.persons()::make)
                        .limit(share.batch())
                        .toList();
                pushOne(share, id, writer.write(id, persons));
                sent += share.batch();
                long due = start + (long) (sent / share.perSecond() * 1e9);
                waitUntil(due);
            }
        });
    }

    private void waitUntil(long due) {
        while (going.getAsBoolean() && System.nanoTime() < due) {
            Pause.millis(Math.min(200, Math.max(1, (due - System.nanoTime()) / 1_000_000)));
        }
    }

    private void pushOne(Share share, String id, byte[] document) {
        tally.sent(share.batch());
        try {
            String name = share.client() instanceof SftpAgency ? id + ".xml" : id;
            tally.answered(share.client().push(name, document));
        } catch (IllegalStateException e) {
            tally.failed(share.batch());
        }
    }

    /** Lets the pushes under way come to their answers. */
    void finish() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(70, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        finish();
        clients.forEach(AgencyClient::close);
    }
}
