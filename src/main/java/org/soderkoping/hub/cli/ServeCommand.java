package org.soderkoping.hub.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** {@code hub serve}: the hub alone, until it is told to stop. */
@Command(name = "serve", description = "Run the hub (embedded parts unless configured otherwise).")
final class ServeCommand implements Callable<Integer> {
    @Mixin
    private final FolderOptions folders = new FolderOptions();

    @Unmatched
    private final List<String> settings = new ArrayList<>(); // picocli adds to it

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        var err = spec.commandLine().getErr();
        err.println("hub: starting …");
        try (var hub = HubServer.start(folders.folders(), settings)) {
            HubServer.doors(hub).forEach(err::println);
            var stopped = new CountDownLatch(1);
            hub.addApplicationListener(e -> {
                if (e instanceof org.springframework.context.event.ContextClosedEvent) {
                    stopped.countDown();
                }
            });
            stopped.await();
        }
        return ExitCodes.OK;
    }
}
