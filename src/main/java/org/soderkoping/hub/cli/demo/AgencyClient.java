package org.soderkoping.hub.cli.demo;

/** An agency as an outsider would write it: pushes one submission and says how it was answered. */
interface AgencyClient extends AutoCloseable {
    /** What became of a submission: how many records were accepted, how many refused. */
    record Answer(int accepted, int refused) {}

    /**
     * Sends one document and waits for the verdict.
     *
     * @param submissionId the agency's own id
     */
    Answer push(String submissionId, byte[] document);

    @Override
    void close();
}
