package org.soderkoping.hub.policy.agreements;

/** A coarser form a field may be released in; the words of {@code generalise … as}. */
public enum Form {
    AGE_GROUP("ageGroup"),
    PRESENCE_FLAG("presenceFlag"),
    RELATION_TYPE("relationType"),
    STATE_ONLY("stateOnly");

    private final String word;

    Form(String word) {
        this.word = word;
    }

    static Form of(String word) {
        for (Form form : values()) {
            if (form.word.equals(word)) {
                return form;
            }
        }
        throw new IllegalArgumentException("no generalised form is called " + word);
    }
}
