package org.soderkoping.hub.policy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.exchange.format.Parts;
import org.soderkoping.hub.fixtures.Messages;
import org.soderkoping.hub.fixtures.Submissions;
import org.soderkoping.hub.normalisation.ExchangeMessage;
import org.soderkoping.hub.normalisation.ExchangeMessage.Normalised;
import org.soderkoping.hub.normalisation.SubjectHistory.Past;
import org.soderkoping.hub.policy.agreements.Agreements;
import org.soderkoping.hub.policy.projection.Projection;
import org.soderkoping.hub.security.Secrets;

/** Messages as partners get them under agreements of a test. */
final class Sent {
    static final String MESSAGE_ID = "11111111-2222-3333-4444-555555555555";

    private static final Secrets SECRETS = (name, bytes) -> Arrays.copyOf(name.getBytes(StandardCharsets.UTF_8), bytes);

    private Sent() {}

    /** The same message with a piece of its text replaced. */
    static Node with(String text, String other, Node message) {
        return Messages.read(kind(message), Messages.inside(message).replace(text, other));
    }

    static Node correction(Node event) {
        String inside = Messages.inside(event);
        String body = inside.substring(inside.indexOf("<BorderEvent>"));
        return Messages.read(
                Kind.DATA_LIFECYCLE,
                inside.substring(0, inside.indexOf("<BorderEvent>"))
                                .replace("<kind>BorderEvent<", "<kind>DataLifecycle<")
                        + "<DataLifecycle><action>CORRECTION</action><target><messageId>" + MESSAGE_ID
                        + "</messageId></target><effectiveAt>2026-11-23T10:00:00Z</effectiveAt><replacement>" + body
                        + "</replacement><propagate>true</propagate></DataLifecycle>");
    }

    private static Kind kind(Node message) {
        return Kind.findByElement(Parts.body(message).name()).orElseThrow();
    }

    /** What a partner gets, or why not. */
    static String to(String partner, Agreements agreements, Node message) {
        return release(partner, agreements, message)
                .fold(withheld -> withheld, recalled -> recalled, p -> new String(p.body(), StandardCharsets.UTF_8));
    }

    /** The same with headers and subject key, of a message that is released. */
    static Projection projection(String partner, Agreements agreements, Node message) {
        return ((Release.Released) release(partner, agreements, message)).projection();
    }

    private static Release release(String partner, Agreements agreements, Node message) {
        var policy = policy(agreements);
        return policy.release(stored(policy, partner, message), new CountryCode(partner), Submissions.NOW);
    }

    static String key(String partner, Agreements agreements, Node message) {
        var policy = policy(agreements);
        return policy.projectionKey(stored(policy, partner, message), new CountryCode(partner), Submissions.NOW);
    }

    private static ReleasePolicy.Stored stored(ReleasePolicy policy, String partner, Node message) {
        var decided = policy.decide(batch(message)).records().get(0);
        var decision = decided.decisions().get(new CountryCode(partner));
        return new ReleasePolicy.Stored(kind(message), message, "case-1", decided.origins(), decision);
    }

    private static ReleasePolicy policy(Agreements agreements) {
        var clock = Clock.fixed(Submissions.NOW, ZoneOffset.UTC);
        return new ReleasePolicy(CountryCode.MEMBERS, () -> agreements, SECRETS, clock);
    }

    /** A batch of one; what corrects speaks of an event of a Syrian that all got. */
    private static ExchangeMessage batch(Node message) {
        var kind = kind(message);
        var event = new Past(
                UUID.fromString(MESSAGE_ID),
                Kind.BORDER_EVENT,
                "case-1",
                1,
                Parts.body(Messages.event(false, "SYR")),
                Set.of(new CountryCode("SY")),
                Set.copyOf(CountryCode.MEMBERS),
                Set.of());
        var normalised = new Normalised(
                Submissions.raw(1, "record-1", "<r/>"),
                UUID.fromString(MESSAGE_ID),
                kind,
                "case-1",
                2,
                message,
                "test@1",
                List.of(),
                kind == Kind.DATA_LIFECYCLE ? List.of(event) : List.of());
        return new ExchangeMessage(Submissions.soap("s-1"), 1, true, List.of(normalised), List.of());
    }
}
