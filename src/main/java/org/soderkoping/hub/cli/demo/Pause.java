package org.soderkoping.hub.cli.demo;

/** Waiting, with the interruption kept. */
final class Pause {
    private Pause() {}

    static void millis(long millis) {
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
