package org.soderkoping.hub.routes;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.TemplatedRouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.slf4j.LoggerFactory;

/** A Camel context with routes of {@code routes/} as they are, and plain beans in the stages' places. */
final class Routes implements AutoCloseable {
    private final CamelContext camel = new DefaultCamelContext();
    private final List<String> told = Collections.synchronizedList(new ArrayList<>());
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    /** @param files of {@code routes/} without their ending; the route configuration comes by itself */
    Routes(String... files) throws Exception {
        log.start();
        root().addAppender(log);
        camel.getShutdownStrategy().setTimeout(5);
        load("refusal");
        for (String file : files) {
            load(file);
        }
    }

    Routes bind(String name, Object bean) {
        camel.getRegistry().unbind(name);
        camel.getRegistry().bind(name, bean);
        return this;
    }

    Routes start() {
        camel.start();
        return this;
    }

    Routes instantiate(String template, Map<String, String> parameters) throws Exception {
        var route = TemplatedRouteBuilder.builder(camel, template).routeId(template + "-test");
        parameters.forEach(route::parameter);
        route.add();
        return this;
    }

    CamelContext camel() {
        return camel;
    }

    Object ask(String endpoint, Object body) {
        return camel.createProducerTemplate().requestBody(endpoint, body);
    }

    /** Notes that something was done, for {@link #told}. */
    void tell(String what) {
        told.add(what);
    }

    /** What was done, in order. */
    String told() {
        return String.join("\n", List.copyOf(told));
    }

    String logged() {
        return List.copyOf(log.list).stream()
                .map(ILoggingEvent::getFormattedMessage)
                .collect(Collectors.joining("\n"));
    }

    private void load(String file) throws Exception {
        var resource = PluginHelper.getResourceLoader(camel).resolveResource("file:routes/" + file + ".camel.yaml");
        PluginHelper.getRoutesLoader(camel).loadRoutes(resource);
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    @Override
    public void close() {
        camel.stop();
        root().detachAppender(log);
    }
}
