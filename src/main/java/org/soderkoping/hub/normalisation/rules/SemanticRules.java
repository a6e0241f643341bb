package org.soderkoping.hub.normalisation.rules;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.exchange.Finding;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.normalisation.RecordRules;
import org.soderkoping.hub.normalisation.converters.CodeLists;
import org.soderkoping.hub.normalisation.rules.asylum.EnteredBefore;
import org.soderkoping.hub.normalisation.rules.asylum.NotOwnNational;
import org.soderkoping.hub.normalisation.rules.asylum.RegisteredInOrder;
import org.soderkoping.hub.normalisation.rules.asylum.RouteGoesOn;
import org.soderkoping.hub.normalisation.rules.asylum.SubsequentHasFirst;
import org.soderkoping.hub.normalisation.rules.basis.Look;
import org.soderkoping.hub.normalisation.rules.basis.SemanticRule;
import org.soderkoping.hub.normalisation.rules.border.GroupCountsAll;
import org.soderkoping.hub.normalisation.rules.border.NotSentBack;
import org.soderkoping.hub.normalisation.rules.border.PlaceInSection;
import org.soderkoping.hub.normalisation.rules.border.PointFitsEvent;
import org.soderkoping.hub.normalisation.rules.border.SectionBox;
import org.soderkoping.hub.normalisation.rules.coi.ContentIsWhatItSays;
import org.soderkoping.hub.normalisation.rules.coi.SourcesBeforeReport;
import org.soderkoping.hub.normalisation.rules.lifecycle.CorrectsTheNewest;
import org.soderkoping.hub.normalisation.rules.lifecycle.RevisionsInOrder;
import org.soderkoping.hub.normalisation.rules.lifecycle.TargetIsOwn;
import org.soderkoping.hub.normalisation.rules.person.BornInTime;
import org.soderkoping.hub.normalisation.rules.person.CyrillicHasLatin;
import org.soderkoping.hub.normalisation.rules.person.MinorAlone;
import org.soderkoping.hub.normalisation.rules.person.MrzAddsUp;
import org.soderkoping.hub.normalisation.rules.person.NumberAddsUp;
import org.soderkoping.hub.normalisation.rules.person.NumberSaysBirth;
import org.soderkoping.hub.normalisation.rules.person.NumberSaysSex;
import org.soderkoping.hub.normalisation.rules.person.OneScriptPerName;
import org.soderkoping.hub.normalisation.rules.person.PapersInTime;
import org.soderkoping.hub.normalisation.rules.person.SchemeOfItsIssuer;
import org.soderkoping.hub.normalisation.rules.person.ScriptAsDeclared;
import org.soderkoping.hub.normalisation.rules.person.StatelessAlone;
import org.soderkoping.hub.normalisation.rules.person.UnknownAlone;
import org.soderkoping.hub.normalisation.rules.sender.CleanText;
import org.soderkoping.hub.normalisation.rules.sender.CreatedInTime;
import org.soderkoping.hub.normalisation.rules.sender.SenderIsCompetent;
import org.soderkoping.hub.normalisation.rules.sender.SenderIsWhoItSays;
import org.soderkoping.hub.normalisation.rules.status.InstancesInOrder;
import org.soderkoping.hub.normalisation.rules.status.OneChangeADay;
import org.soderkoping.hub.normalisation.rules.status.StatusFollows;
import org.soderkoping.hub.normalisation.rules.status.StatusMachine;
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
        this.rules = Stream.concat(all(folders, participants).stream(), withHistory(folders).stream())
                .toList();
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
        Instant now = clock.instant();
        for (SemanticRule rule : rules) {
            if (rule.kinds().contains(draft.kind())) {
                rule.check(new Look(draft, now, rule, findings));
            }
        }
    }

    /** What a correction puts in place is held to the rules of its own kind (S62). */
    private static Optional<Draft> replacement(Draft draft) {
        var parts = draft.message().children();
        return draft.kind() != Kind.DATA_LIFECYCLE
                ? Optional.empty()
                : parts.get(parts.size() - 1)
                        .find("replacement")
                        .flatMap(r -> r.children().stream().findFirst())
                        .map(body -> draft.of(Kind.findByElement(body.name()).orElseThrow(), body));
    }

    /** The numbers of all rules at work, in their order. */
    public List<String> ids() {
        return rules.stream().map(SemanticRule::id).toList();
    }

    /** Those that look at what the sender sent before. */
    private static List<SemanticRule> withHistory(HubFolders folders) {
        return List.of(
                new SubsequentHasFirst(),
                new StatusFollows(StatusMachine.read(folders.schemas().resolve("codes/asylum-status.csv"))),
                new InstancesInOrder(),
                new OneChangeADay(),
                new RevisionsInOrder(),
                new TargetIsOwn(),
                new CorrectsTheNewest());
    }

    private static List<SemanticRule> all(HubFolders folders, Participants participants) {
        return List.of(
                new CreatedInTime(),
                new SenderIsWhoItSays(participants),
                new SenderIsCompetent(participants),
                new CleanText(),
                new OneScriptPerName(),
                new ScriptAsDeclared(),
                new CyrillicHasLatin(),
                new BornInTime(),
                new NumberSaysBirth(),
                new NumberSaysSex(),
                new NumberAddsUp(),
                new SchemeOfItsIssuer(),
                new MrzAddsUp(),
                new PapersInTime(),
                new NotOwnNational(),
                new StatelessAlone(),
                new UnknownAlone(),
                new MinorAlone(),
                new RegisteredInOrder(),
                new EnteredBefore(),
                new RouteGoesOn(),
                new GroupCountsAll(),
                new PointFitsEvent(),
                new PlaceInSection(SectionBox.read(folders.schemas().resolve("codes/border-sections.csv"))),
                new NotSentBack(),
                new SourcesBeforeReport(),
                new ContentIsWhatItSays());
    }
}
