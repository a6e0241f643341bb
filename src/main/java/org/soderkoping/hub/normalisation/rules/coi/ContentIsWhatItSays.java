package org.soderkoping.hub.normalisation.rules.coi;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.normalisation.rules.basis.Look;
import org.soderkoping.hub.normalisation.rules.basis.SemanticRule;

/** S49: content has the stated hash, is of the stated type, at most 10 MiB, and a PDF without scripts. */
final class ContentIsWhatItSays implements SemanticRule {
    private static final int MOST_BYTES = 10 * 1024 * 1024;

    @Override
    public String id() {
        return "S49";
    }

    @Override
    public Set<Kind> kinds() {
        return EnumSet.of(Kind.COI_REPORT);
    }

    @Override
    public void check(Look look) {
        look.body().list("body").forEach(part -> part.find("inline").ifPresent(inline -> check(look, part, inline)));
    }

    private static void check(Look look, Node part, Node inline) {
        byte[] content;
        try {
            content = Base64.getMimeDecoder().decode(String.valueOf(inline.text()));
        } catch (IllegalArgumentException e) {
            look.refuse(inline);
            return;
        }
        if (content.length > MOST_BYTES) {
            look.refuse(inline);
            return;
        }
        part.find("sha256")
                .filter(s -> !sha256(content).equalsIgnoreCase(s.text()))
                .ifPresent(look::refuse);
        part.find("mediaType")
                .filter(m -> !MediaTypes.fits(String.valueOf(m.text()), content))
                .ifPresent(look::refuse);
        if (MediaTypes.isPdf(content) && !PdfContent.harmless(content)) {
            look.refuse(inline);
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("the runtime has no SHA-256", e);
        }
    }
}
