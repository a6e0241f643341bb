package org.soderkoping.hub.parts;

import java.util.function.Consumer;
import org.apache.activemq.artemis.core.server.MessageReference;
import org.apache.activemq.artemis.core.server.ServerConsumer;
import org.apache.activemq.artemis.core.server.impl.AckReason;
import org.apache.activemq.artemis.core.server.plugin.ActiveMQServerPlugin;
import org.apache.activemq.artemis.core.transaction.Transaction;
import org.jspecify.annotations.Nullable;

/** Tells the hub when a partner has taken or rejected a message. Runs on broker threads: the listener never blocks. */
final class SettlementPlugin implements ActiveMQServerPlugin {
    private final Consumer<Settlement> listener;

    SettlementPlugin(Consumer<Settlement> listener) {
        this.listener = listener;
    }

    @Override
    public void messageAcknowledged(
            @Nullable Transaction tx, MessageReference reference, AckReason reason, @Nullable ServerConsumer consumer) {
        String queue = reference.getQueue().getName().toString();
        boolean settled = reason == AckReason.NORMAL || reason == AckReason.KILLED;
        if (settled && queue.startsWith("sk.out.")) {
            String id = reference.getMessage().getStringProperty("cloudEvents_id");
            if (id != null) {
                listener.accept(new Settlement(queue, id, reason == AckReason.KILLED));
            }
        }
    }
}
