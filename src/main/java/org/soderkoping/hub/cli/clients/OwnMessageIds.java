package org.soderkoping.hub.cli.clients;

import org.apache.qpid.jms.JmsDestination;
import org.apache.qpid.jms.JmsSession;
import org.apache.qpid.jms.message.JmsMessageIDBuilder;
import org.apache.qpid.jms.policy.JmsMessageIDPolicy;

/** Lets the sender choose the id of the next message, so that it can be sent again under the same. */
final class OwnMessageIds implements JmsMessageIDPolicy {
    private volatile String next = "";

    void next(String id) {
        next = id;
    }

    @Override
    public JmsMessageIDPolicy copy() {
        return this;
    }

    @Override
    public JmsMessageIDBuilder getMessageIDBuilder(JmsSession session, JmsDestination destination) {
        return new JmsMessageIDBuilder() {
            @Override
            public Object createMessageID(String producerId, long messageSequence) {
                return next;
            }

            @Override
            public String toString() {
                return "OWN";
            }
        };
    }
}
