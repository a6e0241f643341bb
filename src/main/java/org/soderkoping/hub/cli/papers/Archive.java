package org.soderkoping.hub.cli.papers;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs a text into a zip whose template marks where a file begins ({@code {entry}}) and where its name ends. */
final class Archive {
    static final String NAME = "\u001C";
    static final String CONTENT = "\u001D";
    /** The same for all, so that the same paper has the same bytes. */
    private static final LocalDateTime MADE = LocalDateTime.of(2026, 1, 1, 0, 0);

    private Archive() {}

    static void write(String text, OutputStream out, Charset encoding) {
        try (var zip = new ZipOutputStream(out)) {
            for (String file : text.substring(text.indexOf(NAME) + 1).split(NAME)) {
                int name = file.indexOf(CONTENT);
                var entry = new ZipEntry(file.substring(0, name));
                entry.setTimeLocal(MADE);
                zip.putNextEntry(entry);
                zip.write(file.substring(name + 1).getBytes(encoding));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
