package org.soderkoping.hub.normalisation.rules.documents;

import org.soderkoping.hub.normalisation.rules.basis.Look;
import org.soderkoping.hub.normalisation.rules.basis.Paper;
import org.soderkoping.hub.normalisation.rules.basis.PaperRule;

/** S19: the lines of a machine-readable zone have the size of a known document and their check digits are right. */
final class MrzAddsUp implements PaperRule {
    @Override
    public String id() {
        return "S19";
    }

    @Override
    public void check(Look look, Paper paper) {
        var lines = paper.document().list("mrzLine").toList();
        if (!lines.isEmpty()
                && !Mrz.sound(lines.stream().map(n -> String.valueOf(n.text())).toList())) {
            look.warn(lines.get(0));
        }
    }
}
