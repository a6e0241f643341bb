package org.soderkoping.hub.editions;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.soderkoping.hub.exchange.Finding;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.RefusedRecord;
import org.soderkoping.hub.exchange.Submission;
import org.soderkoping.hub.exchange.format.NodeWriter;
import org.soderkoping.hub.intake.Digest;
import org.soderkoping.hub.intake.ReceivedMessage;
import org.soderkoping.hub.intake.reading.RecordReader;
import org.soderkoping.hub.intake.reading.manifest.ManifestCheck;
import org.soderkoping.hub.normalisation.ExchangeMessage;
import org.soderkoping.hub.normalisation.Normaliser;
import org.soderkoping.hub.normalisation.SubjectHistory;
import org.soderkoping.hub.participants.Feed;
import org.soderkoping.hub.policy.ReleasePolicy;
import org.soderkoping.hub.security.HubFolders;

/**
 * Takes every sample of a feed through reading, gate, mapping, rules and profiles of a candidate. {@code NN-name.in.*} must give
 * the messages of {@code NN-name.out.xml}, one a line, and the findings of {@code NN-name.refusal.txt}: code, record,
 * place. What {@code NN-name.before.xml} holds was sent before.
 */
final class SampleRun {
    private static final String SAMPLE = ".+\\.in\\.\\w+";
    private static final String SUBMISSION = "s-1";

    private final HubFolders folders;
    private final Candidate candidate;
    private final Feed feed;
    private @Nullable SamplePast registrations;

    SampleRun(HubFolders folders, Candidate candidate, Feed feed) {
        this.folders = folders;
        this.candidate = candidate;
        this.feed = feed;
    }

    /** @throws Refusal with the first sample that comes out otherwise */
    void require() {
        Path folder = samples(feed);
        var samples = list(folder);
        if (samples.stream().noneMatch(s -> Files.exists(beside(s, ".out.xml")))) {
            throw new Refusal(name(folder) + ": holds no sample with its .out.xml, so nothing shows that " + feed.id()
                    + " is mapped as it should be");
        }
        samples.forEach(this::require);
    }

    /** What the first sample that comes out otherwise is told by. */
    Optional<String> find() {
        try {
            require();
            return Optional.empty();
        } catch (Refusal e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /** Writes what comes out of samples that nobody has said it of. */
    List<Path> write() {
        var written = new ArrayList<Path>();
        for (Path sample : list(samples(feed))) {
            var out = out(run(sample));
            Path file = beside(sample, ".out.xml");
            if (!out.isEmpty() && !Files.exists(file)) {
                write(file, out);
                written.add(file);
            }
        }
        return written;
    }

    private static void write(Path file, List<String> out) {
        try {
            Files.writeString(file, String.join("\n", out) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be written", e);
        }
    }

    private static Path samples(Feed of) {
        return of.mapping().resolveSibling("samples").resolve(of.id().name());
    }

    private static List<String> out(ExchangeMessage message) {
        return message.records().stream()
                .map(r -> new String(NodeWriter.bytes(r.message()), StandardCharsets.UTF_8))
                .toList();
    }

    private void require(Path sample) {
        var message = run(sample);
        var refused = draw(message.refused());
        var expected = lines(beside(sample, ".refusal.txt"));
        if (!refused.equals(expected)) {
            throw new Refusal(name(sample) + ": " + (refused.isEmpty() ? "nothing is refused" : "refused is " + refused)
                    + ", expected is " + expected);
        }
        requireSame(sample, out(message), lines(beside(sample, ".out.xml")));
        var engine = candidate.edition().part(Normaliser.class);
        message.records().stream()
                .flatMap(r -> engine.losses(feed, r.raw()).stream())
                .findFirst()
                .ifPresent(place -> {
                    throw new Refusal(name(sample) + ": " + place + " is neither mapped nor listed as notCarried");
                });
    }

    private void requireSame(Path sample, List<String> out, List<String> expected) {
        if (out.size() != expected.size()) {
            throw new Refusal(name(sample) + ": " + out.size() + " records come out, expected are " + expected.size());
        }
        for (int i = 0; i < out.size(); i++) {
            if (!out.get(i).equals(expected.get(i))) {
                throw new Refusal(name(sample) + ": record " + (i + 1) + " comes out otherwise than expected, from <"
                        + element(out.get(i), expected.get(i)) + "> on");
            }
        }
    }

    /** The last element that begins before two messages part; its value is told nobody. */
    private static String element(String one, String other) {
        int at = 0;
        while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        var names = one.substring(0, at).split("<(?=\\w)", -1);
        return names[names.length - 1].split("[\\s/>]", 2)[0];
    }

    private ExchangeMessage run(Path sample) {
        Path before = sample.resolveSibling(String.valueOf(sample.getFileName()).replaceFirst("\\.in\\.", ".before."));
        var past = Files.exists(before)
                ? SamplePast.whole(List.of(normalise(feed, before, registrations())))
                : registrations();
        return normalise(feed, sample, past);
    }

    /** Where nothing else is said, the other feeds of the country have brought the registrations of their good samples. */
    private SamplePast registrations() {
        if (registrations == null) {
            registrations = SamplePast.registrations(
                    candidate.participants().feeds().stream()
                            .filter(f -> f.kind() == Kind.ASYLUM_REGISTRATION && !f.id().equals(feed.id()))
                            .filter(f -> Objects.equals(
                                    f.mapping().getParent(), feed.mapping().getParent()))
                            .flatMap(f -> list(samples(f)).stream()
                                    .filter(s -> String.valueOf(s.getFileName()).startsWith("0"))
                                    .map(s -> normalise(f, s, SubjectHistory.NONE)))
                            .toList(),
                    candidate.participants().partnerCountries());
        }
        return registrations;
    }

    private ExchangeMessage normalise(Feed of, Path sample, SubjectHistory past) {
        var moment = candidate.participants().samplesAsOf(of.id().agency().country());
        var submission = new Submission(
                of.id(), SUBMISSION, Digest.of(new byte[0]), of.channel(), moment, Map.of(), candidate.edition());
        var mapped =
                candidate.asOf().apply(moment, past).normalise(candidate.gate().admit(read(of, sample, submission)));
        return candidate.edition().part(ReleasePolicy.class).hold(mapped);
    }

    private ReceivedMessage read(Feed of, Path sample, Submission submission) {
        var wrong = ManifestCheck.find(of, sample);
        if (wrong.isPresent()) {
            return new ReceivedMessage(submission, 1, true, List.of(), List.of(RefusedRecord.whole(wrong.get())));
        }
        try (var in = new BufferedInputStream(Files.newInputStream(sample))) {
            return RecordReader.whole(in, submission, of);
        } catch (IOException e) {
            throw new UncheckedIOException(name(sample) + " cannot be read", e);
        }
    }

    private static List<String> draw(List<RefusedRecord> refused) {
        return refused.stream()
                .sorted(Comparator.comparingInt(RefusedRecord::no))
                .flatMap(r -> r.findings().stream().map(f -> draw(r, f)))
                .collect(Collectors.toList());
    }

    private static String draw(RefusedRecord record, Finding finding) {
        return finding.code() + " " + record.no() + " " + finding.place();
    }

    private List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(f -> String.valueOf(f.getFileName()).matches(SAMPLE))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(name(folder) + " cannot be read", e);
        }
    }

    private List<String> lines(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(name(file) + " cannot be read", e);
        }
    }

    private static Path beside(Path sample, String ending) {
        return sample.resolveSibling(String.valueOf(sample.getFileName()).replaceFirst("\\.in\\.\\w+$", ending));
    }

    private String name(Path file) {
        return folders.home().relativize(file).toString().replace('\\', '/');
    }
}
