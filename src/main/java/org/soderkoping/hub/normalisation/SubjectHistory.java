package org.soderkoping.hub.normalisation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.soderkoping.hub.exchange.AgencyId;
import org.soderkoping.hub.exchange.CountryCode;
import org.soderkoping.hub.exchange.Kind;
import org.soderkoping.hub.exchange.format.Node;

/** What a rule may know of the past: the sender's own records, and the questions that were put to it. */
public interface SubjectHistory {
    /** The past of a hub that has none: of the commands that run without a server. */
    SubjectHistory NONE = new NoHistory();

    /** Which of these ids are already recorded, each with the digest of its mapped body (rule S02). */
    Map<UUID, String> listDigests(Set<UUID> messageIds);

    /** The newest version an agency has sent of a case. */
    Optional<Integer> findVersion(AgencyId agency, Kind kind, String caseId);

    /** A case as it stands now, all corrections made; empty when it was never sent, or withdrawn. */
    Optional<Past> findNewest(AgencyId agency, Kind kind, String caseId);

    /** What an agency sent of a kind about a case, newest first, a hundred at most. */
    List<Past> list(AgencyId agency, Kind kind, String caseId);

    /** One of an agency's own messages, as it was sent. */
    Optional<Past> find(AgencyId agency, UUID messageId);

    /**
     * Questions of other agencies that were put to this one: addressed to it and not withheld from its country. Others
     * are as if they were not there.
     *
     * @param askers whose question it may be
     * @return empty when this past knows nothing of other agencies
     */
    Optional<List<Past>> findQuestions(Kind kind, String caseId, Collection<AgencyId> askers, AgencyId asked);

    /**
     * One earlier state of a case.
     *
     * @param messageId of the message that brought it; of the correction when it was corrected
     * @param kind of the body, also when a correction brought it
     * @param body as it stands after that message
     * @param origins the union over all that was recorded of the case
     * @param recipients partners for whom any state of it was meant and not held back
     * @param addressees agencies that any state of it names as those it is for
     */
    record Past(
            UUID messageId,
            Kind kind,
            String caseId,
            int version,
            Node body,
            Set<CountryCode> origins,
            Set<CountryCode> recipients,
            Set<AgencyId> addressees) {
        public Past {
            origins = Set.copyOf(origins);
            recipients = Set.copyOf(recipients);
            addressees = Set.copyOf(addressees);
        }

        @Override
        public String toString() {
            return kind + " " + messageId;
        }
    }
}
