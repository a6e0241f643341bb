package org.soderkoping.hub.normalisation.rules.screening;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Set;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.normalisation.rules.basis.Look;
import org.soderkoping.hub.normalisation.rules.basis.SemanticRule;
import org.soderkoping.hub.normalisation.rules.numbers.NumbersInText;

/**
 * S48: what is told of a country or a risk tells of no person. The scan looks for shapes only and asks no register; what
 * it finds is refused to be rewritten, since nothing may be held silently.
 */
final class NoPersonsInText implements SemanticRule {
    private static final Set<String> TEXTS = Set.of("Paragraph", "LangQuestion", "LangAnswer", "Line", "LangLine");
    private static final Set<String> OF_THE_AGENCY = Set.of("author");

    private final NumbersInText numbers;

    NoPersonsInText(NumbersInText numbers) {
        this.numbers = numbers;
    }

    @Override
    public String id() {
        return "S48";
    }

    @Override
    public Set<Kind> kinds() {
        return EnumSet.of(
                Kind.MIGRATION_STATISTICS, Kind.COI_REPORT, Kind.COI_INQUIRY, Kind.COI_ANSWER, Kind.RISK_INDICATOR);
    }

    @Override
    public void check(Look look) {
        look.body()
                .walk()
                .filter(n -> TEXTS.contains(n.model().typeName()) && !OF_THE_AGENCY.contains(n.name()))
                .filter(n -> tells(String.valueOf(n.text())))
                .forEach(look::refuse);
        look.body()
                .list("body")
                .forEach(part -> part.find("inline")
                        .filter(i -> part.findText("mediaType")
                                .filter(m -> m.startsWith("text/"))
                                .isPresent())
                        .filter(i -> tells(decoded(String.valueOf(i.text()))))
                        .ifPresent(look::refuse));
    }

    private boolean tells(String text) {
        return numbers.in(text) || ContactsInText.in(text) || BirthsInText.in(text);
    }

    /** What is no base64 is another rule's matter (S49). */
    private static String decoded(String inline) {
        try {
            return new String(Base64.getMimeDecoder().decode(inline), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
