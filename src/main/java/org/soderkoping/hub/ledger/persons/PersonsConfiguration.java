package org.soderkoping.hub.ledger.persons;

import java.time.Clock;
import org.soderkoping.hub.ledger.MessageForm;
import org.soderkoping.hub.ledger.reading.CaseRecords;
import org.soderkoping.hub.ledger.store.PersonKeyTable;
import org.soderkoping.hub.ledger.store.SubjectKeys;
import org.soderkoping.hub.ledger.writing.LedgerDatabase;
import org.soderkoping.hub.security.Sealing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what tells that two cases are about the same person. */
@Configuration(proxyBeanMethods = false)
class PersonsConfiguration {
    @Bean
    PersonKeys personKeys(Sealing sealing) {
        return new PersonKeys(sealing);
    }

    @Bean
    CaseRecords caseRecords(LedgerDatabase database, Sealing sealing, MessageForm form) {
        return new CaseRecords(database.jdbc(), new SubjectKeys(database.jdbc(), sealing), sealing, form);
    }

    @Bean
    Interlock interlock(LedgerDatabase database, CaseRecords records, PersonKeys keys, Clock clock) {
        var sides = new Interlock.Sides(keys, new PersonKeyTable(database.jdbc()));
        return new Interlock(new Backlog(database, records, keys), records, sides, clock);
    }
}
