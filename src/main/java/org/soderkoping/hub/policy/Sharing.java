package org.soderkoping.hub.policy;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.policy.agreements.Clause;
import org.soderkoping.hub.policy.cases.Case;

/**
 * What decides over the bytes a partner gets of a record: partners with equal ones get the same.
 *
 * @param own the partner, where its form is like no other's; else null
 */
record Sharing(
        List<Clause> clauses,
        boolean toMemberPeopleFlee,
        @Nullable CountryCode own) {
    static Sharing of(Case record) {
        var told = Lifecycle.replacement(record).orElse(record);
        boolean own = record.toOrigin()
                || record.kind().directed()
                || told.kind() == Kind.BORDER_EVENT && told.atPartnersBorder()
                || record.kind() == Kind.MIGRATION_STATISTICS && record.toMemberPeopleFlee();
        return new Sharing(record.clauses(), record.toMemberPeopleFlee(), own ? record.partner() : null);
    }

    /** The same as a word, for a key of strings. */
    String word() {
        String refs = clauses.stream().map(Clause::ref).collect(Collectors.joining(","));
        return refs + "|" + toMemberPeopleFlee + "|" + (own == null ? "" : own);
    }
}
