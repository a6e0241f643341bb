package org.soderkoping.hub.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.fixtures.Messages;
import org.soderkoping.hub.fixtures.Normalising;
import org.soderkoping.hub.fixtures.Reading;
import org.soderkoping.hub.normalisation.ExchangeMessage;
import org.soderkoping.hub.normalisation.ExchangeMessage.Normalised;
import org.soderkoping.hub.normalisation.SubjectHistory.Past;
import org.soderkoping.hub.policy.agreements.Agreement;
import org.soderkoping.hub.policy.agreements.Agreements;
import org.soderkoping.hub.policy.explanation.Explanation;
import org.soderkoping.hub.policy.explanation.Stop;
import org.soderkoping.hub.policy.rules.RuleBook;

/** The cases of docs/explained.md. */
final class ExplainedCases {
    static final Instant NOW = Normalising.NOW.instant();
    private static final Agreements REAL = Agreements.read(Messages.FOLDERS);
    private static final ReleasePolicy POLICY = policy(REAL);

    /**
     * A case with its explanation.
     *
     * @param end SENT, or the codes of all that stops it
     */
    record Told(String title, String story, Explanation explanation, String end) {
        String drawn() {
            return explanation.sent()
                    ? "SENT"
                    : explanation.stops().stream().map(Stop::code).collect(Collectors.joining(" "));
        }
    }

    private ExplainedCases() {}

    static List<Told> all() {
        return List.of(
                new Told(
                        "An applicant from Ukraine, and Ukraine",
                        """
                        Hungary registers an applicant with a claimed nationality of Ukraine. The firewall is asked before any agreement and ends the matter. That no agreement would carry the record either is told besides.
                        """,
                        to("UA", "HU-OIF/asylum-registration", "01-single-applicant"),
                        "D01 NO_CLAUSE"),
                new Told(
                        "The same applicant, and Poland",
                        """
                        Poland may need the record to find the state that is responsible. Identity and papers go; whereabouts, religion and the reasons of the claim do not.
                        """,
                        to("PL", "HU-OIF/asylum-registration", "01-single-applicant"),
                        "SENT"),
                new Told(
                        "A family of two nationalities, and Ukraine",
                        """
                        Romania registers a mother from Ukraine; one of her children is Romanian. The family has one origin set: what is said of the child speaks of the mother.
                        """,
                        to("UA", "RO-IGI/asylum-registration", "01-mother-from-ukraine"),
                        "D01 NO_CLAUSE"),
                new Told(
                        "The same family, and Latvia",
                        """
                        Children go by what they are to the applicant and by nothing else. That somebody is vulnerable is a flag at most.
                        """,
                        to("LV", "RO-IGI/asylum-registration", "01-mother-from-ukraine"),
                        "SENT"),
                new Told(
                        "A stateless person who lived in Belarus, and Belarus",
                        """
                        Who has no nationality may have fled the country of residence. Here that is Belarus.
                        """,
                        to("BY", Messages.batch(Kind.ASYLUM_REGISTRATION, stateless("BLR"))),
                        "D01 NO_CLAUSE"),
                new Told(
                        "An unknown nationality, and Moldova",
                        """
                        Nothing says where the person comes from, so the safe default holds: BY, MD and UA are all shut out.
                        """,
                        to("MD", "HU-OIF/asylum-registration", "03-unlisted-nationality-and-place"),
                        "D01 NO_CLAUSE"),
                new Told(
                        "A border event, one of two persons taken out",
                        """
                        Ukraine meets a Syrian and a Belarusian at its border with Belarus. Belarus learns of the Syrian by nationality, sex and age group, nothing of the other, and not how many there were.
                        """,
                        to("BY", Messages.batch(Kind.BORDER_EVENT, Messages.event(false, "SYR", "BLR"))),
                        "SENT"),
                new Told(
                        "Figures on applicants, and Ukraine",
                        """
                        Ukraine finds its own nationals among OTHER. Figures from one to four are not told, nor those that would give them away.
                        """,
                        to("UA", "HU-OIF/statistics", "02-applicants-of-a-quarter"),
                        "SENT"),
                new Told(
                        "A question about a person, and a country that was not asked",
                        """
                        An inquiry names the agencies it is for. A party of the same agreement that is not named does not learn that somebody was asked about.
                        """,
                        to("SK", "HU-OIF/person-inquiry", "01-who-is-responsible"),
                        "NOT_ADDRESSED"),
                new Told(
                        "The return of a third-country national through Ukraine",
                        """
                        Slovakia asks Ukraine to take back somebody from Iran. Ukraine is no country of origin here and the readmission agreement names what it needs.
                        """,
                        to("UA", "SK-UHCP/return-case", "01-third-country-national"),
                        "SENT"),
                new Told(
                        "The return of a national of Ukraine",
                        """
                        The readmission agreement would carry the case, but the person may have fled Ukraine: the firewall stands above the agreement.
                        """,
                        to("UA", "SK-UHCP/return-case", "02-own-national"),
                        "D01"),
                new Told(
                        "A correction, and a partner that never got the record",
                        """
                        Ukraine corrects a birth date. Lithuania never got the registration, so it does not get the correction as a first message.
                        """,
                        to("LT", "UA-DMS/data-lifecycle", "01-birth-date-corrected"),
                        "NEVER_RECEIVED"),
                new Told(
                        "A record that waits while its agreement is suspended",
                        """
                        The registration was released to Latvia when it came in. Before it was sent the agreement was suspended; at sending everything is decided again.
                        """,
                        suspended("LV", "EE-PPA/asylum-registration", "01-single-applicant"),
                        "D25"));
    }

    private static Explanation to(String partner, String feed, String sample) {
        return to(partner, sampled(feed, sample));
    }

    private static Explanation to(String partner, ExchangeMessage batch) {
        return POLICY.explain(batch.records().get(0), new CountryCode(partner), NOW);
    }

    /** Registered by Estonia, with a residence and no nationality. */
    private static Node stateless(String residence) {
        String person = Messages.person("applicant", "", "XXA")
                .replace("<religion>", "<habitualResidence>" + residence + "</habitualResidence><religion>");
        return Messages.registration("EE-PPA", person);
    }

    private static Explanation suspended(String partner, String feed, String sample) {
        var country = new CountryCode(partner);
        var decided = POLICY.decide(sampled(feed, sample)).records().get(0);
        var record = decided.record();
        var stored = new ReleasePolicy.Stored(
                record.kind(),
                record.message(),
                decided.origins(),
                decided.decisions().get(country));
        var suspended = REAL.all().stream()
                .map(a -> new Agreement(a.id(), a.version(), a.parties(), a.from(), a.until(), true, a.clauses()))
                .toList();
        return policy(Agreements.of(suspended)).explain(stored, country, NOW);
    }

    private static ReleasePolicy policy(Agreements agreements) {
        var engine = new ReleasePolicy.Engine(RuleBook.standard(), (name, bytes) -> new byte[bytes]);
        return new ReleasePolicy(CountryCode.MEMBERS, () -> agreements, engine, Normalising.NOW);
    }

    /** The first record of a sample; what it speaks of never went to Lithuania. */
    private static ExchangeMessage sampled(String feedId, String sample) {
        var feed = Reading.feed(feedId);
        String country = feed.id().agency().country().alpha2().toLowerCase(java.util.Locale.ROOT);
        var file = Path.of("connectors", country, "samples", feed.id().name(), sample + ".in.xml");
        try {
            var batch = Normalising.normalise(feed, file);
            var one = withoutLithuania(batch.records().get(0));
            return new ExchangeMessage(batch.submission(), 1, true, List.of(one), List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Normalised withoutLithuania(Normalised record) {
        var about = record.about().stream()
                .map(p -> new Past(
                        p.messageId(),
                        p.kind(),
                        p.caseId(),
                        p.version(),
                        p.body(),
                        p.origins(),
                        others(p),
                        p.addressees()))
                .toList();
        return new Normalised(
                record.raw(),
                record.id(),
                record.kind(),
                record.caseId(),
                record.version(),
                record.message(),
                record.mappingVersion(),
                record.warnings(),
                about);
    }

    private static HashSet<CountryCode> others(Past past) {
        var recipients = new HashSet<>(past.recipients());
        recipients.remove(new CountryCode("LT"));
        return recipients;
    }
}
