package org.soderkoping.hub.normalisation.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.soderkoping.hub.fixtures.Submissions;

class SourcePathTest {
    private static final SourceElement FAMILY = SourceReader.read(Submissions.raw(1, "1", """
            <c><s n="man"><m n="wife"><m n="child"><m n="grandchild"/></m></m><x><m n="guest"/></x><m n="brother"/></s></c>
            """.strip()));

    @Test
    void twoStarsFindANameAtAnyDepthInTheOrderOfTheDocument() {
        assertThat(found("s/**/m/@n")).isEqualTo("wife child grandchild guest brother");
        assertThat(found("s/m/@n")).isEqualTo("wife brother");
        assertThat(found("**/s/@n")).isEqualTo("man");
    }

    @Test
    void twoDotsGoUpToTheElementAround() {
        var inner = SourcePath.parse("s/m/m").elements(FAMILY).get(0);
        assertThat(SourcePath.parse("../@n").values(inner)).singleElement().hasToString("1:15 /r[1]/s/m/@n");
        assertThat(SourcePath.parse("../x").values(FAMILY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"**", "a/**", "**/a/**/b", "a//b"})
    void aPathThatCouldMeanAnythingIsNone(String written) {
        assertThatThrownBy(() -> SourcePath.parse(written)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFieldIsCarriedAtEveryDepthItsPathMeans() {
        var carried = new PathSet(List.of("s/**/m/@n", "s/@n"));
        assertThat(carried.contains("s/m/@n")).isTrue();
        assertThat(carried.contains("s/m/m/@n")).isTrue();
        assertThat(carried.contains("s/m/@other")).isFalse();
        assertThat(carried.contains("m/@n")).isFalse();
    }

    private static String found(String path) {
        return SourcePath.parse(path).values(FAMILY).stream()
                .map(SourcePath.Value::text)
                .collect(Collectors.joining(" "));
    }
}
