package org.soderkoping.hub.normalisation.mapping.written;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The text of a mapping table as maps and lists. */
public final class TableFile {
    private TableFile() {}

    /** Reads a file; a key may stand only once. */
    public static Map<String, Object> read(Path file) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try (Reader in = Files.newBufferedReader(file)) {
            Map<String, Object> read = new Yaml(new SafeConstructor(options)).load(in);
            return read == null ? Map.of() : read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The section under a key, empty when there is none. */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> section(Map<String, Object> yaml, String key) {
        return yaml.get(key) instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }
}
