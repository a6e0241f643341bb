package org.soderkoping.hub.normalisation.mapping;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.soderkoping.hub.exchange.Finding;
import org.soderkoping.hub.exchange.Place;
import org.soderkoping.hub.normalisation.converters.Converter;
import org.soderkoping.hub.normalisation.sources.Trace;

/**
 * One record on its way through a mapping table: what was odd, where the value now in hand stands and, when asked for,
 * where each field came from.
 */
final class Build implements Converter.Report {
    private final List<Finding> findings = new ArrayList<>(0);
    private final @Nullable Trace trace;

    private final boolean erases;
    private Place place = Place.DOCUMENT;

    /** @param erases whether a nil element is told of, because it takes away what was there */
    Build(boolean erases) {
        this(erases, null);
    }

    /** @param trace told of each field where it comes from */
    Build(boolean erases, @Nullable Trace trace) {
        this.erases = erases;
        this.trace = trace;
    }

    /** Null on the way of the running hub, which needs no more than the places the nodes carry. */
    @Nullable
    Trace trace() {
        return trace;
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
