package org.soderkoping.hub.intake.collect;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.soderkoping.hub.intake.sftp.AgencyFolders;
import org.soderkoping.hub.intake.sftp.FileName;
import org.soderkoping.hub.intake.sftp.Publication;
import org.soderkoping.hub.intake.sftp.SshHardening;
import org.soderkoping.hub.participants.Collect;
import org.soderkoping.hub.participants.Feed;

/** One look at one shelf: takes what has stopped changing, tells what was answered, tidies up. */
final class Look {
    private static final long SPARE = 64L * 1024 * 1024;

    private final Feed feed;
    private final Collect wish;
    private final Shelf shelf;
    private final AgencyFolders folders;
    private final Taken taken;
    private int fetched;
    private int passedOver;

    Look(Feed feed, Shelf shelf, AgencyFolders folders) {
        this.feed = feed;
        this.wish = feed.collect().orElseThrow();
        this.shelf = shelf;
        this.folders = folders;
        this.taken = new Taken(folders.collected(feed.id()));
    }

    int fetched() {
        return fetched;
    }

    int passedOver() {
        return passedOver;
    }

    /**
     * Goes along the shelf.
     *
     * @param before what the look before saw; a file is taken when it is the same twice
     * @return what this look saw
     */
    Map<String, Shelf.Entry> take(Map<String, Shelf.Entry> before) throws IOException {
        var seen = new HashMap<String, Shelf.Entry>();
        for (Shelf.Entry entry : shelf.list()) {
            if (!entry.regular() || entry.name().endsWith(FileName.PART)) {
                continue;
            }
            boolean fits = FileName.allowed(entry.name(), feed.endings())
                    && entry.size() >= 0
                    && entry.size() <= SshHardening.MAX_FILE;
            if (!fits) {
                passedOver++;
                continue;
            }
            seen.put(entry.name(), entry);
            visit(entry, entry.equals(before.get(entry.name())));
        }
        taken.keepOnly(seen.keySet());
        return seen;
    }

    private void visit(Shelf.Entry entry, boolean still) throws IOException {
        var mark = taken.find(entry.name());
        if (mark.isPresent() && mark.get().isOf(entry)) {
            settle(entry, mark.get());
        } else if (still && !waits(entry.name())) {
            fetch(entry);
        }
    }

    private void fetch(Shelf.Entry entry) throws IOException {
        if (Files.getFileStore(folders.drafts()).getUsableSpace() < entry.size() + SPARE) {
            throw new NotCollected(NotCollected.NO_ROOM_HERE, null);
        }
        Path draft = Files.createTempFile(folders.drafts(), "collect", null);
        try {
            try (OutputStream out = new OwnDisk(Files.newOutputStream(draft))) {
                shelf.fetch(entry, out);
            }
            if (Files.size(draft) == entry.size()) {
                Publication.force(draft);
                publish(entry, draft);
            }
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** A link, unlike a rename, never replaces what has the name already. */
    private void publish(Shelf.Entry entry, Path draft) throws IOException {
        Path in = folders.in(feed.id());
        try {
            Files.createLink(in.resolve(entry.name()), draft);
        } catch (FileAlreadyExistsException e) { // uploaded at the same moment; the next look decides
            return;
        }
        Publication.force(in);
        taken.note(entry.name(), Taken.Mark.of(entry));
        fetched++;
    }

    private void settle(Shelf.Entry entry, Taken.Mark mark) throws IOException {
        if (waits(entry.name())) {
            return;
        }
        if (wish.receipts().isPresent() && !mark.told()) {
            tell(entry.name(), wish.receipts().get());
            taken.note(entry.name(), mark.asTold());
        }
        if (wish.delete()) {
            shelf.remove(entry);
            taken.forget(entry.name());
        }
    }

    private void tell(String name, String folder) throws IOException {
        var answer = Pattern.compile(Pattern.quote(name) + "(\\.[0-9a-f]{8})?\\.n?ack\\.xml");
        try (var receipts = Files.list(folders.receipts(feed.id().agency()))) {
            var answers = receipts.collect(Collectors.toMap(r -> String.valueOf(r.getFileName()), r -> r));
            for (var receipt : answers.entrySet()) {
                if (answer.matcher(receipt.getKey()).matches()) {
                    shelf.put(folder, receipt.getKey(), Files.readAllBytes(receipt.getValue()));
                }
            }
        }
    }

    /** Whether a file of this name is on its way through the hub: fetched, claimed, or a manifest whose file is. */
    private boolean waits(String name) {
        return Files.exists(folders.in(feed.id()).resolve(name))
                || Files.exists(folders.work(feed.id()).resolve(name))
                || Files.exists(folders.manifests(feed.id()).resolve(name));
    }
}
