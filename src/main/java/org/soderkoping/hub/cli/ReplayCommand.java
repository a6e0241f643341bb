package org.soderkoping.hub.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.soderkoping.hub.cli.replay.Outcome.Verdict;
import org.soderkoping.hub.cli.replay.Replay;
import org.soderkoping.hub.cli.replay.StoredHub;
import org.soderkoping.hub.cli.replay.Today;
import org.soderkoping.hub.cli.replay.Versions;
import org.soderkoping.hub.exchange.AgencyId;
import org.soderkoping.hub.ledger.reading.Archive;
import org.soderkoping.hub.ledger.reading.StoredSubmission;
import org.soderkoping.hub.normalisation.ExchangeFormat;
import org.soderkoping.hub.participants.Participants;
import org.soderkoping.hub.security.HubFolders;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hub replay}: runs a stored submission again and says, record by record, whether the same comes out. */
@Command(name = "replay", description = "Run a stored submission again and compare; the hub must not run.")
final class ReplayCommand implements Callable<Integer> {
    @Mixin
    private final FolderOptions folders = new FolderOptions();

    @Parameters(paramLabel = "SUBMISSION-ID", description = "the sender's own id: file name, message id, call id")
    private String submissionId = "";

    @Option(names = "--agency", paramLabel = "AGENCY", required = true, description = "who sent it, such as EE-PPA")
    private String agency = "";

    @Option(names = "--dry-run", description = "compare only; nothing is written but the access log")
    private boolean dryRun;

    @Option(
            names = "--mapping",
            paramLabel = "FILE|VERSION",
            description = "another mapping table, or an earlier version; else the one it came with")
    private @Nullable String mapping;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (!dryRun) {
            throw new Complaint(ExitCodes.USAGE, "replay compares only, so far; say --dry-run");
        }
        var given = folders.folders();
        var schema = ExchangeFormat.schema(given);
        try (var hub = open(given)) {
            var archive = hub.archive(schema);
            var submission = archive.submissions()
                    .find(agency(), submissionId)
                    .orElseThrow(() -> new Complaint(
                            ExitCodes.FINDINGS, "the ledger holds no submission " + submissionId + " of " + agency));
            archive.log().note(who(), "REPLAY_SUBMISSION", agency + " " + submission.no(), "hub replay --dry-run");
            var today = new Today(given, Participants.read(given), schema);
            Path work = workFolder(given);
            try {
                var versions = new Versions(today, archive.submissions(), mapping, work);
                return run(archive, submission, versions);
            } finally {
                FileSystemUtils.deleteRecursively(work.toFile());
            }
        }
    }

    private int run(Archive archive, StoredSubmission submission, Versions versions) {
        var out = spec.commandLine().getOut();
        var counts = new EnumMap<Verdict, Integer>(Verdict.class);
        out.println(submission + ", received " + submission.receivedAt());
        new Replay(versions, archive.submissions()).run(submission, outcome -> {
            out.println(outcome);
            counts.merge(outcome.verdict(), 1, Integer::sum);
        });
        int other = counts.getOrDefault(Verdict.OTHER, 0);
        out.println(counts.getOrDefault(Verdict.SAME, 0) + " the same · " + other + " not · "
                + counts.getOrDefault(Verdict.NOT_ALONE, 0) + " that mean nothing alone");
        out.flush();
        return other == 0 ? ExitCodes.OK : ExitCodes.FINDINGS;
    }

    private static StoredHub open(HubFolders given) {
        try {
            return StoredHub.open(given, Clock.systemUTC());
        } catch (IllegalStateException e) {
            throw new Complaint(ExitCodes.USAGE, String.valueOf(e.getMessage()));
        }
    }

    private AgencyId agency() {
        try {
            return new AgencyId(agency);
        } catch (IllegalArgumentException e) {
            throw new Complaint(ExitCodes.USAGE, "--agency is an agency id such as EE-PPA");
        }
    }

    private static String who() {
        return "command line, " + System.getProperty("user.name");
    }

    private static Path workFolder(HubFolders folders) {
        try {
            return Files.createTempDirectory(folders.data(), "replay");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
