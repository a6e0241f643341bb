package org.soderkoping.hub.cli.clients;

/** Waiting, with the interruption kept. */
public final class Pause {
    private Pause() {}

    public static void millis(long millis) {
        if (millis <= 0) {
            return;
        }
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
