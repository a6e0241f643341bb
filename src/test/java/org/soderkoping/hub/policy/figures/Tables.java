package org.soderkoping.hub.policy.figures;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.fixtures.Messages;

/** Datasets written a cell a line, {@code UA F 18-34 7}, and drawn the same way. */
final class Tables {
    static final String NOT_TOLD = "c";

    private Tables() {}

    /** A dataset of these cells: citizenship, sex, age group, value or flag; after them perhaps type and decision. */
    static Node body(List<String> cells) {
        return Messages.read(
                        Kind.MIGRATION_STATISTICS,
                        "<MigrationStatistics><datasetCode>ASYAPP</datasetCode><period>2026-Q3</period>"
                                + "<frequency>Q</frequency><flowOrStock>FLOW</flowOrStock>"
                                + "<reportingCountry>PL</reportingCountry>"
                                + cells.stream().map(Tables::cell).collect(Collectors.joining())
                                + "<rounding>NONE</rounding><suppressedBelow>0</suppressedBelow>"
                                + "<revision>0</revision></MigrationStatistics>")
                .children()
                .get(0);
    }

    static Node body(String cells) {
        return body(Arrays.stream(cells.split("\n")).filter(l -> !l.isBlank()).toList());
    }

    /** What a partner sees, a cell a line, {@code c} for what is not told. */
    static List<String> seenBy(String partner, Node body) {
        return StatisticsForm.of(body, new CountryCode(partner))
                .list("cell")
                .map(Tables::draw)
                .toList();
    }

    static String draw(Node cell) {
        return cell.children().stream()
                .filter(c -> !c.name().equals("flag") || cell.find("value").isEmpty())
                .map(Node::text)
                .collect(Collectors.joining(" "));
    }

    private static String cell(String line) {
        String[] words = line.strip().split(" +");
        var xml = new StringBuilder("<cell><citizenship>" + words[0] + "</citizenship><sex>" + words[1]
                + "</sex><ageGroup>" + words[2] + "</ageGroup>");
        String value = words[words.length - 1];
        if (words.length > 4) {
            xml.append("<applicantType>").append(words[3]).append("</applicantType>");
        }
        if (words.length > 5) {
            xml.append("<decision>").append(words[4]).append("</decision>");
        }
        boolean number = Character.isDigit(value.charAt(0));
        return xml.append(number ? "<value>" + value + "</value>" : "<flag>" + value + "</flag>")
                .append("</cell>")
                .toString();
    }
}
