package org.soderkoping.hub.intake.reading.manifest;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.xml.transform.dom.DOMSource;
import org.jspecify.annotations.Nullable;
import org.soderkoping.hub.exchange.Finding;
import org.soderkoping.hub.exchange.Place;
import org.soderkoping.hub.intake.Digest;
import org.soderkoping.hub.intake.reading.RecordReader;
import org.soderkoping.hub.participants.Feed;
import org.soderkoping.hub.participants.Manifest;
import org.soderkoping.hub.security.SafeXml;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** Compares a file with its manifest (attack XD12); when they disagree the file as a whole is refused. */
public final class ManifestCheck {
    static final String MISSING = "SK-2040";
    static final String UNREADABLE = "SK-2041";
    static final String OTHER_CONTENT = "SK-2042";
    static final String OTHER_COUNT = "SK-2043";
    private static final int LONGEST = 65_536;

    private final Feed feed;
    private final Manifest profile;

    private ManifestCheck(Feed feed, Manifest profile) {
        this.feed = feed;
        this.profile = profile;
    }

    /** What is wrong; empty when all agrees or the feed has no manifests. The file stands beside its manifest. */
    public static Optional<Finding> find(Feed feed, Path file) {
        return find(feed, file, file.resolveSibling(Manifest.nameFor(String.valueOf(file.getFileName()))));
    }

    /** What is wrong; empty when all agrees or the feed has no manifests. */
    public static Optional<Finding> find(Feed feed, Path file, Path manifest) {
        return feed.format()
                .manifest()
                .map(profile -> new ManifestCheck(feed, profile).judge(file, manifest))
                .map(code -> Finding.refusal(code, Place.DOCUMENT));
    }

    private @Nullable String judge(Path file, Path manifest) {
        try {
            if (!Files.exists(manifest)) {
                return MISSING;
            }
            Document document = read(manifest);
            boolean same = text(document, profile.file()).equals(String.valueOf(file.getFileName()))
                    && text(document, profile.sha256()).equalsIgnoreCase(digest(file));
            if (!same) {
                return OTHER_CONTENT;
            }
            return counts(file, text(document, profile.rows())) ? null : OTHER_COUNT;
        } catch (SAXException e) {
            return UNREADABLE;
        } catch (IOException e) {
            throw new UncheckedIOException("a manifest or its file cannot be read from its storage", e);
        }
    }

    private Document read(Path manifest) throws IOException, SAXException {
        if (Files.size(manifest) > LONGEST) {
            throw new SAXException();
        }
        Document document = SafeXml.document(new ByteArrayInputStream(Files.readAllBytes(manifest)));
        SafeXml.validator(SafeXml.schema(List.of(profile.schema()))).validate(new DOMSource(document));
        return document;
    }

    /** A file that breaks before its end cannot be counted; it is refused where it breaks. */
    private boolean counts(Path file, String said) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            var counted = RecordReader.rows(in, feed);
            return counted.isEmpty() || said.equals(String.valueOf(counted.getAsInt()));
        }
    }

    private static String digest(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return Digest.of(in);
        }
    }

    private static String text(Document document, String element) {
        var found = document.getElementsByTagNameNS("*", element);
        return found.getLength() == 1 ? found.item(0).getTextContent().strip() : "";
    }
}
