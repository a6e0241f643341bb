package org.soderkoping.hub.editions;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/** Sends the watch round, one look after the other, from when the hub is ready until it ends. */
final class HomePatrol implements DisposableBean {
    private final HomeWatch watch;
    private final Duration poll;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(r -> {
        var patrol = new Thread(r, "home-patrol");
        patrol.setDaemon(true);
        return patrol;
    });

    HomePatrol(HomeWatch watch, Duration poll) {
        this.watch = watch;
        this.poll = poll;
    }

    /** The first look comes a while after the routes of the first edition were opened. */
    @EventListener(ApplicationReadyEvent.class)
    public void start() {
        thread.scheduleWithFixedDelay(watch::look, poll.toMillis(), poll.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
    }
}
