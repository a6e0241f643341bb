package org.soderkoping.hub.policy.oracle.rows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What a code of a country means to the firewall, from the code lists alone; countries by their two letters. */
public final class Countries {
    /** The three people also flee: what is unknown counts as all of them. */
    public static final Set<String> THREE = Set.of("BY", "MD", "UA");
    /** The seven of the European Union. */
    public static final Set<String> SEVEN = Set.of("EE", "HU", "LT", "LV", "PL", "RO", "SK");

    private static final Map<String, String> TODAY = today();
    private static final Map<String, List<String>> WITHDRAWN = withdrawn();

    private Countries() {}

    /** A state named by three letters, as a paper, a residence or a fear names it; one that is gone is unknown. */
    public static Set<String> meantBy(String alpha3) {
        return meantBy(alpha3, Set.of());
    }

    /** The same as a nationality; one that is gone is let go for a successor that is verified, and for nothing else. */
    public static Set<String> meantBy(String alpha3, Set<String> verified) {
        if (TODAY.containsKey(alpha3)) {
            return Set.of(TODAY.get(alpha3));
        }
        boolean successorKnown =
                WITHDRAWN.getOrDefault(alpha3, List.of()).stream().anyMatch(verified::contains);
        return successorKnown ? Set.of() : THREE;
    }

    /** Whether it is a state of today or of the past; else a person of it is stateless or of unknown nationality. */
    public static boolean existsOrDid(String alpha3) {
        return TODAY.containsKey(alpha3) || WITHDRAWN.containsKey(alpha3);
    }

    /** Whether people may flee it: the three, and every country that joins the ten. */
    public static boolean fled(String alpha2) {
        return !SEVEN.contains(alpha2);
    }

    /** Whether an origin set holds a partner; one of all three is of unknown origin, so every newcomer is meant. */
    public static boolean in(Set<String> origins, String partner) {
        boolean newcomer = fled(partner) && !THREE.contains(partner);
        return origins.contains(partner) || newcomer && origins.containsAll(THREE);
    }

    /** The three letters of a country of today. */
    public static String alpha3(String alpha2) {
        return TODAY.entrySet().stream()
                .filter(e -> e.getValue().equals(alpha2))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> today() {
        var today = new HashMap<String, String>();
        rows("countries.csv").forEach(cells -> today.put(cells[1], cells[0]));
        return Map.copyOf(today);
    }

    private static Map<String, List<String>> withdrawn() {
        var withdrawn = new HashMap<String, List<String>>();
        rows("countries-withdrawn.csv").forEach(cells -> withdrawn.put(cells[1], List.of(cells[5].split(" "))));
        return Map.copyOf(withdrawn);
    }

    private static Stream<String[]> rows(String list) {
        try {
            return Files.readAllLines(Path.of("schemas/codes", list)).stream()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("alpha2;"))
                    .map(line -> line.split(";", -1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
