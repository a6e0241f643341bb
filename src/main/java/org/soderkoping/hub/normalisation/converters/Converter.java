package org.soderkoping.hub.normalisation.converters;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One step from a national value to the exchange format's; knows nothing of time, chance or the network. */
@FunctionalInterface
public interface Converter {
    /**
     * Converts.
     *
     * @param values what stands at the source paths, in the order of the table; one value after the first step
     * @param report told of what is odd
     * @return the converted value, null when there is none
     */
    @Nullable
    String convert(List<String> values, Report report);

    /** Where a converter says that a value is odd. */
    interface Report {
        /** The value cannot be used: the record is refused. */
        void refuse(String code);

        /** The value was used, with a doubt or a repair. */
        void warn(String code);
    }
}
