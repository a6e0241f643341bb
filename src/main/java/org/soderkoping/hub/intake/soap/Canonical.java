package org.soderkoping.hub.intake.soap;

import java.io.ByteArrayOutputStream;
import org.apache.xml.security.Init;
import org.apache.xml.security.c14n.Canonicalizer;
import org.apache.xml.security.exceptions.XMLSecurityException;
import org.w3c.dom.Node;

/** Exclusive XML canonicalisation without comments: a retry with a fresh timestamp is the same submission. */
final class Canonical {
    static {
        Init.init();
    }

    private Canonical() {}

    static byte[] bytes(Node element) {
        try {
            var out = new ByteArrayOutputStream();
            Canonicalizer.getInstance(Canonicalizer.ALGO_ID_C14N_EXCL_OMIT_COMMENTS)
                    .canonicalizeSubtree(element, out);
            return out.toByteArray();
        } catch (XMLSecurityException e) {
            throw new IllegalStateException("a SOAP body does not canonicalise", e);
        }
    }
}
