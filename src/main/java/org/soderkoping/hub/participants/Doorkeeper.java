package org.soderkoping.hub.participants;

/**
 * Whoever opens and closes what agencies and partners come in by: keys, queues, accounts, addresses, routes. Asked
 * around the moment at which another edition comes into force, one doorkeeper after the other.
 */
public interface Doorkeeper {
    /** Makes what newcomers need, before; it stays without use when the edition does not come into force. */
    default void prepare(Participants next) {}

    /** Refuses, before, whoever the next edition no longer has, and lets what is under way end. */
    default void withdraw(Participants next) {}

    /** Opens, after, what is new; a second call finds nothing to do. */
    default void open(Participants now) {}
}
