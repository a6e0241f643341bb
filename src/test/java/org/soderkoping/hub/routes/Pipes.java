package org.soderkoping.hub.routes;

import org.apache.camel.builder.RouteBuilder;

/** A short pipe behind a channel, where the channel alone is looked at. */
final class Pipes {
    private Pipes() {}

    static void behind(Routes routes, Object stage) throws Exception {
        routes.camel().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:exchange").routeConfigurationId("refusal").bean(stage, "admit");
            }
        });
    }
}
