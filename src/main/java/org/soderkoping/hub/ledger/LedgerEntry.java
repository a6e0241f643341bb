package org.soderkoping.hub.ledger;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.exchange.Lane;
import org.soderkoping.hub.exchange.Receipt;
import org.soderkoping.hub.exchange.Submission;

/**
 * What one committed transaction wrote.
 *
 * @param batchId the ledger's number of the batch
 * @param lane where its consignments wait
 * @param partners for whom consignments wait
 * @param receipt the stored answer when the batch was the whole submission
 */
public record LedgerEntry(
        Submission submission,
        long batchId,
        int accepted,
        int refused,
        Lane lane,
        Set<CountryCode> partners,
        @Nullable Receipt receipt) {}
