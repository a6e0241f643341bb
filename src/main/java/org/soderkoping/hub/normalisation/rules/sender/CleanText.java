package org.soderkoping.hub.normalisation.rules.sender;

import java.text.Normalizer;
import org.soderkoping.hub.normalisation.rules.basis.Look;
import org.soderkoping.hub.normalisation.rules.basis.SemanticRule;

/** S09: text is in composed form, without control characters, direction overrides or halves of characters. */
final class CleanText implements SemanticRule {
    @Override
    public String id() {
        return "S09";
    }

    @Override
    public void check(Look look) {
        look.body().walk().forEach(node -> {
            boolean dirty = node.text() != null && !clean(node.text())
                    || node.attributes().values().stream().anyMatch(v -> !clean(v));
            if (dirty) {
                look.refuse(node);
            }
        });
    }

    private static boolean clean(String text) {
        return text.codePoints().allMatch(CleanText::allowed) && Normalizer.isNormalized(text, Normalizer.Form.NFC);
    }

    private static boolean allowed(int c) {
        boolean control = Character.isISOControl(c) && c != '\n' && c != '\t' && c != '\r';
        boolean override = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
        return !control && !override && Character.getType(c) != Character.SURROGATE;
    }
}
