package org.soderkoping.hub.console.health;

/**
 * What was found at one look at a part.
 *
 * @param words for the operator: ports, counts, names of routes and queues; nothing personal, no secret
 */
public record Look(boolean sound, String words) {

    static Look sound(String words) {
        return new Look(true, words);
    }

    static Look trouble(String words) {
        return new Look(false, words);
    }
}
