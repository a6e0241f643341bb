package org.soderkoping.hub.cli;

import java.util.ArrayList;
import java.util.List;
import org.soderkoping.hub.HubApplication;
import org.soderkoping.hub.intake.sftp.SftpServer;
import org.soderkoping.hub.intake.soap.SoapPort;
import org.soderkoping.hub.parts.EmbeddedBroker;
import org.soderkoping.hub.security.HubFolders;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the whole hub in this process. */
final class HubServer {
    private HubServer() {}

    /**
     * Starts the hub and waits until it is ready.
     *
     * @param settings Spring Boot arguments such as {@code --hub.soap.port=0}
     */
    static ConfigurableApplicationContext start(HubFolders folders, List<String> settings) {
        System.setProperty("hub.data", folders.data().toString());
        var arguments = new ArrayList<String>();
        arguments.add("--hub.home=" + folders.home());
        arguments.add("--hub.data=" + folders.data());
        arguments.addAll(settings);
        return new SpringApplicationBuilder(HubApplication.class)
                .logStartupInfo(false)
                .registerShutdownHook(true)
                .run(arguments.toArray(String[]::new));
    }

    /** Where the running hub can be reached, a line each. */
    static List<String> doors(ConfigurableApplicationContext hub) {
        var folders = hub.getBean(HubFolders.class);
        return List.of(
                "hub: ready",
                "  SOAP     " + hub.getBean(SoapPort.class).address() + "/ws/<agency>/<feed>",
                "  SFTP     port " + hub.getBean(SftpServer.class).port() + ", user = agency in lower case",
                "  AMQP     amqps://localhost:"
                        + hub.getBean(EmbeddedBroker.class).port(),
                "  status   https://localhost:" + hub.getEnvironment().getProperty("local.server.port") + "/status",
                "  health   http://127.0.0.1:" + hub.getEnvironment().getProperty("local.management.port")
                        + "/actuator/health/readiness",
                "  keys     " + folders.keys());
    }
}
