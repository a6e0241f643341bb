package org.soderkoping.hub.normalisation.rules.asylum;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.normalisation.rules.basis.Look;
import org.soderkoping.hub.normalisation.rules.basis.SemanticRule;

/** S32: a route goes from country to country and comes to the receiving one at its end only. */
final class RouteGoesOn implements SemanticRule {
    @Override
    public String id() {
        return "S32";
    }

    @Override
    public Set<Kind> kinds() {
        return EnumSet.of(Kind.ASYLUM_REGISTRATION);
    }

    @Override
    public void check(Look look) {
        List<Node> route = look.body().find("entry").stream()
                .flatMap(e -> e.list("routeCountry"))
                .toList();
        String receiving = look.body()
                .find("receivingAgency")
                .flatMap(a -> a.findText("country"))
                .map(c -> new CountryCode(c).alpha3())
                .orElse("");
        for (int i = 0; i < route.size(); i++) {
            String country = String.valueOf(route.get(i).text());
            boolean again = i > 0 && country.equals(route.get(i - 1).text());
            boolean early = i < route.size() - 1 && country.equals(receiving);
            if (again || early) {
                look.warn(route.get(i));
            }
        }
    }
}
