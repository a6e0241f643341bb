package org.soderkoping.hub.policy.profiles;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.soderkoping.hub.exchange.Finding;
import org.soderkoping.hub.exchange.RefusedRecord;
import org.soderkoping.hub.normalisation.ExchangeMessage;
import org.soderkoping.hub.normalisation.ExchangeMessage.Normalised;
import org.soderkoping.hub.policy.agreements.Agreements;

/** Holds mapped records to the profiles of the agreements they fall under, before anything is decided on them. */
public final class ProfileRules {
    /** Of a policy that is asked for its decisions alone. */
    public static final ProfileRules NONE = new ProfileRules(List.of());

    private final List<ProfileRule> rules;

    private ProfileRules(List<ProfileRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** In the order of docs/rules.md. */
    public static ProfileRules standard() {
        return new ProfileRules(List.of(new RequestInTime(), new TransferInTime(), new ReadmissionAgreed()));
    }

    /**
     * A batch with what the rules found: refused records stand among the refused, warnings with their record. A batch
     * that was held before comes out as it is.
     */
    public ExchangeMessage hold(ExchangeMessage message, Agreements agreements) {
        var records = new ArrayList<Normalised>();
        var refused = new ArrayList<>(message.refused());
        for (Normalised record : message.records()) {
            var findings = Stream.concat(record.warnings().stream(), find(record, agreements).stream())
                    .distinct()
                    .toList();
            if (findings.stream().anyMatch(Finding::refuses)) {
                refused.add(RefusedRecord.of(record.raw(), findings));
            } else {
                records.add(findings.size() == record.warnings().size() ? record : warned(record, findings));
            }
        }
        return new ExchangeMessage(
                message.submission(), message.batchNo(), message.whole(), records, message.parked(), refused);
    }

    /** The numbers of all rules at work, in their order. */
    public List<String> ids() {
        return rules.stream().map(ProfileRule::id).toList();
    }

    private List<Finding> find(Normalised record, Agreements agreements) {
        var regard = new Regard(record, agreements);
        rules.stream().filter(rule -> rule.kind() == regard.kind()).forEach(rule -> rule.check(regard));
        return regard.findings();
    }

    private static Normalised warned(Normalised record, List<Finding> warnings) {
        return new Normalised(
                record.raw(),
                record.id(),
                record.kind(),
                record.caseId(),
                record.version(),
                record.message(),
                record.mappingVersion(),
                warnings,
                record.about());
    }
}
