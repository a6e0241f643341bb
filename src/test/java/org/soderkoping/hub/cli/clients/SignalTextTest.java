package org.soderkoping.hub.cli.clients;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What an agency's client reads out of a Signal. */
class SignalTextTest {
    private static final String LEVEL = "<Signal xmlns=\"urn:soderkoping:exchange:1\"><level>AVAILABLE</level>"
            + "<submissionId>s-1</submissionId><refToMessageId>00000000-0000-0000-0000-000000000001</refToMessageId>"
            + "</Signal>";
    private static final String VERDICT = "<Signal xmlns=\"urn:soderkoping:exchange:1\"><level>VALID</level>"
            + "<submissionId>s-1</submissionId><recordsAccepted>3</recordsAccepted>"
            + "<recordsRefused>1</recordsRefused></Signal>";

    @Test
    void aLevelThatOvertakesTheVerdictIsNotTakenForIt() {
        assertThat(SignalText.verdict(LEVEL)).isFalse();
        assertThat(SignalText.verdict(VERDICT)).isTrue();
    }

    @Test
    void aVerdictCountsWhatWasAcceptedAndRefused() {
        assertThat(SignalText.answer(VERDICT)).isEqualTo(new AgencyClient.Answer(3, 1));
    }
}
