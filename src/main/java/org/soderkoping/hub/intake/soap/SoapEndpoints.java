package org.soderkoping.hub.intake.soap;

import jakarta.xml.ws.Endpoint;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.ProducerTemplate;
import org.apache.cxf.Bus;
import org.apache.cxf.jaxws.EndpointImpl;
import org.soderkoping.hub.exchange.AgencyId;
import org.soderkoping.hub.intake.SubmissionLog;
import org.soderkoping.hub.participants.Agency;
import org.soderkoping.hub.participants.Doorkeeper;
import org.soderkoping.hub.participants.Feed;
import org.soderkoping.hub.participants.Participants;
import org.soderkoping.hub.security.KeyFolder;

/** What answers at each address; one is published or stopped while the others go on. */
final class SoapEndpoints implements Doorkeeper {
    private static final int SERVLET = "/ws".length();

    private final Bus bus;
    private final ProducerTemplate calls;
    private final Behind behind;
    private final Map<String, Published> published = new HashMap<>();

    SoapEndpoints(Bus bus, ProducerTemplate calls, Behind behind) {
        this.bus = bus;
        this.calls = calls;
        this.behind = behind;
    }

    /** What answers and whose signatures count. */
    record Behind(SubmissionLog log, KeyFolder keys) {}

    /** @param of the feeds or the agency it was made for */
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
        var addresses = new HashMap<String, Object>(Contracts.listByPath(participants));
        for (Agency agency : participants.agencies()) {
            addresses.put(Contracts.path(agency), agency.id());
        }
        return addresses;
    }

    private Endpoint publish(String path, Object of) {
        var endpoint = of instanceof AgencyId agency
                ? new EndpointImpl(bus, new StatusProvider(agency, behind.log()))
                : submit(((List<?>) of).stream().map(Feed.class::cast).toList());
        endpoint.getOutFaultInterceptors().add(new ConstantFaults());
        endpoint.publish(path.substring(SERVLET));
        return endpoint;
    }

    private EndpointImpl submit(List<Feed> feeds) {
        var endpoint = new EndpointImpl(bus, new SubmitProvider(feeds, calls));
        if (feeds.get(0).soap().wsSecurity()) {
            endpoint.getInInterceptors()
                    .add(new SignatureCheck(feeds.get(0).id().agency(), behind.keys()));
        }
        return endpoint;
    }
}
