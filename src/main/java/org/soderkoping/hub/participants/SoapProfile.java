package org.soderkoping.hub.participants;

import java.util.Collection;
import java.util.HashMap;
import java.util.Optional;
import org.soderkoping.hub.exchange.Channel;

/**
 * How a feed's SOAP calls come in.
 *
 * @param address last step of the address; feeds of one agency that share it are told apart by their root elements
 * @param xroad whether X-Road style headers are demanded
 * @param wsSecurity whether a WS-Security signature by the agency's certificate is demanded
 * @param submissionId where a body names its submission, relative to its root element: {@code lot/@nr}
 */
public record SoapProfile(String address, boolean xroad, boolean wsSecurity, Optional<String> submissionId) {
    /**
     * Several feeds may share an address, such as two versions of a format, when a call shows which one it is.
     *
     * @throws WrongDescriptor when two feeds of an address have the same root, or ask for other headers
     */
    static void checkAddresses(Collection<Feed> feeds) {
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
