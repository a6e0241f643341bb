package org.soderkoping.hub.intake.soap;

import jakarta.xml.soap.SOAPException;
import jakarta.xml.soap.SOAPMessage;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.cxf.binding.soap.SoapFault;
import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.headers.Header;
import org.apache.cxf.helpers.DOMUtils;
import org.apache.cxf.ws.security.wss4j.WSS4JInInterceptor;
import org.apache.wss4j.common.ConfigurationConstants;
import org.apache.wss4j.common.crypto.AlgorithmSuite;
import org.apache.wss4j.common.crypto.Crypto;
import org.apache.wss4j.common.crypto.Merlin;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.apache.wss4j.dom.WSConstants;
import org.apache.wss4j.dom.WSDataRef;
import org.apache.wss4j.dom.engine.WSSecurityEngineResult;
import org.apache.wss4j.dom.handler.RequestData;
import org.apache.wss4j.dom.handler.WSHandlerConstants;
import org.apache.wss4j.dom.handler.WSHandlerResult;
import org.apache.wss4j.dom.message.token.Timestamp;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.soderkoping.hub.exchange.AgencyId;
import org.soderkoping.hub.intake.Refusals;
import org.soderkoping.hub.security.Identity;
import org.soderkoping.hub.security.KeyFolder;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Demands a WS-Security signature by the agency's own certificate over the very Body that is processed and over a recent
 * Timestamp, before a call reaches the pipe. A repetition is no attack here: it is answered with the first receipt, so
 * nothing is remembered of signatures.
 */
final class SignatureCheck extends WSS4JInInterceptor {
    private static final Logger LOG = LoggerFactory.getLogger(SignatureCheck.class);
    private static final String TRUST = "hub.signature.trust";
    private static final int RECENT_SECONDS = 300;
    private static final int AHEAD_SECONDS = 60;
    private static final int SHORTEST_RSA_KEY = 2048;
    private static final int SHORTEST_CURVE = 256;
    private static final String MORE = "http://www.w3.org/2001/04/xmldsig-more#";
    private static final List<String> METHODS = List.of(
            MORE + "ecdsa-sha256",
            MORE + "ecdsa-sha384",
            MORE + "ecdsa-sha512",
            MORE + "rsa-sha256",
            MORE + "rsa-sha384",
            MORE + "rsa-sha512");
    private static final List<String> DIGESTS = List.of(WSConstants.SHA256, WSConstants.SHA384, WSConstants.SHA512);

    private final AgencyId agency;
    private final KeyFolder keys;

    /** @param agency whose address it stands before */
    SignatureCheck(AgencyId agency, KeyFolder keys) {
        super(settings(trust(keys)));
        this.agency = agency;
        this.keys = keys;
    }

    private static Map<String, Object> settings(Crypto trust) {
        var settings = new HashMap<String, Object>();
        settings.put(
                ConfigurationConstants.ACTION,
                ConfigurationConstants.SIGNATURE + " " + ConfigurationConstants.TIMESTAMP);
        settings.put(ConfigurationConstants.SIG_VER_PROP_REF_ID, TRUST);
        settings.put(TRUST, trust);
        settings.put(ConfigurationConstants.TTL_TIMESTAMP, Integer.toString(RECENT_SECONDS));
        settings.put(ConfigurationConstants.TTL_FUTURE_TIMESTAMP, Integer.toString(AHEAD_SECONDS));
        settings.put(ConfigurationConstants.REQUIRE_TIMESTAMP_EXPIRES, "true");
        return settings;
    }

    private static Crypto trust(KeyFolder keys) {
        try {
            char[] password = keys.passwordOf(keys.trustStore()).toCharArray();
            var trust = new Merlin();
            trust.setTrustStore(KeyStore.getInstance(keys.trustStore().toFile(), password));
            return trust;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("the authority's certificate cannot be read", e);
        }
    }

    /** No memory of signatures: a call that comes again must reach the submission log, which knows its receipt. */
    @Override
    protected void configureReplayCaches(RequestData request, List<Integer> actions, SoapMessage message) {}

    @Override
    protected void decodeAlgorithmSuite(RequestData request) {
        var suite = new AlgorithmSuite();
        METHODS.forEach(suite::addSignatureMethod);
        DIGESTS.forEach(suite::addDigestAlgorithm);
        suite.addC14nAlgorithm(WSConstants.C14N_EXCL_OMIT_COMMENTS);
        suite.addTransformAlgorithm(WSConstants.C14N_EXCL_OMIT_COMMENTS);
        suite.setMinimumAsymmetricKeyLength(SHORTEST_RSA_KEY);
        suite.setMinimumEllipticCurveKeyLength(SHORTEST_CURVE);
        request.setAlgorithmSuite(suite);
    }

    @Override
    public void handleMessage(SoapMessage message) {
        Optional<String> refusal = findRefusal(message);
        if (refusal.isPresent()) {
            LOG.info("a call of {} is refused with {}", agency, refusal.get());
            throw Faults.refused(message, refusal.get());
        }
    }

    private Optional<String> findRefusal(SoapMessage message) {
        if (signatures(message) == 0) {
            return Optional.of(Refusals.NOT_SIGNED);
        }
        var sent = message.getContent(XMLStreamReader.class);
        try {
            super.handleMessage(message);
            if (!endsWithBody(sent)) {
                return Optional.of(Refusals.NOT_SIGNED);
            }
        } catch (SoapFault e) {
            boolean stale = e.getCause() instanceof WSSecurityException cause
                    && cause.getErrorCode() == WSSecurityException.ErrorCode.MESSAGE_EXPIRED;
            return Optional.of(stale ? Refusals.SIGNED_TOO_LONG_AGO : Refusals.BAD_SIGNATURE);
        }
        var made = results(message, WSConstants.SIGN);
        if (made.size() != 1 || !isOwn(made.get(0))) {
            return Optional.of(Refusals.BAD_SIGNATURE);
        }
        return covers(message, made.get(0)) ? Optional.empty() : Optional.of(Refusals.NOT_SIGNED);
    }

    /**
     * CXF takes the first element called Body, even one inside a header: when another element follows it, it was not the
     * Body of the Envelope, or not the only one.
     */
    private static boolean endsWithBody(XMLStreamReader sent) {
        try {
            while (sent.hasNext()) {
                if (sent.next() == XMLStreamConstants.START_ELEMENT) {
                    return false;
                }
            }
            return true;
        } catch (XMLStreamException e) {
            return false;
        }
    }

    /** Made with the certificate this hub gave the agency. */
    private boolean isOwn(WSSecurityEngineResult signature) {
        return signature.get(WSSecurityEngineResult.TAG_X509_CERTIFICATE) instanceof X509Certificate signer
                && keys.identify(signer)
                        .filter(i ->
                                i.role() == Identity.Role.AGENCY && i.name().equals(agency.value()))
                        .isPresent();
    }

    /**
     * Whether the elements that were signed are the Body that is read on and the Timestamp that was judged: these very
     * elements of the tree, not others of the same name or id (signature wrapping).
     */
    private static boolean covers(SoapMessage message, WSSecurityEngineResult signature) {
        var signed = signature.get(WSSecurityEngineResult.TAG_DATA_REF_URIS) instanceof List<?> references
                ? references.stream()
                        .map(reference -> bare(((WSDataRef) reference).getProtectedElement()))
                        .toList()
                : List.<Node>of();
        return isSigned(body(message), signed)
                && results(message, WSConstants.TS).stream()
                        .map(result -> (Timestamp) result.get(WSSecurityEngineResult.TAG_TIMESTAMP))
                        .allMatch(timestamp -> isSigned(bare(timestamp.getElement()), signed));
    }

    private static boolean isSigned(@Nullable Node element, List<Node> signed) {
        return element != null && signed.stream().anyMatch(one -> one == element);
    }

    /** The Body the rest of the chain reads, when the Envelope has but one. */
    private static @Nullable Node body(SoapMessage message) {
        try {
            Node body = bare(message.getContent(SOAPMessage.class).getSOAPBody());
            int bodies = 0;
            for (Node node = body.getParentNode().getFirstChild(); node != null; node = node.getNextSibling()) {
                bodies += WSConstants.ELEM_BODY.equals(node.getLocalName()) ? 1 : 0;
            }
            return bodies == 1 ? body : null;
        } catch (SOAPException e) {
            return null;
        }
    }

    /** The element of the tree itself, without the wrapper SAAJ puts around it. */
    private static Node bare(Node element) {
        return DOMUtils.getDomElement(element);
    }

    private static List<WSSecurityEngineResult> results(SoapMessage message, int wanted) {
        return message.get(WSHandlerConstants.RECV_RESULTS) instanceof List<?> handled
                ? handled.stream()
                        .map(WSHandlerResult.class::cast)
                        .flatMap(result -> result.getResults().stream())
                        .filter(result -> result.get(WSSecurityEngineResult.TAG_ACTION) instanceof Integer action
                                && action == wanted)
                        .toList()
                : List.of();
    }

    private static int signatures(SoapMessage message) {
        int found = 0;
        for (Header header : message.getHeaders()) {
            if (header.getObject() instanceof Element element
                    && element.getLocalName().equals("Security")) {
                found += element.getElementsByTagNameNS(WSConstants.SIG_NS, "Signature")
                        .getLength();
            }
        }
        return found;
    }
}
