package org.soderkoping.hub.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.soderkoping.hub.exchange.ExchangeFixtures.bare;
import static org.soderkoping.hub.exchange.ExchangeFixtures.good;
import static org.soderkoping.hub.exchange.ExchangeFixtures.objection;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.soderkoping.hub.exchange.xml.DateBasis;
import org.soderkoping.hub.exchange.xml.Message;
import org.soderkoping.hub.exchange.xml.MinimalPerson;
import org.soderkoping.hub.exchange.xml.Signal;
import org.soderkoping.hub.exchange.xml.SignalLevel;
import org.soderkoping.hub.security.SafeXml;

class BoundMessageTest {
    private static final JAXBContext CONTEXT = context();

    @ParameterizedTest
    @MethodSource("org.soderkoping.hub.exchange.ExchangeFixtures#names")
    void bindingAndWritingLosesNothing(String kind) throws JAXBException, XMLStreamException {
        String written = written(bound(good(kind)));

        assertThat(objection(written)).isEmpty();
        assertThat(bare(written)).isEqualTo(bare(good(kind)));
    }

    @Test
    void datesAndMomentsAreThoseOfJavaTime() throws JAXBException, XMLStreamException {
        var registration = ((Message) bound(good("asylum-registration"))).getAsylumRegistration();
        var event = ((Message) bound(good("border-event"))).getBorderEvent();

        assertThat(registration.getMadeOn()).isEqualTo(LocalDate.of(2026, 2, 27));
        assertThat(event.getOccurredAt()).isEqualTo(OffsetDateTime.parse("2026-02-28T04:15:30.5+01:00"));
        assertThat(registration.getApplicant().getBirthDate().getBasis()).isEqualTo(DateBasis.DECLARED);
    }

    @Test
    void everyPersonIsReadThroughTheMinimalForm() throws JAXBException, XMLStreamException {
        MinimalPerson applicant = ((Message) bound(good("asylum-registration")))
                .getAsylumRegistration()
                .getApplicant();

        assertThat(applicant.getName()).hasSize(2);
    }

    @Test
    void aSignalIsItsOwnRoot() throws JAXBException, XMLStreamException {
        assertThat(((Signal) bound(good("signal"))).getLevel()).isEqualTo(SignalLevel.REFUSED);
    }

    private static Object bound(String xml) throws JAXBException, XMLStreamException {
        return CONTEXT.createUnmarshaller().unmarshal(SafeXml.trustedReader(xml));
    }

    private static String written(Object message) throws JAXBException {
        var text = new StringWriter();
        CONTEXT.createMarshaller().marshal(message, text);
        return text.toString();
    }

    private static JAXBContext context() {
        try {
            return JAXBContext.newInstance(Message.class, Signal.class);
        } catch (JAXBException e) {
            throw new IllegalStateException(e);
        }
    }
}
