package org.soderkoping.hub.participants;

import java.util.Optional;

/**
 * How a feed's SOAP calls come in.
 *
 * @param address last step of the address; feeds of one agency that share it are told apart by their root elements
 * @param xroad whether X-Road style headers are demanded
 * @param wsSecurity whether a WS-Security signature by the agency's certificate is demanded
 * @param submissionId where a body names its submission, relative to its root element: {@code lot/@nr}
 */
public record SoapProfile(String address, boolean xroad, boolean wsSecurity, Optional<String> submissionId) {}
