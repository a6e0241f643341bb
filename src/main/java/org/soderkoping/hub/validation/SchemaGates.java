package org.soderkoping.hub.validation;

import org.soderkoping.hub.intake.ReceivedMessage;

/** Second stage of the running hub: each batch passes the gate of the edition its submission began with. */
public final class SchemaGates {
    public ValidMessage admit(ReceivedMessage message) {
        return message.submission().edition().part(SchemaGate.class).admit(message);
    }
}
