package org.soderkoping.hub.normalisation.rules.coi;

import java.io.IOException;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Looks into a PDF for what runs by itself. */
final class PdfContent {
    private static final Set<COSName> RUNNING =
            Set.of(COSName.JS, COSName.JAVA_SCRIPT, COSName.getPDFName("Launch"), COSName.getPDFName("RichMedia"));

    private PdfContent() {}

    /** Whether it can be opened without a password and nothing in it runs by itself. */
    static boolean harmless(byte[] content) {
        try (PDDocument pdf = Loader.loadPDF(content, "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            if (pdf.isEncrypted()) {
                return false;
            }
            var document = pdf.getDocument();
            for (COSObjectKey key : document.getXrefTable().keySet()) {
                if (runs(document.getObjectFromPool(key), 0)) {
                    return false;
                }
            }
            return !runs(document.getTrailer(), 0);
        } catch (IOException e) {
            return false;
        }
    }

    /** Looks through what stands directly in an object; what it refers to has its own turn. */
    private static boolean runs(@org.jspecify.annotations.Nullable COSBase object, int depth) {
        if (object instanceof COSObject reference) {
            return depth == 0 && runs(reference.getObject(), 1);
        }
        if (depth > MOST_NESTED) {
            return true;
        }
        if (object instanceof COSDictionary dictionary) {
            return dictionary.keySet().stream().anyMatch(RUNNING::contains)
                    || RUNNING.contains(dictionary.getCOSName(COSName.S))
                    || dictionary.getValues().stream().anyMatch(v -> runs(v, depth + 1));
        }
        return object instanceof org.apache.pdfbox.cos.COSArray array
                && array.toList().stream().anyMatch(v -> runs(v, depth + 1));
    }

    private static final int MOST_NESTED = 100;
}
