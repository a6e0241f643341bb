package org.soderkoping.hub.normalisation.converters;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A converter that prints what the mapping table calls it. */
record NamedConverter(String call, Converter own) implements Converter {
    @Override
    public @Nullable String convert(List<String> values, Report report) {
        return own.convert(values, report);
    }

    @Override
    public String toString() {
        return call;
    }
}
