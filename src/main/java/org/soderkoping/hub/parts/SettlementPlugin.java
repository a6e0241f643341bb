package org.soderkoping.hub.parts;

import java.util.function.Consumer;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMConnection;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.MessageReference;
import org.apache.activemq.artemis.core.server.ServerConsumer;
import org.apache.activemq.artemis.core.server.impl.AckReason;
import org.apache.activemq.artemis.core.server.plugin.ActiveMQServerPlugin;
import org.apache.activemq.artemis.core.transaction.Transaction;
import org.apache.activemq.artemis.core.transaction.TransactionOperationAbstract;
import org.jspecify.annotations.Nullable;

/**
 * Tells the hub when a partner has taken or rejected a message; of a partner's transaction only once it is committed.
 * What the hub itself takes from a partner's queue is no settlement. Runs on broker threads: the listener never blocks.
 */
final class SettlementPlugin implements ActiveMQServerPlugin {
    private final ActiveMQServer server;
    private final Consumer<Settlement> listener;

    SettlementPlugin(ActiveMQServer server, Consumer<Settlement> listener) {
        this.server = server;
        this.listener = listener;
    }

    @Override
    public void messageAcknowledged(
            @Nullable Transaction tx, MessageReference reference, AckReason reason, @Nullable ServerConsumer consumer) {
        String queue = reference.getQueue().getName().toString();
        boolean rejected = reason == AckReason.KILLED;
        boolean taken = reason == AckReason.NORMAL && consumer != null && !isHubs(consumer);
        if (!BrokerSettings.isPartners(queue) || !(rejected || taken)) {
            return;
        }
        String id = reference.getMessage().getStringProperty("cloudEvents_id");
        if (id == null) {
            return;
        }
        var settlement = new Settlement(queue, id, rejected);
        if (tx == null) {
            listener.accept(settlement);
        } else {
            tx.addOperation(TransactionOperationAbstract.afterCommit(() -> listener.accept(settlement)));
        }
    }

    private boolean isHubs(ServerConsumer consumer) {
        var connection = server.getRemotingService().getConnection(consumer.getConnectionID());
        return connection != null && connection.getTransportConnection() instanceof InVMConnection;
    }
}
