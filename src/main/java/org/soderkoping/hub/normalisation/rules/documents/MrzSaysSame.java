package org.soderkoping.hub.normalisation.rules.documents;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.normalisation.rules.basis.Look;
import org.soderkoping.hub.normalisation.rules.basis.Paper;
import org.soderkoping.hub.normalisation.rules.basis.PaperRule;

/**
 * S20: the machine-readable lines say what the fields say: number and expiry, and of a described holder name, birth date
 * and sex. A name is held to each of the person's names in a script the standard spells.
 */
final class MrzSaysSame implements PaperRule {
    private static final Set<String> SPELLED = Set.of("Latn", "Cyrl");
    private static final Map<String, String> SEXES = Map.of("1", "M", "2", "F");
    private static final Pattern DATE = Pattern.compile("([0-9]{2}[0-9X]{2})(?:-([0-9X]{2}))?(?:-([0-9X]{2}))?[?~]?");

    @Override
    public String id() {
        return "S20";
    }

    @Override
    public void check(Look look, Paper paper) {
        var lines = paper.document().list("mrzLine").toList();
        var found = MrzZone.of(lines.stream().map(l -> String.valueOf(l.text())).toList());
        found.ifPresent(zone -> {
            paper.document()
                    .find("number")
                    .filter(n -> !String.valueOf(n.text()).replace("<", "").equals(zone.number()))
                    .ifPresent(look::warn);
            paper.document()
                    .find("expiresOn")
                    .filter(e -> !date(zone.expiry(), e))
                    .ifPresent(look::warn);
            paper.holder().ifPresent(holder -> {
                holder(look, zone, holder);
                if (!named(zone, holder)) {
                    look.warn(lines.get(lines.size() == 3 ? 2 : 0));
                }
            });
        });
    }

    private static void holder(Look look, MrzZone zone, Node holder) {
        holder.find("birthDate").filter(b -> !date(zone.birth(), b)).ifPresent(look::warn);
        holder.find("sex")
                .filter(s -> SEXES.containsKey(s.text()) && "MF".contains(zone.sex()))
                .filter(s -> !zone.sex().equals(SEXES.get(s.text())))
                .ifPresent(look::warn);
    }

    private static boolean named(MrzZone zone, Node holder) {
        var field = new MrzName(zone);
        var names = holder.list("name")
                .filter(n -> n.findText("script").filter(SPELLED::contains).isPresent())
                .toList();
        return names.isEmpty() || names.stream().anyMatch(field::says);
    }

    /** Whether two dates agree in all that both of them know. */
    private static boolean date(String inZone, Node leaf) {
        var matcher = DATE.matcher(String.valueOf(leaf.text()));
        if (!matcher.matches()) {
            return true;
        }
        String said = matcher.group(1).substring(2) + known(matcher.group(2)) + known(matcher.group(3));
        for (int i = 0; i < said.length(); i++) {
            char one = inZone.charAt(i);
            char other = said.charAt(i);
            if (one != other && one != '<' && other != 'X') {
                return false;
            }
        }
        return true;
    }

    private static String known(@Nullable String part) {
        return part == null ? "XX" : part;
    }
}
