package org.soderkoping.hub.cli.clients;

/** An agency as an outsider would write it: pushes one submission and says how it was answered. */
public interface AgencyClient extends AutoCloseable {
    /** What became of a submission: how many records were accepted, how many refused. */
    public record Answer(int accepted, int refused) {}

    /**
     * Sends one document and waits for the verdict.
     *
     * @param submissionId the agency's own id
     */
    Answer push(String submissionId, byte[] document);

    @Override
    void close();
}
