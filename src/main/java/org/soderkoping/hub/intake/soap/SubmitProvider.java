package org.soderkoping.hub.intake.soap;

import jakarta.annotation.Resource;
import jakarta.xml.ws.BindingType;
import jakarta.xml.ws.Provider;
import jakarta.xml.ws.Service;
import jakarta.xml.ws.ServiceMode;
import jakarta.xml.ws.WebServiceContext;
import jakarta.xml.ws.WebServiceProvider;
import jakarta.xml.ws.soap.SOAPBinding;
import java.util.Objects;
import javax.xml.transform.dom.DOMSource;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.apache.cxf.jaxws.context.WrappedMessageContext;
import org.apache.cxf.message.Message;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.soderkoping.hub.exchange.Receipt;
import org.soderkoping.hub.participants.Feed;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** {@code Submit} of one feed, SOAP 1.1 and 1.2 on one address; hands the call to the feed's Camel route. */
@WebServiceProvider
@ServiceMode(Service.Mode.PAYLOAD)
@BindingType(SOAPBinding.SOAP12HTTP_BINDING)
class SubmitProvider implements Provider<DOMSource> {
    private static final Logger LOG = LoggerFactory.getLogger(SubmitProvider.class);

    private final Feed feed;
    private final ProducerTemplate camel;

    @Resource
    private @Nullable WebServiceContext context;

    SubmitProvider(Feed feed, ProducerTemplate camel) {
        this.feed = feed;
        this.camel = camel;
    }

    @Override
    public DOMSource invoke(@Nullable DOMSource payload) {
        Message message = message();
        var headers = new CallHeaders(message);
        Element root = root(payload);
        String refusal = Attachments.inline(
                message.getAttachments(), root, feed.format().attachments().orElse(null));
        var call = new SoapCall(feed, submissionId(headers, root), body(root), refusal, headers.kept());
        Receipt receipt = submit(message, call);
        if (receipt.accepted() == 0) {
            throw Faults.refused(message, receipt.signal());
        }
        return new DOMSource(Faults.document(receipt.signal()));
    }

    private Receipt submit(Message message, SoapCall call) {
        try {
            return Objects.requireNonNull(
                    camel.requestBody("direct:intake-soap-" + feed.id().slug(), call, Receipt.class));
        } catch (CamelExecutionException e) {
            LOG.error(
                    "{} failed: {}",
                    call,
                    e.getCause() == null ? "unknown" : e.getCause().getClass().getName());
            throw Faults.broken(message);
        }
    }

    /** In the body where the feed says so, in the headers otherwise. */
    private String submissionId(CallHeaders headers, @Nullable Element root) {
        return feed.submissionId()
                .map(path -> root == null ? "" : BodyPath.find(root, path))
                .orElseGet(headers::submissionId);
    }

    private static byte[] body(@Nullable Element root) {
        return root == null ? new byte[0] : Canonical.bytes(root);
    }

    private static @Nullable Element root(@Nullable DOMSource payload) {
        Node node = payload == null ? null : payload.getNode();
        return node instanceof Document document ? document.getDocumentElement() : (Element) node;
    }

    private Message message() {
        var wrapped = (WrappedMessageContext)
                java.util.Objects.requireNonNull(context).getMessageContext();
        return wrapped.getWrappedMessage();
    }
}
