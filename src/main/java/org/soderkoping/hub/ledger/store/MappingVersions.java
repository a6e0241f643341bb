package org.soderkoping.hub.ledger.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.soderkoping.hub.ledger.Sha256;
import org.soderkoping.hub.normalisation.sources.MappingText;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The mapping versions that were ever used, with their texts; a row is never changed. */
public final class MappingVersions {
    private static final String COLUMNS = "select mapping, names, texts from mapping_version ";

    private final JdbcClient jdbc;

    public MappingVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the texts unless they are kept already, and gives their digest. */
    public String keep(MappingText text) {
        String digest = digest(text);
        var parts = Columns.of(text.parts());
        jdbc.sql("insert into mapping_version (digest, mapping, names, texts) values (?, ?, ?, ?)"
                        + " on conflict do nothing")
                .params(
                        digest,
                        text.mapping(),
                        parts.texts(MappingText.Part::name),
                        parts.texts(MappingText.Part::text))
                .update();
        return digest;
    }

    public Optional<MappingText> find(String digest) {
        return jdbc.sql(COLUMNS + "where digest = ?")
                .param(digest)
                .query(MappingVersions::text)
                .optional();
    }

    /** The one last taken into use under a name such as {@code EE-PPA/asylum-registration@3}. */
    public Optional<MappingText> findLast(String mapping) {
        return jdbc.sql(COLUMNS + "where mapping = ? order by first_used desc limit 1")
                .param(mapping)
                .query(MappingVersions::text)
                .optional();
    }

    private static String digest(MappingText text) {
        var lines = new ArrayList<String>(List.of(text.mapping()));
        text.parts().forEach(p -> lines.addAll(List.of(p.name(), p.text())));
        return HexFormat.of().formatHex(Sha256.of(new byte[0], lines));
    }

    private static MappingText text(ResultSet rs, int n) throws SQLException {
        var names = (String[]) rs.getArray("names").getArray();
        var texts = (String[]) rs.getArray("texts").getArray();
        return new MappingText(
                rs.getString("mapping"),
                IntStream.range(0, names.length)
                        .mapToObj(i -> new MappingText.Part(names[i], texts[i]))
                        .toList());
    }
}
