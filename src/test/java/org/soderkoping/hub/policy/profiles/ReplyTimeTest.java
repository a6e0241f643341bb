package org.soderkoping.hub.policy.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.fixtures.Messages;
import org.soderkoping.hub.fixtures.Submissions;
import org.soderkoping.hub.normalisation.ExchangeMessage.Normalised;
import org.soderkoping.hub.policy.agreements.Agreements;

/** How long whoever is asked may take, by what is asked, on what grounds, and when the application was registered. */
class ReplyTimeTest {
    private static final Agreements REAL = Agreements.read(Messages.FOLDERS);
    private static final String HIT = "<hit><system>EURODAC</system><date>2026-11-10</date></hit>";

    @ParameterizedTest
    @CsvSource({
        "2026-07-01, TAKE_CHARGE,            false, false, P1M",
        "2026-07-01, TAKE_CHARGE,            true,  false, P14D",
        "2026-07-01, TAKE_CHARGE,            false, true,  P7D",
        "2026-07-01, TAKE_CHARGE,            true,  true,  P7D",
        "2026-07-01, TAKE_BACK_NOTIFICATION, true,  false, P14D",
        "2026-07-01, TAKE_BACK_NOTIFICATION, false, true,  P14D",
        "2026-06-30, TAKE_CHARGE,            false, false, P2M",
        "2026-06-30, TAKE_CHARGE,            true,  false, P2M",
        "2026-06-30, TAKE_CHARGE,            false, true,  P14D",
        "2026-06-30, TAKE_BACK,              false, false, P1M",
        "2026-06-30, TAKE_BACK,              true,  false, P14D",
        "2026-06-30, TAKE_BACK,              true,  true,  P14D",
    })
    void isTheOneItsAgreementSets(String registered, String asked, boolean hit, boolean detained, String time)
            throws IOException {
        String inside = request()
                .replace("<registrationDate>2026-11-09", "<registrationDate>" + registered)
                .replace("TAKE_CHARGE", asked)
                .replace("</registrationDate>", "</registrationDate>" + (hit ? HIT : ""))
                .replace("<detained>false", "<detained>" + detained);
        assertThat(ReplyTime.of(record(inside), REAL)).hasToString("Optional[" + time + "]");
    }

    @ParameterizedTest
    @CsvSource({"TAKE_CHARGE, 2026-07-01, P14D", "TAKE_BACK, 2026-06-30, P1M"})
    void isNotShortenedByAVisaWhereSomebodyIsTakenBack(String asked, String registered, String time)
            throws IOException {
        String inside = request()
                .replace("<registrationDate>2026-11-09", "<registrationDate>" + registered)
                .replace("TAKE_CHARGE", asked)
                .replace("</registrationDate>", "</registrationDate>" + HIT.replace("EURODAC", "VIS"));
        assertThat(ReplyTime.of(record(inside), REAL)).hasToString("Optional[" + time + "]");
    }

    @ParameterizedTest
    @CsvSource({"EE, true", "UA, false"})
    void isSetBetweenThePartiesAlone(String country, boolean set) throws IOException {
        String inside = request().replace("<recipient><country>EE", "<recipient><country>" + country);
        assertThat(ReplyTime.of(record(inside), REAL).isPresent()).isEqualTo(set);
    }

    private static Normalised record(String inside) {
        var message = Messages.read(Kind.TRANSFER_REQUEST, inside);
        var raw = Submissions.raw(1, "record-1", "<r/>");
        return new Normalised(raw, new UUID(0, 1), Kind.TRANSFER_REQUEST, "t-1", 1, message, "test@1", List.of());
    }

    private static String request() throws IOException {
        String line = Files.readString(
                Path.of("connectors/lv/samples/transfer-request/01-take-charge-because-of-a-visa.out.xml"));
        return line.substring(line.indexOf("<Envelope"), line.indexOf("</Message>"));
    }
}
