package org.soderkoping.hub.normalisation.standards;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.soderkoping.hub.normalisation.converters.Converter;
import org.soderkoping.hub.normalisation.converters.ConverterLibrary;

/** One call of the converter library: what comes out, and the codes it was told with. */
final class Conversion {
    private static final Path COUNTRIES = Path.of("schemas/codes/countries.csv");

    private Conversion() {}

    /** With the lists every connector has. */
    static String of(String call, String... values) {
        return of(Path.of("none"), call, values);
    }

    /** With the lists of one connector besides. */
    static String of(Path codes, String call, String... values) {
        var told = new ArrayList<String>();
        var report = new Converter.Report() {
            @Override
            public void refuse(String code) {
                told.add(code);
            }

            @Override
            public void warn(String code) {
                told.add(code);
            }
        };
        String to = new ConverterLibrary(codes, COUNTRIES).named(call).convert(List.of(values), report);
        return told.isEmpty() ? String.valueOf(to) : to + " " + String.join(" ", told);
    }
}
