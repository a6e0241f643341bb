package org.soderkoping.hub.intake.soap;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.cxf.binding.soap.Soap11;
import org.apache.cxf.binding.soap.SoapFault;
import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.binding.soap.SoapVersion;
import org.apache.cxf.message.Message;
import org.soderkoping.hub.exchange.errors.ErrorCatalogue;
import org.soderkoping.hub.exchange.format.ExchangeSchema;
import org.soderkoping.hub.security.SafeXml;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** SOAP faults in constant words; what the caller must know stands in the Signal of the detail. */
final class Faults {
    /** Under both versions: CXF clients do not read a fault that comes with 400, which SOAP 1.2 would allow. */
    private static final int FAULT = 500;

    private static final String SIGNAL =
            "<Signal xmlns=\"" + ExchangeSchema.NAMESPACE + "\"><level>REFUSED</level><error>"
                    + "<code>%s</code><severity>failure</severity><title>%s</title><fix>%s</fix></error></Signal>";

    private Faults() {}

    /** Nothing was accepted: the Signal says why. */
    static SoapFault refused(Message message, byte[] signal) {
        SoapVersion version = version(message);
        var fault = new Worded("Nothing of this submission was accepted; the detail says why.", version.getSender());
        fault.setDetail(detail(signal));
        fault.setStatusCode(FAULT);
        return fault;
    }

    /** Refused before it became a submission: nothing is recorded, so the answer has no receipt's content. */
    static SoapFault refused(Message message, String code) {
        var entry = ErrorCatalogue.entry(code);
        return refused(
                message, SIGNAL.formatted(code, entry.title(), entry.fix()).getBytes(StandardCharsets.UTF_8));
    }

    /** The hub failed; the same call may be sent again. */
    static SoapFault broken(Message message) {
        return new Worded(
                "SK-9001: the hub could not finish; send the same call again.",
                version(message).getReceiver());
    }

    /** A fault whose words are ours, not a parser's. */
    static final class Worded extends SoapFault {
        Worded(String words, javax.xml.namespace.QName code) {
            super(words, code);
        }
    }

    static Document document(byte[] xml) {
        try {
            return SafeXml.document(new ByteArrayInputStream(xml));
        } catch (SAXException | IOException e) {
            throw new IllegalStateException("a stored receipt does not read", e);
        }
    }

    private static Element detail(byte[] signal) {
        Document document = document(signal);
        Element root = document.getDocumentElement();
        Element detail = document.createElementNS(null, "detail");
        document.replaceChild(detail, root);
        detail.appendChild(root);
        return detail;
    }

    private static SoapVersion version(Message message) {
        return message instanceof SoapMessage soap ? soap.getVersion() : Soap11.getInstance();
    }
}
