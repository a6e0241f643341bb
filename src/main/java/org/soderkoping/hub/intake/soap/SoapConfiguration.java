package org.soderkoping.hub.intake.soap;

import java.time.Clock;
import org.apache.camel.CamelContext;
import org.apache.cxf.Bus;
import org.apache.cxf.bus.spring.SpringBus;
import org.apache.cxf.jaxws.EndpointImpl;
import org.apache.cxf.transport.servlet.CXFServlet;
import org.soderkoping.hub.intake.FeedRoutes;
import org.soderkoping.hub.intake.SubmissionLog;
import org.soderkoping.hub.participants.Agency;
import org.soderkoping.hub.participants.Participants;
import org.soderkoping.hub.security.HubFolders;
import org.soderkoping.hub.security.KeyFolder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** The SOAP channel as beans of the running hub. */
@Configuration(proxyBeanMethods = false)
class SoapConfiguration {
    private static final String BASE = "/ws";

    @Bean(destroyMethod = "shutdown")
    SpringBus cxf() {
        var bus = new SpringBus();
        bus.setProperty("org.apache.cxf.stax.maxChildElements", 50_000);
        bus.setProperty("org.apache.cxf.stax.maxElementDepth", 64);
        bus.setProperty("org.apache.cxf.stax.maxAttributeCount", 64);
        bus.setProperty("org.apache.cxf.stax.maxAttributeSize", 65_536);
        bus.setProperty("org.apache.cxf.stax.maxTextLength", 14L * 1024 * 1024);
        bus.setProperty("org.apache.cxf.stax.maxElementCount", 200_000L);
        bus.setProperty("org.apache.cxf.stax.maxXMLCharacters", 20L * 1024 * 1024);
        return bus;
    }

    @Bean
    ServletRegistrationBean<CXFServlet> soapServlet(Bus bus) {
        var servlet = new CXFServlet();
        servlet.setBus(bus);
        var registration = new ServletRegistrationBean<>(servlet, "/ws/*");
        registration.addInitParameter("hide-service-list-page", "true");
        registration.setLoadOnStartup(1);
        return registration;
    }

    @Bean
    SoapIntake soapIntake(SubmissionLog log, Clock clock) {
        return new SoapIntake(log, clock);
    }

    @Bean
    SoapPort soapPort(@Value("${hub.soap.port}") int port, @Value("${hub.host}") String host, KeyFolder keys) {
        return new SoapPort(port, host, keys);
    }

    @Bean
    Contracts soapContracts(SoapPort port, Participants participants, HubFolders folders) {
        return new Contracts(participants, folders, port.address());
    }

    @Bean
    FilterRegistrationBean<SoapGate> soapGate(
            SoapPort port, KeyFolder keys, Contracts contracts, ObjectProvider<FeedRoutes> routes) {
        var gate = new SoapGate(
                port.port(), keys, contracts, () -> routes.getObject().isOpen());
        var registration = new FilterRegistrationBean<>(gate);
        registration.addUrlPatterns("/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    SubmitEndpoints submitEndpoints(Bus bus, Participants participants, CamelContext camel, KeyFolder keys) {
        var calls = camel.createProducerTemplate();
        Contracts.listByPath(participants).forEach((path, feeds) -> {
            var endpoint = endpoint(bus, new SubmitProvider(feeds, calls));
            if (feeds.get(0).soap().wsSecurity()) {
                endpoint.getInInterceptors()
                        .add(new SignatureCheck(feeds.get(0).id().agency(), keys));
            }
            endpoint.publish(path.substring(BASE.length()));
        });
        return new SubmitEndpoints();
    }

    @Bean
    StatusEndpoints statusEndpoints(Bus bus, Participants participants, SubmissionLog log) {
        for (Agency agency : participants.agencies()) {
            endpoint(bus, new StatusProvider(agency.id(), log))
                    .publish("/" + agency.id().lower() + "/status");
        }
        return new StatusEndpoints();
    }

    /** Marks that the addresses of all feeds are published. */
    record SubmitEndpoints() {}

    /** Marks that each agency can ask for its submissions. */
    record StatusEndpoints() {}

    private static EndpointImpl endpoint(Bus bus, Object provider) {
        var endpoint = new EndpointImpl(bus, provider);
        endpoint.getOutFaultInterceptors().add(new ConstantFaults());
        return endpoint;
    }
}
