package org.soderkoping.hub.policy.profiles;

import java.util.Optional;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.policy.agreements.Deadline;

/**
 * S58: the agreement a return case names is in force and lets such cases go from its sender to whom it is for; the
 * procedure is accelerated only where that agreement knows one. No field says where and when somebody was apprehended.
 */
final class ReadmissionAgreed implements ProfileRule {
    private static final String BEFORE_THE_ID = ".*[/:#]";

    @Override
    public String id() {
        return "S58";
    }

    @Override
    public Kind kind() {
        return Kind.RETURN_CASE;
    }

    @Override
    public void check(Regard regard) {
        var named = regard.body().find("agreement");
        String id = named.map(Node::text).orElse("").replaceFirst(BEFORE_THE_ID, "");
        if (!regard.recipients().stream().allMatch(to -> agreed(regard, id, to))) {
            named.ifPresent(at -> regard.refuse(this, at));
        } else if (!knowsAccelerated(regard, id)) {
            accelerated(regard).ifPresent(at -> regard.refuse(this, at));
        }
    }

    private static boolean agreed(Regard regard, String id, CountryCode to) {
        return regard
                .agreements()
                .listClauses(Kind.RETURN_CASE.element(), regard.sender(), to, regard.madeOn())
                .stream()
                .anyMatch(clause -> clause.agreement().equals(id));
    }

    private static boolean knowsAccelerated(Regard regard, String id) {
        return regard.agreements().all().stream()
                .filter(a -> a.id().equals(id) && a.inForce(regard.madeOn()))
                .anyMatch(a -> a.deadlines().sets(Deadline.ACCELERATED_REPLY));
    }

    private static Optional<Node> accelerated(Regard regard) {
        return regard.body().find("procedure").filter(p -> "ACCELERATED".equals(p.text()));
    }
}
