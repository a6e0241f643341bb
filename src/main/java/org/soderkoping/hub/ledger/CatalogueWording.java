package org.soderkoping.hub.ledger;

import org.soderkoping.hub.exchange.errors.ErrorCatalogue;
import org.soderkoping.hub.exchange.errors.ErrorEntry;
import org.soderkoping.hub.ledger.signal.Wording;

/** Titles and fixes from docs/errors.yaml. */
final class CatalogueWording implements Wording {
    @Override
    public String title(String code) {
        return ErrorCatalogue.find(code).map(ErrorEntry::title).orElse("");
    }

    @Override
    public String fix(String code) {
        return ErrorCatalogue.find(code).map(ErrorEntry::fix).orElse("");
    }
}
