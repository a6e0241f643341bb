package org.soderkoping.hub.exchange;

/** How an agency sends. */
public enum Channel {
    SOAP,
    SFTP,
    QUEUE
}
