package org.soderkoping.hub.intake.soap.call;

import java.io.ByteArrayOutputStream;
import org.apache.xml.security.Init;
import org.apache.xml.security.c14n.Canonicalizer;
import org.apache.xml.security.exceptions.XMLSecurityException;
import org.w3c.dom.Node;

/** Exclusive XML canonicalisation without comments: a retry with a fresh timestamp is the same submission. */
public final class Canonical {
    static {
        Init.init();
    }

    private Canonical() {}

    public static byte[] bytes(Node element) {
        return bytes(Canonicalizer.ALGO_ID_C14N_EXCL_OMIT_COMMENTS, element);
    }

    /** The inclusive form: keeps prefixes that only values use, as schemas do. */
    public static byte[] withNamespaces(Node element) {
        return bytes(Canonicalizer.ALGO_ID_C14N_OMIT_COMMENTS, element);
    }

    private static byte[] bytes(String algorithm, Node element) {
        try {
            var out = new ByteArrayOutputStream();
            Canonicalizer.getInstance(algorithm).canonicalizeSubtree(element, out);
            return out.toByteArray();
        } catch (XMLSecurityException e) {
            throw new IllegalStateException("a SOAP body does not canonicalise", e);
        }
    }
}
