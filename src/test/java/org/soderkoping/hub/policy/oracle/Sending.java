package org.soderkoping.hub.policy.oracle;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import javax.xml.stream.XMLStreamException;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.exchange.format.NodeReader;
import org.soderkoping.hub.fixtures.Messages;
import org.soderkoping.hub.fixtures.Submissions;
import org.soderkoping.hub.normalisation.ExchangeMessage;
import org.soderkoping.hub.normalisation.ExchangeMessage.Normalised;
import org.soderkoping.hub.policy.FanOut.Decided;
import org.soderkoping.hub.policy.ReleasePolicy;
import org.soderkoping.hub.policy.agreements.Agreements;
import org.soderkoping.hub.policy.oracle.cases.RandomCase;
import org.soderkoping.hub.policy.oracle.cases.RandomCase.Moment;
import org.soderkoping.hub.security.SafeXml;
import org.soderkoping.hub.security.Secrets;

/** The engine on one case. */
record Sending(RandomCase one) {
    private static final Secrets SECRETS =
            (name, bytes) -> Arrays.copyOf((name + "x".repeat(64)).getBytes(StandardCharsets.UTF_8), bytes);

    static ReleasePolicy policy(Moment moment, List<CountryCode> partners) {
        var agreements = Agreements.of(moment.agreements());
        return new ReleasePolicy(partners, () -> agreements, SECRETS, Clock.fixed(moment.at(), ZoneOffset.UTC))
                .decisionsAlone();
    }

    /** What is decided when the message arrives. */
    Decided decided() {
        return policy(one.arrival(), one.partners()).decide(batch()).records().get(0);
    }

    /** All a partner sees of it when it is sent at once: nothing, or subject key, headers and body. */
    String seenBy(CountryCode partner) {
        var decided = decided();
        var decision = decided.decisions().get(partner);
        var stored = new ReleasePolicy.Stored(one.kind(), one.message(), "case-1", decided.origins(), decision);
        return policy(one.arrival(), one.partners())
                .release(stored, partner, one.arrival().at())
                .fold(
                        withheld -> "nothing",
                        recalled -> "a recall",
                        p -> p.subjectKey() + p.headers() + new String(p.body(), StandardCharsets.UTF_8));
    }

    private ExchangeMessage batch() {
        var normalised = new Normalised(
                Submissions.raw(1, "record-1", "<r/>"),
                new UUID(1, 2),
                one.kind(),
                "case-1",
                1,
                one.message(),
                "test@1",
                List.of(),
                one.about());
        return new ExchangeMessage(Submissions.soap("s-1"), 1, true, List.of(normalised), List.of());
    }

    static Node read(Kind kind, byte[] bytes) {
        try {
            return NodeReader.read(SafeXml.trustedReader(bytes), Messages.SCHEMA.message(kind.element()));
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
