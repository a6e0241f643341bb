package org.soderkoping.hub.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.jms.ConnectionFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.soderkoping.hub.delivery.outlet.JmsOutlet;
import org.soderkoping.hub.delivery.outlet.Outlet;
import org.soderkoping.hub.delivery.recalls.Dealings;
import org.soderkoping.hub.delivery.receipts.Clerk;
import org.soderkoping.hub.delivery.receipts.LevelSweep;
import org.soderkoping.hub.delivery.receipts.ReceiptDesk;
import org.soderkoping.hub.delivery.receipts.Replies;
import org.soderkoping.hub.delivery.receipts.SettlementBuffer;
import org.soderkoping.hub.delivery.relay.Bell;
import org.soderkoping.hub.delivery.relay.ConsignmentBook;
import org.soderkoping.hub.delivery.relay.DeliveryIds;
import org.soderkoping.hub.delivery.relay.DeliveryLag;
import org.soderkoping.hub.delivery.relay.LaneLeases;
import org.soderkoping.hub.delivery.relay.LaneRun;
import org.soderkoping.hub.delivery.relay.OpenedBatches;
import org.soderkoping.hub.delivery.relay.Packer;
import org.soderkoping.hub.delivery.relay.SecondLook;
import org.soderkoping.hub.ledger.Evidence;
import org.soderkoping.hub.ledger.persons.Interlock;
import org.soderkoping.hub.ledger.reading.StoredBatches;
import org.soderkoping.hub.policy.ReleasePolicies;
import org.soderkoping.hub.security.Sealing;
import org.soderkoping.hub.security.Secrets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires the relay, the receipts and the senders' levels. */
@Configuration(proxyBeanMethods = false)
class DeliveryConfiguration {
    private static final Duration SEND_DEADLINE = Duration.ofSeconds(10);

    /** A database as delivery uses it. */
    record Desk(JdbcClient jdbc, TransactionTemplate transactions) {}

    @Bean
    Desk deliveryDesk(DataSource source) {
        return new Desk(JdbcClient.create(source), new TransactionTemplate(new JdbcTransactionManager(source)));
    }

    @Bean
    DeliveryIds deliveryIds(Secrets secrets) {
        return new DeliveryIds(secrets);
    }

    @Bean
    Releases releases(ReleasePolicies policies, Clock clock, Interlock interlock) {
        return new InterlockedReleases(new PolicyReleases(policies::current, clock), interlock);
    }

    @Bean
    Packer packer(Desk desk, StoredBatches batches, Releases releases, DeliveryIds ids) {
        return new Packer(new OpenedBatches(batches::open), releases, ids, new Dealings(desk.jdbc(), ids::name));
    }

    @Bean
    DeliveryLag deliveryLag(MeterRegistry meters, Clock clock) {
        return new DeliveryLag(meters, clock);
    }

    @Bean
    LaneRun laneRun(Desk desk, Packer packer, Evidence evidence, DeliveryLag lag) {
        var leases = new LaneLeases(desk.jdbc());
        var book = new ConsignmentBook(desk.jdbc(), desk.transactions(), leases, evidence);
        return new LaneRun(leases, book, packer, lag);
    }

    @Bean
    SettlementBuffer settlementBuffer(Desk desk, Evidence evidence) {
        return new SettlementBuffer(desk.jdbc(), desk.transactions(), evidence);
    }

    @Bean
    Settlements settlements(SettlementBuffer buffer, DeliveryIds ids) {
        return new Settlements(buffer, ids);
    }

    @Bean
    SecondLook secondLook(Desk desk, Evidence evidence, Interlock interlock) {
        return new SecondLook(desk.jdbc(), desk.transactions(), evidence, interlock);
    }

    @Bean
    Clerk clerk(Desk desk, SettlementBuffer settlements, Sealing sealing, SecondLook secondLook) {
        return new Clerk(
                settlements,
                new LevelSweep(desk.jdbc(), desk.transactions()),
                new Replies(desk.jdbc(), sealing),
                secondLook);
    }

    @Bean(destroyMethod = "shutdownNow")
    ScheduledExecutorService sendAlarms() {
        return Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "relay-alarm"));
    }

    @Bean
    Supplier<Outlet> outlets(ConnectionFactory broker, ScheduledExecutorService sendAlarms) {
        return () -> new JmsOutlet(broker, sendAlarms, SEND_DEADLINE);
    }

    @Bean
    Bell bell(DataSource source, @Value("${hub.relay.workers:4}") int workers) {
        return new Bell(source, workers);
    }

    @Bean
    Relay relay(LaneRun lanes, Clerk clerk, Bell bell, Supplier<Outlet> outlets) {
        return new Relay(lanes, clerk, bell, outlets);
    }

    @Bean
    Receipts receipts(Desk desk, DeliveryIds ids, Evidence evidence, MeterRegistry meters) {
        return new Receipts(new ReceiptDesk(desk.jdbc(), desk.transactions(), ids, evidence), meters);
    }

    @Bean
    ReceiptIntake receiptIntake(Receipts receipts, ConnectionFactory broker) {
        return new ReceiptIntake(receipts, broker);
    }
}
