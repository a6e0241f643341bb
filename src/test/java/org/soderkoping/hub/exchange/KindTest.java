package org.soderkoping.hub.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class KindTest {
    @Test
    void everyKindHasItsNumberItsLaneAndWhetherItIsAboutPersons() {
        assertThat(Arrays.stream(Kind.values()).map(KindTest::draw).collect(Collectors.joining("\n")))
                .isEqualTo("""
                        K01 AsylumRegistration asylum persons
                        K02 AsylumStatusChange asylum persons
                        K03 BorderEvent border persons
                        K04 MigrationStatistics statistics nobody
                        K05 CoiReport coi nobody
                        K06 CoiInquiry coi persons
                        K07 CoiAnswer coi persons
                        K08 PersonInquiry inquiry persons
                        K09 PersonInquiryAnswer inquiry persons
                        K10 TransferRequest transfer persons
                        K11 TransferReply transfer persons
                        K12 ReturnCase return persons
                        K13 RiskIndicator risk nobody
                        K14 DataLifecycle - persons
                        K16 ParticipantEntry directory nobody
                        K17 AgreementReference directory nobody
                        K18 SubjectRightsRequest - persons""");
    }

    @Test
    void aKindIsFoundByTheNameOfItsElementAndTheSignalIsNone() {
        assertThat(Kind.findByElement("ReturnCase")).contains(Kind.RETURN_CASE);
        assertThat(Kind.findByElement("Signal")).isEmpty();
    }

    private static String draw(Kind kind) {
        String lane = kind.travelsInItsLane() ? kind.lane().lower() : "-";
        return kind.number() + " " + kind.element() + " " + lane + " " + (kind.aboutPersons() ? "persons" : "nobody");
    }
}
