package org.soderkoping.hub.policy.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The release policy and a second reading of docs/data-protection.md say the same of random cases. */
class OracleAgreesTest {
    static final long SEED = 20_261_124L;
    private static final int CASES = Integer.getInteger("oracle.cases", 20_000);

    @Test
    void engineAndOracleSayTheSame() {
        long seed = Long.getLong("oracle.seed", SEED);
        var run = new RandomCases(seed).run(CASES);
        System.out.println(run.tally().cases() + " random cases of the release policy, seed " + seed);
        assertThat(run.differences()).isEmpty();
    }
}
