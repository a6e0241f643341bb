package org.soderkoping.hub.policy.origin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.exchange.format.Parts;
import org.soderkoping.hub.fixtures.Messages;

class EventPersonsTest {
    private static final CountryCode NEWCOMER = new CountryCode("GE");

    @Test
    void papersAndNationalitiesTogetherMayNameAllThreeAndSoMeanANewcomer() {
        assertThat(mayHaveFled(event("MDA"))).isTrue();
        assertThat(mayHaveFled(event("SYR"))).isFalse();
    }

    private static boolean mayHaveFled(Node event) {
        return EventPersons.mayHaveFled(event, event.find("person").orElseThrow(), NEWCOMER);
    }

    /** An event with one person, Belarusian and Ukrainian, where a paper of a state was used. */
    private static Node event(String issuer) {
        String two = "<nationality><code>UKR</code><status>CLAIMED</status></nationality></person>";
        String paper = "<documentsUsed><docType>PASSPORT</docType><issuingState>" + issuer
                + "</issuingState><authenticity>FORGED</authenticity></documentsUsed><followUp>";
        String inside = Messages.inside(Messages.event(false, "BLR"));
        return Parts.body(Messages.read(
                Kind.BORDER_EVENT, inside.replace("</person>", two).replace("<followUp>", paper)));
    }
}
