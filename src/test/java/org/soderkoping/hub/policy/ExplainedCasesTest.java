package org.soderkoping.hub.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.soderkoping.hub.policy.explanation.Sentences;

/**
 * docs/explained.md says what the engine says. After a change of rules, agreements or samples look at the difference and
 * write the page anew: {@code mvn -Dtest=ExplainedCasesTest -Dhub.docs.write=true test}.
 */
class ExplainedCasesTest {
    private static final Path PAGE = Path.of("docs/explained.md");
    private static final String BEGINNING = """
            # Cases explained
            Made-up persons before the real rules and the agreements of this folder, in the words of `./hub explain`, as of %s. `ExplainedCasesTest` writes this page and fails when the engine says something else. Paths name fields, letters in brackets their categories ([data-protection.md](data-protection.md)); no value is ever told. The keys of `--json` stand in [contracts.md](contracts.md).
            """.formatted(ExplainedCases.NOW);

    @Test
    void thePageSaysWhatTheEngineSays() throws IOException {
        String page = page();
        if (Boolean.getBoolean("hub.docs.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    /** So that nobody rewrites the page without seeing what a case has become. */
    @TestFactory
    List<DynamicTest> eachCaseEndsAsItsTitleSays() {
        var tests = new ArrayList<DynamicTest>();
        for (var one : ExplainedCases.all()) {
            tests.add(DynamicTest.dynamicTest(
                    one.title(), () -> assertThat(one.drawn()).isEqualTo(one.end())));
        }
        return tests;
    }

    private static String page() {
        var page = new StringBuilder(BEGINNING);
        int no = 1;
        for (var one : ExplainedCases.all()) {
            page.append("\n## ").append(no++).append(". ").append(one.title()).append("\n");
            page.append(one.story().strip()).append("\n\n```\n");
            Sentences.of(one.explanation()).forEach(l -> page.append(stable(l)).append("\n"));
            page.append("```\n");
        }
        return page.toString();
    }

    /** The name of the set changes with every agreement, whatever it is about. */
    private static String stable(String line) {
        return line.replaceAll("agreement set v\\w+", "the agreement set of today");
    }
}
