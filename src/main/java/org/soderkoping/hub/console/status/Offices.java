package org.soderkoping.hub.console.status;

import java.util.Comparator;
import org.soderkoping.hub.exchange.AgencyId;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.exchange.Lane;
import org.soderkoping.hub.exchange.edition.InForce;
import org.soderkoping.hub.participants.Agency;
import org.soderkoping.hub.participants.Participants;

/** Whom to ask: the focal points of the connectors, offices all of them. */
final class Offices {
    private final InForce inForce;

    Offices(InForce inForce) {
        this.inForce = inForce;
    }

    String of(AgencyId agency) {
        return inForce.part(Participants.class)
                .findAgency(agency)
                .map(Offices::office)
                .orElse(agency.value());
    }

    /** The office of a partner for a lane: of the agency with that role when it has one. */
    String of(CountryCode partner, Lane lane) {
        return inForce.part(Participants.class).agencies().stream()
                .filter(a -> a.id().country().equals(partner))
                .min(Comparator.comparing((Agency a) -> !a.role().equals(lane.name()))
                        .thenComparing(Agency::id))
                .map(Offices::office)
                .orElse(partner.alpha2());
    }

    private static String office(Agency agency) {
        return agency.id()
                + agency.focalPoints().stream()
                        .findFirst()
                        .map(f -> ", " + f.name() + ", " + f.email())
                        .orElse("");
    }
}
