package org.soderkoping.hub.intake.sftp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.soderkoping.hub.exchange.Channel;
import org.soderkoping.hub.exchange.FeedId;
import org.soderkoping.hub.exchange.Receipt;
import org.soderkoping.hub.exchange.Submission;
import org.soderkoping.hub.exchange.edition.InForce;
import org.soderkoping.hub.intake.Arrival;
import org.soderkoping.hub.intake.Digest;
import org.soderkoping.hub.intake.Reading;
import org.soderkoping.hub.intake.ReceivedMessage;
import org.soderkoping.hub.intake.SubmissionLog;
import org.soderkoping.hub.participants.Feed;
import org.soderkoping.hub.participants.Participants;

/**
 * Takes uploaded files out of the agency's reach, opens them as submissions and publishes their receipts. The file name
 * is the submission id; a claimed file stays in the work folder until its receipt is published, so that a crash only
 * makes it start again.
 */
public final class FileIntake {
    private static final Logger LOG = LoggerFactory.getLogger(FileIntake.class);

    private final InForce inForce;
    private final SubmissionLog log;
    private final Reading reading;
    private final Clock clock;
    private final AgencyFolders folders;
    private final Publication publication;
    private final Pairs pairs;

    FileIntake(InForce inForce, SubmissionLog log, Reading reading, Place place) {
        this.inForce = inForce;
        this.log = log;
        this.reading = reading;
        this.clock = place.clock();
        this.folders = new AgencyFolders(place.root());
        this.publication = new Publication(folders.drafts());
        this.pairs = new Pairs(folders, clock);
    }

    /** Where and when files are taken in. */
    record Place(Path root, Clock clock) {}

    /** Moves a file that has its final name into the work folder and says that it was received. */
    public void claim(String feed, String name) throws IOException {
        FeedId id = FeedId.parse(feed);
        if (!pairs.complete(inForce.part(Participants.class).feed(id), name)) {
            return;
        }
        Path claimed = folders.work(id).resolve(name);
        if (Files.exists(claimed)) {
            LOG.debug("{}: a file waits until the one of the same name is answered", id);
            return;
        }
        try {
            Files.move(folders.in(id).resolve(name), claimed, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException e) {
            LOG.debug("{}: a file was claimed elsewhere", id);
            return;
        }
        Publication.force(claimed);
        Publication.force(Objects.requireNonNull(claimed.getParent()));
        publication.publish(receipt(id, name, ".recv.xml"), Received.signal(name));
    }

    /** Opens a claimed file; its batches are read while they are consumed. */
    public Arrival open(String feed, String name) throws IOException {
        var edition = inForce.edition();
        Feed described = edition.part(Participants.class).feed(FeedId.parse(feed));
        Path file = folders.work(described.id()).resolve(name);
        var submission =
                new Submission(described.id(), name, digest(file), Channel.SFTP, clock.instant(), Map.of(), edition);
        var wrong = pairs.find(described, file);
        if (wrong.isPresent()) {
            return Arrival.refused(log, submission, wrong.get());
        }
        var batches = new FileBatches(reading, described, submission, file);
        return Arrival.open(log, submission, batches).watchedBy(batch -> showProgress(batch));
    }

    /** Publishes the receipt; afterwards the claimed file may be deleted. */
    public void answer(Arrival arrival) throws IOException {
        Submission submission = arrival.submission();
        Receipt receipt = arrival.answer(log);
        String ending = receipt.refused() == 0 ? ".ack.xml" : ".nack.xml";
        if (arrival.conflict()) {
            ending = "." + submission.digest().substring(0, 8) + ".nack.xml";
        }
        publication.publish(receipt(submission.feed(), submission.id(), ending), receipt.signal());
        Files.deleteIfExists(progress(submission));
        pairs.forget(submission);
        LOG.info("{}: accepted {}, refused {}", submission, receipt.accepted(), receipt.refused());
    }

    private static String digest(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return Digest.of(in);
        }
    }

    private void showProgress(ReceivedMessage batch) {
        int last = batch.batchNo() * ReceivedMessage.BATCH;
        publication.show(progress(batch.submission()), "RUNNING batch " + batch.batchNo() + ", records up to " + last);
    }

    private Path receipt(FeedId feed, String name, String ending) {
        return folders.receipts(feed.agency()).resolve(name + ending);
    }

    private Path progress(Submission submission) {
        return folders.status(submission.agency()).resolve(submission.id() + ".progress");
    }
}
