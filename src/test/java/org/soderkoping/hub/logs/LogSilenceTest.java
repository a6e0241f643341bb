package org.soderkoping.hub.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.soderkoping.hub.exchange.Submission;
import org.soderkoping.hub.fixtures.Normalising;
import org.soderkoping.hub.fixtures.Reading;
import org.soderkoping.hub.fixtures.TestLedger;
import org.soderkoping.hub.ledger.Ledger;
import org.soderkoping.hub.normalisation.ExchangeMessage;

/**
 * Runs after all other tests, in a surefire execution of its own (pom.xml), and looks for persons in what all have
 * logged. Alone it logs the passage of all samples from reading to the ledger.
 */
class LogSilenceTest {
    private static final Path LOGS = Path.of("target/test-log");
    private static final Set<String> CANARIES = Set.of("canary", "KANARI");

    @Test
    void noValueOfAnySampleIsLogged() throws IOException {
        passAllSamplesThroughThePipe();
        var values = new TreeSet<>(SampleValues.all());
        values.addAll(CANARIES);
        assertThat(values).hasSizeGreaterThan(200);
        var found = new ArrayList<String>();
        var logs = SampleValues.files(LOGS, ".log");
        assertThat(logs).as("something was logged").anyMatch(log -> log.toFile().length() > 0);
        for (Path log : logs) {
            found.addAll(find(log.getFileName().toString(), Files.readAllLines(log), values));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void aValueInTheLogWouldBeFound() {
        var values = SampleValues.all();
        assertThat(values).contains("Darwazeh", "VK-2026-000417", "1991-03-14", "Хаддад", "Hasekor", "945821/7769");
        assertThat(find("x.log", List.of("silent", "a record of Darwazeh, Samir"), values))
                .containsExactly("x.log:2 says Darwazeh", "x.log:2 says Samir");
    }

    /** Each value once, where it stands first. */
    private static List<String> find(String name, List<String> lines, Set<String> values) {
        var first = new TreeMap<String, String>();
        for (int i = 0; i < lines.size(); i++) {
            String place = name + ":" + (i + 1) + " says ";
            said(lines.get(i), values).forEach(v -> first.putIfAbsent(v, place + v));
        }
        return List.copyOf(first.values());
    }

    /** As a word of its own, not as part of a longer one. */
    private static Stream<String> said(String line, Set<String> values) {
        return values.stream().filter(value -> {
            int at = line.indexOf(value);
            int after = at + value.length();
            return at >= 0
                    && (at == 0 || !Character.isLetterOrDigit(line.charAt(at - 1)))
                    && (after == line.length() || !Character.isLetterOrDigit(line.charAt(after)));
        });
    }

    private static void passAllSamplesThroughThePipe() throws IOException {
        LoggerFactory.getLogger(LogSilenceTest.class)
                .info("{} samples", SampleValues.samples().size());
        try (var ledger = new TestLedger()) {
            for (Path sample : SampleValues.samples()) {
                var message = normalise(sample);
                ledger.part(Ledger.class).record(ledger.policy().decide(message));
            }
            assertThat(ledger.draw("select count(*) > 20 from record")).isEqualTo("true");
        }
    }

    private static ExchangeMessage normalise(Path sample) throws IOException {
        String agencies = sample.getName(1).toString().toUpperCase(java.util.Locale.ROOT);
        var feed = Reading.PARTICIPANTS.feeds().stream()
                .filter(f -> f.id().toString().startsWith(agencies + "-"))
                .filter(f -> f.id().name().equals(sample.getName(3).toString()))
                .findFirst()
                .orElseThrow();
        var message = Normalising.normalise(feed, Files.readAllBytes(sample));
        var one = message.submission();
        var submission = new Submission(
                one.feed(), sample.toString(), one.digest(), one.channel(), one.receivedAt(), one.header());
        return new ExchangeMessage(submission, 1, true, message.records(), message.refused());
    }
}
