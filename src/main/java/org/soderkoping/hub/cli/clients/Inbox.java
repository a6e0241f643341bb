package org.soderkoping.hub.cli.clients;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.soderkoping.hub.exchange.CountryCode;

/** What one simulated partner has received: every delivery id once, and how often one came again. */
public final class Inbox {
    private final CountryCode partner;
    private final Map<UUID, Long> digests = new ConcurrentHashMap<>();
    private final AtomicLong doubled = new AtomicLong();
    private final AtomicLong leaks = new AtomicLong();
    private final AtomicLong altered = new AtomicLong();

    public Inbox(CountryCode partner) {
        this.partner = partner;
    }

    public CountryCode partner() {
        return partner;
    }

    /** Notes a delivery; answers whether it is new. */
    public boolean take(String deliveryId, String digest) {
        long head = Long.parseUnsignedLong(digest.substring(0, 16), 16);
        Long before = digests.putIfAbsent(UUID.fromString(deliveryId), head);
        if (before == null) {
            return true;
        }
        doubled.incrementAndGet();
        if (before != head) {
            altered.incrementAndGet();
        }
        return false;
    }

    /** A message told of a person who may have fled this very partner. */
    public void leaked() {
        leaks.incrementAndGet();
    }

    public long leaks() {
        return leaks.get();
    }

    public int received() {
        return digests.size();
    }

    public long doubled() {
        return doubled.get();
    }

    public long altered() {
        return altered.get();
    }
}
