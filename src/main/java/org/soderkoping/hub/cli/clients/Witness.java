package org.soderkoping.hub.cli.clients;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.exchange.Kind;

/**
 * Knows whose persons came from where, because it was told when they were made up, and reads what partners get: asked of
 * no policy, so that a leak is seen whatever the hub says.
 */
public final class Witness {
    private static final Pattern KIND = Pattern.compile("<kind>(\\w+)</kind>");
    private static final Pattern AGENCY = Pattern.compile("<agencyId>([^<]+)</agencyId>");
    private static final Pattern CASE = Pattern.compile("</Envelope><\\w+><\\w+>([^<]+)<");

    private final Map<String, Set<String>> origins = new ConcurrentHashMap<>();

    /**
     * Notes a case before it is sent.
     *
     * @param countries alpha-2 codes of the nationalities of its persons
     */
    public void note(String agency, String caseId, Set<String> countries) {
        if (!caseId.isEmpty() && !countries.isEmpty()) {
            origins.put(agency + " " + caseId, countries);
        }
    }

    /** Whether a message tells the partner of somebody who may have fled it: by its case, or by a nationality in it. */
    boolean tellsOf(CountryCode partner, byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        boolean persons =
                Kind.findByElement(find(KIND, text)).map(Kind::aboutPersons).orElse(true);
        return persons
                && CountryCode.MEMBERS_PEOPLE_FLEE.contains(partner)
                && (text.contains("<code>" + partner.alpha3() + "</code>")
                        || origins.getOrDefault(find(AGENCY, text) + " " + find(CASE, text), Set.of())
                                .contains(partner.alpha2()));
    }

    private static String find(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }
}
