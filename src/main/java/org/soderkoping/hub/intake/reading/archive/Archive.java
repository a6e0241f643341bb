package org.soderkoping.hub.intake.reading.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.soderkoping.hub.participants.ArchiveProfile;

/**
 * A zip archive whose directory was read and judged, its entries in the order of the numbers in their names. The packed
 * bytes are kept, an entry is unpacked when it is opened.
 */
public final class Archive {
    private final List<Entry> entries;
    private final @Nullable ArchiveProblem problem;
    private final Unpacking unpacking;

    private Archive(List<Entry> entries, @Nullable ArchiveProblem problem, Unpacking unpacking) {
        this.entries = List.copyOf(entries);
        this.problem = problem;
        this.unpacking = unpacking;
    }

    /**
     * One entry; when its name is not one of the feed's, it has no facts and its path is only its place.
     *
     * @param path such as {@code /MZ_20261119_000123_Z.xml}, or {@code /entry[3]} when the name may not be repeated
     * @param facts what the name says, by the names of the pattern's groups
     * @param problem why it must stay closed
     */
    public record Entry(
            Slot slot,
            String path,
            Map<String, String> facts,
            @Nullable ArchiveProblem problem) {
        @Override
        public String toString() {
            return path;
        }
    }

    /** Reads the stream to its end, as far as an archive may go. */
    public static Archive read(InputStream in, ArchiveProfile profile, ArchiveLimits limits) throws IOException {
        byte[] bytes = in.readNBytes(limits.archive() + 1);
        if (bytes.length > limits.archive()) {
            return broken(ArchiveProblem.TOO_MUCH);
        }
        try {
            var slots = Directory.read(bytes, limits.entries());
            return new Archive(entries(slots, profile), null, new Unpacking(bytes, limits));
        } catch (Directory.Broken e) {
            return broken(e.problem());
        }
    }

    /** What is wrong with the archive as a whole; then it has no entries. */
    public @Nullable ArchiveProblem problem() {
        return problem;
    }

    public List<Entry> entries() {
        return entries;
    }

    /** Unpacks an entry. */
    public Content open(Entry entry) {
        return entry.problem() == null ? unpacking.open(entry.slot()) : new Content(entry.problem());
    }

    private static Archive broken(ArchiveProblem problem) {
        return new Archive(List.of(), problem, new Unpacking(new byte[0], ArchiveLimits.DEFAULT));
    }

    private static List<Entry> entries(List<Slot> slots, ArchiveProfile profile) {
        var names = count(slots, slot -> slot.name().toLowerCase(Locale.ROOT));
        var numbers = count(slots, slot -> number(slot, profile));
        var entries = new ArrayList<Entry>(slots.size());
        for (Slot slot : slots) {
            String number = number(slot, profile);
            boolean twice = names.getOrDefault(slot.name().toLowerCase(Locale.ROOT), 0L) > 1
                    || !number.isEmpty() && numbers.getOrDefault(number, 0L) > 1;
            entries.add(entry(slot, profile, twice));
        }
        entries.sort(Comparator.<Entry>comparingInt(e -> e.facts().isEmpty() ? 1 : 0)
                .thenComparingInt(e -> Integer.parseInt(e.facts().getOrDefault(profile.order(), "0")))
                .thenComparingInt(e -> e.slot().position()));
        return entries;
    }

    private static Entry entry(Slot slot, ArchiveProfile profile, boolean twice) {
        var facts = profile.facts(slot.name());
        if (facts.isEmpty()) {
            return new Entry(slot, "/entry[" + slot.position() + "]", Map.of(), ArchiveProblem.NAME);
        }
        var problem = twice ? ArchiveProblem.TWICE : slot.problem().orElse(null);
        return new Entry(slot, "/" + slot.name(), facts, problem);
    }

    private static String number(Slot slot, ArchiveProfile profile) {
        String number = profile.facts(slot.name()).getOrDefault(profile.order(), "");
        return number.isEmpty() ? "" : String.valueOf(Integer.parseInt(number));
    }

    private static Map<String, Long> count(List<Slot> slots, Function<Slot, String> by) {
        return slots.stream().collect(Collectors.groupingBy(by, Collectors.counting()));
    }

    @Override
    public String toString() {
        return "archive of " + entries.size() + " entries";
    }
}
