package org.soderkoping.hub.normalisation.rules.documents;

import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.normalisation.rules.basis.Days;
import org.soderkoping.hub.normalisation.rules.basis.Look;
import org.soderkoping.hub.normalisation.rules.basis.Paper;
import org.soderkoping.hub.normalisation.rules.basis.PaperRule;
import org.soderkoping.hub.normalisation.rules.basis.Span;

/** S21: a paper is issued before it expires and not before its holder was born; an expired one is flagged. */
final class PapersInTime implements PaperRule {
    @Override
    public String id() {
        return "S21";
    }

    @Override
    public void check(Look look, Paper paper) {
        paper.document().find("issuedOn").filter(issued -> early(paper, issued)).ifPresent(look::refuse);
        paper.document()
                .find("expiresOn")
                .filter(expires -> Days.of(expires).isBefore(look.day()))
                .ifPresent(look::warn);
    }

    private static boolean early(Paper paper, Node issued) {
        var day = Days.of(issued);
        boolean backwards = Days.find(paper.document(), "expiresOn")
                .filter(expires -> !day.isBefore(expires))
                .isPresent();
        boolean beforeBirth = paper.holder()
                .flatMap(h -> h.find("birthDate"))
                .flatMap(Span::of)
                .filter(birth -> birth.after(day))
                .isPresent();
        return backwards || beforeBirth;
    }
}
