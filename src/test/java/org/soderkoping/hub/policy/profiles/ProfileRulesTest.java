package org.soderkoping.hub.policy.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.exchange.Finding;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.Place;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.fixtures.Messages;
import org.soderkoping.hub.fixtures.Normalising;
import org.soderkoping.hub.fixtures.Reading;
import org.soderkoping.hub.fixtures.Submissions;
import org.soderkoping.hub.normalisation.ExchangeMessage;
import org.soderkoping.hub.normalisation.ExchangeMessage.Normalised;
import org.soderkoping.hub.normalisation.SubjectHistory.Past;
import org.soderkoping.hub.policy.agreements.Agreement;
import org.soderkoping.hub.policy.agreements.Agreements;

/** A good request, reply or return, one thing changed, and what the agreements of this project say of it. */
class ProfileRulesTest {
    private static final Agreements REAL = Agreements.read(Messages.FOLDERS);
    private static final String PERSON = "<name><nameType>PRIMARY</nameType><family>Sorad</family>"
            + "<script>Latn</script></name>%s<birthDate basis=\"DECLARED\">1990-05-04</birthDate>"
            + "<nationality><code>SYR</code><status>CLAIMED</status></nationality>";
    private static final String REQUEST = "<TransferRequest><requestId>t-1</requestId>"
            + "<requestType>TAKE_BACK</requestType><criterion>EARLIER_APPLICATION</criterion>"
            + "<applicationRef>case-1</applicationRef><subject><localPersonId>p-1</localPersonId>"
            + PERSON.formatted("<sex>1</sex>") + "</subject><registrationDate>2026-11-01</registrationDate>"
            + "<hit><system>EURODAC</system><date>2026-11-02</date><category>1</category></hit>"
            + "<detained>false</detained><replyBy>2027-02-01</replyBy></TransferRequest>";
    private static final String REPLY = "<TransferReply><requestRef>t-1</requestRef><reply>ACCEPT</reply><arrangement>"
            + "<placeDate><at>2026-12-03T10:00:00+02:00</at></placeDate></arrangement></TransferReply>";
    private static final String RETURN = "<ReturnCase><caseId>c-1</caseId><stage>READMISSION_APPLICATION</stage>"
            + "<agreement>urn:soderkoping:agreement:READM-EU-UA</agreement><procedure>NORMAL</procedure><subject>"
            + PERSON.formatted("") + "</subject><nationalityEvidence><list>PRIMA_FACIE</list><code>IDENTITY_CARD</code>"
            + "</nationalityEvidence><replyBy>2026-12-01</replyBy></ReturnCase>";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # registered from 1 July 2026 on: two months, and one after a hit; the last day is in time
            2026-07-01 | 2026-08-20 | 2026-09-01 |
            2026-07-01 | 2026-08-20 | 2026-09-02 | SK-4054 WARNING registrationDate
            2026-10-01 | 2026-10-31 | 2026-11-30 |
            2026-10-01 | 2026-10-30 | 2026-12-01 | SK-4054 WARNING hit/date
            2026-09-30 | 2026-10-30 | 2026-12-01 | SK-4054 WARNING registrationDate SK-4054 WARNING hit/date
            # registered before: three months, and two after a hit
            2026-06-30 | 2026-08-20 | 2026-09-30 |
            2026-06-30 | 2026-08-20 | 2026-10-01 | SK-4054 WARNING registrationDate
            2026-06-30 | 2026-07-31 | 2026-09-30 |
            2026-06-30 | 2026-07-29 | 2026-09-30 | SK-4054 WARNING hit/date
            """)
    void aRequestComesInTimeOfItsRegistrationAndOfEachHit(String registered, String hit, String made, String findings) {
        String body = REQUEST.replace("2026-11-01", registered).replace("2026-11-02", hit);
        assertThat(find(REAL, Kind.TRANSFER_REQUEST, made + " LV PL", body)).isEqualTo(text(findings));
    }

    @Test
    void withoutAnAgreementBetweenThemNoTimeIsSet() {
        assertThat(find(Agreements.of(List.of()), Kind.TRANSFER_REQUEST, "2029-01-01 LV PL", REQUEST))
                .isEmpty();
        assertThat(find(REAL, Kind.TRANSFER_REQUEST, "2029-01-01 LV UA", REQUEST))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-12-03       | 2026-12-03                       |
            # six months after the day of the reply at the latest, eighteen or thirty-six when somebody is gone
            2026-12-03       | 2027-05-24                       |
            2026-12-03       | 2027-05-25                       | SK-4057 WARNING arrangement/placeDate/at
            2026-12-03       | 2029-11-24                       | SK-4057 WARNING arrangement/placeDate/at
            </arrangement>   | </arrangement><outcome>POSTPONED</outcome> |
            # no acceptance, no time
            ACCEPT           | REEXAMINATION                    |
            """)
    void aTransferIsArrangedForADayInTime(String good, String changed, String findings) {
        assertThat(REPLY).contains(good);
        assertThat(find(REAL, Kind.TRANSFER_REPLY, "2026-11-24 EE LV", REPLY.replace(good, changed)))
                .isEqualTo(text(findings));
    }

    @ParameterizedTest
    @CsvSource({"2029-11-24, ''", "2029-11-25, SK-4057 WARNING arrangement/placeDate/at"})
    void whoIsGoneHasMoreTime(String day, String findings) {
        String gone = REPLY.replace("2026-12-03", day)
                .replace("</arrangement>", "</arrangement><outcome>ABSCONDED</outcome>");
        assertThat(find(REAL, Kind.TRANSFER_REPLY, "2026-11-24 EE LV", gone)).isEqualTo(findings);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            READM-EU-UA                 | READM-EU-UA                            | UA |
            urn:soderkoping:agreement:  | https://hub.example/agreements/        | UA |
            urn:soderkoping:agreement:  | ''                                     | UA |
            NORMAL                      | ACCELERATED                            | UA |
            # of another country, of none, of this country but not for returns
            READM-EU-UA                 | READM-EU-MD                            | UA | SK-4058 REFUSAL agreement
            READM-EU-UA                 | READM-EU-UA                            | MD | SK-4058 REFUSAL agreement
            READM-EU-UA                 | READM-EU-UA-2                          | UA | SK-4058 REFUSAL agreement
            READM-EU-UA                 | BORDER-SK-UA                           | UA | SK-4058 REFUSAL agreement
            """)
    void aReturnNamesAnAgreementThatLetsItGo(String good, String changed, String to, String findings) {
        assertThat(RETURN).contains(good);
        assertThat(find(REAL, Kind.RETURN_CASE, "2026-11-24 SK " + to, RETURN.replace(good, changed)))
                .isEqualTo(text(findings));
    }

    @Test
    void anAgreementThatIsNotInForceOnTheDayLetsNothingGo() {
        assertThat(find(REAL, Kind.RETURN_CASE, "2007-12-31 SK UA", RETURN)).isEqualTo("SK-4058 REFUSAL agreement");
        assertThat(find(with(real("READM-EU-UA"), true, Set.of()), Kind.RETURN_CASE, "2026-11-24 SK UA", RETURN))
                .isEqualTo("SK-4058 REFUSAL agreement");
        var pending = with(real("READM-EU-UA"), false, Set.of(new CountryCode("RO")));
        assertThat(find(pending, Kind.RETURN_CASE, "2026-11-24 SK UA", RETURN)).isEqualTo("SK-4058 REFUSAL agreement");
    }

    @Test
    void onlyAnAgreementThatKnowsTheAcceleratedProcedureLetsItBeUsed() {
        var one = real("READM-EU-UA");
        var plain = Agreements.of(List.of(
                new Agreement(one.id(), one.version(), one.parties(), one.from(), one.until(), false, one.clauses())));
        assertThat(find(plain, Kind.RETURN_CASE, "2026-11-24 SK UA", RETURN)).isEmpty();
        String accelerated = RETURN.replace("NORMAL", "ACCELERATED");
        assertThat(find(plain, Kind.RETURN_CASE, "2026-11-24 SK UA", accelerated))
                .isEqualTo("SK-4058 REFUSAL procedure");
    }

    @Test
    void aCorrectionIsHeldToTheAgreementWithThoseItsTargetWasFor() {
        assertThat(correction(RETURN, "UA")).isEmpty();
        assertThat(correction(RETURN.replace("EU-UA", "EU-MD"), "UA"))
                .isEqualTo("SK-4058 REFUSAL replacement/ReturnCase/agreement");
        assertThat(correction(REQUEST.replace("2026-11-01", "2026-01-01"), "PL"))
                .isEmpty();
    }

    @Test
    void aBatchHeldTwiceComesOutTheSame() throws IOException {
        var feed = Reading.feed("LV-OCMA/transfer-request");
        Path sample = Path.of("connectors/lv/samples/transfer-request/04-asked-too-late.in.xml");
        var once = Normalising.normalise(feed, sample);
        assertThat(once.records().stream().flatMap(r -> r.warnings().stream()).map(Finding::toString))
                .containsExactly(
                        "Finding[code=SK-4054, severity=WARNING, place=31:5 /Pieprasījumi/Pieprasījums[1]/Reģistrēts]",
                        "Finding[code=SK-4054, severity=WARNING, place=64:7"
                                + " /Pieprasījumi/Pieprasījums[2]/Sakritība/Datums]");
        assertThat(ProfileRules.standard().hold(once, REAL)).isEqualTo(once);
    }

    private static String correction(String body, String recipient) {
        var kind = body.startsWith("<Return") ? Kind.RETURN_CASE : Kind.TRANSFER_REQUEST;
        String sender = kind == Kind.RETURN_CASE ? "SK" : "LV";
        var target = new Past(
                UUID.nameUUIDFromBytes(new byte[1]),
                kind,
                "c-1",
                1,
                message(kind, "2026-11-24 " + sender + " " + recipient, body)
                        .children()
                        .get(1),
                Set.of(),
                Set.of(new CountryCode(recipient)),
                Set.of());
        String replacing = "<DataLifecycle><action>CORRECTION</action>"
                + "<target><messageId>11111111-2222-3333-4444-555555555555</messageId></target>"
                + "<reason>INACCURATE</reason><effectiveAt>2026-11-24T09:00:00Z</effectiveAt><replacement>" + body
                + "</replacement><propagate>true</propagate></DataLifecycle>";
        var message = message(Kind.DATA_LIFECYCLE, "2026-11-24 " + sender, replacing);
        return find(
                REAL,
                new Normalised(
                        Submissions.raw(1, "record-1", "<r/>"),
                        UUID.nameUUIDFromBytes(new byte[2]),
                        Kind.DATA_LIFECYCLE,
                        "c-1",
                        2,
                        message,
                        "test@1",
                        List.of(),
                        List.of(target)));
    }

    private static Agreement real(String id) {
        return REAL.all().stream().filter(a -> a.id().equals(id)).findFirst().orElseThrow();
    }

    private static Agreements with(Agreement one, boolean suspended, Set<CountryCode> pending) {
        return Agreements.of(List.of(new Agreement(
                one.id(),
                one.version(),
                one.parties(),
                LocalDate.of(2008, 1, 1),
                Optional.empty(),
                suspended,
                one.clauses(),
                pending,
                one.deadlines())));
    }

    /** @param way day, sender and recipient, such as {@code 2026-11-24 LV PL} */
    private static String find(Agreements agreements, Kind kind, String way, String body) {
        return find(
                agreements,
                new Normalised(
                        Submissions.raw(1, "record-1", "<r/>"),
                        UUID.nameUUIDFromBytes(new byte[2]),
                        kind,
                        "t-1",
                        1,
                        message(kind, way, body),
                        "test@1",
                        List.of()));
    }

    /** Code, severity and place of each finding. */
    private static String find(Agreements agreements, Normalised record) {
        var batch = new ExchangeMessage(Submissions.soap("s-1"), 1, true, List.of(record), List.of());
        var held = ProfileRules.standard().hold(batch, agreements);
        assertThat(held.records().size() + held.refused().size()).isEqualTo(1);
        return Stream.concat(
                        held.refused().stream().flatMap(r -> r.findings().stream()),
                        held.records().stream().flatMap(r -> r.warnings().stream()))
                .map(f -> f.code() + " " + f.severity() + " " + f.place().path())
                .collect(Collectors.joining(" "));
    }

    private static Node message(Kind kind, String way, String body) {
        var message = Messages.read(kind, envelope(way, kind.element()) + body);
        var placed = message.children().get(1).children().stream()
                .map(child -> placed("", child))
                .toList();
        return message.withChildren(
                List.of(message.children().get(0), message.children().get(1).withChildren(placed)));
    }

    /** As if each element stood in the source under its own name. */
    private static Node placed(String above, Node node) {
        String path = above + node.name();
        var children = node.children().stream().map(c -> placed(path + "/", c)).toList();
        return new Node(node.model(), node.text(), node.attributes(), children, new Place(path, 1, 1));
    }

    private static String envelope(String way, String kind) {
        var words = way.split(" ");
        return "<Envelope><messageId>11111111-2222-3333-4444-555555555555</messageId>"
                + "<conversationId>11111111-2222-3333-4444-555555555555</conversationId><kind>" + kind
                + "</kind><schemaVersion>1.0</schemaVersion><createdAt>" + words[0] + "T23:30:00+02:00</createdAt>"
                + party("sender", words[1]) + (words.length > 2 ? party("recipient", words[2]) : "")
                + "<purpose>TRANSFER</purpose><handling>SENSITIVE</handling><test>true</test></Envelope>";
    }

    private static String party(String element, String country) {
        return "<" + element + "><country>" + country + "</country><agencyId>" + country
                + "-ANY</agencyId><role>ASYLUM</role></" + element + ">";
    }

    private static String text(String findings) {
        return findings == null ? "" : findings;
    }
}
