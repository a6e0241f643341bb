package org.soderkoping.hub.cli.demo;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.soderkoping.hub.exchange.CountryCode;

/** What one simulated partner has received: every delivery id once, and how often one came again. */
final class Inbox {
    private final CountryCode partner;
    private final Map<String, String> digests = new ConcurrentHashMap<>();
    private final AtomicLong doubled = new AtomicLong();
    private final AtomicLong altered = new AtomicLong();

    Inbox(CountryCode partner) {
        this.partner = partner;
    }

    CountryCode partner() {
        return partner;
    }

    /** Notes a delivery; answers whether it is new. */
    boolean take(String deliveryId, String digest) {
        String before = digests.putIfAbsent(deliveryId, digest);
        if (before == null) {
            return true;
        }
        doubled.incrementAndGet();
        if (!before.equals(digest)) {
            altered.incrementAndGet();
        }
        return false;
    }

    int received() {
        return digests.size();
    }

    long doubled() {
        return doubled.get();
    }

    long altered() {
        return altered.get();
    }

    boolean has(String deliveryId) {
        return digests.containsKey(deliveryId);
    }
}
