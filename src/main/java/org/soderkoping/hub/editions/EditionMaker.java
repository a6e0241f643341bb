package org.soderkoping.hub.editions;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.soderkoping.hub.exchange.edition.Edition;
import org.soderkoping.hub.exchange.format.ExchangeSchema;
import org.soderkoping.hub.normalisation.ExchangeFormat;
import org.soderkoping.hub.normalisation.Normaliser;
import org.soderkoping.hub.normalisation.SubjectHistory;
import org.soderkoping.hub.normalisation.rules.SemanticRules;
import org.soderkoping.hub.normalisation.sources.MappingTexts;
import org.soderkoping.hub.participants.Participants;
import org.soderkoping.hub.policy.ReleasePolicy;
import org.soderkoping.hub.security.HubFolders;
import org.soderkoping.hub.security.Secrets;
import org.soderkoping.hub.validation.SchemaGate;

/** Reads and compiles all files of the home into the engines of one edition. */
final class EditionMaker {
    private final HubFolders folders;
    private final ExchangeSchema schema;
    private final Hub hub;

    EditionMaker(HubFolders folders, ExchangeSchema schema, Hub hub) {
        this.folders = folders;
        this.schema = schema;
        this.hub = hub;
    }

    /** What went wrong as one line, with paths from the home. */
    String sentence(RuntimeException e) {
        String said = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return said.lines().findFirst().orElse("").replace(folders.home() + "/", "");
    }

    /** What the engines need of the hub they work in. */
    record Hub(Secrets secrets, Clock clock, boolean test, SubjectHistory history) {}

    HomeFiles read() {
        return HomeFiles.read(folders);
    }

    /** Throws what the first wrong file provokes; the message names it. */
    Candidate make(HomeFiles files) {
        var participants = Participants.read(folders);
        var tables = ExchangeFormat.tables(folders, participants, schema);
        var rules = new SemanticRules(folders, participants, hub.clock());
        var judgement = new Normaliser.Judgement(schema, rules, hub.history());
        var edition = Edition.of(
                files.name(),
                List.of(
                        participants,
                        SchemaGate.compiled(participants),
                        MappingTexts.read(participants, tables),
                        new Normaliser(participants, tables, judgement, hub.test()),
                        ReleasePolicy.read(folders, participants.partnerCountries(), hub.secrets(), hub.clock())));
        return new Candidate(edition, files, (moment, past) -> {
            var then = new Normaliser.Judgement(schema, rules.at(Clock.fixed(moment, ZoneOffset.UTC)), past);
            return new Normaliser(participants, tables, then, true);
        });
    }
}
