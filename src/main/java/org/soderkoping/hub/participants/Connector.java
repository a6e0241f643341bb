package org.soderkoping.hub.participants;

import java.util.List;
import org.soderkoping.hub.exchange.CountryCode;

/** What one descriptor says. */
record Connector(CountryCode country, List<Agency> agencies, List<Feed> feeds) {}
