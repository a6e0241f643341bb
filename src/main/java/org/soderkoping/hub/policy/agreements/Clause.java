package org.soderkoping.hub.policy.agreements;

import java.time.Period;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.exchange.Purpose;
import org.soderkoping.hub.exchange.format.Category;

/**
 * One sentence of an agreement.
 *
 * @param ref {@code AGREEMENT/version#clause}
 * @param agreement id of the agreement
 * @param kinds element names of the kinds it is about
 * @param categories released as a whole
 * @param fields released singly, as paths below the body
 * @param withheld never released by this clause, as paths below the body
 * @param generalised path below the body → the form it is released in
 * @param atBorder whether only the country at the event's border receives (rule D17)
 */
public record Clause(
        String ref,
        String agreement,
        String profile,
        Set<String> kinds,
        Set<CountryCode> from,
        Set<CountryCode> to,
        Set<Purpose> purposes,
        Set<Category> categories,
        Set<String> fields,
        Set<String> withheld,
        Map<String, Form> generalised,
        boolean atBorder,
        Optional<Period> retention,
        String basis) {
    private static final Set<Category> ALWAYS = EnumSet.of(Category.N, Category.A);
    private static final Set<Purpose> STUDY = EnumSet.of(Purpose.RISK, Purpose.STATISTICS, Purpose.COI);

    /** Whether it releases a leaf: names it, or releases all its categories. */
    public boolean releases(String path, Set<Category> all) {
        if (fields.contains(path)) {
            return true;
        }
        for (Category category : all) {
            if (!ALWAYS.contains(category) && !categories.contains(category)) {
                return false;
            }
        }
        return true;
    }

    /** Agreement and clause without the version, which a stored decision is read by. */
    public String name() {
        return name(ref);
    }

    /** The same of any reference to a clause. */
    public static String name(String ref) {
        return ref.replaceFirst("/\\d+#", "#");
    }

    /** The same for those of its purposes only that the sender has, too (gate D26). */
    public Clause forPurposes(Set<Purpose> allowed) {
        if (allowed.containsAll(purposes)) {
            return this;
        }
        var shared = purposes.stream().filter(allowed::contains).collect(Collectors.toUnmodifiableSet());
        return new Clause(
                ref,
                agreement,
                profile,
                kinds,
                from,
                to,
                shared,
                categories,
                fields,
                withheld,
                generalised,
                atBorder,
                retention,
                basis);
    }

    /** Whether it is for risk analysis, statistics and country information only (rule D13). */
    public boolean forStudy() {
        return STUDY.containsAll(purposes);
    }

    /** Cheap, so that a list of clauses may be a key. */
    @Override
    public int hashCode() {
        return ref.hashCode();
    }
}
