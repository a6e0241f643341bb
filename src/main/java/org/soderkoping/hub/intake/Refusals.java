package org.soderkoping.hub.intake;

import java.util.Iterator;
import java.util.List;
import org.soderkoping.hub.exchange.Finding;
import org.soderkoping.hub.exchange.Place;
import org.soderkoping.hub.exchange.RefusedRecord;
import org.soderkoping.hub.exchange.Submission;

/** The codes of docs/errors.yaml that the channels give themselves. */
public final class Refusals {
    public static final String BAD_REQUEST = "SK-1400";
    public static final String NO_CERTIFICATE = "SK-1401";
    public static final String NOT_YOURS = "SK-1403";
    public static final String NOT_FOUND = "SK-1404";
    public static final String NOT_ALLOWED = "SK-1405";
    public static final String TOO_LARGE = "SK-1413";
    public static final String WRONG_TYPE = "SK-1415";
    public static final String BAD_FILE_NAME = "SK-1422";
    public static final String TOO_MANY = "SK-1429";
    public static final String NOT_YET = "SK-1503";
    public static final String NO_SUBMISSION_ID = "SK-1430";
    public static final String NO_XROAD_HEADER = "SK-1431";
    public static final String NOT_SIGNED = "SK-1432";
    public static final String BAD_SIGNATURE = "SK-1433";
    public static final String SIGNED_TOO_LONG_AGO = "SK-1434";
    public static final String NO_ATTACHMENTS = "SK-1435";
    public static final String NOT_ATTACHED = "SK-1436";
    public static final String BROKEN_HUB = "SK-9001";
    /** How long a submission id may be (schemas/exchange/v1, type Line). */
    public static final int MAX_ID = 300;

    private Refusals() {}

    /** A refusal that concerns the submission as a whole. */
    public static Finding of(String code) {
        return Finding.refusal(code, Place.DOCUMENT);
    }

    static Iterator<ReceivedMessage> batches(Submission submission, RefusedRecord refused) {
        return List.of(new ReceivedMessage(submission, 1, true, List.of(), List.of(refused)))
                .iterator();
    }
}
