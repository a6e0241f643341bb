package org.soderkoping.hub.cli.replay;

import org.soderkoping.hub.exchange.format.ExchangeSchema;
import org.soderkoping.hub.participants.Participants;
import org.soderkoping.hub.security.HubFolders;

/** What is not kept by version and is taken as it is today: descriptors, general code lists, rules, agreements, exchange format. */
public record Today(HubFolders folders, Participants participants, ExchangeSchema schema) {}
