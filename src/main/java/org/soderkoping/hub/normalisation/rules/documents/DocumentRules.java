package org.soderkoping.hub.normalisation.rules.documents;

import java.nio.file.Path;
import java.util.List;
import org.soderkoping.hub.normalisation.converters.CodeFile;
import org.soderkoping.hub.normalisation.rules.basis.SemanticRule;

/** What is asked of every travel document. */
public final class DocumentRules {
    private DocumentRules() {}

    /** In the order of docs/rules.md. */
    public static List<SemanticRule> list(Path codes) {
        return List.of(
                new MrzAddsUp(),
                new MrzSaysSame(),
                new PapersInTime(),
                new StateStillIssued(
                        CodeFile.read(codes.resolve("countries-withdrawn.csv")).map("alpha3", "withdrawn")),
                new FraudIsReported());
    }
}
