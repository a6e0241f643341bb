package org.soderkoping.hub.parts;

import jakarta.jms.ConnectionFactory;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.postoffice.QueueBinding;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.impl.ActiveMQServerImpl;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.soderkoping.hub.security.KeyFolder;

/**
 * Artemis inside the hub: durable journal, one AMQP acceptor over TLS with client certificates, no queue made on
 * demand, nothing dropped. The hub itself connects inside the process.
 */
public final class EmbeddedBroker implements AutoCloseable {
    static final String DEAD = "DLQ.sk";
    static final String EXPIRED = "expired.sk";

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final int JOURNAL_BUFFER_NANOS = 100_000;
    private static final int DUPLICATE_IDS = 20_000;
    private static final long MEMORY = 64L * 1024 * 1024;
    private static final long MEMORY_PER_QUEUE = 8L * 1024 * 1024;
    private static final int PAGE = 1024 * 1024;

    private final int number = NUMBER.getAndIncrement();
    private final int port;
    private final ActiveMQServer server;

    /**
     * @param folder {@code data/broker}
     * @param port of the AMQP acceptor; 0 takes a free one
     * @param settlements told of every message a partner settles; must not block
     */
    public EmbeddedBroker(Path folder, KeyFolder keys, BrokerPlan plan, Listening listening) {
        this.port = requireFree(listening.port());
        var configuration = configuration(folder, keys, plan);
        this.server = new ActiveMQServerImpl(configuration, null, new BrokerRights(keys));
        server.registerBrokerPlugin(new SettlementPlugin(listening.settlements()));
    }

    /** Where the acceptor listens, and who is told of settlements. */
    public record Listening(int port, Consumer<Settlement> settlements) {}

    /** How full a queue is. */
    public record Depth(String queue, long messages, int consumers) {}

    /** Starts, and returns when queues and acceptor are there. */
    public EmbeddedBroker start() {
        try {
            server.start();
            if (!server.waitForActivation(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("not active within 30 s");
            }
        } catch (Exception e) { // Artemis declares nothing narrower
            throw new IllegalStateException("the broker does not start", e);
        }
        return this;
    }

    /** The port partners and agencies connect to. */
    public int port() {
        return port;
    }

    public boolean running() {
        return server.isActive();
    }

    /** Connections of the hub itself, inside this process; asynchronous sends are confirmed by the journal. */
    public ConnectionFactory hubConnections() {
        return new ActiveMQConnectionFactory("vm://" + number + "?confirmationWindowSize=1048576");
    }

    /** Adds a queue while running, for a country that joins. */
    public void addQueue(String name) {
        try {
            server.createQueue(queue(name).setAutoCreateAddress(true), true);
        } catch (Exception e) { // Artemis declares nothing narrower
            throw new IllegalStateException("the queue could not be made: " + name, e);
        }
    }

    /** The queues of partners and agencies with what waits in them. */
    public List<Depth> depths() {
        return server.getPostOffice()
                .getAllBindings()
                .filter(QueueBinding.class::isInstance)
                .map(b -> ((QueueBinding) b).getQueue())
                .map(q -> new Depth(q.getName().toString(), q.getMessageCount(), q.getConsumerCount()))
                .toList();
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) { // Artemis declares nothing narrower
            throw new IllegalStateException("the broker does not stop", e);
        }
    }

    private Configuration configuration(Path folder, KeyFolder keys, BrokerPlan plan) {
        try {
            var configuration = new ConfigurationImpl()
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
                    .addAcceptorConfiguration("amqp", acceptor(keys));
            configuration.addAddressSetting("#", settings(DEAD));
            plan.queues().forEach(name -> {
                configuration.addQueueConfiguration(queue(name));
                if (name.startsWith("sk.out.")) {
                    configuration.addAddressSetting(name, settings(BrokerPlan.deadLetters(name)));
                }
            });
            return configuration;
        } catch (Exception e) { // Artemis declares nothing narrower
            throw new IllegalStateException("the broker's configuration is refused", e);
        }
    }

    private String acceptor(KeyFolder keys) {
        return "tcp://0.0.0.0:" + port + "?protocols=AMQP;saslMechanisms=EXTERNAL;sslEnabled=true;needClientAuth=true"
                + ";enabledProtocols=TLSv1.3,TLSv1.2;keyStorePath=" + keys.serverKeyStore() + ";keyStorePassword="
                + keys.passwordOf(keys.serverKeyStore()) + ";trustStorePath=" + keys.trustStore()
                + ";trustStorePassword=" + keys.passwordOf(keys.trustStore())
                + ";amqpIdleTimeout=60000;amqpMinLargeMessageSize=262144";
    }

    private static QueueConfiguration queue(String name) {
        return QueueConfiguration.of(name)
                .setAddress(name)
                .setRoutingType(RoutingType.ANYCAST)
                .setDurable(true);
    }

    private static AddressSettings settings(String deadLetters) {
        return new AddressSettings()
                .setDeadLetterAddress(SimpleString.of(deadLetters))
                .setExpiryAddress(SimpleString.of(EXPIRED))
                .setMaxDeliveryAttempts(-1)
                .setAutoCreateQueues(false)
                .setAutoCreateAddresses(false)
                .setAutoDeleteQueues(false)
                .setAutoDeleteAddresses(false)
                .setMaxSizeBytes(MEMORY_PER_QUEUE)
                .setPageSizeBytes(PAGE)
                .setAddressFullMessagePolicy(AddressFullMessagePolicy.PAGE);
    }

    private static int requireFree(int wish) {
        try (var socket = new ServerSocket(wish)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException("port " + wish + " is taken; choose another with --hub.amqp.port=…", e);
        }
    }
}
