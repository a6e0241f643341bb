package org.soderkoping.hub.cli.clients;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.util.List;
import org.apache.wss4j.common.WSEncryptionPart;
import org.apache.wss4j.common.crypto.Merlin;
import org.apache.wss4j.common.ext.WSSecurityException;
import org.apache.wss4j.dom.WSConstants;
import org.apache.wss4j.dom.engine.WSSConfig;
import org.apache.wss4j.dom.message.WSSecHeader;
import org.apache.wss4j.dom.message.WSSecSignature;
import org.apache.wss4j.dom.message.WSSecTimestamp;
import org.apache.xml.security.utils.XMLUtils;
import org.soderkoping.hub.security.SafeXml;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Writes SOAP 1.2 envelopes signed with WS-Security: Body and Timestamp, the sender's certificate inside. */
public final class SignedSoap {
    private static final String SOAP = "http://www.w3.org/2003/05/soap-envelope";
    private static final String EMPTY =
            "<soap:Envelope xmlns:soap=\"" + SOAP + "\"><soap:Header/><soap:Body/></soap:Envelope>";
    private static final String ECDSA = "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256";
    private static final String ALIAS = "key";
    private static final int LIFE_SECONDS = 300;

    static {
        WSSConfig.init();
    }

    private final Merlin key;
    private final String password;
    private final Clock clock;

    private SignedSoap(Merlin key, String password, Clock clock) {
        this.key = key;
        this.password = password;
        this.clock = clock;
    }

    /** Signs with the key and certificate of a {@code client.p12} the operator gave out. */
    public static SignedSoap with(Path keyStore, String password, Clock clock) {
        try {
            var key = new Merlin();
            key.setKeyStore(KeyStore.getInstance(keyStore.toFile(), password.toCharArray()));
            return new SignedSoap(key, password, clock);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("the key store " + keyStore + " cannot be read", e);
        }
    }

    /** A signed envelope around a document. */
    public byte[] envelope(byte[] document) {
        try {
            Document envelope = read(EMPTY.getBytes(StandardCharsets.UTF_8));
            var body = (Element)
                    envelope.getElementsByTagNameNS(SOAP, WSConstants.ELEM_BODY).item(0);
            body.appendChild(envelope.importNode(read(document).getDocumentElement(), true));
            sign(envelope);
            var out = new ByteArrayOutputStream(document.length + 8192);
            XMLUtils.outputDOM(envelope, out);
            return out.toByteArray();
        } catch (WSSecurityException | SAXException | IOException e) {
            throw new IllegalStateException("the document cannot be signed", e);
        }
    }

    private void sign(Document envelope) throws WSSecurityException {
        var header = new WSSecHeader(envelope);
        header.insertSecurityHeader();
        var timestamp = new WSSecTimestamp(header);
        timestamp.setWsTimeSource(clock::instant);
        timestamp.setTimeToLive(LIFE_SECONDS);
        timestamp.build();
        var signature = new WSSecSignature(header);
        signature.setUserInfo(ALIAS, password);
        signature.setKeyIdentifierType(WSConstants.BST_DIRECT_REFERENCE);
        signature.setSignatureAlgorithm(ECDSA);
        signature.setDigestAlgo(WSConstants.SHA256);
        signature
                .getParts()
                .addAll(List.of(
                        new WSEncryptionPart(WSConstants.ELEM_BODY, SOAP, ""),
                        new WSEncryptionPart(WSConstants.TIMESTAMP_TOKEN_LN, WSConstants.WSU_NS, "")));
        signature.build(key);
    }

    private static Document read(byte[] xml) throws SAXException, IOException {
        return SafeXml.document(new ByteArrayInputStream(xml));
    }
}
