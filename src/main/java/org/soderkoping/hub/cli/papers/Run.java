package org.soderkoping.hub.cli.papers;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * What all papers of one run share, so that the n-th paper of a feed is the same whenever it is written.
 *
 * @param name begins the ids of this run; capital letters and digits
 * @param start the instant the papers take for now
 */
public record Run(String name, long seed, Instant start) {
    LocalDate today() {
        return LocalDate.ofInstant(start, ZoneOffset.UTC);
    }
}
