package org.soderkoping.hub.participants;

import java.util.Optional;

/**
 * What an uploaded file is when it is not one XML document.
 *
 * @param csv rows of cells, made into XML records
 * @param manifest the file comes with a manifest beside it
 * @param archive a zip with a document per record
 */
public record Format(Optional<CsvProfile> csv, Optional<Manifest> manifest, Optional<ArchiveProfile> archive) {}
