package org.soderkoping.hub.intake.sftp;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.soderkoping.hub.exchange.FeedId;
import org.soderkoping.hub.participants.Feed;

/** Which paths of an agency's own root mean what; a user is an agency id in lower case. */
final class RoomPlan {
    private static final Set<String> READABLE = Set.of(AgencyFolders.RECEIPTS, AgencyFolders.STATUS);

    private volatile List<Feed> feeds;

    RoomPlan(Collection<Feed> feeds) {
        this.feeds = List.copyOf(feeds);
    }

    /** From now on the accounts and folders of these feeds are there, and no others, also for who is logged in. */
    void renew(Collection<Feed> now) {
        feeds = List.copyOf(now);
    }

    /** Of the feeds now there only these stay. */
    void keep(Set<FeedId> ids) {
        feeds = feeds.stream().filter(f -> ids.contains(f.id())).toList();
    }

    boolean readable(String user, Path file) {
        List<String> steps = steps(file);
        return knows(user) && steps.size() == 2 && READABLE.contains(steps.get(0));
    }

    /** Whether the path is {@code in/<feed>/NAME.part} with an allowed NAME. */
    boolean uploadable(String user, Path file) {
        List<String> steps = steps(file);
        return steps.size() == 3
                && steps.get(2).endsWith(FileName.PART)
                && published(user, steps.get(0), steps.get(1), withoutPart(steps.get(2)));
    }

    /** Whether {@code from} is an upload and {@code to} is its final name in the same folder. */
    boolean publishable(String user, Path from, Path to) {
        List<String> source = steps(from);
        return uploadable(user, from)
                && List.of(source.get(0), source.get(1), withoutPart(source.get(2)))
                        .equals(steps(to));
    }

    boolean knows(String user) {
        return feeds.stream().anyMatch(f -> f.id().agency().lower().equals(user));
    }

    private boolean published(String user, String top, String folder, String name) {
        return top.equals(AgencyFolders.IN)
                && feeds.stream()
                        .filter(f -> f.id().agency().lower().equals(user)
                                && f.id().name().equals(folder))
                        .anyMatch(f -> FileName.allowed(name, f.endings()));
    }

    private static String withoutPart(String name) {
        return name.substring(0, name.length() - FileName.PART.length());
    }

    private static List<String> steps(Path file) {
        return StreamSupport.stream(file.toAbsolutePath().normalize().spliterator(), false)
                .map(Path::toString)
                .toList();
    }
}
