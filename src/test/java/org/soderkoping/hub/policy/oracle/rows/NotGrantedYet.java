package org.soderkoping.hub.policy.oracle.rows;

/**
 * Rows of data-protection.md that release something and that the hub does not release yet. Silence is never consent, so
 * each is read as "never" until it is granted; who grants one takes it out here and writes its condition beside the row.
 */
public enum NotGrantedYet {
    /** Identity and papers of a return case to the country of origin, after a final negative decision. */
    D03,
    /** Anything personal to another agency of the sender's own country, which is no recipient at all today. */
    D06,
    /** Grounds, legal basis, reason of revocation after the person's consent (K08). */
    D08,
    /** Health, special needs and the place of arrival to the agency that takes a person over (K11). */
    D10,
    /** Name, birth date and country of relatives who did not apply, in a request by a family criterion (K10). */
    D16,
    /** The subject's own data and its recipients through an agency (K18). */
    D30
}
