package org.soderkoping.hub.cli;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.soderkoping.hub.HubApplication;
import org.soderkoping.hub.cli.clients.Doors;
import org.soderkoping.hub.cli.demo.Balance;
import org.soderkoping.hub.cli.demo.Demo;
import org.soderkoping.hub.exchange.edition.InForce;
import org.soderkoping.hub.intake.collect.Collector;
import org.soderkoping.hub.intake.sftp.SftpServer;
import org.soderkoping.hub.intake.soap.SoapPort;
import org.soderkoping.hub.ledger.Overview;
import org.soderkoping.hub.participants.Participants;
import org.soderkoping.hub.parts.EmbeddedBroker;
import org.soderkoping.hub.policy.ReleasePolicies;
import org.soderkoping.hub.security.HubFolders;
import org.soderkoping.hub.security.KeyFolder;
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
        return start(folders, settings, true);
    }

    /** @param hooked whether the end of the process closes the hub by itself */
    static ConfigurableApplicationContext start(HubFolders folders, List<String> settings, boolean hooked) {
        System.setProperty("hub.data", folders.data().toString());
        var arguments = new ArrayList<String>();
        arguments.add("--hub.home=" + folders.home());
        arguments.add("--hub.data=" + folders.data());
        arguments.addAll(settings);
        return new SpringApplicationBuilder(HubApplication.class)
                .logStartupInfo(false)
                .registerShutdownHook(hooked)
                .run(arguments.toArray(String[]::new));
    }

    /** Settings that take the usual ports where they are free, and any other where not. */
    static List<String> freePorts() {
        return Stream.of(
                        "hub.soap.port=8443",
                        "hub.sftp.port=2222",
                        "hub.amqp.port=5671",
                        "server.port=8080",
                        "management.server.port=9090")
                .map(s -> free(Integer.parseInt(s.substring(s.indexOf('=') + 1)))
                        ? "--" + s
                        : "--" + s.substring(0, s.indexOf('=') + 1) + "0")
                .toList();
    }

    private static boolean free(int port) {
        try (var socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    /** What stands ready, a line each. */
    static List<String> checklist(ConfigurableApplicationContext hub) {
        var participants = hub.getBean(InForce.class).part(Participants.class);
        var lines = new ArrayList<String>();
        lines.add("  ✓ database    PostgreSQL, every commit on disk");
        lines.add("  ✓ broker      queues of " + participants.partnerCountries().size() + " partners");
        lines.add("  ✓ agreements  set "
                + hub.getBean(ReleasePolicies.class).current().agreementsVersion());
        lines.add("  ✓ feeds       " + participants.feeds().size() + ", agencies "
                + participants.agencies().size());
        lines.addAll(doors(hub));
        return lines;
    }

    static Doors doorsOf(ConfigurableApplicationContext hub) {
        return new Doors(
                hub.getBean(KeyFolder.class),
                hub.getBean(HubFolders.class).keys(),
                hub.getBean(SoapPort.class).address(),
                hub.getBean(SftpServer.class).port(),
                hub.getBean(EmbeddedBroker.class).port());
    }

    static Demo.Place place(ConfigurableApplicationContext hub) {
        var participants = hub.getBean(InForce.class).part(Participants.class);
        return new Demo.Place(hub.getBean(HubFolders.class), participants, doorsOf(hub), balance(hub));
    }

    static Balance balance(ConfigurableApplicationContext hub) {
        return new Balance(hub.getBean(Overview.class), hub.getBean(EmbeddedBroker.class));
    }

    static String statusPage(ConfigurableApplicationContext hub) {
        return "https://localhost:" + hub.getEnvironment().getProperty("local.server.port") + "/status";
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
                "  status   " + statusPage(hub),
                "  health   http://127.0.0.1:" + hub.getEnvironment().getProperty("local.management.port")
                        + "/actuator/health/readiness",
                "  keys     " + folders.keys() + collecting(hub));
    }

    /** What agencies need whose own servers the hub collects from. */
    private static String collecting(ConfigurableApplicationContext hub) {
        var collected = hub.getBean(Collector.class).states();
        return collected.isEmpty()
                ? ""
                : "\n  collects " + collected.size() + " feeds; their agencies let this key in: "
                        + hub.getBean(KeyFolder.class).sshClientKey() + ".pub";
    }
}
