package org.soderkoping.hub.normalisation.rules.requests;

import java.util.EnumSet;
import java.util.Set;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.normalisation.rules.basis.Days;
import org.soderkoping.hub.normalisation.rules.basis.Look;
import org.soderkoping.hub.normalisation.rules.basis.SemanticRule;

/** S57: a transfer is arranged for a day after its acceptance; told as done, its day has come. */
final class TransferInOrder implements SemanticRule {
    @Override
    public String id() {
        return "S57";
    }

    @Override
    public Set<Kind> kinds() {
        return EnumSet.of(Kind.TRANSFER_REPLY);
    }

    @Override
    public void check(Look look) {
        boolean done =
                look.body().findText("outcome").filter("TRANSFERRED"::equals).isPresent();
        boolean pending = look.body().find("outcome").isEmpty()
                && look.body()
                        .findText("reply")
                        .filter(r -> r.endsWith("ACCEPT"))
                        .isPresent();
        look.body()
                .find("arrangement")
                .flatMap(a -> a.find("placeDate"))
                .flatMap(p -> p.find("at"))
                .filter(at -> pending && Days.of(at).isBefore(look.madeOn())
                        || done && Days.of(at).isAfter(look.madeOn()))
                .ifPresent(look::warn);
    }
}
