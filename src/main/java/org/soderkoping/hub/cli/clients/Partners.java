package org.soderkoping.hub.cli.clients;

import jakarta.jms.JMSException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.soderkoping.hub.exchange.CountryCode;

/** The ten partner authorities, each reading its queues and acknowledging what it read. */
public final class Partners implements AutoCloseable {
    private final Map<CountryCode, Inbox> inboxes = new TreeMap<>();
    private final List<PartnerClient> clients = new ArrayList<>();

    private final Witness witness = new Witness();

    private Partners() {
        CountryCode.MEMBERS.forEach(country -> inboxes.put(country, new Inbox(country)));
    }

    /** @param pauses how many milliseconds single partners take over a message */
    public Partners(Doors doors, Map<CountryCode, Long> pauses) {
        this();
        inboxes.forEach((country, inbox) ->
                clients.add(doors.partner(country, inbox, witness, pauses.getOrDefault(country, 0L))));
    }

    /** Partners that read nothing: their inboxes stay empty and their queues grow. */
    public static Partners none() {
        return new Partners();
    }

    public Map<CountryCode, Inbox> inboxes() {
        return inboxes;
    }

    /** Who judges what they read. */
    public Witness witness() {
        return witness;
    }

    @Override
    public void close() {
        for (PartnerClient client : clients) {
            try {
                client.close();
            } catch (JMSException e) {
                throw new IllegalStateException("partner " + client.partner() + " does not close", e);
            }
        }
    }
}
