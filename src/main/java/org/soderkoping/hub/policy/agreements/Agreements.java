package org.soderkoping.hub.policy.agreements;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.security.HubFolders;

/** All agreements at one moment, indexed by kind, sender and recipient; an unchanging snapshot. */
public final class Agreements {
    private final List<Agreement> all;
    private final Map<Way, List<Entry>> ways = new HashMap<>();
    private final String version;

    private Agreements(Collection<Agreement> agreements) {
        all = agreements.stream()
                .sorted(java.util.Comparator.comparing(Agreement::id))
                .toList();
        version = "v"
                + Integer.toHexString(all.stream()
                        .map(a -> a.id() + "/" + a.version())
                        .collect(Collectors.joining(","))
                        .hashCode());
        for (Agreement agreement : all) {
            agreement.clauses().forEach(clause -> index(agreement, clause));
        }
    }

    private record Way(String kind, CountryCode from, CountryCode to) {}

    private record Entry(Agreement agreement, Clause clause) {}

    /** Reads {@code agreements/*.xml} of the hub's home. */
    public static Agreements read(HubFolders folders) {
        var reader = new AgreementReader(folders.schemas().resolve("agreement/v1/agreement.xsd"));
        try (var files = Files.list(folders.agreements())) {
            var all = new TreeMap<Path, Agreement>();
            files.filter(f -> f.toString().endsWith(".xml")).forEach(f -> all.put(f, reader.read(f)));
            all.forEach((file, agreement) -> requireAlone(file, agreement, all));
            return of(all.values());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The texts of one agreement may follow each other; on no day may two of them bind. */
    private static void requireAlone(Path file, Agreement agreement, SortedMap<Path, Agreement> all) {
        all.tailMap(file).forEach((other, same) -> {
            if (!other.equals(file) && same.id().equals(agreement.id()) && same.overlaps(agreement)) {
                throw new IllegalArgumentException(other + ": " + same.id() + " is in force on the same days as in "
                        + file.getFileName() + "; end the one before the other begins");
            }
        });
    }

    public static Agreements of(Collection<Agreement> agreements) {
        return new Agreements(agreements);
    }

    /** The clauses by which a sender releases a kind to a recipient on a day (gate D25), in order of agreement. */
    public List<Clause> listClauses(String kind, CountryCode from, CountryCode to, LocalDate day) {
        List<Clause> found = new ArrayList<>(2);
        for (Entry entry : ways.getOrDefault(new Way(kind, from, to), List.of())) {
            if (entry.agreement().inForce(day)) {
                found.add(entry.clause());
            }
        }
        return found;
    }

    /** The times that bind two countries on a day, agreement by agreement. */
    public List<Deadlines> listDeadlines(CountryCode one, CountryCode other, LocalDate day) {
        return all.stream()
                .filter(a -> a.inForce(day) && a.parties().containsAll(List.of(one, other)))
                .map(Agreement::deadlines)
                .toList();
    }

    /** A short name of exactly this set, for decisions and receipts. */
    public String version() {
        return version;
    }

    public List<Agreement> all() {
        return all;
    }

    private void index(Agreement agreement, Clause clause) {
        for (String kind : clause.kinds()) {
            for (CountryCode from : clause.from()) {
                for (CountryCode to : clause.to()) {
                    if (!from.equals(to)) {
                        ways.computeIfAbsent(new Way(kind, from, to), w -> new ArrayList<>())
                                .add(new Entry(agreement, clause));
                    }
                }
            }
        }
    }
}
