package org.soderkoping.hub.normalisation;

import java.time.Clock;
import java.util.Map;
import org.soderkoping.hub.exchange.FeedId;
import org.soderkoping.hub.exchange.format.ExchangeSchema;
import org.soderkoping.hub.normalisation.mapping.MappingTable;
import org.soderkoping.hub.normalisation.rules.SemanticRules;
import org.soderkoping.hub.normalisation.sources.MappingTexts;
import org.soderkoping.hub.participants.Participants;
import org.soderkoping.hub.security.HubFolders;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The third stage as beans of the running hub. */
@Configuration
class NormalisationConfiguration {
    @Bean
    ExchangeSchema exchangeSchema(HubFolders folders) {
        return ExchangeFormat.schema(folders);
    }

    /** The compiled table of every feed, in a record so that nobody asks the context for maps. */
    record Tables(Map<FeedId, MappingTable> byFeed) {}

    @Bean
    Tables mappingTables(HubFolders folders, Participants participants, ExchangeSchema schema) {
        return new Tables(ExchangeFormat.tables(folders, participants, schema));
    }

    @Bean
    MappingTexts mappingTexts(Participants participants, Tables tables) {
        return MappingTexts.read(participants, tables.byFeed());
    }

    @Bean
    Normaliser normaliser(
            Participants participants,
            Tables tables,
            Normaliser.Judgement judgement,
            @Value("${hub.mode}") String mode) {
        return new Normaliser(participants, tables.byFeed(), judgement, !mode.equals("productive"));
    }

    @Bean
    Normaliser.Judgement judgement(ExchangeSchema schema, RecordRules rules, SubjectHistory history) {
        return new Normaliser.Judgement(schema, rules, history);
    }

    @Bean
    RecordRules recordRules(HubFolders folders, Participants participants, Clock clock) {
        return new SemanticRules(folders, participants, clock);
    }
}
