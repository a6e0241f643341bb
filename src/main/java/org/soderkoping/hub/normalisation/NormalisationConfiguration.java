package org.soderkoping.hub.normalisation;

import java.time.Clock;
import org.soderkoping.hub.exchange.format.ExchangeSchema;
import org.soderkoping.hub.normalisation.rules.SemanticRules;
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

    @Bean
    Normaliser normaliser(
            HubFolders folders,
            Participants participants,
            Normaliser.Judgement judgement,
            @Value("${hub.mode}") String mode) {
        var tables = ExchangeFormat.tables(folders, participants, judgement.schema());
        return new Normaliser(participants, tables, judgement, !mode.equals("productive"));
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
