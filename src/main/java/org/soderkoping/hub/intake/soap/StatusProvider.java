package org.soderkoping.hub.intake.soap;

import jakarta.annotation.Resource;
import jakarta.xml.ws.BindingType;
import jakarta.xml.ws.Provider;
import jakarta.xml.ws.Service;
import jakarta.xml.ws.ServiceMode;
import jakarta.xml.ws.WebServiceContext;
import jakarta.xml.ws.WebServiceProvider;
import jakarta.xml.ws.soap.SOAPBinding;
import javax.xml.transform.dom.DOMSource;
import org.apache.cxf.jaxws.context.WrappedMessageContext;
import org.jspecify.annotations.Nullable;
import org.soderkoping.hub.exchange.AgencyId;
import org.soderkoping.hub.intake.Refusals;
import org.soderkoping.hub.intake.SubmissionLog;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** {@code GetStatus(submissionId)} of one agency: the stored receipt, or the progress while it runs. */
@WebServiceProvider
@ServiceMode(Service.Mode.PAYLOAD)
@BindingType(SOAPBinding.SOAP12HTTP_BINDING)
class StatusProvider implements Provider<DOMSource> {
    private final AgencyId agency;
    private final SubmissionLog log;

    @Resource
    private @Nullable WebServiceContext context;

    StatusProvider(AgencyId agency, SubmissionLog log) {
        this.agency = agency;
        this.log = log;
    }

    @Override
    public DOMSource invoke(@Nullable DOMSource payload) {
        Node node = payload == null ? null : payload.getNode();
        Element asked = node instanceof Document document ? document.getDocumentElement() : (Element) node;
        String id = asked == null ? "" : asked.getTextContent().strip();
        byte[] signal = log.find(agency, id)
                .map(org.soderkoping.hub.exchange.Receipt::signal)
                .orElseThrow(() -> Faults.refused(
                        ((WrappedMessageContext) java.util.Objects.requireNonNull(context)
                                        .getMessageContext())
                                .getWrappedMessage(),
                        Refusals.NOT_FOUND));
        return new DOMSource(Faults.document(signal));
    }
}
