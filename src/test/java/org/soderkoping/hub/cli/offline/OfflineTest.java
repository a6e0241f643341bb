package org.soderkoping.hub.cli.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.fixtures.Normalising;
import org.soderkoping.hub.fixtures.Reading;

/** The commands without a server find what the hub would find, the profiles of agreements included. */
class OfflineTest {
    private static final Workbench WORKBENCH = new Workbench(Reading.FOLDERS, Normalising.NOW);

    @Test
    void aReturnWithoutAgreementIsRefusedAtItsPlace() {
        assertThat(check("SK-UHCP/return-case", "15-agreement-of-another-country"))
                .isEqualTo("""
                · SK-4059  record 2  line 43:3  /Navraty/Navrat[2]
                ✗ SK-4058  record 2  line 51:5  /Navraty/Navrat[2]/Dohoda
                · SK-4059  record 1  line 7:3  /Navraty/Navrat[1]
                15-agreement-of-another-country.in.xml: 1 acceptable · 1 refused · 0 warnings
                """);
    }

    @Test
    void aRequestOutOfTimeIsFlaggedAtItsPlace() {
        assertThat(check("LV-OCMA/transfer-request", "04-asked-too-late")).isEqualTo("""
                ! SK-4054  record 1  line 31:5  /Pieprasījumi/Pieprasījums[1]/Reģistrēts
                ! SK-4054  record 2  line 64:7  /Pieprasījumi/Pieprasījums[2]/Sakritība/Datums
                04-asked-too-late.in.xml: 2 acceptable · 0 refused · 2 warnings
                """);
    }

    @Test
    void whatIsShownToAPartnerStandsBesideTheRecordItIsOf() {
        var judge = new Judge(WORKBENCH, Normalising.NOW);
        var shown = new ArrayList<String>();
        var feed = Reading.feed("SK-UHCP/return-case");
        WORKBENCH.run(sample("sk", "return-case", "15-agreement-of-another-country"), feed, "s-1", batch -> {
            var releases = judge.release(batch, new CountryCode("UA"));
            assertThat(releases).hasSameSizeAs(batch.records());
            releases.forEach(r ->
                    shown.add(r.fold(withheld -> withheld, recalled -> recalled, sent -> new String(sent.body()))));
        });
        assertThat(shown).hasSize(1).allMatch(body -> body.contains("<caseId>NP-2026-0227</caseId>"));
    }

    private static String check(String feed, String sample) {
        var country = feed.substring(0, 2).toLowerCase(java.util.Locale.ROOT);
        var file = sample(country, feed.substring(feed.indexOf('/') + 1), sample);
        var written = new StringWriter();
        var findings = new Findings(file, new PrintWriter(written, true));
        WORKBENCH.run(file, Reading.feed(feed), sample, findings::add);
        findings.summary();
        return written.toString()
                .lines()
                .filter(l -> !l.startsWith("  "))
                .map(l -> l + "\n")
                .reduce("", String::concat);
    }

    private static Path sample(String country, String feed, String name) {
        return Path.of("connectors", country, "samples", feed, name + ".in.xml");
    }
}
