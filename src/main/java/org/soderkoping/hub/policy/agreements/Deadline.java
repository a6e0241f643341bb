package org.soderkoping.hub.policy.agreements;

/** A time an agreement may set; the words of {@code deadline of}. */
public enum Deadline {
    REQUEST_AFTER_REGISTRATION("requestAfterRegistration"),
    REQUEST_AFTER_HIT("requestAfterHit"),
    REPLY_TO_TAKE_CHARGE("replyToTakeCharge"),
    REPLY_TO_TAKE_CHARGE_AFTER_HIT("replyToTakeChargeAfterHit"),
    REPLY_TO_TAKE_CHARGE_WHEN_DETAINED("replyToTakeChargeWhenDetained"),
    REPLY_TO_TAKE_BACK("replyToTakeBack"),
    REPLY_TO_TAKE_BACK_AFTER_HIT("replyToTakeBackAfterHit"),
    REPLY_TO_TAKE_BACK_WHEN_DETAINED("replyToTakeBackWhenDetained"),
    TRANSFER("transfer"),
    TRANSFER_WHEN_DETAINED("transferWhenDetained"),
    TRANSFER_WHEN_ABSCONDED("transferWhenAbsconded"),
    READMISSION_REPLY("readmissionReply"),
    READMISSION_REPLY_LONGEST("readmissionReplyLongest"),
    ACCELERATED_REPLY("acceleratedReply");

    private final String word;

    Deadline(String word) {
        this.word = word;
    }

    static Deadline of(String word) {
        for (Deadline deadline : values()) {
            if (deadline.word.equals(word)) {
                return deadline;
            }
        }
        throw new IllegalArgumentException("no deadline is called " + word);
    }
}
