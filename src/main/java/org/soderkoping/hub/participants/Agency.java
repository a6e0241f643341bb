package org.soderkoping.hub.participants;

import java.util.List;
import java.util.Set;
import org.soderkoping.hub.exchange.AgencyId;
import org.soderkoping.hub.exchange.Kind;

/**
 * A national authority that takes part.
 *
 * @param role one word of CL-ROLE, such as ASYLUM or BORDER
 * @param competences the kinds it may send (rule S04)
 */
public record Agency(
        AgencyId id, String name, String role, boolean active, Set<Kind> competences, List<FocalPoint> focalPoints) {

    /** Whom to ask at an agency; an office, never a private person. */
    public record FocalPoint(String role, String name, String email) {}
}
