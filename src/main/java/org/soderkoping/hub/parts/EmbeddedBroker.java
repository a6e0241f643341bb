package org.soderkoping.hub.parts;

import jakarta.jms.ConnectionFactory;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.activemq.artemis.api.core.ActiveMQDisconnectedException;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.postoffice.QueueBinding;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.Queue;
import org.apache.activemq.artemis.core.server.impl.ActiveMQServerImpl;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.jspecify.annotations.Nullable;
import org.soderkoping.hub.security.FolderLock;
import org.soderkoping.hub.security.Identity;
import org.soderkoping.hub.security.KeyFolder;

/**
 * Artemis inside the hub: durable journal, one AMQP acceptor over TLS with client certificates, no queue made on
 * demand, nothing dropped. The hub itself connects inside the process.
 */
public final class EmbeddedBroker implements AutoCloseable {
    static {
        letJournalBuffersGo();
    }

    private static final AtomicInteger NUMBER = new AtomicInteger();
    /** Bytes until an answer is confirmed: answers are small and held until then, so the window is, too. */
    private static final int UNCONFIRMED = 64 * 1024;

    private final int number = NUMBER.getAndIncrement();
    private final Path folder;
    private final int port;
    private final BrokerRights rights;
    private final ActiveMQServer server;
    private @Nullable FolderLock lock;

    /**
     * @param folder {@code data/broker}
     * @param listening the AMQP port, 0 takes a free one; and who is told of every message a partner settles, on a
     *     broker thread, so it must not block
     */
    public EmbeddedBroker(Path folder, KeyFolder keys, BrokerPlan plan, Listening listening) {
        this.folder = folder;
        this.port = requireFree(listening.port());
        this.rights = new BrokerRights(keys);
        rights.take(plan.queues());
        this.server = new ActiveMQServerImpl(configuration(keys, plan), null, rights);
        server.addProtocolManagerFactory(new OtherProtocols());
        server.registerBrokerPlugin(new SettlementPlugin(server, listening.settlements()));
    }

    /** Where the acceptor listens, and who is told of settlements. */
    public record Listening(int port, Consumer<Settlement> settlements) {}

    /** How full a queue is. */
    public record Depth(String queue, long messages, int consumers) {}

    /**
     * Starts, and returns when queues and acceptor are there.
     *
     * @throws IllegalStateException with a sentence for the operator when that is impossible or would lose messages
     */
    public EmbeddedBroker start() {
        lock = FolderLock.take(folder);
        try {
            server.start();
            if (!server.waitForActivation(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the broker is not active within 30 s");
            }
            requireOpen();
            queues().forEach(this::requireKeeping);
        } catch (IllegalStateException e) {
            close();
            throw e;
        } catch (Exception e) { // Artemis declares nothing narrower
            close();
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

    /** What keeps it from working, in words for the operator; empty when all is well. */
    public Optional<String> findTrouble() {
        if (!running()) {
            return Optional.of("it is not active");
        }
        if (!server.getStorageManager().isStarted()) {
            return Optional.of("its journal does not run");
        }
        return server.getPagingManager().isDiskFull()
                ? Optional.of("its disk is nearly full, so it takes nothing")
                : Optional.empty();
    }

    /** Connections of the hub itself, inside this process; asynchronous sends are confirmed by the journal. */
    public ConnectionFactory hubConnections() {
        return new ActiveMQConnectionFactory("vm://" + number + "?confirmationWindowSize=" + UNCONFIRMED);
    }

    /** Adds the queues that are missing; of the feeds' queues only those of the plan are sent to from now on. */
    void renew(BrokerPlan plan) {
        var there = queues().map(q -> q.getName().toString()).collect(Collectors.toSet());
        plan.queues().stream().filter(q -> !there.contains(q)).forEach(this::addQueue);
        rights.take(plan.queues());
    }

    /** Adds a queue while running, for a country that joins; a partner's queue gets its dead letters as well. */
    public void addQueue(String name) {
        try {
            if (BrokerSettings.isPartners(name)) {
                server.createQueue(
                        BrokerSettings.queue(BrokerPlan.deadLetters(name)).setAutoCreateAddress(true), true);
                server.getAddressSettingsRepository().addMatch(name, BrokerSettings.address(name));
            }
            server.createQueue(BrokerSettings.queue(name).setAutoCreateAddress(true), true);
        } catch (Exception e) { // Artemis declares nothing narrower
            throw new IllegalStateException("the queue could not be made: " + name, e);
        }
    }

    /** Shuts somebody out and closes the connections it has, until {@link #resume} or the next start. */
    public void suspend(Identity identity) {
        rights.suspend(identity);
        for (var connection : server.getRemotingService().getConnections()) {
            if (rights.identity(connection).filter(identity::equals).isPresent()) {
                connection.fail(new ActiveMQDisconnectedException("suspended"));
                server.getRemotingService().removeConnection(connection.getID());
            }
        }
    }

    /** Lets somebody in again. */
    public void resume(Identity identity) {
        rights.resume(identity);
    }

    /** The queues of partners and agencies with what waits in them. */
    public List<Depth> depths() {
        return queues().map(q -> new Depth(q.getName().toString(), q.getMessageCount(), q.getConsumerCount()))
                .toList();
    }

    /**
     * When the hub received the oldest message of a queue, by its CloudEvents time; what a client holds and has not
     * settled counts as well.
     */
    public Optional<Instant> findOldest(String queue) {
        var waiting = server.locateQueue(queue);
        if (waiting == null || waiting.getMessageCount() == 0) {
            return Optional.empty();
        }
        var held = waiting.getDeliveringMessages().values().stream().flatMap(List::stream);
        return Stream.concat(held, Stream.ofNullable(waiting.peekFirstMessage()))
                .map(r -> r.getMessage().getStringProperty("cloudEvents_time"))
                .filter(Objects::nonNull)
                .map(Instant::parse)
                .min(Comparator.naturalOrder());
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) { // Artemis declares nothing narrower
            throw new IllegalStateException("the broker does not stop", e);
        } finally {
            if (lock != null) {
                lock.close();
                lock = null;
            }
        }
    }

    private Configuration configuration(KeyFolder keys, BrokerPlan plan) {
        try {
            var configuration = BrokerSettings.server(folder, number);
            configuration.addAcceptorConfiguration(BrokerSettings.ACCEPTOR, BrokerSettings.acceptor(keys, port));
            for (String name : plan.queues()) {
                configuration.addQueueConfiguration(BrokerSettings.queue(name));
                if (BrokerSettings.isPartners(name)) {
                    configuration.addAddressSetting(name, BrokerSettings.address(name));
                }
            }
            return configuration;
        } catch (Exception e) { // Artemis declares nothing narrower
            throw new IllegalStateException("the broker's configuration is refused", e);
        }
    }

    private Stream<Queue> queues() {
        return server.getPostOffice()
                .getAllBindings()
                .filter(QueueBinding.class::isInstance)
                .map(b -> ((QueueBinding) b).getQueue());
    }

    /** Artemis only logs an acceptor that does not start. */
    private void requireOpen() {
        var acceptor = server.getRemotingService().getAcceptor(BrokerSettings.ACCEPTOR);
        if (acceptor == null || !acceptor.isStarted()) {
            throw new IllegalStateException("the broker cannot listen on port " + port);
        }
    }

    private void requireKeeping(Queue queue) {
        var settings = server.getAddressSettingsRepository()
                .getMatch(queue.getAddress().toString());
        if (BrokerSettings.mayLose(settings)
                || server.locateQueue(settings.getDeadLetterAddress()) == null
                || server.locateQueue(settings.getExpiryAddress()) == null) {
            throw new IllegalStateException("the broker's settings would lose messages of " + queue.getName());
        }
    }

    /**
     * From JDK 25 on netty frees only buffers it made itself, and Artemis 2.55 then cannot load a journal it finds: the
     * broker would start once and never again. With this netty keeps the old way.
     */
    private static void letJournalBuffersGo() {
        if (System.getProperty("io.netty.noUnsafe") == null) {
            System.setProperty("io.netty.noUnsafe", "false");
        }
    }

    private static int requireFree(int wish) {
        try (var socket = new ServerSocket(wish)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException("port " + wish + " is taken; choose another with --hub.amqp.port=…", e);
        }
    }
}
