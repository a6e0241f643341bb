package org.soderkoping.hub.intake.soap.call;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.cxf.headers.Header;
import org.apache.cxf.message.Message;
import org.w3c.dom.Element;

/** The X-Road style headers of a call: who asks for what, under which id. */
public final class CallHeaders {
    private static final String XROAD = "http://x-road.eu/xsd/xroad.xsd";
    private static final Set<String> DEMANDED = Set.of("client", "service", "id", "protocolVersion");
    private static final int LONGEST = 64;

    private final Map<String, String> texts = new HashMap<>();

    public CallHeaders(Message message) {
        if (message.get(Header.HEADER_LIST) instanceof List<?> headers) {
            for (Object header : headers) {
                if (header instanceof Header one && one.getObject() instanceof Element element) {
                    note(element);
                }
            }
        }
    }

    /** The id, when all that the protocol demands is there. */
    public String submissionId() {
        boolean complete = texts.keySet().containsAll(DEMANDED);
        String id = texts.getOrDefault("id", "");
        return complete && id.length() <= 300 ? id : "";
    }

    /** What the envelope keeps. */
    public Map<String, String> kept() {
        var kept = new HashMap<String, String>();
        keep("issue", "issue", kept);
        keep("userId", "operatorId", kept);
        return kept;
    }

    private void keep(String header, String name, Map<String, String> into) {
        String text = texts.getOrDefault(header, "");
        if (!text.isEmpty() && text.length() <= LONGEST) {
            into.put(name, text);
        }
    }

    private void note(Element element) {
        if (XROAD.equals(element.getNamespaceURI())) {
            texts.put(element.getLocalName(), element.getTextContent().strip());
        }
    }
}
