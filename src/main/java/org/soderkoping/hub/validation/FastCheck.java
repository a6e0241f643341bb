package org.soderkoping.hub.validation;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.Validator;
import org.soderkoping.hub.exchange.RawRecord;
import org.soderkoping.hub.security.SafeXml;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Says yes or no to a record; owned by one thread, because a validator is not thread-safe. */
final class FastCheck {
    private final Validator validator;

    FastCheck(Schema schema) {
        this.validator = SafeXml.validator(schema);
        this.validator.setErrorHandler(new FirstStops());
    }

    boolean accepts(RawRecord record) {
        try {
            validator.validate(
                    new StreamSource(new StringReader(Framed.of(record).text())));
            return true;
        } catch (SAXException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot be read", e);
        }
    }

    private static final class FirstStops implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) {}

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
