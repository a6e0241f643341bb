package org.soderkoping.hub.intake.soap;

import jakarta.annotation.Resource;
import jakarta.xml.ws.BindingType;
import jakarta.xml.ws.Provider;
import jakarta.xml.ws.Service;
import jakarta.xml.ws.ServiceMode;
import jakarta.xml.ws.WebServiceContext;
import jakarta.xml.ws.WebServiceProvider;
import jakarta.xml.ws.soap.SOAPBinding;
import java.util.List;
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
import org.soderkoping.hub.intake.soap.call.BodyPath;
import org.soderkoping.hub.intake.soap.call.CallHeaders;
import org.soderkoping.hub.intake.soap.call.Canonical;
import org.soderkoping.hub.participants.Feed;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * {@code Submit} of the feeds of one address, SOAP 1.1 and 1.2; the body's root element says which feed it is, and the
 * call goes to that feed's Camel route.
 */
@WebServiceProvider
@ServiceMode(Service.Mode.PAYLOAD)
@BindingType(SOAPBinding.SOAP12HTTP_BINDING)
class SubmitProvider implements Provider<DOMSource> {
    private static final Logger LOG = LoggerFactory.getLogger(SubmitProvider.class);

    private final List<Feed> feeds;
    private final ProducerTemplate camel;

    @Resource
    private @Nullable WebServiceContext context;

    SubmitProvider(List<Feed> feeds, ProducerTemplate camel) {
        this.feeds = List.copyOf(feeds);
        this.camel = camel;
    }

    @Override
    public DOMSource invoke(@Nullable DOMSource payload) {
        Message message = message();
        var headers = new CallHeaders(message);
        Element root = root(payload);
        Feed feed = feed(root);
        String refusal = Attachments.inline(
                message.getAttachments(), root, feed.format().attachments().orElse(null));
        byte[] body = root == null ? new byte[0] : Canonical.bytes(root);
        var call = new SoapCall(feed, submissionId(feed, headers, root), body, refusal, headers.kept());
        Receipt receipt = submit(message, call);
        if (receipt.accepted() == 0) {
            throw Faults.refused(message, receipt.signal());
        }
        return new DOMSource(Faults.document(receipt.signal()));
    }

    private Receipt submit(Message message, SoapCall call) {
        try {
            return Objects.requireNonNull(
                    camel.requestBody("direct:intake-soap-" + call.feed().id().slug(), call, Receipt.class));
        } catch (CamelExecutionException e) {
            LOG.error(
                    "{} failed: {}",
                    call,
                    e.getCause() == null ? "unknown" : e.getCause().getClass().getName());
            throw Faults.broken(message);
        }
    }

    /** In the body where the feed says so, in the headers otherwise. */
    private static String submissionId(Feed feed, CallHeaders headers, @Nullable Element root) {
        return feed.soap()
                .submissionId()
                .map(path -> root == null ? "" : BodyPath.find(root, path))
                .orElseGet(headers::submissionId);
    }

    /** What no feed knows goes to the first, whose reader refuses it. */
    private Feed feed(@Nullable Element root) {
        return feeds.stream()
                .filter(f -> root != null && f.root().equals(name(root)))
                .findFirst()
                .orElse(feeds.get(0));
    }

    private static String name(Element root) {
        return root.getNamespaceURI() == null
                ? root.getLocalName()
                : "{" + root.getNamespaceURI() + "}" + root.getLocalName();
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
