package org.soderkoping.hub.participants;

import java.nio.file.Path;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.soderkoping.hub.exchange.Channel;
import org.soderkoping.hub.exchange.FeedId;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.Purpose;

/**
 * One national feed as its connector describes it.
 *
 * @param version the feed's schema version
 * @param schema the national XSD
 * @param mapping the mapping table
 * @param codes the feed's code table ({@code list;from;to} lines), may be absent on disk
 * @param root qualified name of the document's root in {@code {namespace}local} form
 * @param record path of one record from the root, such as {@code /пакет/особа}; the root itself when alone
 * @param recordId where a record's own id stands, relative to the record: {@code @номер} or {@code toimik/number}; in an
 *     archive perhaps in the name of its file: {@code @entry:number}
 * @param encodings what the declaration may say, in upper case; a byte order mark is allowed for UTF encodings
 * @param format what a submission is when it is not one XML document alone
 * @param extensions allowed file name extensions, such as {@code xml}
 * @param maxText element name → characters its text may have beyond the default of 1 Mi
 * @param purposes the purposes the sender allows
 * @param handling PUBLIC, STATS, PERSONAL or SENSITIVE, when the national data has none
 * @param legalBasis words of the descriptor, for the operator
 * @param cadence how often something is expected
 * @param maxAge the oldest createdAt that is accepted without a warning (rule S01)
 * @param collect the agency's own server, when the hub fetches the files there
 * @param soap what only SOAP calls have
 */
public record Feed(
        FeedId id,
        Kind kind,
        Channel channel,
        String version,
        Path schema,
        Path mapping,
        Path codes,
        String root,
        String record,
        String recordId,
        Set<String> encodings,
        Format format,
        List<String> extensions,
        Map<String, Integer> maxText,
        Set<Purpose> purposes,
        Optional<String> profile,
        String handling,
        String legalBasis,
        Period cadence,
        Period maxAge,
        SoapProfile soap,
        Optional<Collect> collect) {

    /**
     * Whether its records must be taken in the order they were sent in: an archive's records may be changes of what other
     * records said.
     */
    public boolean inOrder() {
        return format.archive().isPresent();
    }

    /** How names of uploaded files may end: the extensions and, where files have one, the manifest's ending. */
    public List<String> endings() {
        return format.manifest().isEmpty()
                ? extensions
                : Stream.concat(extensions.stream(), Stream.of(Manifest.ENDING)).toList();
    }

    /** The same feed under another mapping table, as when one is tried out or an earlier one is taken up again. */
    public Feed mappedBy(Path table) {
        return under(schema, table, codes);
    }

    /** The same feed under another schema, mapping table and code table. */
    public Feed under(Path otherSchema, Path table, Path codeTable) {
        return new Feed(
                id,
                kind,
                channel,
                version,
                otherSchema,
                table,
                codeTable,
                root,
                record,
                recordId,
                encodings,
                format,
                extensions,
                maxText,
                purposes,
                profile,
                handling,
                legalBasis,
                cadence,
                maxAge,
                soap,
                collect);
    }
}
