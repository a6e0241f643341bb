package org.soderkoping.hub.policy.explanation;

import org.soderkoping.hub.policy.cases.Rule;

/**
 * A rule as it is quoted.
 *
 * @param id row of docs/data-protection.md, such as {@code D01}, or the word of a gate such as {@code NO_CLAUSE}
 * @param basis the document and article it comes from; empty for a rule of the hub's own
 * @param says a sentence without its capital and full stop
 */
public record Cited(String id, String basis, String says) {
    /** Figures are rounded, folded or not told; done by the projection and no rule of the book. */
    public static final Cited FIGURES = new Cited(
            "D19",
            "Statistical confidentiality, Regulation 223/2009 art. 20",
            "small figures are not told, nor what would give them away; the others are rounded to five, and a country"
                    + " people flee finds its own nationals among OTHER");

    /** Names of local sources are left out by the projection. */
    public static final Cited LOCAL_SOURCES =
            new Cited("D20", "", "a local source is named only where its agency marked it as publishable");

    /** Masked forms that come from a sender. */
    public static final Cited OWN_FORMS =
            new Cited("D17", "", "a masked form is made by the hub alone, so that one written by a sender stays in");

    /** Ids whose category D is not released. */
    public static final Cited PSEUDONYMS =
            new Cited("D28", "", "an id that is not released stands as a pseudonym under a key of the agreement");

    public static Cited of(Rule rule) {
        return new Cited(rule.id(), rule.basis(), rule.says());
    }

    /** The id with its document, as a lawyer quotes it. */
    public String quoted() {
        return basis.isEmpty() ? id : id + " (" + basis + ")";
    }
}
