package org.soderkoping.hub.normalisation.rules;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.soderkoping.hub.exchange.Finding;
import org.soderkoping.hub.normalisation.RecordRules;
import org.soderkoping.hub.normalisation.converters.CodeLists;
import org.soderkoping.hub.normalisation.rules.asylum.ConsentForGrounds;
import org.soderkoping.hub.normalisation.rules.asylum.EnteredBefore;
import org.soderkoping.hub.normalisation.rules.asylum.NotOwnNational;
import org.soderkoping.hub.normalisation.rules.asylum.RegisteredInOrder;
import org.soderkoping.hub.normalisation.rules.asylum.RouteGoesOn;
import org.soderkoping.hub.normalisation.rules.basis.Look;
import org.soderkoping.hub.normalisation.rules.basis.SemanticRule;
import org.soderkoping.hub.normalisation.rules.border.GroupCountsAll;
import org.soderkoping.hub.normalisation.rules.border.NotSentBack;
import org.soderkoping.hub.normalisation.rules.border.PlaceInSection;
import org.soderkoping.hub.normalisation.rules.border.PointFitsEvent;
import org.soderkoping.hub.normalisation.rules.border.SectionBox;
import org.soderkoping.hub.normalisation.rules.coi.ContentIsWhatItSays;
import org.soderkoping.hub.normalisation.rules.coi.NobodyInText;
import org.soderkoping.hub.normalisation.rules.coi.SourcesBeforeReport;
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
import org.soderkoping.hub.normalisation.rules.sender.AddressedToSomebody;
import org.soderkoping.hub.normalisation.rules.sender.CleanText;
import org.soderkoping.hub.normalisation.rules.sender.CreatedInTime;
import org.soderkoping.hub.normalisation.rules.sender.RecipientsExist;
import org.soderkoping.hub.normalisation.rules.sender.SenderIsCompetent;
import org.soderkoping.hub.normalisation.rules.sender.SenderIsWhoItSays;
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
        this.codes = new CodeListCheck(CodeLists.read(folders.schemas().resolve("codes")));
        this.rules = all(folders, participants);
        this.clock = clock;
    }

    @Override
    public List<Finding> check(Draft draft) {
        var misfits = format.check(draft);
        if (!misfits.isEmpty()) {
            return misfits;
        }
        Instant now = clock.instant();
        var findings = new LinkedHashSet<>(codes.check(draft));
        for (SemanticRule rule : rules) {
            if (rule.kinds().contains(draft.kind())) {
                rule.check(new Look(draft, now, rule, findings));
            }
        }
        return new ArrayList<>(findings);
    }

    /** The numbers of all rules at work, in their order. */
    public List<String> ids() {
        return rules.stream().map(SemanticRule::id).toList();
    }

    private static List<SemanticRule> all(HubFolders folders, Participants participants) {
        var sections = SectionBox.read(folders.schemas().resolve("codes/border-sections.csv"));
        return Stream.of(ofAllKinds(participants), ofPersons(), ofCases(), ofEvents(sections), ofReports())
                .flatMap(List::stream)
                .toList();
    }

    private static List<SemanticRule> ofAllKinds(Participants participants) {
        return List.of(
                new CreatedInTime(),
                new SenderIsWhoItSays(participants),
                new SenderIsCompetent(participants),
                new AddressedToSomebody(),
                new RecipientsExist(participants),
                new CleanText());
    }

    private static List<SemanticRule> ofPersons() {
        return List.of(
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
                new MinorAlone());
    }

    private static List<SemanticRule> ofCases() {
        return List.of(new RegisteredInOrder(), new EnteredBefore(), new RouteGoesOn(), new ConsentForGrounds());
    }

    private static List<SemanticRule> ofEvents(Map<String, SectionBox> sections) {
        return List.of(new GroupCountsAll(), new PointFitsEvent(), new PlaceInSection(sections), new NotSentBack());
    }

    private static List<SemanticRule> ofReports() {
        return List.of(new SourcesBeforeReport(), new NobodyInText(), new ContentIsWhatItSays());
    }
}
