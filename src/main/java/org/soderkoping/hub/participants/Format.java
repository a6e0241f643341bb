package org.soderkoping.hub.participants;

import java.util.Optional;

/**
 * What a submission is when it is not one XML document alone.
 *
 * @param csv rows of cells, made into XML records
 * @param manifest the file comes with a manifest beside it
 * @param archive a zip with a document per record
 * @param attachments a SOAP body may come with attachments of its content
 */
public record Format(
        Optional<CsvProfile> csv,
        Optional<Manifest> manifest,
        Optional<ArchiveProfile> archive,
        Optional<AttachedContent> attachments) {

    /**
     * Where a SOAP body holds what may travel beside it as an attachment of the same message.
     *
     * @param content name of the element with the content: base64, or an XOP include
     * @param reference name of the element that may stand in its place with a link: {@code cid:…} names an attachment
     */
    public record AttachedContent(String content, String reference) {}
}
