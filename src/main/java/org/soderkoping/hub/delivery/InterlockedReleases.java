package org.soderkoping.hub.delivery;

import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.format.Node;
import org.soderkoping.hub.exchange.format.Parts;
import org.soderkoping.hub.ledger.persons.Interlock;
import org.soderkoping.hub.ledger.reading.StoredBatch;
import org.soderkoping.hub.ledger.reading.StoredRecord;
import org.springframework.dao.DataAccessException;

/** Asks the interlock last, and each time anew, about whatever would tell a partner who is to be returned. */
final class InterlockedReleases implements Releases {
    private static final Release HELD = new Held();

    private final Releases releases;
    private final Interlock interlock;

    InterlockedReleases(Releases releases, Interlock interlock) {
        this.releases = releases;
        this.interlock = interlock;
    }

    @Override
    public Release release(StoredBatch batch, StoredRecord record, CountryCode partner) {
        var release = releases.release(batch, record, partner);
        return release instanceof Released && tellsOfReturn(record) && held(record) ? HELD : release;
    }

    private static boolean tellsOfReturn(StoredRecord record) {
        Node body = Parts.body(record.message());
        return Parts.replacement(body).orElse(body).name().equals(Kind.RETURN_CASE.element());
    }

    /** Where the ledger cannot be asked, the record waits. */
    private boolean held(StoredRecord record) {
        try {
            return interlock.judge(record.subject()).held();
        } catch (DataAccessException e) {
            return true;
        }
    }
}
