package org.soderkoping.hub.journey;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One hub for all journeys that leave it alive, with nine partners reading; Slovakia's queues are left to the tests. */
final class SharedHub implements ParameterResolver {
    static final String UNREAD = "SK";

    /** The hub and who reads from it. */
    record Running(HubProcess hub, Map<String, PartnerReader> partners) implements AutoCloseable {
        static Running start() throws IOException {
            var hub = HubProcess.fresh("shared", Path.of(".")).start();
            var partners = new TreeMap<String, PartnerReader>();
            for (String country : HubProcess.PARTNERS) {
                if (!country.equals(UNREAD)) {
                    partners.put(country, new PartnerReader(hub, country));
                }
            }
            return new Running(hub, partners);
        }

        PartnerReader partner(String country) {
            return partners.get(country);
        }

        @Override
        public void close() throws InterruptedException {
            for (var partner : partners.values()) {
                partner.close();
            }
            hub.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Running.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(SharedHub.class))
                .computeIfAbsent("hub", k -> start(), Running.class);
    }

    private static Running start() {
        try {
            return Running.start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
