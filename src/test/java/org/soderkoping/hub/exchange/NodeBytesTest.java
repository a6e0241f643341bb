package org.soderkoping.hub.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.soderkoping.hub.exchange.format.ElementModel;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.exchange.format.NodeReader;
import org.soderkoping.hub.exchange.format.NodeWriter;
import org.soderkoping.hub.security.SafeXml;

class NodeBytesTest {
    private static final ElementModel LEAF = model("fullName", List.of());
    private static final ElementModel ROOT = model("Message", List.of(LEAF));

    @Property(tries = 500)
    void whatIsWrittenReadsBackTheSame(@ForAll("xmlText") String text, @ForAll("xmlText") String attribute)
            throws javax.xml.stream.XMLStreamException {
        var leaf = new Node(LEAF, text, Map.of("basis", attribute), List.of(), null);
        var root = Node.branch(ROOT, List.of(leaf), null);
        var back = NodeReader.read(SafeXml.trustedReader(NodeWriter.bytes(root)), ROOT);
        assertThat(back).isEqualTo(root);
    }

    @Test
    void theRootNamesTheNamespaceOnceAndAttributesAreInOrder() {
        var leaf = new Node(LEAF, "a<b", Map.of("z", "1", "a", "2"), List.of(), null);
        assertThat(new String(NodeWriter.bytes(Node.branch(ROOT, List.of(leaf), null)), StandardCharsets.UTF_8))
                .isEqualTo("<Message xmlns=\"urn:soderkoping:exchange:1\">"
                        + "<fullName a=\"2\" z=\"1\">a&lt;b</fullName></Message>");
    }

    @Provide
    Arbitrary<String> xmlText() {
        var characters = Arbitraries.oneOf(
                Arbitraries.of("\t", "\n", "\r", "]]>", "&", "<", "\"", "'", "😀", "𐍈"),
                Arbitraries.chars().range(' ', '\uD7FF').map(String::valueOf));
        return characters.list().ofMaxSize(30).map(parts -> String.join("", parts));
    }

    private static ElementModel model(String name, List<ElementModel> children) {
        return new ElementModel(name, children, java.util.Set.of(), 1, 1);
    }
}
