package org.soderkoping.hub.policy.oracle.cases;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.soderkoping.hub.exchange.format.ElementModel;
import org.soderkoping.hub.policy.oracle.rows.Screening;
import org.soderkoping.hub.security.SafeXml;
import org.w3c.dom.Element;

/** Content for a leaf by its type; what the rules look at is drawn near their edges. */
final class Words {
    static final List<String> TEN = List.of("BY", "EE", "HU", "LT", "LV", "MD", "PL", "RO", "SK", "UA");

    private static final Map<String, List<String>> LISTS = enumerations();
    private static final List<String> ELSEWHERE = List.of("SYR", "AFG", "IRQ", "SOM", "IRN", "VNM", "RUS", "GEO");
    private static final List<String> NEAR =
            List.of("BLR", "MDA", "UKR", "POL", "LTU", "LVA", "EST", "SVK", "HUN", "ROU");
    private static final List<String> UNCLEAR = List.of("XXX", "XXA", "XXB", "SUN", "CSK", "YUG", "UNO", "ROM", "XXA");
    private static final List<String> BORN = List.of(
            "1985-07-12",
            "1990-05-04",
            "2008-11-10",
            "2008-11-11",
            "2010-02-28",
            "2012-02-29",
            "1991-11",
            "1961-11",
            "2008",
            "2009",
            "199X",
            "19XX",
            "XXXX-07-12",
            "2008-XX-11",
            "1985~",
            "2012?",
            "1961-11-10",
            "2024-02-29");
    private static final List<String> AT = List.of(
            "2026-11-10T23:30:00Z",
            "2026-11-11T00:30:00+14:00",
            "2026-11-10T23:30:00-05:00",
            "2026-02-28T12:00:00+02:00",
            "2024-02-29T12:00:00.5+02:00");

    private final Dice dice;
    private final String sender;
    private int count;

    Words(Dice dice, String sender) {
        this.dice = dice;
        this.sender = sender;
    }

    String of(ElementModel model, String kind) {
        var list = LISTS.get(model.typeName());
        if (list != null) {
            return model.name().equals("type") && model.typeName().equals("CoiSourceType") && dice.in100(40)
                    ? "LOCAL"
                    : dice.pick(list);
        }
        if (screened(model.typeName(), model.name(), kind)) {
            return dice.in100(75) ? dice.pick(Screening.CLEAN) : dice.pick(Screening.MARKED);
        }
        return byType(model);
    }

    private static boolean screened(String type, String name, String kind) {
        return type.equals("LangQuestion")
                || type.equals("LangAnswer")
                || name.equals("background")
                || name.equals("feature")
                || kind.equals("RiskIndicator") && name.equals("narrative");
    }

    private String byType(ElementModel model) {
        return switch (model.typeName()) {
            case "xs:boolean" -> dice.pick(List.of("true", "false", "true", "false", "1", "0"));
            case "xs:nonNegativeInteger", "Count", "GroupSize" -> String.valueOf(1 + dice.below(40));
            case "Uuid" -> new UUID(dice.number(), dice.number()).toString();
            case "PartialDate" -> dice.pick(BORN);
            case "Date" -> "2026-0" + (1 + dice.below(9)) + "-1" + dice.below(9);
            case "Moment" -> dice.pick(AT);
            case "Phone" -> "+999 00 " + next();
            case "EMail" -> "w" + next() + "@example.org";
            case "Uri" -> "https://example.org/w" + next();
            case "MrzLine" -> ("W" + next() + "<".repeat(44)).substring(0, 44);
            case "MrzName" -> "KANARI<<AMAL";
            case "Sha256" -> "0".repeat(60) + (1000 + dice.below(9000));
            case "InlineContent" -> "AAAA";
            case "MediaType" -> "text/plain";
            case "Latitude", "Longitude", "Kilometres" -> "50." + dice.below(9);
            case "Score" -> "0." + dice.below(9);
            case "Measure" -> String.valueOf(dice.below(900));
            case "Version" -> "1.0";
            case "StatPeriod" -> "2026-Q3";
            case "FlightNumber" -> "SK " + (100 + dice.below(900));
            case "AccountName" -> "account-" + next();
            case "QueueName" -> "queue-" + next();
            default -> code(model);
        };
    }

    private String code(ElementModel model) {
        return switch (model.typeName()) {
            case "CountryCode", "NationalityCode" -> state(model.name());
            case "MemberCode" -> dice.pick(TEN);
            case "AgencyCode" -> dice.pick(TEN) + "-TEST";
            case "KindCode" -> "BorderEvent";
            case "ScriptCode" -> "Latn";
            case "LanguageCode" -> "eng";
            case "SexCode" -> dice.pick(List.of("0", "1", "2", "9"));
            case "HitCategory" -> dice.pick(List.of("1", "2", "3"));
            case "AgeGroupCode" -> "18-34";
            case "BorderSectionCode" -> section();
            case "CrossingPointCode", "RouteCode" -> "BCP-" + next();
            case "IdentifierScheme" -> "XS-PERSON";
            case "StatAgeGroupCode" -> "TOTAL";
            case "StatFlag" -> "p";
            case "RelationCode" ->
                dice.pick(List.of("SPOUSE", "PARENT", "CHILD", "SIBLING", "GUARDIAN", "UNCLE_AUNT", "OTHER"));
            case "DocumentNumber" -> "W" + next();
            default ->
                model.name().equals("localPersonId") || model.name().equals("personRef")
                        ? "person-" + dice.below(4)
                        : "W_" + letters();
        };
    }

    private String section() {
        String other = dice.pick(TEN);
        return dice.in100(95) ? sender + "-" + other + "-01" : other + "-" + sender + "-01";
    }

    private String state(String name) {
        boolean described = name.equals("country") || name.equals("subjectCountry") || name.equals("borderWith");
        int roll = dice.below(100);
        if (described) {
            return roll < 60 ? dice.pick(NEAR) : dice.pick(ELSEWHERE);
        }
        return roll < 66 ? dice.pick(ELSEWHERE) : roll < 92 ? dice.pick(NEAR) : dice.pick(UNCLEAR);
    }

    private int next() {
        return 10 + count++;
    }

    /** A number in capital letters, for types that know no digits. */
    private String letters() {
        int n = count++;
        return "" + (char) ('A' + n / 26 % 26) + (char) ('A' + n % 26);
    }

    private static Map<String, List<String>> enumerations() {
        var types =
                SafeXml.document(Path.of("schemas/exchange/v1/codes.xsd")).getElementsByTagNameNS("*", "simpleType");
        var lists = new HashMap<String, List<String>>();
        for (int i = 0; i < types.getLength(); i++) {
            var type = (Element) types.item(i);
            var values = type.getElementsByTagNameNS("*", "enumeration");
            if (values.getLength() > 0) {
                lists.put(
                        type.getAttribute("name"),
                        IntStream.range(0, values.getLength())
                                .mapToObj(n -> ((Element) values.item(n)).getAttribute("value"))
                                .toList());
            }
        }
        return lists;
    }
}
