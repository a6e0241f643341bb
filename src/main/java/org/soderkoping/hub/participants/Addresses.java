package org.soderkoping.hub.participants;

import java.util.Collection;
import java.util.HashMap;
import org.soderkoping.hub.exchange.Channel;

/** Several feeds may share a SOAP address, such as two versions of a format, when a call shows which one it is. */
final class Addresses {
    private Addresses() {}

    /** @throws WrongDescriptor when two feeds of an address have the same root, or ask for other headers */
    static void check(Collection<Feed> feeds) {
        var first = new HashMap<String, Feed>();
        var roots = new HashMap<String, Feed>();
        for (Feed feed : feeds) {
            if (feed.channel() != Channel.SOAP) {
                continue;
            }
            String address = feed.id().agency().lower() + "/" + feed.soap().address();
            var other = first.computeIfAbsent(address, a -> feed);
            if (other.soap().xroad() != feed.soap().xroad()
                    || other.soap().wsSecurity() != feed.soap().wsSecurity()) {
                throw new WrongDescriptor(other.id() + " and " + feed.id()
                        + " share an address, so xroad and wsSecurity must be the same");
            }
            var same = roots.put(address + " " + feed.root(), feed);
            if (same != null) {
                throw new WrongDescriptor(
                        same.id() + " and " + feed.id() + " share an address, so their roots must differ");
            }
        }
    }
}
