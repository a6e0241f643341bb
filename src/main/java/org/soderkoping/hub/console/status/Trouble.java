package org.soderkoping.hub.console.status;

/**
 * Something that needs a person.
 *
 * @param what is stuck, with counts and age
 * @param why as far as the hub can tell
 * @param who must act, with the office to ask where there is one
 */
public record Trouble(State state, String what, String why, String who) {}
