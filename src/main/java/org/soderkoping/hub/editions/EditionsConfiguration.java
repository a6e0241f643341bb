package org.soderkoping.hub.editions;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.soderkoping.hub.exchange.edition.InForce;
import org.soderkoping.hub.exchange.format.ExchangeSchema;
import org.soderkoping.hub.ledger.Evidence;
import org.soderkoping.hub.normalisation.SubjectHistory;
import org.soderkoping.hub.participants.Doorkeeper;
import org.soderkoping.hub.security.HubFolders;
import org.soderkoping.hub.security.Secrets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The first edition, made when the hub starts, and those that follow it. */
@Configuration(proxyBeanMethods = false)
class EditionsConfiguration {
    @Bean
    EditionMaker editionMaker(HubFolders folders, ExchangeSchema schema, EditionMaker.Hub hub) {
        return new EditionMaker(folders, schema, hub);
    }

    @Bean
    EditionMaker.Hub editionHub(
            Secrets secrets, Clock clock, @Value("${hub.mode}") String mode, SubjectHistory history) {
        return new EditionMaker.Hub(secrets, clock, !mode.equals("productive"), history);
    }

    @Bean
    Candidate firstEdition(EditionMaker maker) {
        return maker.make(maker.read());
    }

    @Bean
    InForce inForce(Candidate first) {
        return new InForce(first.edition());
    }

    @Bean
    Succession succession(EditionMaker maker, HubFolders folders, InForce inForce, Succession.Offices offices) {
        return new Succession(maker, new Proof(folders), inForce, offices);
    }

    @Bean
    Succession.Offices successionOffices(Candidate first, List<Doorkeeper> doors, Evidence evidence) {
        return new Succession.Offices(
                first.files(), doors, (name, facts) -> evidence.note(Evidence.Event.CONFIGURATION, name, facts));
    }

    @Bean
    HomeWatch homeWatch(HubFolders folders, Succession succession, InForce inForce, HomeWatch.Pace pace) {
        return new HomeWatch(() -> HomeFiles.glance(folders), succession::look, inForce, pace);
    }

    @Bean
    HomeWatch.Pace homePace(Clock clock, @Value("${hub.watch.quiet}") Duration quiet) {
        return new HomeWatch.Pace(clock, quiet);
    }

    @Bean
    HomePatrol homePatrol(HomeWatch watch, @Value("${hub.watch.poll}") Duration poll) {
        return new HomePatrol(watch, poll);
    }

    /** 1 while files in the home wait for somebody to correct them. */
    @Bean
    MeterBinder refusedFiles(InForce inForce) {
        return meters -> Gauge.builder(
                        "hub.home.refused", () -> inForce.findRefused().isPresent() ? 1 : 0)
                .description("Files in the hub's home that are not in force")
                .register(meters);
    }
}
