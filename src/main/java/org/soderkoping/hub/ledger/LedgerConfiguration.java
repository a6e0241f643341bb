package org.soderkoping.hub.ledger;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import javax.sql.DataSource;
import org.soderkoping.hub.exchange.edition.InForce;
import org.soderkoping.hub.exchange.format.ExchangeSchema;
import org.soderkoping.hub.intake.SubmissionLog;
import org.soderkoping.hub.ledger.history.RecordHistory;
import org.soderkoping.hub.ledger.parking.ParkedRecords;
import org.soderkoping.hub.ledger.persons.PersonKeys;
import org.soderkoping.hub.ledger.reading.CaseFile;
import org.soderkoping.hub.ledger.reading.RecordTrails;
import org.soderkoping.hub.ledger.reading.StoredBatches;
import org.soderkoping.hub.ledger.reading.StoredRecords;
import org.soderkoping.hub.ledger.reading.StoredSubmissions;
import org.soderkoping.hub.ledger.signal.SignalError;
import org.soderkoping.hub.ledger.signal.Wording;
import org.soderkoping.hub.ledger.silence.TacitAcceptances;
import org.soderkoping.hub.ledger.store.AwaitedTable;
import org.soderkoping.hub.ledger.store.BatchTable;
import org.soderkoping.hub.ledger.store.ConsignmentTable;
import org.soderkoping.hub.ledger.store.IntakeTable;
import org.soderkoping.hub.ledger.store.MappingVersions;
import org.soderkoping.hub.ledger.store.ParkedTable;
import org.soderkoping.hub.ledger.store.PersonKeyTable;
import org.soderkoping.hub.ledger.store.RecordTable;
import org.soderkoping.hub.ledger.store.RefusalTable;
import org.soderkoping.hub.ledger.store.SubjectKeys;
import org.soderkoping.hub.ledger.writing.Answers;
import org.soderkoping.hub.ledger.writing.AwaitedBook;
import org.soderkoping.hub.ledger.writing.BatchWriter;
import org.soderkoping.hub.ledger.writing.Drafts;
import org.soderkoping.hub.ledger.writing.KeptTables;
import org.soderkoping.hub.ledger.writing.LedgerDatabase;
import org.soderkoping.hub.ledger.writing.LedgerTransaction;
import org.soderkoping.hub.ledger.writing.ParkedBook;
import org.soderkoping.hub.normalisation.SubjectHistory;
import org.soderkoping.hub.security.AccessLog;
import org.soderkoping.hub.security.Sealing;
import org.soderkoping.hub.security.Secrets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the ledger to its database. */
@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {
    @Bean
    Sealing sealing(Secrets secrets) {
        return new Sealing(secrets);
    }

    @Bean
    AccessLog accessLog(DataSource source) {
        return new AccessLog(source);
    }

    @Bean
    LedgerDatabase ledgerDatabase(DataSource source) {
        return LedgerDatabase.of(source);
    }

    @Bean
    Wording wording() {
        return new CatalogueWording();
    }

    @Bean
    MessageForm messageForm(ExchangeSchema schema) {
        return MessageForm.of(schema);
    }

    @Bean
    Evidence evidence(LedgerDatabase database) {
        return new Evidence(database.jdbc());
    }

    @Bean
    Overview overview(LedgerDatabase database) {
        return new Overview(database.jdbc());
    }

    @Bean
    RecordTrails recordTrails(LedgerDatabase database) {
        return new RecordTrails(database.jdbc());
    }

    @Bean
    Answers answers(Wording wording, Sealing sealing) {
        return new Answers(new SignalError(wording), sealing);
    }

    @Bean
    StoredBatches storedBatches(LedgerDatabase database, Sealing sealing, MessageForm form) {
        return new StoredBatches(database.jdbc(), new SubjectKeys(database.jdbc(), sealing), sealing, form);
    }

    @Bean
    StoredRecords storedRecords(LedgerDatabase database, Sealing sealing, MessageForm form) {
        return new StoredRecords(database.jdbc(), new SubjectKeys(database.jdbc(), sealing), sealing, form);
    }

    @Bean
    StoredSubmissions storedSubmissions(LedgerDatabase database, Sealing sealing, MessageForm form) {
        return new StoredSubmissions(database.jdbc(), sealing, form);
    }

    @Bean
    LedgerTransaction ledgerTransaction(LedgerDatabase database, Sealing sealing, Answers answers, Evidence evidence) {
        var jdbc = database.jdbc();
        var tables = new LedgerTransaction.Tables(
                new IntakeTable(jdbc),
                new BatchTable(jdbc, sealing),
                new RecordTable(jdbc),
                new ConsignmentTable(jdbc),
                new PersonKeyTable(jdbc),
                evidence);
        var writer =
                new BatchWriter(new SubjectKeys(jdbc, sealing), new RecordTable(jdbc), new RefusalTable(jdbc), sealing);
        var books = new LedgerTransaction.Books(
                new ParkedBook(new ParkedTable(jdbc), new SubjectKeys(jdbc, sealing), sealing),
                new AwaitedBook(new AwaitedTable(jdbc), sealing));
        return new LedgerTransaction(tables, writer, books, answers);
    }

    @Bean
    TacitAcceptances tacitAcceptances(
            LedgerDatabase database, Evidence evidence, TacitAcceptances.Proposals proposals, Clock clock) {
        var jdbc = database.jdbc();
        var batches = new BatchTable(jdbc, proposals.sealing());
        var tables = new TacitAcceptances.Tables(new AwaitedTable(jdbc), batches, evidence);
        return new TacitAcceptances(database, tables, proposals, clock);
    }

    @Bean
    TacitAcceptances.Proposals proposals(Wording wording, Sealing sealing) {
        return new TacitAcceptances.Proposals(new SignalError(wording), sealing);
    }

    @Bean
    ParkedRecords parkedRecords(LedgerDatabase database, Sealing sealing, Clock clock, InForce inForce) {
        var jdbc = database.jdbc();
        return new ParkedRecords(
                new ParkedTable(jdbc),
                new SubjectKeys(jdbc, sealing),
                sealing,
                new ParkedRecords.Present(clock, inForce));
    }

    @Bean
    Ledger ledger(LedgerDatabase database, LedgerTransaction transaction, Drafts drafts, LedgerCounters counters) {
        return new Ledger(database, transaction, drafts, counters);
    }

    @Bean
    Drafts drafts(MessageForm form, Sealing sealing, KeptTables tables, PersonKeys persons) {
        return new Drafts(form, sealing, tables, persons);
    }

    @Bean
    KeptTables keptTables(LedgerDatabase database) {
        return new KeptTables(new MappingVersions(database.jdbc()));
    }

    @Bean
    LedgerCounters ledgerCounters(MeterRegistry meters) {
        return new LedgerCounters(meters);
    }

    @Bean
    SubmissionLog submissionLog(LedgerDatabase database, Ledger ledger, Answers answers) {
        return new Submissions(new IntakeTable(database.jdbc()), ledger, answers);
    }

    @Bean
    SubjectHistory subjectHistory(LedgerDatabase database, Sealing sealing, MessageForm form) {
        var jdbc = database.jdbc();
        var cases = new CaseFile(jdbc, new SubjectKeys(jdbc, sealing), sealing, form);
        return new RecordHistory(new RecordTable(jdbc), cases, sealing);
    }
}
