package org.soderkoping.hub.normalisation.rules.status;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.normalisation.rules.basis.Look;
import org.soderkoping.hub.normalisation.rules.basis.SemanticRule;

/** S34: decisions go up the instances, unless the case was reopened in between. */
final class InstancesInOrder implements SemanticRule {
    private static final List<String> ORDER = List.of("FIRST", "APPEAL_ADMIN", "APPEAL_COURT", "FINAL");

    @Override
    public String id() {
        return "S34";
    }

    @Override
    public Set<Kind> kinds() {
        return EnumSet.of(Kind.ASYLUM_STATUS_CHANGE);
    }

    @Override
    public void check(Look look) {
        var course = Course.of(look);
        boolean reopened = course.before().filter("REOPENED"::equals).isPresent();
        if (look.body().find("decision").isPresent() && !reopened) {
            course.decided().stream()
                    .findFirst()
                    .filter(last -> rank(look.body()) < rank(last))
                    .ifPresent(last -> look.body().find("instance").ifPresent(look::refuse));
        }
    }

    private static int rank(Node statusChange) {
        return ORDER.indexOf(statusChange.findText("instance").orElse(""));
    }
}
