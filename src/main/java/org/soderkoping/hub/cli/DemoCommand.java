package org.soderkoping.hub.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.soderkoping.hub.cli.demo.Demo;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.security.HubFolders;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code hub demo}: the whole hub, ten countries pushing made-up persons, ten partners reading. */
@Command(name = "demo", description = "Show the hub at work with made-up persons; ends by itself.")
final class DemoCommand implements Callable<Integer> {
    private static final long SLOW_MILLIS = 250;

    @Mixin
    private final FolderOptions folders = new FolderOptions();

    @Option(names = "--rate", paramLabel = "N", description = "records per second (default: ${DEFAULT-VALUE})")
    private double rate = 50;

    @Option(names = "--minutes", paramLabel = "M", description = "how long agencies push (default: ${DEFAULT-VALUE})")
    private double minutes = 1;

    @Option(names = "--seed", paramLabel = "N", description = "the same seed makes the same persons")
    private long seed = 1;

    @Option(names = "--fault", paramLabel = "slow:CC", description = "slow:PL makes one partner slow")
    private @Nullable String fault;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var pauses = pauses();
        var err = spec.commandLine().getErr();
        var given = folders.folders();
        var own = new HubFolders(given.home(), FreshFolder.in(given.data().resolve("demo")));
        err.println("Söderköping exchange hub: demo, no real persons. Data in " + own.data() + ", Ctrl-C ends it.");
        err.println("  … starting database, broker and ports; this takes some seconds");
        try (var hub = HubServer.start(own, HubServer.freePorts(), false)) {
            HubServer.checklist(hub).forEach(err::println);
            var demo = new Demo(HubServer.place(hub), out(), Clock.systemUTC());
            var ended = new CountDownLatch(1);
            var hook = new Thread(() -> {
                demo.stop();
                await(ended);
            });
            Runtime.getRuntime().addShutdownHook(hook);
            var length = Duration.ofMillis((long) (minutes * 60_000));
            boolean good = demo.run(new Demo.Plan(rate, length, seed, pauses, suggestions(hub)));
            err.println("What the demo left lies in " + own.data() + "; its log holds no person.");
            hub.close();
            ended.countDown();
            return good ? ExitCodes.OK : ExitCodes.FINDINGS;
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private Map<CountryCode, Long> pauses() {
        if (fault == null) {
            return Map.of();
        }
        if (!fault.matches("slow:[A-Z]{2}") || !new CountryCode(fault.substring(5)).member()) {
            throw new Complaint(ExitCodes.USAGE, "--fault knows slow:CC with a partner country, such as slow:PL");
        }
        return Map.of(new CountryCode(fault.substring(5)), SLOW_MILLIS);
    }

    private static List<String> suggestions(ConfigurableApplicationContext hub) {
        return List.of(
                "",
                "  Try this, in another window:",
                "   1. the status page: " + HubServer.statusPage(hub),
                "   2. why a record is refused:  ./hub check"
                        + " connectors/by/samples/asylum-registration/12-good-bad-good.in.xml",
                "   3. what Latvia would get:    ./hub preview"
                        + " connectors/ee/samples/asylum-registration/01-single-applicant.in.xml --to LV",
                "");
    }

    private static void await(CountDownLatch ended) {
        try {
            ended.await(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
