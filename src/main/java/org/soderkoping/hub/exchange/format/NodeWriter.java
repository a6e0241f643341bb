package org.soderkoping.hub.exchange.format;

import java.nio.charset.StandardCharsets;
import java.util.TreeMap;

/**
 * Writes a message tree as canonical UTF-8 bytes: the default namespace on the root, attributes in order of name, no
 * white space between elements. The same tree gives the same bytes.
 */
public final class NodeWriter {
    private NodeWriter() {}

    /** The bytes of a whole document whose root is this element. */
    public static byte[] bytes(Node root) {
        var out = new StringBuilder(2048);
        write(root, out, true);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(Node node, StringBuilder out, boolean root) {
        out.append('<').append(node.name());
        if (root) {
            out.append(" xmlns=\"").append(ExchangeSchema.NAMESPACE).append('"');
        }
        if (!node.attributes().isEmpty()) {
            new TreeMap<>(node.attributes()).forEach((name, value) -> {
                out.append(' ').append(name).append("=\"");
                escape(value, out, true);
                out.append('"');
            });
        }
        out.append('>');
        if (node.text() != null) {
            escape(node.text(), out, false);
        }
        for (Node child : node.children()) {
            write(child, out, false);
        }
        out.append("</").append(node.name()).append('>');
    }

    private static void escape(String text, StringBuilder out, boolean attribute) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '\r' -> out.append("&#xD;");
                case '"' -> out.append(attribute ? "&quot;" : "\"");
                case '\t' -> out.append(attribute ? "&#x9;" : "\t");
                case '\n' -> out.append(attribute ? "&#xA;" : "\n");
                default -> out.append(c);
            }
        }
    }
}
