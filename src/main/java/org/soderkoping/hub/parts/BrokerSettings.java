package org.soderkoping.hub.parts;

import java.nio.file.Path;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.soderkoping.hub.security.KeyFolder;

/** How the broker is set up; Artemis' own defaults would lose messages, make queues on demand and sync slowly. */
final class BrokerSettings {
    static final String DEAD = "DLQ.sk";
    static final String EXPIRED = "expired.sk";
    static final String ACCEPTOR = "amqp";

    private static final int JOURNAL_BUFFER_NANOS = 100_000;
    /** Ids a queue remembers: ten times what the relay may have unconfirmed in a lane. */
    private static final int DUPLICATE_IDS = 5_000;

    private static final int FOREVER = -1;
    private static final long MEMORY = 64L * 1024 * 1024;
    private static final long MEMORY_PER_QUEUE = 8L * 1024 * 1024;
    private static final int PAGE = 1024 * 1024;

    private BrokerSettings() {}

    /** Journal, memory and security; connections inside the process by number, as several brokers may share one. */
    static Configuration server(Path folder, int number) throws Exception {
        return new ConfigurationImpl()
                .setName("hub-" + number)
                .setPersistenceEnabled(true)
                .setJournalType(JournalType.NIO)
                .setJournalDirectory(folder.resolve("journal").toString())
                .setBindingsDirectory(folder.resolve("bindings").toString())
                .setPagingDirectory(folder.resolve("paging").toString())
                .setLargeMessagesDirectory(folder.resolve("large").toString())
                .setJournalBufferTimeout_NIO(JOURNAL_BUFFER_NANOS)
                .setJournalBufferTimeout_AIO(JOURNAL_BUFFER_NANOS)
                .setIDCacheSize(DUPLICATE_IDS)
                .setPersistIDCache(true)
                .setGlobalMaxSize(MEMORY)
                .setMaxDiskUsage(95)
                .setSecurityEnabled(true)
                .setSecurityInvalidationInterval(0)
                .setJMXManagementEnabled(false)
                .setMessageCounterEnabled(false)
                .addAcceptorConfiguration("vm", "vm://" + number)
                .addAddressSetting("#", address("#"));
    }

    /**
     * The one door to the outside. Duplicate ids of outsiders are ignored: the ledger recognises a resend, and a ring
     * that outsiders may fill could swallow a message.
     */
    static String acceptor(KeyFolder keys, int port) {
        return "tcp://0.0.0.0:" + port + "?protocols=AMQP," + OtherProtocols.NAME
                + ";saslMechanisms=EXTERNAL;sslEnabled=true;needClientAuth=true"
                + ";enabledProtocols=TLSv1.3,TLSv1.2;keyStorePath=" + keys.serverKeyStore() + ";keyStorePassword="
                + keys.passwordOf(keys.serverKeyStore()) + ";trustStorePath=" + keys.trustStore()
                + ";trustStorePassword=" + keys.passwordOf(keys.trustStore())
                + ";amqpIdleTimeout=60000;amqpMinLargeMessageSize=262144;amqpDuplicateDetection=false"
                + ";connectionsAllowed=1000";
    }

    static QueueConfiguration queue(String name) {
        return QueueConfiguration.of(name)
                .setAddress(name)
                .setRoutingType(RoutingType.ANYCAST)
                .setDurable(true);
    }

    /** Nothing expires, nothing is given up after some attempts; what a partner rejects has a queue of its own. */
    static AddressSettings address(String name) {
        return new AddressSettings()
                .setDeadLetterAddress(SimpleString.of(deadLetters(name)))
                .setExpiryAddress(SimpleString.of(EXPIRED))
                .setNoExpiry(true)
                .setMaxDeliveryAttempts(FOREVER)
                .setAutoCreateQueues(false)
                .setAutoCreateAddresses(false)
                .setAutoDeleteQueues(false)
                .setAutoDeleteAddresses(false)
                .setMaxSizeBytes(MEMORY_PER_QUEUE)
                .setPageSizeBytes(PAGE)
                .setAddressFullMessagePolicy(AddressFullMessagePolicy.PAGE);
    }

    /** Where rejected messages of a queue go. */
    static String deadLetters(String queue) {
        return isPartners(queue) ? BrokerPlan.deadLetters(queue) : DEAD;
    }

    static boolean isPartners(String queue) {
        return queue.startsWith("sk.out.");
    }

    /** Whether settings in force would let a message vanish. */
    static boolean mayLose(AddressSettings settings) {
        return settings.getDeadLetterAddress() == null
                || settings.getExpiryAddress() == null
                || settings.getMaxDeliveryAttempts() != FOREVER
                || settings.isAutoDeleteQueues()
                || settings.getAddressFullMessagePolicy() != AddressFullMessagePolicy.PAGE;
    }
}
