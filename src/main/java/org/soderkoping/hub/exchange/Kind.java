package org.soderkoping.hub.exchange;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a message is about; the numbers are those of docs/exchange-format.md. K15, the Signal, is no message and so no
 * kind.
 */
public enum Kind {
    ASYLUM_REGISTRATION("K01", "AsylumRegistration", Lane.ASYLUM),
    ASYLUM_STATUS_CHANGE("K02", "AsylumStatusChange", Lane.ASYLUM),
    BORDER_EVENT("K03", "BorderEvent", Lane.BORDER),
    MIGRATION_STATISTICS("K04", "MigrationStatistics", Lane.STATISTICS),
    COI_REPORT("K05", "CoiReport", Lane.COI),
    COI_INQUIRY("K06", "CoiInquiry", Lane.COI),
    COI_ANSWER("K07", "CoiAnswer", Lane.COI),
    PERSON_INQUIRY("K08", "PersonInquiry", Lane.INQUIRY),
    PERSON_INQUIRY_ANSWER("K09", "PersonInquiryAnswer", Lane.INQUIRY),
    TRANSFER_REQUEST("K10", "TransferRequest", Lane.TRANSFER),
    TRANSFER_REPLY("K11", "TransferReply", Lane.TRANSFER),
    RETURN_CASE("K12", "ReturnCase", Lane.RETURN),
    RISK_INDICATOR("K13", "RiskIndicator", Lane.RISK),
    DATA_LIFECYCLE("K14", "DataLifecycle", Lane.DIRECTORY),
    PARTICIPANT_ENTRY("K16", "ParticipantEntry", Lane.DIRECTORY),
    AGREEMENT_REFERENCE("K17", "AgreementReference", Lane.DIRECTORY),
    SUBJECT_RIGHTS_REQUEST("K18", "SubjectRightsRequest", Lane.DIRECTORY);

    private static final Set<Kind> ABOUT_NOBODY =
            EnumSet.of(MIGRATION_STATISTICS, COI_REPORT, RISK_INDICATOR, PARTICIPANT_ENTRY, AGREEMENT_REFERENCE);
    /** Kinds that name the agencies they go to, and go to nobody else. */
    private static final Set<Kind> DIRECTED =
            EnumSet.of(PERSON_INQUIRY, PERSON_INQUIRY_ANSWER, TRANSFER_REQUEST, TRANSFER_REPLY, RETURN_CASE);
    /** K14 goes with its target, K18 nowhere: neither has a lane of its own. */
    private static final Set<Kind> WITHOUT_LANE = EnumSet.of(DATA_LIFECYCLE, SUBJECT_RIGHTS_REQUEST);

    /** Messages about an earlier one of their sender, whose origins they inherit. */
    private static final Set<Kind> FOLLOWING_ANOTHER = EnumSet.of(ASYLUM_STATUS_CHANGE, DATA_LIFECYCLE);

    /** Answers, each with the question it belongs to. */
    private static final Map<Kind, Kind> QUESTIONS =
            Map.of(COI_ANSWER, COI_INQUIRY, PERSON_INQUIRY_ANSWER, PERSON_INQUIRY, TRANSFER_REPLY, TRANSFER_REQUEST);

    private final String number;
    private final String element;
    private final Lane lane;

    Kind(String number, String element, Lane lane) {
        this.number = number;
        this.element = element;
        this.lane = lane;
    }

    public String number() {
        return number;
    }

    /** The name of the body's root element, also the word used in agreements and descriptors. */
    public String element() {
        return element;
    }

    /** The lane its records are booked in; for a kind that has none of its own, where nothing of it ever waits. */
    public Lane lane() {
        return lane;
    }

    /** Whether partners get it in its lane: not K14, which travels with its target, nor K18, which never leaves. */
    public boolean travelsInItsLane() {
        return !WITHOUT_LANE.contains(this);
    }

    /** Whether it names its recipients and goes to them alone: K08 to K12. */
    public boolean directed() {
        return DIRECTED.contains(this);
    }

    /** Whether it may name recipients; a question (K06) without any goes to all who may have it. */
    public boolean addressable() {
        return directed() || this == COI_INQUIRY;
    }

    /** Whether its records may be about persons, so that one without a person must be taken to hide one. */
    public boolean aboutPersons() {
        return !ABOUT_NOBODY.contains(this);
    }

    /** Whether its messages name an earlier one of their sender, and the ledger knows what they do not tell. */
    public boolean followsAnother() {
        return FOLLOWING_ANOTHER.contains(this);
    }

    /** The kind of question that its messages answer, each naming one of another agency: K07, K09 and K11. */
    public Optional<Kind> question() {
        return Optional.ofNullable(QUESTIONS.get(this));
    }

    /** Whether what its messages speak of has origins they do not tell, which the ledger knows. */
    public boolean inheritsOrigins() {
        return followsAnother() || question().isPresent();
    }

    public static Optional<Kind> findByElement(String element) {
        return Arrays.stream(values()).filter(k -> k.element.equals(element)).findFirst();
    }
}
