package org.soderkoping.hub.policy.rules;

import java.util.List;
import java.util.Optional;
import org.soderkoping.hub.policy.cases.Case;
import org.soderkoping.hub.policy.cases.Field;
import org.soderkoping.hub.policy.cases.Rule;
import org.soderkoping.hub.policy.origin.OriginFirewall;
import org.soderkoping.hub.policy.origin.RecipientsOnly;

/** The prohibitions in their order, the firewall first. */
public final class RuleBook {
    private static final List<Rule> ALL = List.of(
            new OriginFirewall(),
            new RecipientsOnly(),
            new BiometricsNever(),
            new EurodacStaysInside(),
            new SensitiveNever(),
            new VulnerabilityAsFlag(),
            new MinorsNotForStudy(),
            new WhereaboutsNever(),
            new SecurityAsFlag(),
            new RelativesByType(),
            new EventPersonsMasked(),
            new ProtectionSeekersUncounted(),
            new QuestionsReveal(),
            new FreeTextUnscreened(),
            new HubOnly(),
            new ClaimByList());

    private final List<Rule> rules;

    private RuleBook(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    public static RuleBook standard() {
        return new RuleBook(ALL);
    }

    /** The book with one rule torn out, for tests that prove what the rule holds back. */
    public RuleBook without(String id) {
        return new RuleBook(rules.stream().filter(r -> !r.id().equals(id)).toList());
    }

    /** The first rule that forbids the whole record. */
    public Optional<Rule> findRecordRule(Case record) {
        for (Rule rule : rules) {
            if (rule.withholdsRecord(record)) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }

    /** The first rule that forbids a field. */
    public Optional<Rule> findFieldRule(Case record, Field field) {
        for (Rule rule : rules) {
            if (rule.withholdsField(record, field)) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }

    /** All rules that forbid a field, in their order. */
    public List<Rule> listFieldRules(Case record, Field field) {
        return rules.stream().filter(r -> r.withholdsField(record, field)).toList();
    }

    /** The firewall, where it stands in the book, so that projections take persons out by their origin. */
    public Optional<Rule> findFirewall() {
        return rules.stream().filter(OriginFirewall.class::isInstance).findFirst();
    }

    public List<Rule> rules() {
        return rules;
    }
}
