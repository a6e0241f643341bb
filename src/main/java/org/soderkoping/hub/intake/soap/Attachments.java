package org.soderkoping.hub.intake.soap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.cxf.attachment.AttachmentUtil;
import org.apache.cxf.message.Attachment;
import org.jspecify.annotations.Nullable;
import org.soderkoping.hub.intake.Refusals;
import org.soderkoping.hub.participants.Format.AttachedContent;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Puts the attachments of a call into its body, where a feed takes any: those of MTOM (XOP includes) and those a link
 * names ({@code cid:…}). What then stands there is base64 like any content sent inline, so a retry under other content
 * ids, or without attachments, is the same submission. Nothing outside the message is ever fetched.
 */
final class Attachments {
    private static final String XOP = "http://www.w3.org/2004/08/xop/include";
    private static final String CID = "cid:";
    private static final int LARGEST = 10 * 1024 * 1024;

    private final Map<String, byte[]> parts = new HashMap<>();
    private final Set<String> used = new HashSet<>();
    private final AttachedContent where;

    private Attachments(AttachedContent where) {
        this.where = where;
    }

    /** Inlines all; the code of the refusal, or empty. */
    static String inline(
            @Nullable Collection<Attachment> attached, @Nullable Element root, @Nullable AttachedContent where) {
        List<Attachment> beside = beside(attached);
        if (where == null) {
            boolean includes =
                    root != null && root.getElementsByTagNameNS(XOP, "Include").getLength() > 0;
            return beside.isEmpty() && !includes ? "" : Refusals.NO_ATTACHMENTS;
        }
        var attachments = new Attachments(where);
        if (!attachments.take(beside)) {
            return Refusals.TOO_LARGE;
        }
        boolean once = beside.size() == attachments.parts.size();
        boolean matched = root == null || attachments.includes(root) && attachments.references(root);
        return once && matched && attachments.used.equals(attachments.parts.keySet()) ? "" : Refusals.NOT_ATTACHED;
    }

    /** All parts but the envelope, which CXF counts among them. */
    private static List<Attachment> beside(@Nullable Collection<Attachment> attached) {
        return attached == null
                ? List.of()
                : attached.stream()
                        .filter(a -> !AttachmentUtil.BODY_ATTACHMENT_ID.equals(a.getId()))
                        .toList();
    }

    private boolean take(List<Attachment> attached) {
        for (Attachment part : attached) {
            try (var in = part.getDataHandler().getInputStream()) {
                byte[] content = in.readNBytes(LARGEST + 1);
                if (content.length > LARGEST) {
                    return false;
                }
                parts.put(part.getId().replaceAll("^<|>$", ""), content);
            } catch (IOException e) {
                throw new UncheckedIOException("an attachment cannot be read", e);
            }
        }
        return true;
    }

    /** {@code <content><xop:Include href="cid:…"/></content>} */
    private boolean includes(Element root) {
        NodeList includes = root.getElementsByTagNameNS(XOP, "Include");
        while (includes.getLength() > 0) { // the list is live
            Element include = (Element) includes.item(0);
            Node holder = include.getParentNode();
            byte[] content = find(include.getAttributeNS(null, "href"));
            if (content == null || !where.content().equals(holder.getLocalName())) {
                return false;
            }
            holder.setTextContent(Base64.getEncoder().encodeToString(content));
        }
        return true;
    }

    /** {@code <reference>cid:…</reference>}; a link into the web stays a link, no other is taken. */
    private boolean references(Element root) {
        NodeList links = root.getElementsByTagNameNS("*", where.reference());
        for (int i = links.getLength() - 1; i >= 0; i--) {
            Element link = (Element) links.item(i);
            String target = link.getTextContent().strip();
            if (target.startsWith(CID)) {
                byte[] content = find(target);
                if (content == null) {
                    return false;
                }
                replace(link, Base64.getEncoder().encodeToString(content));
            } else if (!target.matches("https?://.+")) {
                return false;
            }
        }
        return true;
    }

    private void replace(Element link, String content) {
        String prefix = link.getPrefix() == null ? "" : link.getPrefix() + ":";
        var element = link.getOwnerDocument().createElementNS(link.getNamespaceURI(), prefix + where.content());
        element.setTextContent(content);
        link.getParentNode().replaceChild(element, link);
    }

    private byte @Nullable [] find(String href) {
        if (!href.startsWith(CID)) {
            return null;
        }
        String id = URLDecoder.decode(href.substring(CID.length()).replace("+", "%2B"), StandardCharsets.UTF_8);
        used.add(id);
        return parts.get(id);
    }
}
