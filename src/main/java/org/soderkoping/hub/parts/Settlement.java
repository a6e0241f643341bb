package org.soderkoping.hub.parts;

/**
 * A partner has settled one message of its queue.
 *
 * @param rejected whether it rejected it, which puts the message into the lane's dead letters; else it took it
 */
public record Settlement(String queue, String deliveryId, boolean rejected) {}
