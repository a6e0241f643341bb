package org.soderkoping.hub.normalisation.rules;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.validation.Schema;
import javax.xml.validation.ValidatorHandler;
import org.soderkoping.hub.exchange.Finding;
import org.soderkoping.hub.exchange.Place;
import org.soderkoping.hub.exchange.format.ExchangeSchema;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.normalisation.RecordRules.Draft;
import org.soderkoping.hub.security.SafeXml;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Walks a mapped message through the exchange schema; what does not fit is told by its place in the source. Lists the
 * schema cannot bound, since the JDK compiles no bound above 5,000, are bounded here.
 */
final class FormatCheck {
    private static final String MISFIT = "SK-3901";
    private static final int LONGEST_LIST = 50_000;

    private final Schema schema;
    private final ThreadLocal<ValidatorHandler> handlers;

    FormatCheck(Path messageSchema) {
        this.schema = SafeXml.schema(List.of(messageSchema));
        this.handlers = ThreadLocal.withInitial(schema::newValidatorHandler);
    }

    List<Finding> check(Draft draft) {
        var handler = handlers.get();
        var walk = new Walk(handler, draft.raw().start());
        handler.setErrorHandler(walk);
        try {
            handler.startDocument();
            handler.startPrefixMapping("", ExchangeSchema.NAMESPACE);
            walk.element(draft.message());
            handler.endPrefixMapping("");
            handler.endDocument();
        } catch (SAXException e) {
            handlers.remove();
            walk.note();
        }
        return walk.findings.stream().distinct().toList();
    }

    /** Feeds the elements to the validator and remembers where it is when something is wrong. */
    private static final class Walk implements ErrorHandler {
        private final ValidatorHandler handler;
        private final Deque<Place> places = new ArrayDeque<>();
        private final List<Finding> findings = new ArrayList<>();

        Walk(ValidatorHandler handler, Place start) {
            this.handler = handler;
            places.push(start);
        }

        void element(Node node) throws SAXException {
            places.push(node.source() == null ? places.getFirst() : node.source());
            var attributes = new AttributesImpl();
            node.attributes().forEach((name, value) -> attributes.addAttribute("", name, name, "CDATA", value));
            handler.startElement(ExchangeSchema.NAMESPACE, node.name(), node.name(), attributes);
            if (node.text() != null) {
                char[] text = node.text().toCharArray();
                handler.characters(text, 0, text.length);
            }
            if (tooLong(node.children())) {
                note();
            }
            for (Node child : node.children()) {
                element(child);
            }
            handler.endElement(ExchangeSchema.NAMESPACE, node.name(), node.name());
            places.pop();
        }

        /** Counts by name only where there are that many children at all, which is next to never. */
        private static boolean tooLong(List<Node> children) {
            return children.size() > LONGEST_LIST
                    && children.stream()
                            .collect(Collectors.groupingBy(Node::name, Collectors.counting()))
                            .values()
                            .stream()
                            .anyMatch(n -> n > LONGEST_LIST);
        }

        void note() {
            findings.add(Finding.refusal(MISFIT, places.getFirst()));
        }

        @Override
        public void warning(SAXParseException e) {}

        @Override
        public void error(SAXParseException e) {
            note();
        }

        @Override
        public void fatalError(SAXParseException e) {
            note();
        }
    }
}
