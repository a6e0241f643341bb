package org.soderkoping.hub.policy.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The table of rules in docs/data-protection.md is the list the hub asks, in its order, with what each rests on. */
class RuleBookTest {
    @Test
    void thePageNamesEachRuleWithItsBasisInTheOrderInWhichTheyAreAsked() throws IOException {
        var rows = Files.readAllLines(Path.of("docs/data-protection.md")).stream()
                .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
                .filter(cells -> cells.size() == 5 && cells.get(2).matches("`[A-Z]\\w+`"))
                .map(cells -> cells.get(1) + " " + cells.get(2).replace("`", "") + ": " + cells.get(4))
                .toList();
        assertThat(RuleBook.standard().rules().stream()
                        .map(rule -> rule.id() + " " + rule.getClass().getSimpleName() + ": " + rule.basis()))
                .containsExactlyElementsOf(rows);
    }

    @Test
    void aBookWithOneRuleTornOutHasAllOthers() {
        var torn = RuleBook.standard().without("D04");
        assertThat(torn.rules()).hasSize(RuleBook.standard().rules().size() - 1).noneMatch(r -> r.id().equals("D04"));
        assertThat(torn.findFirewall()).isPresent();
        assertThat(torn.without("D01").findFirewall()).isEmpty();
    }
}
