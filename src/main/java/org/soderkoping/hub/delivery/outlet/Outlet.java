package org.soderkoping.hub.delivery.outlet;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Sends parcels and tells which the broker has confirmed as durable. Used by one thread. */
public interface Outlet extends AutoCloseable {
    /**
     * Sends in the given order, waiting at most ten seconds in all.
     *
     * @return the ids that were confirmed; the others may have arrived or not
     */
    Set<UUID> send(List<Parcel> parcels);

    @Override
    void close();
}
