package org.soderkoping.hub.normalisation.rules;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.exchange.Finding;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.format.Parts;
import org.soderkoping.hub.normalisation.RecordRules;
import org.soderkoping.hub.normalisation.converters.CodeLists;
import org.soderkoping.hub.normalisation.rules.asylum.AsylumRules;
import org.soderkoping.hub.normalisation.rules.basis.Look;
import org.soderkoping.hub.normalisation.rules.basis.SemanticRule;
import org.soderkoping.hub.normalisation.rules.border.BorderRules;
import org.soderkoping.hub.normalisation.rules.coi.CoiRules;
import org.soderkoping.hub.normalisation.rules.directory.DirectoryRules;
import org.soderkoping.hub.normalisation.rules.documents.DocumentRules;
import org.soderkoping.hub.normalisation.rules.lifecycle.LifecycleRules;
import org.soderkoping.hub.normalisation.rules.numbers.NumberRules;
import org.soderkoping.hub.normalisation.rules.person.PersonRules;
import org.soderkoping.hub.normalisation.rules.requests.RequestRules;
import org.soderkoping.hub.normalisation.rules.screening.ScreeningRules;
import org.soderkoping.hub.normalisation.rules.sender.SenderRules;
import org.soderkoping.hub.normalisation.rules.statistics.StatisticsRules;
import org.soderkoping.hub.normalisation.rules.status.StatusRules;
import org.soderkoping.hub.participants.Participants;
import org.soderkoping.hub.security.HubFolders;

/**
 * Holds a mapped message to the exchange format, to the code lists and to the semantic rules. A message that does not
 * fit the format is not asked further: the rules may then rely on its form.
 */
public final class SemanticRules implements RecordRules {
    private final FormatCheck format;
    private final CodeListCheck codes;
    private final List<SemanticRule> rules;
    private final Clock clock;

    public SemanticRules(HubFolders folders, Participants participants, Clock clock) {
        this.format = new FormatCheck(folders.schemas().resolve("exchange/v1/message.xsd"));
        this.codes = new CodeListCheck(
                CodeLists.read(folders.schemas().resolve("codes")).with("members", countries(participants)));
        this.rules = all(folders, participants);
        this.clock = clock;
    }

    private SemanticRules(SemanticRules same, Clock clock) {
        this.format = same.format;
        this.codes = same.codes;
        this.rules = same.rules;
        this.clock = clock;
    }

    /** The same rules by another clock. */
    public SemanticRules at(Clock other) {
        return new SemanticRules(this, other);
    }

    /** Who has a connector is a member, also where the list does not know it yet. */
    private static List<String> countries(Participants participants) {
        return participants.partnerCountries().stream().map(CountryCode::alpha2).toList();
    }

    @Override
    public List<Finding> check(Draft draft) {
        var misfits = format.check(draft);
        if (!misfits.isEmpty()) {
            return misfits;
        }
        var findings = new LinkedHashSet<>(codes.check(draft));
        ask(draft, findings);
        replacement(draft).ifPresent(body -> ask(body, findings));
        return new ArrayList<>(findings);
    }

    private void ask(Draft draft, Set<Finding> findings) {
        var look = new Look(draft, clock.instant(), findings);
        for (SemanticRule rule : rules) {
            if (rule.kinds().contains(draft.kind())) {
                rule.check(look.by(rule));
            }
        }
    }

    /** What a correction puts in place is held to the rules of its own kind (S62). */
    private static Optional<Draft> replacement(Draft draft) {
        return draft.kind() != Kind.DATA_LIFECYCLE
                ? Optional.empty()
                : Parts.replacement(Parts.body(draft.message()))
                        .map(body -> draft.of(Kind.findByElement(body.name()).orElseThrow(), body));
    }

    /** The numbers of all rules at work, in their order. */
    public List<String> ids() {
        return rules.stream().map(SemanticRule::id).toList();
    }

    /** Family by family, in the order of their numbers: so findings come in that order, too. */
    private static List<SemanticRule> all(HubFolders folders, Participants participants) {
        Path lists = folders.schemas().resolve("codes");
        return Stream.of(
                        SenderRules.list(participants),
                        PersonRules.list(lists),
                        NumberRules.list(),
                        DocumentRules.list(lists),
                        AsylumRules.list(),
                        StatusRules.list(lists),
                        BorderRules.list(lists),
                        StatisticsRules.list(lists),
                        CoiRules.list(),
                        ScreeningRules.list(lists),
                        RequestRules.list(),
                        LifecycleRules.list(),
                        DirectoryRules.list())
                .flatMap(List::stream)
                .sorted(Comparator.comparing(SemanticRule::id))
                .toList();
    }
}
