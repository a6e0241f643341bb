package org.soderkoping.hub.participants;

import java.util.Optional;

/**
 * What a submission is when it is not one XML document alone.
 *
 * @param csv rows of cells, made into XML records
 * @param manifest the file comes with a manifest beside it
 * @param attachments a SOAP body may come with attachments of its content
 */
public record Format(Optional<CsvProfile> csv, Optional<Manifest> manifest, Optional<AttachedContent> attachments) {}
