package org.soderkoping.hub.normalisation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.fixtures.Messages;
import org.soderkoping.hub.fixtures.Normalising;
import org.soderkoping.hub.fixtures.Reading;
import org.soderkoping.hub.fixtures.Submissions;
import org.soderkoping.hub.normalisation.RecordRules.Draft;

/** A good message, one thing changed, and what the rules on persons and borders say of it. */
class PersonAndBorderRulesTest {
    private static final String PAPER = "<document><docType>PASSPORT</docType><issuingState>%s</issuingState>"
            + "<issuedOn>%s</issuedOn><authenticity>%s</authenticity></document>";

    @ParameterizedTest
    @CsvSource({
        // the canary person is a woman born on 4 May 1990
        "EE-IK, EST, 49005040009, ''",
        "EE-IK, EST, 39005040008, SK-4016 WARNING",
        "EE-IK, EST, 49005050002, SK-4015 WARNING",
        "PL-PESEL, POL, 90050400000, ''",
        "PL-PESEL, POL, 90250400000, SK-4015 WARNING",
        "RO-CNP, ROU, 2900504000000, ''",
        "RO-CNP, ROU, 1900504000000, SK-4016 WARNING",
        "SK-RC, SVK, 9055040000, ''",
        "SK-RC, SVK, 9005040000, SK-4016 WARNING",
        "LV-PK, LVA, 040590-10000, ''",
        "LV-PK, LVA, 040590-20000, SK-4015 WARNING",
        "LV-PK, LVA, 32123456789, ''",
        "UA-UNZR, UKR, 19900504-00000, ''",
        "UA-UNZR, UKR, 19910504-00000, SK-4015 WARNING",
        "LT-AK, LTU, 90000000000, ''",
        "EE-IK, LVA, 49005040009, SK-4018 REFUSAL",
        "NATIONAL-OTHER, LVA, 1, ''"
    })
    void aPersonalNumberAgreesWithItsPersonAndItsIssuer(String scheme, String issuer, String number, String found) {
        assertThat(application("<identifier><scheme>" + scheme + "</scheme><value>" + number + "</value><issuer>"
                        + issuer + "</issuer></identifier>"))
                .isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({
        "SUN, 1992-08-30, ''",
        "SUN, 1992-08-31, SK-4022 WARNING",
        "CSK, 1993-01-31, ''",
        "SCG, 2006-09-27, SK-4022 WARNING",
        "YUG, 2003-07-24, SK-4022 WARNING",
        "SKM, 1990-12-31, SK-4022 WARNING",
        "SYR, 1992-08-31, ''"
    })
    void aPaperOfAStateThatIsNoMoreIsOfItsTime(String state, String issued, String found) {
        assertThat(application(PAPER.formatted(state, issued, "FORGED"))).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({"FORGED, SK-4023 NOTE", "IMPOSTOR, SK-4023 NOTE", "GENUINE, ''", "NOT_ASSESSED, ''"})
    void aFalsePaperAtTheBorderIsWorthARiskIndicator(String authenticity, String found) {
        String paper = PAPER.formatted("SYR", "2020-01-01", authenticity).replace("document>", "documentsUsed>");
        assertThat(find(Kind.BORDER_EVENT, event(false, "SYR").replace("<followUp>", paper + "<followUp>")))
                .isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({
        "DECLARED, 1990-01-01, SK-4014 NOTE",
        "DOCUMENT, 1990-01-01, ''",
        "DECLARED, 1990-01-02, ''",
        "DECLARED, 1990, ''"
    })
    void aDeclaredBirthdayOnNewYearMayBeAYear(String basis, String date, String found) {
        String message = Messages.inside(Messages.application("SYR"));
        assertThat(find(
                        Kind.ASYLUM_REGISTRATION,
                        message.replace("basis=\"DECLARED\">1990-05-04", "basis=\"" + basis + "\">" + date)))
                .isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({
        // a hit of 10 November 2026; six years under Regulation 2024/1358, fourteen under 603/2013
        "SODERKOPING, 2020-11-10, ''",
        "SODERKOPING, 2020-11-11, SK-4028 REFUSAL",
        "AMMR2024, 2020-11-11, SK-4028 REFUSAL",
        "AMMR2024, 2020-11, ''",
        "DUBLIN3, 2012-11-10, ''",
        "DUBLIN3, 2012-11-11, SK-4028 REFUSAL",
    })
    void aHitIsOfSomebodyOldEnoughForFingerprints(String profile, String born, String found) {
        String hit =
                "<biometric><system>EURODAC</system><hitResult>HIT</hitResult><takenOn>2026-11-10</takenOn></biometric>";
        String message = Messages.inside(Messages.application("SYR"))
                .replace("1990-05-04", born)
                .replace(">SODERKOPING<", ">" + profile + "<")
                .replace("<vulnerability>", hit + "<vulnerability>");
        assertThat(find(Kind.ASYLUM_REGISTRATION, message)).isEqualTo(found);
    }

    @Test
    void aNameInAnotherScriptThanDeclaredIsFlagged() {
        String message = Messages.inside(Messages.application("SYR"));
        assertThat(find(Kind.ASYLUM_REGISTRATION, message.replace("canary family", "Адам")))
                .isEqualTo("SK-4011 WARNING");
    }

    @Test
    void anUnknownNationalityBesideAKnownOneIsFlagged() {
        assertThat(find(Kind.ASYLUM_REGISTRATION, Messages.inside(Messages.application("SYR", "XXX"))))
                .isEqualTo("SK-4026 WARNING");
        assertThat(find(Kind.ASYLUM_REGISTRATION, Messages.inside(Messages.application("XXX"))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"TUR BLR LVA EST, ''", "TUR TUR, SK-4032 WARNING", "TUR EST LVA, SK-4032 WARNING"})
    void aRouteGoesOnAndEndsInTheReceivingCountry(String route, String found) {
        String countries = List.of(route.split(" ")).stream()
                .map(c -> "<routeCountry>" + c + "</routeCountry>")
                .collect(Collectors.joining());
        String message = Messages.inside(Messages.application("SYR"))
                .replace("</AsylumRegistration>", "<entry>" + countries + "</entry></AsylumRegistration>");
        assertThat(find(Kind.ASYLUM_REGISTRATION, message)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({
        "IRREGULAR_CROSSING_BETWEEN_BCP, '', ''",
        "IRREGULAR_CROSSING_BETWEEN_BCP, UA-101, SK-4038 WARNING",
        "REFUSAL_OF_ENTRY, '', SK-4038 WARNING",
        "REFUSAL_OF_ENTRY, UA-101, ''"
    })
    void aCrossingPointFitsItsEvent(String type, String point, String found) {
        String section = "<section>UA-BY-01</section>";
        String message = event(false, "SYR")
                .replace("IRREGULAR_CROSSING_BETWEEN_BCP", type)
                .replace(section, section + (point.isEmpty() ? "" : "<bcpCode>" + point + "</bcpCode>"));
        assertThat(find(Kind.BORDER_EVENT, message)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({"51.6, 25.0, ''", "50.4, 30.5, SK-4039 WARNING"})
    void aPlaceLiesInItsSection(String lat, String lon, String found) {
        String section = "<section>UA-BY-01</section>";
        String place = "<coordinates><lat>" + lat + "</lat><lon>" + lon + "</lon></coordinates>";
        assertThat(find(Kind.BORDER_EVENT, event(false, "SYR").replace(section, section + place)))
                .isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({
        "true, SYR, RETURNED, SK-4040 WARNING",
        "true, BLR, HANDED_OVER, SK-4040 WARNING",
        "true, SYR, HANDED_OVER, ''",
        "false, SYR, RETURNED, ''",
        "true, SYR, REFERRED_ASYLUM, ''"
    })
    void whoAskedForProtectionAndWasSentBackIsATrueRecordAndAnAlarm(
            boolean asked, String nationality, String followUp, String found) {
        assertThat(find(Kind.BORDER_EVENT, event(asked, nationality).replace("DETAINED", followUp)))
                .isEqualTo(found);
    }

    private static String event(boolean protection, String nationality) {
        return Messages.inside(Messages.event(protection, nationality));
    }

    /** An application whose applicant has one more element before the vulnerability. */
    private static String application(String more) {
        String message = Messages.inside(Messages.application("SYR"));
        return find(Kind.ASYLUM_REGISTRATION, message.replace("<vulnerability>", more + "<vulnerability>"));
    }

    private static String find(Kind kind, String inside) {
        Node message = Messages.read(kind, inside);
        var feed = kind == Kind.BORDER_EVENT ? Reading.BORDER : Reading.ESTONIA;
        var draft = new Draft(
                Reading.submission(feed), feed, Submissions.raw(1, "r", "<r/>"), new UUID(0, 1), kind, message);
        return Normalising.RULES.check(draft).stream()
                .map(f -> f.code() + " " + f.severity())
                .distinct()
                .collect(Collectors.joining("; "));
    }
}
