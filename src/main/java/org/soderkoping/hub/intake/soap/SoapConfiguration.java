package org.soderkoping.hub.intake.soap;

import java.time.Clock;
import org.apache.camel.CamelContext;
import org.apache.cxf.Bus;
import org.apache.cxf.bus.spring.SpringBus;
import org.apache.cxf.transport.servlet.CXFServlet;
import org.soderkoping.hub.exchange.edition.InForce;
import org.soderkoping.hub.intake.FeedRoutes;
import org.soderkoping.hub.intake.SubmissionLog;
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
import org.springframework.core.annotation.Order;

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
        bus.setProperty("attachment-memory-threshold", SoapGate.LARGEST); // never to a file
        bus.setProperty("attachment-max-count", 10);
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
    SoapIntake soapIntake(InForce inForce, SubmissionLog log, Clock clock) {
        return new SoapIntake(inForce, log, clock);
    }

    @Bean
    SoapPort soapPort(@Value("${hub.soap.port}") int port, @Value("${hub.host}") String host, KeyFolder keys) {
        return new SoapPort(port, host, keys);
    }

    @Bean
    @Order(3)
    Contracts soapContracts(SoapPort port, InForce inForce, HubFolders folders) {
        return new Contracts(inForce.part(Participants.class), folders, port.address());
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
    @Order(4)
    SoapEndpoints soapEndpoints(Bus bus, InForce inForce, CamelContext camel, SoapEndpoints.Behind behind) {
        var endpoints = new SoapEndpoints(bus, camel.createProducerTemplate(), behind);
        endpoints.open(inForce.part(Participants.class));
        return endpoints;
    }

    @Bean
    SoapEndpoints.Behind behindSoap(SubmissionLog log, KeyFolder keys) {
        return new SoapEndpoints.Behind(log, keys);
    }
}
