package org.soderkoping.hub.normalisation.mapping;

import java.util.ArrayList;
import java.util.List;
import org.soderkoping.hub.exchange.Finding;
import org.soderkoping.hub.exchange.Place;
import org.soderkoping.hub.normalisation.converters.Converter;

/** One record on its way through a mapping table: what was odd, and where the value now in hand stands. */
final class Build implements Converter.Report {
    private final List<Finding> findings = new ArrayList<>(0);
    private final boolean erases;
    private Place place = Place.DOCUMENT;

    /** @param erases whether a nil element is told of, because it takes away what was there */
    Build(boolean erases) {
        this.erases = erases;
    }

    boolean erases() {
        return erases;
    }

    Build at(Place now) {
        place = now;
        return this;
    }

    @Override
    public void refuse(String code) {
        findings.add(Finding.refusal(code, place));
    }

    @Override
    public void warn(String code) {
        findings.add(Finding.warning(code, place));
    }

    List<Finding> findings() {
        return findings;
    }
}
