package org.soderkoping.hub.normalisation.rules;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.soderkoping.hub.exchange.Finding;
import org.soderkoping.hub.exchange.Place;
import org.soderkoping.hub.exchange.format.ElementModel;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.normalisation.RecordRules.Draft;
import org.soderkoping.hub.normalisation.converters.CodeLists;

/** Looks up every coded element of a mapped message in its list, as the list was on the day of the message. */
final class CodeListCheck {
    private static final String NOT_IN_LIST = "SK-5002";
    private static final int DATE = 10;

    private final CodeLists lists;

    CodeListCheck(CodeLists lists) {
        this.lists = lists;
    }

    /** What is in none of its lists; the day is that of {@code createdAt}, which comes from the record. */
    Set<Finding> check(Draft draft) {
        String created = draft.message()
                .find("Envelope")
                .flatMap(e -> e.findText("createdAt"))
                .orElseThrow();
        var look = new Look(LocalDate.parse(created.substring(0, DATE)), new LinkedHashSet<>());
        look.at(draft.message(), draft.raw().start());
        return look.findings;
    }

    /** One message being walked; what the hub made itself has the place of what stands around it. */
    private final class Look {
        private final LocalDate day;
        private final Set<Finding> findings;

        Look(LocalDate day, Set<Finding> findings) {
            this.day = day;
            this.findings = findings;
        }

        void at(Node node, Place around) {
            Place place = node.source() == null ? around : node.source();
            if (node.text() != null) {
                hold(node.text(), node.model().codeLists(), place);
            }
            if (!node.attributes().isEmpty()) {
                attributes(node, place);
            }
            for (Node child : node.children()) {
                at(child, place);
            }
        }

        private void attributes(Node node, Place place) {
            for (ElementModel.Attribute attribute : node.model().attributes()) {
                String value = node.attributes().get(attribute.name());
                if (value != null) {
                    hold(value, attribute.codeLists(), place);
                }
            }
        }

        private void hold(String code, List<String> any, Place place) {
            for (String list : any) {
                if (lists.isValid(list, code, day)) {
                    return;
                }
            }
            if (!any.isEmpty()) {
                findings.add(Finding.refusal(NOT_IN_LIST, place));
            }
        }
    }
}
