package org.soderkoping.hub.cli.papers;

import java.util.List;
import java.util.Set;

/**
 * A document that an agency could send.
 *
 * @param id the submission id, which is the name of a file
 * @param beside what is sent with a file: a manifest, or nothing
 * @param records what it tells, in its order
 */
public record Paper(String id, byte[] bytes, List<Beside> beside, List<Told> records) {

    /** A file that goes with another one. */
    public record Beside(String name, byte[] bytes) {
        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * What the writer knows of a record.
     *
     * @param caseId empty when the template names none
     * @param origins the alpha-2 codes of its persons' nationalities
     */
    public record Told(String caseId, Set<String> origins) {
        @Override
        public String toString() {
            return "a record";
        }
    }

    @Override
    public String toString() {
        return id;
    }
}
