package org.soderkoping.hub.intake.soap;

import jakarta.xml.ws.Endpoint;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.ProducerTemplate;
import org.apache.cxf.Bus;
import org.apache.cxf.jaxws.EndpointImpl;
import org.soderkoping.hub.exchange.Channel;
import org.soderkoping.hub.intake.SubmissionLog;
import org.soderkoping.hub.participants.Agency;
import org.soderkoping.hub.participants.Doorkeeper;
import org.soderkoping.hub.participants.Feed;
import org.soderkoping.hub.participants.Participants;

/** What answers at each address; one is published or stopped while the others go on. */
final class SoapEndpoints implements Doorkeeper {
    private static final int SERVLET = "/ws".length();

    private final Bus bus;
    private final ProducerTemplate calls;
    private final SubmissionLog log;
    private final Map<String, Published> published = new HashMap<>();

    SoapEndpoints(Bus bus, ProducerTemplate calls, SubmissionLog log) {
        this.bus = bus;
        this.calls = calls;
        this.log = log;
    }

    /** @param of the feed or agency it was made for */
    private record Published(Object of, Endpoint endpoint) {}

    /** Calls under way end by themselves; the gate already turns new ones away. */
    @Override
    public void withdraw(Participants next) {
        var kept = addresses(next);
        published.entrySet().removeIf(e -> {
            boolean goes = !kept.containsKey(e.getKey());
            if (goes) {
                e.getValue().endpoint().stop();
            }
            return goes;
        });
    }

    @Override
    public void open(Participants now) {
        addresses(now).forEach((path, of) -> {
            var there = published.get(path);
            if (there != null && !there.of().equals(of)) {
                there.endpoint().stop();
            }
            if (there == null || !there.of().equals(of)) {
                published.put(path, new Published(of, publish(path, of)));
            }
        });
    }

    private static Map<String, Object> addresses(Participants participants) {
        var addresses = new HashMap<String, Object>();
        for (Feed feed : participants.feeds()) {
            if (feed.channel() == Channel.SOAP) {
                addresses.put(Contracts.path(feed), feed);
            }
        }
        for (Agency agency : participants.agencies()) {
            addresses.put(Contracts.path(agency), agency.id());
        }
        return addresses;
    }

    private Endpoint publish(String path, Object of) {
        Object provider = of instanceof Feed feed
                ? new SubmitProvider(feed, calls)
                : new StatusProvider((org.soderkoping.hub.exchange.AgencyId) of, log);
        var endpoint = new EndpointImpl(bus, provider);
        endpoint.getOutFaultInterceptors().add(new ConstantFaults());
        endpoint.publish(path.substring(SERVLET));
        return endpoint;
    }
}
